"""Classes of values for a map: natural breaks, equal counts, or bounds given by the office.

A break that an algorithm finds lies anywhere between two neighbouring values; it is moved to the roundest number
there, so a legend reads "1.000–2.500" and each area stays in the class that the algorithm gave it.
Zero is a class of its own where nothing is negative: "reported zero" must not hide in the lowest class.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import jenkspy

from dashboard.errors import PantauError

Method = Literal["jenks", "quantile", "fixed"]
METHODS: dict[Method, str] = {"jenks": "Jeda alami", "quantile": "Kuantil", "fixed": "Batas tetap"}
STEPS = (5.0, 2.5, 2.0, 1.0)
ZERO = -1
ABSENT = -2


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """`bounds` (k + 1, rising) enclose k classes, lower bound included, upper one only in the last class.

    `counts` (k) are the areas in each; `zeros` reported zero and stand apart; `absent` have no value.
    Values are classed as they are shown, with `decimals` places, so that a reader can check the class of any number.
    """

    method: Method
    bounds: tuple[float, ...]
    counts: tuple[int, ...]
    zeros: int = 0
    absent: int = 0
    decimals: int = 2

    @property
    def size(self) -> int:
        """The number of classes, zero not counted."""
        return len(self.counts)

    def of(self, value: float | None) -> int:
        """The class of one value: 0 … size - 1, ZERO, or ABSENT for no value. Beyond the bounds: the nearest class."""
        if value is None or math.isnan(value):
            return ABSENT
        if value == 0 and self.apart:
            return ZERO
        shown = round(value, self.decimals)
        return min(max(bisect_right(self.bounds, shown) - 1, 0), self.size - 1)

    @property
    def apart(self) -> bool:
        """Whether zero is a class of its own: where no value is negative, or there is no other value at all."""
        return self.size == 0 or self.bounds[0] >= 0


def classify(
    values: Iterable[float | None],
    *,
    method: Method = "jenks",
    k: int = 5,
    bounds: Sequence[float] | None = None,
    decimals: int = 2,
) -> Classes:
    """At most `k` classes of the values; `bounds` are the inner and outer limits of the method `fixed`.

    Fewer different values than `k` make fewer classes. PantauError for `fixed` without rising bounds.
    """
    known, absent = _known(values)
    apart = not known or known[0] >= 0
    placed = [round(value, decimals) for value in known if value != 0 or not apart]
    finest = 0 if all(value.is_integer() for value in placed) else -decimals
    limits = _fixed(bounds) if method == "fixed" else _limits(placed, method, k, finest)
    found = Classes(method=method, bounds=limits, counts=(0,) * max(len(limits) - 1, 0), decimals=decimals)
    tally = Counter(found.of(value) if value else 0 for value in placed) if found.size else Counter[int]()
    counts = tuple(tally[place] for place in range(found.size))
    return replace(found, counts=counts, zeros=len(known) - len(placed), absent=absent)


def _known(values: Iterable[float | None]) -> tuple[list[float], int]:
    everything = [math.nan if value is None else float(value) for value in values]
    known = sorted(value for value in everything if not math.isnan(value))
    return known, len(everything) - len(known)


def _fixed(bounds: Sequence[float] | None) -> tuple[float, ...]:
    if bounds is None or len(bounds) < 2 or any(a >= b for a, b in zip(bounds, bounds[1:], strict=False)):  # noqa: PLR2004
        raise PantauError("Batas kelas tetap harus sedikitnya dua angka yang menaik, misalnya 0, 50, 80, 100.")
    return tuple(float(bound) for bound in bounds)


def _limits(values: list[float], method: Method, k: int, finest: int) -> tuple[float, ...]:
    """Round limits around and between the classes; empty where there is no value."""
    distinct = sorted(set(values))
    if not distinct:
        return ()
    ends = _quantiles(values, k) if method == "quantile" else _natural(values, min(k, len(distinct)))
    inner = [_roundest(end, distinct[bisect_right(distinct, end)], finest) for end in ends if end < distinct[-1]]
    low = _floor(distinct[0], inner[0] if inner else None, finest)
    return (low, *inner, _ceiling(distinct[-1], inner[-1] if inner else low, finest))


def _natural(values: list[float], k: int) -> list[float]:
    """The largest value of each natural class (Jenks)."""
    return values[-1:] if k < 2 else sorted(set(jenkspy.jenks_breaks(values, n_classes=k)[1:]))  # noqa: PLR2004


def _quantiles(values: list[float], k: int) -> list[float]:
    """The largest value of each of k parts of equal count; equal values stay together."""
    return sorted({values[max(math.ceil(len(values) * part / k) - 1, 0)] for part in range(1, k + 1)})


def _roundest(low: float, high: float, finest: int) -> float:
    """The number with the fewest digits in (low, high], down to the decimal place `finest`; `high` where none is."""
    for power in range(math.floor(math.log10(max(abs(low), abs(high)))), finest - 1, -1):
        for step in STEPS if power > finest else (1.0,):
            found = _clean(math.floor(high / (step * 10.0**power)) * step * 10.0**power, power)
            if low < found <= high:
                return found
    return high


def _floor(value: float, above: float | None, finest: int) -> float:
    """A round number at or just below the smallest value."""
    power = _power(value, above, finest)
    if value > 0:
        power = max(min(power, math.floor(math.log10(value))), finest)  # zero is a class of its own: do not begin there
    return _clean(math.floor(round(value / 10.0**power, 6)) * 10.0**power, power)


def _ceiling(value: float, below: float, finest: int) -> float:
    """A round number at or just above the largest value; above `below` in any case."""
    power = _power(value, below, finest)
    found = _clean(math.ceil(round(value / 10.0**power, 6)) * 10.0**power, power)
    return found if found > below else _clean(below + 10.0**power, power)


def _power(value: float, other: float | None, finest: int) -> int:
    """The decimal place to which an outer limit is rounded: the second digit of the class's width or of the value."""
    width = abs(value - other) if other is not None and other != value else abs(value)
    return max(math.floor(math.log10(width or 1.0)) - 1, finest)


def _clean(value: float, power: int) -> float:
    return round(value, max(0, 2 - power))
