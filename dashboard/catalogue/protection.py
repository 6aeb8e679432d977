"""What an office asks of the protection of its publications, `[disclosure]` in its TOML, and what hidden figures say.

An office may ask for more than the defaults and for a little less, never for none: who can look at the settings of an
office must be able to trust that nobody was published by a typing error.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.errors import PantauError

PROTECTED, COARSE = "perlindungan", "tingkat"
"""Why a figure of a publication is not shown: nothing may be about anyone; told from kabupaten upwards only."""
HIDDEN = "hidden"
"""The status of such a figure."""
LIMITS: dict[str, tuple[float, float]] = {
    "threshold": (3, 1000),
    "min_width": (2, 1000),
    "dominance_n": (1, 2),
    "dominance_k": (0.5, 0.95),
    "p_percent": (5, 50),
}
"""Lowest and highest value of each number."""
WHOLE = frozenset({"threshold", "dominance_n"})
SWITCHED_OFF = frozenset({"dominance_n", "p_percent"})
"""Rules about amounts that 0 switches off; small counts are hidden whatever an office writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """How publications protect people.

    `threshold`: no count from 1 to one less is shown; `zeros`: a zero is; `min_width`: how wide the range must be
    that an outsider can work out for a hidden count. Of amounts: the `dominance_n` largest contributors hold less than
    `dominance_k` of the whole (0: no such rule), nobody can work out another's better than to `p_percent` (0: none).
    """

    threshold: int = 11
    zeros: bool = True
    min_width: float = 5.0
    dominance_n: int = 1
    dominance_k: float = 0.8
    p_percent: float = 10.0

    @property
    def dominance(self) -> tuple[int, float] | None:
        """n and k; None where the rule is switched off."""
        return (self.dominance_n, self.dominance_k) if self.dominance_n else None


def protection(record: Mapping[str, Any], *, file: str) -> Protection:
    """The settings that stand in a profile; PantauError names what is no setting, no number, or too weak."""
    known = Protection.__dataclass_fields__
    unknown = [name for name in record if name not in known]
    if unknown:
        raise PantauError(
            f"Berkas kantor {file}: [disclosure] tidak mengenal {', '.join(unknown)}. Yang ada: {', '.join(known)}."
        )
    for name, value in record.items():
        fault = _fault(name, value)
        if fault:
            raise PantauError(f"Berkas kantor {file}: [disclosure] {name} = {value}: {fault}.")
    found = Protection(**record)
    if found.min_width > found.threshold:
        raise PantauError(
            f"Berkas kantor {file}: [disclosure] min_width ({found.min_width:g}) tidak boleh melebihi threshold"
            f" ({found.threshold})."
        )
    return found


def _fault(name: str, value: Any) -> str:
    """What is wrong with one setting; "" where nothing is."""
    if name == "zeros":
        return "" if isinstance(value, bool) else "tulis true atau false"
    if isinstance(value, bool) or not isinstance(value, int if name in WHOLE else int | float):
        return "tulis bilangan bulat" if name in WHOLE else "tulis bilangan"
    low, high = LIMITS[name]
    if low <= value <= high or (value == 0 and name in SWITCHED_OFF):
        return ""
    off = ", atau 0 untuk mematikan aturan ini" if name in SWITCHED_OFF else ""
    return f"nilainya harus antara {low:g} dan {high:g}{off}"
