"""Large tables, one neighbourhood at a time: whatever moves among a few hundred cells moves in the whole table.

For one demand a few cells of each relation are chosen (hidden ones and those with room first, then the cheapest), then
whatever closes a ring among them; a linear programme over these alone finds the cheapest movement. All else stands
still, so a movement found here is one of the whole table. Every movement is remembered: it moves other cells too, and a
demand that some movement has met already asks no more. Only what has no movement in its neighbourhood is sought in a
larger one, after all others, when more is hidden; the whole part comes last.
"""

import heapq
from collections import Counter, deque
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

import highspy
import numpy as np

from dashboard.disclosure.problem import EPSILON, Demand, Problem

# Cells of each relation to begin with, and cells in all; None: whatever is nearest. Then the whole part.
Sizes = tuple[tuple[int | None, int], ...]
SIZES: Sizes = ((6, 1000), (16, 4000), (None, 8000), (None, 40000))
VAST = 20_000  # cells of a part from which it is cheaper to begin with less
VAST_SIZES: Sizes = ((4, 400), (8, 1200), *SIZES[1:])
TIES = 3  # how often single cells get a companion
RING = 2  # relations of chosen cells that a cell stands in, so that it may close a ring
LURE = 0.1  # what moving another cell that still asks is worth: nothing is hidden for it
Tick = Callable[[int], None]


def protect(problem: Problem, tick: Tick, sizes: Sizes | None = None) -> None:
    """Hide what the demands of a problem need; `tick` is told of demands that are met.

    PantauError where a cell cannot be protected by hiding anything.
    """
    sizes = sizes or (VAST_SIZES if len(problem.values) >= VAST else SIZES)
    waiting = serve(problem, tick, (*sizes, (None, len(problem.values))))
    if waiting:
        raise problem.says([demand.cell for demand in waiting])


def serve(problem: Problem, tick: Tick, sizes: Sizes) -> list[Demand]:
    """Hide what the demands need, as far as neighbourhoods of these sizes can; the demands that they cannot meet."""
    near = Near(problem)
    waiting = problem.demands
    for many, most in sizes:
        met = [near.serve(demand, many, most, tick) for demand in waiting]
        waiting = [demand for demand, done in zip(waiting, met, strict=True) if not done]
    return waiting


class Near:
    """The neighbourhoods of a problem, with the movements found so far."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        sums, columns = problem.sums, problem.sums.tocsc()
        still = set(np.flatnonzero(problem.still).tolist())
        self.cells_of = [[n for n in part if n not in still] for part in _pieces(sums.indices, sums.indptr)]
        self.rows_of = _pieces(columns.indices, columns.indptr)
        self.signs_of = _pieces(columns.data, columns.indptr)
        self.values: list[float] = problem.values.tolist()
        # What hiding still costs, nothing where hidden.
        self.cost: list[float] = np.where(problem.hidden, 0.0, problem.price + EPSILON).tolist()
        self.up, self.down = np.zeros(len(self.values)), np.zeros(len(self.values))
        self.asked = {demand.cell: demand for demand in problem.demands}
        self.solver = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1), ("presolve", "off")):
            self.solver.setOptionValue(option, value)

    def met(self, demand: Demand) -> bool:
        """Whether the movements so far are enough."""
        return demand.met(float(self.up[demand.cell]), float(self.down[demand.cell]))

    def serve(self, demand: Demand, many: int | None, most: int, tick: Tick) -> bool:
        """Meet a demand within neighbourhoods of one size; False where they have no such movement."""
        if not self.met(demand):
            for amounts in demand.ways:
                if all(self._moved(demand.cell, amount, many, most) for amount in amounts) and self.met(demand):
                    break
            else:
                return False
        tick(1)
        return True

    def _moved(self, cell: int, amount: float, many: int | None, most: int) -> bool:
        """Whether a cell can be moved by an amount, by movements so far or by a new one, which is taken."""
        so_far = self.up[cell] if amount > 0 else self.down[cell]
        if so_far >= abs(amount) - EPSILON:
            return True
        if self.problem.still[cell]:
            return False
        cells = self._ball(cell, most) if many is None else self._around(cell, amount, many, most)
        change = self._cheapest(cells, cell, amount) if cells else None
        if change is None:
            return False
        self._take(cells, change)
        return True

    def _around(self, cell: int, amount: float, many: int, most: int) -> list[int]:
        """Cells around one, at most `most`: `many` of each of its relations, and what closes rings among them.

        Half of them are those that cost least; half, those that have room for the amount.
        """
        grown = _Grown(self, cell, most)
        for row, sign in zip(self.rows_of[cell], self.signs_of[cell], strict=True):
            inside = self.cells_of[row]
            able = [n for n in inside if self._able(n, row, rises=(sign > 0) == (amount < 0), room=abs(amount))]
            grown.add(heapq.nsmallest(many // 2 + 1, inside, key=self.first))
            grown.add(heapq.nsmallest(many - many // 2 + 1, able, key=self.first))
        for _ in range(TIES):
            grown.close()
            if not grown.tie():
                break
        grown.close()
        return self._pruned(grown.chosen, cell)

    def _ball(self, cell: int, most: int) -> list[int]:
        """The nearest cells, at most `most`."""
        chosen, edge = {cell: None}, [cell]
        while edge and len(chosen) < most:
            rows = set(chain.from_iterable(self.rows_of[n] for n in edge))
            seen = dict.fromkeys(chain.from_iterable(self.cells_of[row] for row in sorted(rows)))
            edge = [n for n in seen if n not in chosen][: most - len(chosen)]
            chosen.update(dict.fromkeys(edge))
        return self._pruned(chosen, cell)

    def first(self, cell: int) -> tuple[float, float, int]:
        """The order in which cells are chosen: what costs least, of that the largest."""
        return self.cost[cell], -self.values[cell], cell

    def _able(self, cell: int, row: int, *, rises: bool, room: float) -> bool:
        """Whether a cell of a row can make up for an amount: by rising, as it always can, or by falling."""
        own = self.signs_of[cell][self.rows_of[cell].index(row)]
        return (own > 0) == rises or self.values[cell] >= room

    def _pruned(self, chosen: Iterable[int], kept: int) -> list[int]:
        """Without cells that stand alone in a relation: they cannot move. Empty where that is `kept`."""
        inside = dict.fromkeys(chosen)
        times = Counter(chain.from_iterable(self.rows_of[n] for n in inside))
        loose = [row for row, count in times.items() if count == 1]
        while loose:
            row = loose.pop()
            alone = next((n for n in self.cells_of[row] if n in inside), None)
            if alone == kept:
                return []
            if alone is not None:
                del inside[alone]
                for other in self.rows_of[alone]:
                    times[other] -= 1
                    if times[other] == 1:
                        loose.append(other)
        return list(inside)

    def _cheapest(self, cells: list[int], cell: int, amount: float) -> np.ndarray | None:
        """The changes (in the order of `cells`) of the cheapest movement with `cell` moved by `amount`.

        A hidden cell is one column, free of charge; an open one is two, up and down, for its price.
        """
        row_of: dict[int, int] = {}
        start, index, ends = [0], list[int](), [0]
        sign, cost, low, high = list[float](), list[float](), list[float](), list[float]()
        for n in cells:
            rows, signs = [row_of.setdefault(row, len(row_of)) for row in self.rows_of[n]], self.signs_of[n]
            index += rows
            sign += signs
            start.append(len(index))
            price = self.cost[n]
            if n == cell:
                cost.append(0.0)
                low.append(amount)
                high.append(amount)
            elif price:
                index += rows
                sign += [-one for one in signs]
                start.append(len(index))
                cost += [price, price]
                low += [0.0, 0.0]
                high += [highspy.kHighsInf, self.values[n]]
            else:
                wish = self.asked.get(n)
                asks = wish is not None and not self.met(wish)
                cost.append(-LURE if asks else 0.0)
                low.append(-self.values[n])
                high.append(wish.up if wish is not None and asks else highspy.kHighsInf)
            ends.append(len(cost))
        solution = self._solved((cost, low, high), (start, index, sign), len(row_of))
        if solution is None:
            return None
        first, last = np.array(ends[:-1]), np.array(ends[1:]) - 1
        change: np.ndarray = solution[first] - np.where(last > first, solution[last], 0.0)
        return change

    def _solved(
        self,
        columns: tuple[list[float], list[float], list[float]],
        matrix: tuple[list[int], list[int], list[float]],
        rows: int,
    ) -> np.ndarray | None:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(columns[0]), rows
        model.col_cost_, model.col_lower_, model.col_upper_ = map(np.array, columns)
        model.row_lower_ = model.row_upper_ = np.zeros(rows)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = map(np.array, matrix)
        self.solver.clearSolver()
        self.solver.passModel(model)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self.solver.getSolution().col_value)

    def _take(self, cells: list[int], change: np.ndarray) -> None:
        """Hide what moves; remember how far each cell moved, and how far it moves the other way round."""
        moved = np.abs(change) > EPSILON
        places, change = np.array(cells)[moved], change[moved]
        for n in places.tolist():
            self.cost[n] = 0.0
        self.problem.hidden[places] = True
        rising = change > 0
        back = min(1.0, float(np.min(self.problem.values[places[rising]] / change[rising], initial=1.0)))
        self.up[places] = np.maximum(self.up[places], np.where(rising, change, -change * back))
        self.down[places] = np.maximum(self.down[places], np.where(rising, change * back, -change))


class _Grown:
    """Cells chosen around one, with the relations that they touch."""

    def __init__(self, near: Near, cell: int, most: int) -> None:
        self.near, self.most = near, most
        self.chosen: dict[int, None] = {}
        self.touched: dict[int, int] = {}  # by relation how many of its cells are chosen
        self.seen: dict[int, int] = {}  # by cell how many of its relations are touched
        self.rings: deque[int] = deque()
        self.add([cell])

    def add(self, cells: Iterable[int]) -> None:
        """Choose these, as far as there is room."""
        rows_of, cells_of, seen = self.near.rows_of, self.near.cells_of, self.seen
        for cell in cells:
            if cell in self.chosen or len(self.chosen) >= self.most:
                continue
            self.chosen[cell] = None
            for row in rows_of[cell]:
                times = self.touched.get(row, 0)
                self.touched[row] = times + 1
                for other in cells_of[row] if not times else ():
                    seen[other] = seen.get(other, 0) + 1
                    if seen[other] == RING or len(rows_of[other]) == 1:
                        self.rings.append(other)

    def close(self) -> None:
        """Choose what stands in two relations of chosen cells, or in no other relation, again and again."""
        while self.rings and len(self.chosen) < self.most:
            self.add([self.rings.popleft()])

    def tie(self) -> bool:
        """Choose one more cell of each relation of which only one is chosen."""
        before = len(self.chosen)
        for row in [row for row, times in self.touched.items() if times == 1]:
            others = [n for n in self.near.cells_of[row] if n not in self.chosen] if self.touched[row] == 1 else []
            if others:
                self.add([min(others, key=self.near.first)])
        return len(self.chosen) > before


def _pieces(data: np.ndarray, starts: np.ndarray) -> list[list[Any]]:
    """Per row or column of a sparse matrix the entries."""
    every, ends = data.tolist(), starts.tolist()
    return [every[a:b] for a, b in zip(ends[:-1], ends[1:], strict=True)]
