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

from dashboard.disclosure import bounds, sums, witnesses, working
from dashboard.disclosure.judging import Judge, near_whole
from dashboard.disclosure.sums import TOLERANCE, Sums
from dashboard.disclosure.tables import Id, Table

ALONE_CELLS = 50_000  # hidden cells up to which a second process is not worth its start
EXACT_CELLS = 400  # cells of a part up to which every reach is exact
Progress = Callable[[int, int], None]
Pair = tuple[np.ndarray, np.ndarray]


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


def audit(
    table: Table,
    progress: Progress | None = None,
    *,
    exact: bool | None = None,
    blocks: Callable[[Id], str] | None = None,
    sure: bool = True,
) -> list[Reach]:
    """The reach of every hidden cell, in the order of the table.

    `exact`: every reach exactly (None: in parts that are small enough; of other cells, bounds that suffice for the
    verdict). `blocks` names what cells move together well (areas inside one kabupaten; "": above). Without `sure` a
    cell of a large part that no other table clears is called at fault at once, not on proof: for a caller who will hide
    more. PantauError where the published numbers contradict each other. `progress` is told how many of how many cells.
    """
    hidden = table.hidden()
    known = sums.read(table)
    judge = Judge(table)
    low, high = sums.narrow(known)
    count = _Count(len(hidden), progress)
    settled = high - low <= TOLERANCE
    count.add(int(settled.sum()))
    fixed = replace(known, right=known.right - known.signs @ np.where(settled, low, 0.0))
    every = sorted(sums.parts(fixed, ~settled), key=lambda part: -len(part[1]))
    names = np.array([blocks(cell.id) for cell in hidden] if blocks else [""] * len(hidden), dtype=str)
    tasks = [
        _Part(
            fixed.part(rows, cells),
            judge.over(cells),
            (low[cells], high[cells]),
            names[cells],
            exact if exact is not None else len(cells) <= EXACT_CELLS,
            sure,
        )
        for rows, cells in every
    ]
    found = working.spread(_reach, tasks, count.add, alone=len(hidden) < ALONE_CELLS)
    for (_, cells), (least, most) in zip(every, found, strict=True):
        low[cells], high[cells] = least, most
    faults = judge.faults(low, high)
    ends = zip(hidden, near_whole(low).tolist(), near_whole(high).tolist(), faults, strict=True)
    return [
        Reach(id=cell.id, primary=cell.status == "primary", low=least, high=most, fault=fault)
        for cell, least, most, fault in ends
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """One part as a task: `proven` bounds that no value passes, the block of each cell."""

    sums: Sums
    judge: Judge
    proven: Pair
    names: np.ndarray
    exact: bool
    sure: bool


def _reach(part: _Part, tick: Callable[[int], None]) -> Pair:
    """Bounds of each cell of a part: the exact ones, or what suffices for the verdict."""
    if part.exact:
        return bounds.exact(part.sums, tick)
    seen = witnesses.Witnesses(part.sums, part.judge, part.proven)
    inside = [name for name in np.unique(part.names).tolist() if name]
    rest = seen.seek(tick, [np.flatnonzero(part.names == name) for name in inside] if len(inside) > 1 else [])
    by_proof = part.judge.proven(seen.outer, seen.high)
    low, high = np.where(by_proof, seen.outer[0], seen.low), np.where(by_proof, seen.outer[1], seen.high)
    if part.sure and len(rest):
        ends = bounds.Ends(part.sums)
        for cell in rest.tolist():
            low[cell], high[cell] = ends.of(cell, lowest=True), ends.of(cell, lowest=False)
    tick(len(rest))
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
