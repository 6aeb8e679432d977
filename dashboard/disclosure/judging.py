"""When a reach is too narrow: the rules of the audit, over all hidden cells of a table at once.

Whatever is hidden must not be derivable; a primary cell asks for more. A cell that nobody publishes but that can be
computed from others is at fault only where it is certainly small.
"""

import numpy as np

from dashboard.disclosure.sums import TOLERANCE
from dashboard.disclosure.tables import Protection, Table

DERIVABLE, NARROW, LOW = "dapat dihitung tepat", "rentangnya terlalu sempit", "batas atasnya terlalu rendah"
MORE = 2.0  # of a width that is sought, lost at worst to rounding
Pair = tuple[np.ndarray, np.ndarray]


class Judge:
    """What each hidden cell of a table (in its order) must keep."""

    def __init__(self, table: Table) -> None:
        status = np.array([cell.status for cell in table.cells if cell.hidden], dtype=str)
        self.asked: Protection = table.protection
        self.whole = all(
            float(cell.value).is_integer() for cell in table.cells if not cell.hidden and cell.value is not None
        )
        self.primary, self.implied = status == "primary", status == "implied"

    def over(self, cells: np.ndarray) -> "Judge":
        """The same for some of the cells."""
        part = object.__new__(Judge)
        part.asked, part.whole = self.asked, self.whole
        part.primary, part.implied = self.primary[cells], self.implied[cells]
        return part

    def faults(self, low: np.ndarray, high: np.ndarray) -> list[str]:
        """Why each cell is not protected; "" where it is."""
        least, most = self._rounded(low, high)
        narrow, flat, below = self._tests(least, most)
        small = self.implied & below & (most >= 1 - TOLERANCE)
        found = np.full(len(low), "", dtype=object)
        found[self.primary & below] = LOW
        found[(self.primary | small) & narrow] = NARROW
        found[(~self.implied | small) & flat] = DERIVABLE
        return [str(fault) for fault in found]

    def cleared(self, low: np.ndarray, high: np.ndarray) -> np.ndarray:
        """Where a reach of at least this is wide enough, whatever lies beyond."""
        narrow, flat, below = self._tests(*self._rounded(low, high))
        cleared: np.ndarray = ~np.where(self.implied, below & (narrow | flat), flat | (self.primary & (narrow | below)))
        return cleared

    def proven(self, outer: Pair, seen_high: np.ndarray) -> np.ndarray:
        """Where bounds that no value passes decide: too narrow, or (nobody's number) nothing there."""
        least, most = self._rounded(*outer)
        narrow, flat, below = self._tests(least, most)
        some = (seen_high >= 1 - TOLERANCE) | (least >= 1 - TOLERANCE)
        small = (below & (narrow | flat) & some) | (most < 1 - TOLERANCE)
        proven: np.ndarray = np.where(self.implied, small, flat | (self.primary & (narrow | below)))
        return proven

    def goal(self, values: np.ndarray) -> np.ndarray:
        """How far up it is worth moving each cell from its value in one table."""
        width = np.where(self.primary | self.implied, self.asked.width, 1.0) + MORE
        goal: np.ndarray = np.maximum(np.where(self.primary, self.asked.min_upper or 0.0, 0.0) - values, width)
        return goal

    def _rounded(self, low: np.ndarray, high: np.ndarray) -> Pair:
        low, high = near_whole(low), near_whole(high)
        return (np.ceil(low), np.floor(high)) if self.whole else (low, high)

    def _tests(self, least: np.ndarray, most: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Narrower than asked; not wide at all; not high enough."""
        width, asked = most - least, self.asked
        narrow = width <= asked.min_width + TOLERANCE if asked.exclusive else width < asked.min_width - TOLERANCE
        upper = asked.min_upper
        below = np.zeros(len(width), dtype=bool) if upper is None else most < upper - TOLERANCE
        return narrow, width <= TOLERANCE, below


def near_whole(values: np.ndarray) -> np.ndarray:
    """A solver's 46.9999999 is 47."""
    near = np.round(values)
    with np.errstate(invalid="ignore"):
        close = np.abs(values - near) <= TOLERANCE * np.maximum(1.0, np.abs(values))
    found: np.ndarray = np.where(close, near, values)
    return found
