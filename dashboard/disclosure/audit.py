"""What an outsider can still find out: for every hidden cell the lowest and the highest value that it can have.

The outsider knows every published number, which numbers add up to which, and that no number is negative. Two linear
programmes per hidden cell give the exact reach (Fischetti & Salazar-González 2001); cells that no chain of relations
connects are independent and solved apart. Where a part is too large for that, other tables that fit are sought until
they show each cell to be protected (`witnesses`): a reach of which a part is wide enough is wide enough. A cell is
called at fault only on proof: on the exact reach, or on bounds outside which no value lies.
This module shares no code with the suppressor that it judges.

Whole numbers: a reach of [3.2, 4.9] leaves only 4, so bounds are rounded inwards before they are judged.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from dashboard.disclosure import bounds, sums, witnesses
from dashboard.disclosure.judging import Judge, near_whole
from dashboard.disclosure.sums import TOLERANCE, Sums
from dashboard.disclosure.tables import Id, Table

EXACT_CELLS = 400  # cells of a part up to which every reach is exact
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What can be known of one hidden cell. `fault` says why that is too much; "" where it is protected."""

    id: Id
    primary: bool
    low: float
    high: float
    fault: str

    @property
    def protected(self) -> bool:
        """Whether the cell keeps what its table asks."""
        return not self.fault


def audit(table: Table, progress: Progress | None = None, *, exact: bool | None = None) -> list[Reach]:
    """The reach of every hidden cell, in the order of the table.

    `exact`: every reach exactly (None: in parts that are small enough; of other cells, bounds that suffice for the
    verdict). PantauError where the published numbers contradict each other. `progress` is told how many of how many
    cells.
    """
    hidden = table.hidden()
    known = sums.read(table)
    judge = Judge(table)
    low, high = sums.narrow(known)
    count = _Count(len(hidden), progress)
    settled = high - low <= TOLERANCE
    count.add(int(settled.sum()))
    fixed = replace(known, right=known.right - known.signs @ np.where(settled, low, 0.0))
    for rows, cells in sums.parts(fixed, ~settled):
        part = fixed.part(rows, cells)
        if exact or (exact is None and len(cells) <= EXACT_CELLS):
            low[cells], high[cells] = bounds.exact(part)
            count.add(len(cells))
        else:
            low[cells], high[cells] = _enough(part, judge.over(cells), (low[cells], high[cells]), count)
    faults = judge.faults(low, high)
    ends = zip(hidden, near_whole(low).tolist(), near_whole(high).tolist(), faults, strict=True)
    return [
        Reach(id=cell.id, primary=cell.status == "primary", low=least, high=most, fault=fault)
        for cell, least, most, fault in ends
    ]


def _enough(
    part: Sums, judge: Judge, proven: tuple[np.ndarray, np.ndarray], count: "_Count"
) -> tuple[np.ndarray, np.ndarray]:
    """Bounds that suffice: proven ones where they decide, seen ones where they clear, exact ones for the rest."""
    seen = witnesses.Witnesses(part, judge, proven)
    rest = seen.seek(count.add)
    by_proof = judge.proven(proven, seen.high)
    low, high = np.where(by_proof, proven[0], seen.low), np.where(by_proof, proven[1], seen.high)
    ends = bounds.Ends(part)
    for cell in rest.tolist():
        low[cell], high[cell] = ends.of(cell, lowest=True), ends.of(cell, lowest=False)
        count.add(1)
    return low, high


class _Count:
    """How many of how many cells are judged."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.done, self.total, self.progress = 0, total, progress

    def add(self, more: int) -> None:
        """So many more."""
        self.done += more
        if self.progress and more:
            self.progress(self.done, self.total)
