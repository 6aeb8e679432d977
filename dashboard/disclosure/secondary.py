"""Complementary suppression: which further cells must be hidden so that no sum gives a primary cell away.

A primary cell is protected when the published numbers fit two tables that differ enough in it: a movement of numbers
among hidden cells that keeps every sum, up, and one down. Each needed movement is found as a linear programme that
pays for every cell that is still open, the cheapest information first (the network heuristic of Kelly, Golden & Assad
1992, here for any additive structure); then every cell that turned out not to be needed is opened again. Small tables
are also solved exactly, as one mixed-integer programme (Fischetti & Salazar-González 2001), and the cheaper is taken.
The audit does not know this module.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, diags_array, eye_array, hstack, vstack

from dashboard.disclosure.moving import EPSILON, Mover
from dashboard.disclosure.tables import Cell, Id, Protection, Table
from dashboard.errors import PantauError

EXACT_CELLS = 6000  # cells × primary cells up to which the exact programme is tried
EXACT_SECONDS = 20.0
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Demand:
    """How far a cell must be able to move: by `width` in all, of it at least `least_up` upwards.

    `up` and `down` are how that is sought first: down as far as the value has room.
    """

    cell: int
    least_up: float
    width: float
    up: float
    down: float

    @property
    def amounts(self) -> tuple[float, ...]:
        """The movements that are sought first."""
        return tuple(amount for amount in (self.up, -self.down) if amount)


@dataclass(slots=True)
class Problem:
    """One table as numbers: values, what ties them together, the price of hiding each cell."""

    values: np.ndarray
    sums: csr_array  # one row per relation: parts − total = 0
    price: np.ndarray
    hidden: np.ndarray
    kept: np.ndarray  # hidden before; never opened again
    demands: list[Demand]
    movements: dict[int, list[np.ndarray]] = field(default_factory=dict)  # by primary cell: other tables that fit


def suppress(table: Table, *, per_cell: float | None = None, progress: Progress | None = None) -> Table:
    """The table with the secondary suppressions that it needs; what is hidden already stays hidden.

    Hiding a cell costs its value plus `per_cell` (the median value where None): the more per cell, the fewer cells.
    PantauError where a primary cell cannot be protected by hiding anything.
    """
    problem = _problem(table, per_cell)
    _heuristic(problem, progress)
    _open_again(problem)
    if len(problem.values) * len(problem.demands) <= EXACT_CELLS:
        _exact(problem)
    ids = frozenset(table.cells[n].id for n in np.flatnonzero(problem.hidden))
    return table.hiding(ids)


def _problem(table: Table, per_cell: float | None) -> Problem:
    values = np.array([_value(table, cell) for cell in table.cells], dtype=float)
    place = {cell.id: n for n, cell in enumerate(table.cells)}
    typical = float(np.median(values)) if per_cell is None else per_cell
    hidden = np.array([cell.hidden for cell in table.cells])
    return Problem(
        values=values,
        sums=_sums(table, place),
        price=values + max(typical, 1.0),
        hidden=hidden.copy(),
        kept=hidden,
        demands=_demands(table.cells, values, table.protection),
    )


def _value(table: Table, cell: Cell) -> float:
    if cell.value is None:
        raise PantauError(f"Tabel {table.name}: nilai {'/'.join(cell.id)} diperlukan untuk menentukan sel penutup.")
    return cell.value


def _sums(table: Table, place: dict[Id, int]) -> csr_array:
    entries = [
        (row, place[name], sign)
        for row, relation in enumerate(table.relations)
        for name, sign in [(relation.total, -1.0), *((part, 1.0) for part in relation.parts)]
    ]
    rows, columns, signs = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(table.relations), len(table.cells))
    return csr_array(coo_array((np.array(signs, dtype=float), (rows, columns)), shape=shape))


def _demands(cells: Sequence[Cell], values: np.ndarray, asked: Protection) -> list[Demand]:
    """Up as far as the highest value must reach; the rest of the width down, where the value has room for it.

    What was hidden before for another's sake must not be derivable now: it must be able to move at all.
    """
    found = []
    for n, cell in enumerate(cells):
        if cell.hidden:
            primary = cell.status == "primary"
            width = asked.width if primary else 1.0
            least_up = max((asked.min_upper or 0.0) - values[n], 0.0) if primary else 0.0
            down = min(max(width - least_up, 0.0), values[n])
            found.append(Demand(n, least_up, width, max(least_up, width - down), down))
    return sorted(found, key=lambda demand: (-demand.up - demand.down, demand.cell))


def _heuristic(problem: Problem, progress: Progress | None) -> None:
    """Protect one primary cell after the other; what is hidden for one is free for the next."""
    everything = np.ones(len(problem.values), dtype=bool)
    mover = Mover(problem.values, problem.sums, np.where(problem.hidden, 0.0, problem.price), everything)
    for number, demand in enumerate(problem.demands, start=1):
        problem.movements[demand.cell] = [_hidden_for(problem, mover, demand.cell, a) for a in demand.amounts]
        if progress:
            progress(number, len(problem.demands))


def _hidden_for(problem: Problem, mover: Mover, cell: int, amount: float) -> np.ndarray:
    """The cheapest movement of a cell by an amount, after hiding what moves with it."""
    change = mover.by(cell, amount)
    if change is None:
        raise PantauError("Sel primer tidak dapat dilindungi: tidak ada sel lain yang bergerak bersamanya.")
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
    return Mover(problem.values, problem.sums, np.zeros(len(problem.values)), problem.hidden)


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
    most, least = _whole(up[demand.cell]), _whole(-down[demand.cell])
    return [up, down] if most >= demand.least_up and most + least >= demand.width else None


def _whole(distance: float) -> int:
    """What is left of a distance where only whole numbers are possible."""
    return math.floor(distance + EPSILON)


def _exact(problem: Problem) -> None:
    """The cheapest pattern of all, where the programme is small enough; kept only if it is cheaper than what is there.

    Columns: one yes or no per cell, then the changes of every cell for each movement; a cell may move only if hidden.
    """
    size = len(problem.values)
    amounts = [(d.cell, amount) for d in problem.demands for amount in d.amounts]
    if not amounts:
        return
    most = max(float(problem.values.max()), *(abs(amount) for _, amount in amounts)) + 1.0
    blocks = [_moving(problem, place, len(amounts), most) for place in range(len(amounts))]
    low, high = np.zeros(size * (1 + len(amounts))), np.ones(size * (1 + len(amounts)))
    low[:size] = problem.kept
    for place, (cell, amount) in enumerate(amounts):
        part = slice(size * (1 + place), size * (2 + place))
        low[part], high[part] = -problem.values, most
        low[part.start + cell] = high[part.start + cell] = amount
    whole = np.concatenate([np.ones(size), np.zeros(size * len(amounts))])
    cost = np.concatenate([np.where(problem.kept, 0.0, problem.price), np.zeros(size * len(amounts))])
    solved = milp(
        cost,
        integrality=whole,
        bounds=Bounds(low, high),
        constraints=[part for block in blocks for part in block],
        options={"time_limit": EXACT_SECONDS},
    )
    if solved.x is None:
        return
    chosen = np.round(solved.x[:size]).astype(bool)
    if problem.price[chosen & ~problem.kept].sum() < problem.price[problem.hidden & ~problem.kept].sum() - EPSILON:
        _take(problem, chosen)


def _moving(problem: Problem, place: int, count: int, most: float) -> Iterable[LinearConstraint]:
    """Movement number `place` keeps every sum and moves hidden cells only."""
    size = len(problem.values)
    nothing = csr_array((size, size))
    before, after = [nothing] * place, [nothing] * (count - place - 1)
    empty = csr_array((problem.sums.shape[0], size))
    zeros = np.zeros(problem.sums.shape[0])
    kept = hstack([empty, *([empty] * place), problem.sums, *([empty] * (count - place - 1))], format="csr")
    yield LinearConstraint(kept, zeros, zeros)
    one = eye_array(size, format="csr", dtype=float)
    above = hstack([-most * one, *before, one, *after], format="csr")  # change ≤ most × hidden
    below = hstack(
        [diags_array(-problem.values, format="csr"), *before, -one, *after], format="csr"
    )  # −change ≤ value × hidden
    yield LinearConstraint(vstack([above, below], format="csr"), np.full(2 * size, -math.inf), np.zeros(2 * size))


def _take(problem: Problem, chosen: np.ndarray) -> None:
    """Replace the pattern where every demand is met by it."""
    before = problem.hidden
    problem.hidden = chosen | problem.kept
    found = _all_met(_among_hidden(problem), problem.demands)
    if found is None:
        problem.hidden = before
    else:
        problem.movements = found
