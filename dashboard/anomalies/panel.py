"""A panel: the values of one column for units (rows) and periods (columns), and what may be wrong with one of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]
CheckKey = Literal["lost_digits", "shuffled_year", "zero_before_start", "zero_after_end", "zero_not_reported", "jump"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Values by unit and period in order of time; NaN is not reported.

    `grain` is what one counted thing adds to a value (1 for counts, the usual price for rupiah); 0: nothing is counted.
    """

    units: Sequence[str]
    values: Floats
    grain: float = 0.0

    @property
    def logs(self) -> Floats:
        """Natural logarithms; NaN where the value is not above zero."""
        positive = np.where(self.values > 0, self.values, np.nan)
        result: Floats = np.log(positive)
        return result

    def chance(self, expected: Floats) -> Floats:
        """Deviation of each log that chance alone gives to counts: the root of 1/n + 1/m, as for Poisson counts."""
        if not self.grain:
            return np.zeros(self.values.shape)
        counted = np.fmax(self.values / self.grain, 1)
        result: Floats = np.sqrt(1 / counted + 1 / np.fmax(expected / self.grain, 1))
        return result

    def counted(self, expected: Floats) -> Floats:
        """The larger of value and expectation in things counted; infinite where nothing is counted."""
        if not self.grain:
            return np.full(self.values.shape, np.inf)
        result: Floats = np.fmax(self.values, expected) / self.grain
        return result

    def part(self, rows: Places) -> "Panel":
        """The panel of some of the units."""
        return replace(self, units=[self.units[row] for row in rows], values=self.values[rows])


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One doubted value: the unit's row and the period's column in the panel, and what one would expect instead.

    `factor` is by how much the value is too small (10, 100 …) or too large (0.1); `better` is the unit that it fits;
    `moved` of `rows` values of the period stand on another unit's row.
    """

    check: CheckKey
    row: int
    column: int
    expected: float | None = None
    factor: float | None = None
    better: str = ""
    moved: int = 0
    rows: int = 0


def cells(panel: Panel, found: Iterable[Doubt]) -> Flags:
    """Where in the panel the doubts are."""
    flags = np.zeros(panel.values.shape, dtype=bool)
    for doubt in found:
        flags[doubt.row, doubt.column] = True
    return flags
