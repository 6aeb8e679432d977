"""Complementary suppression: which further cells must be hidden so that no sum gives a primary cell away.

A primary cell is protected when the published numbers fit two tables that differ enough in it: a movement of numbers
among hidden cells that keeps every sum, up, and one down. Each needed movement is found as a linear programme that
pays for every cell that is still open, the cheapest information first (the network heuristic of Kelly, Golden & Assad
1992, here for any additive structure); then every cell that turned out not to be needed is opened again. Small tables
are also solved exactly, as one mixed-integer programme (Fischetti & Salazar-González 2001), and the cheaper is taken.
Parts that nothing ties together are solved apart; large ones as many small programmes (see `nearby`).
The audit does not know this module.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.disclosure import exact as optimum
from dashboard.disclosure import nearby, working
from dashboard.disclosure.moving import EPSILON, Mover
from dashboard.disclosure.problem import Demand, Problem, parts, pose
from dashboard.disclosure.tables import Id, Table

WHOLE_CELLS = 400  # cells of a part up to which it is solved as one programme, and opened again cell by cell
PATIENT_CELLS = 1500  # the same with `exact`: a fifth fewer hidden than by neighbourhoods, for a few times the seconds
ALONE_CELLS = 50_000  # cells of a table up to which a second process is not worth its start
BLOCK_CELLS = 6000  # cells of a part from which it is solved block by block
EXACT_CELLS = 6000  # cells × demands up to which the exact programme is tried
Progress = Callable[[int, int], None]
Tick = Callable[[int], None]


def suppress(  # noqa: PLR0913 - one table, the rest are choices with a usual value
    table: Table,
    *,
    per_cell: float | None = None,
    price: Mapping[Id, float] | None = None,
    closed: frozenset[Id] = frozenset(),
    asking: frozenset[Id] = frozenset(),
    only: frozenset[Id] | None = None,
    exact: bool = True,
    blocks: Callable[[Id], str] | None = None,
    progress: Progress | None = None,
) -> Table:
    """The table with the secondary suppressions that it needs; what is hidden already stays hidden.

    Hiding a cell costs its `price`; without one its value plus `per_cell` (the median value where None): the more per
    cell, the fewer cells. `closed` cells are known to outsiders: they cover nothing and stay safe. `asking` cells are
    protected like primary ones whatever their status. With `only` nothing else is asked for: the rest is protected
    already.
    `blocks` names what cells belong together (areas inside one kabupaten, "" for what is above): in a large table each
    block is first solved alone, and only what it cannot meet in the whole. With `exact` less is hidden and it may take
    its time: larger parts are solved as one programme, a small table also to the optimum (`exact.py`).
    PantauError where a cell cannot be protected by hiding anything.
    """
    problem = pose(table, per_cell=per_cell, price=price or {}, closed=closed, asking=asking)
    if only is not None:
        problem = problem.asking([one for one in problem.demands if not only.isdisjoint(problem.members[one.cell])])
    small = exact and len(problem.values) * len(problem.demands) <= EXACT_CELLS
    count = _Count(len(problem.demands), progress)
    every = sorted(parts(problem), key=lambda part: -len(part[0]))
    most = PATIENT_CELLS if exact else WHOLE_CELLS
    tasks = [
        _Part(problem.part(columns, rows), most, small, _names(problem, columns, blocks)) for columns, rows in every
    ]
    hidden = working.spread(_hide, tasks, count.add, alone=sum(len(columns) for columns, _ in every) < ALONE_CELLS)
    for (columns, _), found in zip(every, hidden, strict=True):
        problem.hidden[columns] = found
    new = np.flatnonzero(problem.hidden & ~problem.kept).tolist()
    return table.hiding(frozenset(name for n in new for name in problem.members[n]) - closed)


class _Count:
    """How many of how many demands are met."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.done, self.total, self.progress = 0, total, progress

    def add(self, more: int) -> None:
        """So many more."""
        self.done += more
        if self.progress:
            self.progress(self.done, self.total)


@dataclass(frozen=True, slots=True)
class _Part:
    """One part as a task: up to how many cells it is solved whole, whether to the optimum, the block of each column."""

    problem: Problem
    whole: int
    exact: bool
    names: np.ndarray


def _names(problem: Problem, columns: np.ndarray, block_of: Callable[[Id], str] | None) -> np.ndarray:
    members = [problem.members[n][0] for n in columns.tolist()]
    return np.array([block_of(name) for name in members] if block_of else [""] * len(members), dtype=str)


def _hide(task: _Part, tick: Tick) -> np.ndarray:
    """What is hidden of a part in the end."""
    problem = task.problem
    if len(problem.values) > task.whole:
        _in_blocks(problem, task.names, tick)
        return problem.hidden
    _solve(problem, tick)
    if task.exact:
        _exact(problem)
    return problem.hidden


def _in_blocks(problem: Problem, names: np.ndarray, tick: Tick) -> None:
    """Meet the demands of each block by moving that block alone; what is left, and what is above, in the whole."""
    inside = [name for name in np.unique(names).tolist() if name]
    if len(problem.values) <= BLOCK_CELLS or len(inside) <= 1:
        nearby.protect(problem, tick)
        return
    left = {demand.cell: demand for demand in problem.demands}
    by_column = problem.sums.tocsc()
    for name in inside:
        columns = np.flatnonzero(names == name)
        part = problem.part(columns, np.unique(by_column[:, columns].indices))
        unmet = {int(columns[demand.cell]) for demand in nearby.serve(part, tick, nearby.SIZES[:2])}
        problem.hidden[columns] = part.hidden
        for cell in columns[[demand.cell for demand in part.demands]].tolist() if part.demands else []:
            if cell not in unmet:
                del left[cell]
    nearby.protect(problem.asking(list(left.values())), tick)


def _solve(problem: Problem, tick: Tick) -> None:
    """Protect one cell after the other over the whole part; then open again what is not needed."""
    _heuristic(problem, tick)
    _open_again(problem)


def _heuristic(problem: Problem, tick: Tick) -> None:
    """Protect one primary cell after the other; what is hidden for one is free for the next."""
    mover = Mover(problem.values, problem.sums, np.where(problem.hidden, 0.0, problem.price), ~problem.still)
    for demand in problem.demands:
        for amounts in demand.ways:
            found = [_hidden_for(problem, mover, demand.cell, amount) for amount in amounts]
            movements = [change for change in found if change is not None]
            if len(movements) == len(amounts):
                break
        else:
            raise problem.says([demand.cell])
        problem.movements[demand.cell] = movements
        tick(1)


def _hidden_for(problem: Problem, mover: Mover, cell: int, amount: float) -> np.ndarray | None:
    """The cheapest movement of a cell by an amount, after hiding what moves with it; None where there is none."""
    change = None if problem.still[cell] else mover.by(cell, amount)
    if change is None:
        return None
    moved = np.abs(change) > EPSILON
    for other in np.flatnonzero(moved & ~problem.hidden).tolist():
        mover.free(other)
    problem.hidden |= moved
    return change


def _open_again(problem: Problem) -> None:
    """Open every secondary cell, the dearest first, that the demands can do without."""
    mover = _among_hidden(problem)
    candidates = np.flatnonzero(problem.hidden & ~problem.kept).tolist()
    for cell in sorted(candidates, key=lambda n: (-problem.price[n], n)):
        touched = [demand for demand in problem.demands if _leans_on(problem, demand, cell)]
        mover.let(cell, move=False)
        again = _all_met(mover, touched)
        if again is None:
            mover.let(cell, move=True)
        else:
            problem.hidden[cell] = False
            problem.movements.update(again)


def _among_hidden(problem: Problem) -> Mover:
    return Mover(problem.values, problem.sums, np.zeros(len(problem.values)), problem.hidden & ~problem.still)


def _leans_on(problem: Problem, demand: Demand, cell: int) -> bool:
    return any(abs(float(change[cell])) > EPSILON for change in problem.movements[demand.cell])


def _all_met(mover: Mover, demands: Iterable[Demand]) -> dict[int, list[np.ndarray]] | None:
    """Movements for each of the demands; None as soon as one cannot be met."""
    found = {}
    for demand in demands:
        movements = _met(mover, demand)
        if movements is None:
            return None
        found[demand.cell] = movements
    return found


def _met(mover: Mover, demand: Demand) -> list[np.ndarray] | None:
    """Movements of hidden cells alone that meet a demand; None where there are none."""
    up = mover.far(demand.cell, max(demand.least_up, demand.width))
    down = mover.far(demand.cell, -demand.width)
    if up is None or down is None:
        return None
    return [up, down] if demand.met(float(up[demand.cell]), float(-down[demand.cell])) else None


def _exact(problem: Problem) -> None:
    """Take the cheapest pattern of all where it is cheaper than what is there."""
    chosen = optimum.cheapest(problem)
    kept, price = problem.kept, problem.price
    if chosen is not None and price[chosen & ~kept].sum() < price[problem.hidden & ~kept].sum() - EPSILON:
        _take(problem, chosen)


def _take(problem: Problem, chosen: np.ndarray) -> None:
    """Replace the pattern where every demand is met by it."""
    before = problem.hidden
    problem.hidden = chosen | problem.kept
    found = _all_met(_among_hidden(problem), problem.demands)
    if found is None:
        problem.hidden = before
    else:
        problem.movements = found
