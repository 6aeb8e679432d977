"""How strictly an office protects: what counts as small, and how much must stay uncertain about it."""

from dataclasses import dataclass

from dashboard.errors import PantauError

LOWEST_THRESHOLD = 3
LOWEST_WIDTH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`threshold`: the smallest count that may be shown; `zeros`: whether a zero may be.

    `min_width`: highest − lowest of what an outsider can think a hidden count is. `dominance` (n, k): an amount is
    hidden where its n largest recipients (1 or 2) hold more than the share k of it. `p_percent`: and where the second
    largest could work out the largest to within p percent (Hundepool et al., Statistical Disclosure Control, 2012,
    ch. 4). None switches a rule off.
    """

    threshold: int = 11
    zeros: bool = True
    min_width: float = 5.0
    dominance: tuple[int, float] | None = (1, 0.8)
    p_percent: float | None = 10.0

    def __post_init__(self) -> None:
        """PantauError for a setting that protects nobody."""
        if self.threshold < LOWEST_THRESHOLD:
            raise PantauError(f"Ambang {self.threshold} terlalu rendah: angka terkecil yang terbit sedikitnya 3.")
        if not LOWEST_WIDTH <= self.min_width <= self.threshold:
            raise PantauError(f"Lebar {self.min_width} tidak sah: antara 2 dan ambang ({self.threshold}).")
        if self.dominance and not (self.dominance[0] in (1, 2) and 0 < self.dominance[1] < 1):
            raise PantauError("Aturan dominasi: n = 1 atau 2, dan k antara 0 dan 1.")
        if self.p_percent is not None and not 0 < self.p_percent < 100:  # noqa: PLR2004 - percent
            raise PantauError("Aturan p persen: antara 0 dan 100.")
