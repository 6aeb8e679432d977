"""Large parts: other tables that fit, until enough of them are seen to judge each cell.

One table that fits is found for the whole part, inside its bounds: what is nothing there can only be nothing, and one
programme proves it. Around that table one block of hidden cells after the other moves while all else stands still, each
undecided cell as far as it can. Every table on the way shows values of all cells of the block, so one programme decides
many of them. Whatever value a cell has in any of these tables it can have: the lowest and highest seen lie within its
true reach, enough to call a cell protected, never to call one at fault. What no block decides is handed back, for the
exact bounds.
"""

import heapq
from collections.abc import Callable, Iterator, Sequence

import highspy
import numpy as np
from scipy.sparse import csc_array

from dashboard.disclosure.bounds import solver
from dashboard.disclosure.judging import Judge
from dashboard.disclosure.sums import TOLERANCE, Sums

BLOCK = 4000  # cells that move at once
FAR = 1e4  # how far a cell is followed
NOTHING = 1e-5  # in a table that lies inside its bounds
Pair = tuple[np.ndarray, np.ndarray]
Tick = Callable[[int], None]


class Witnesses:
    """A part with the lowest and highest value of each cell in any table seen so far."""

    def __init__(self, sums: Sums, judge: Judge, outer: Pair) -> None:
        """`outer`: bounds that no value passes."""
        self.judge, self.outer = judge, (outer[0].copy(), outer[1].copy())
        self.columns = csc_array(sums.signs)
        self.cells_of = [part.tolist() for part in np.split(sums.signs.indices, sums.signs.indptr[1:-1])]
        self.rows_of = [part.tolist() for part in np.split(self.columns.indices, self.columns.indptr[1:-1])]
        self.values = _inner(sums)
        self.low, self.high = self.values.copy(), self.values.copy()
        self._prove_nothing()
        self.open = self._undecided(np.arange(len(self.values)))

    def seek(self, tick: Tick, blocks: Sequence[np.ndarray] = ()) -> np.ndarray:
        """The cells that stay undecided; `tick` is told of the others as they are decided.

        `blocks` are cells that move together well, none larger than a few thousand; without them whatever is near.
        """
        tick(int((~self.open).sum()))
        for block in (*blocks, *self._neighbourhoods()):
            before = int(self.open.sum())
            self._sweep(block)
            tick(before - int(self.open.sum()))
        return np.flatnonzero(self.open)

    def _neighbourhoods(self) -> Iterator[np.ndarray]:
        """The whole part where it is small enough, else neighbourhoods of what is still undecided."""
        if len(self.values) <= BLOCK:
            yield np.arange(len(self.values))
            return
        for size in (BLOCK // 4, BLOCK):
            tried = np.zeros(len(self.values), dtype=bool)
            while (left := np.flatnonzero(self.open & ~tried)).size:
                block = np.array(self._near(int(left[0]), size))
                tried[left[0]] = True
                tried[block[: len(block) // 2]] = True  # the inner half had all that moves with it
                yield block

    def _prove_nothing(self) -> None:
        """Cells that are nothing in every table: their sum cannot be more than nothing."""
        empty = np.flatnonzero((self.values <= NOTHING) & (self.outer[1] > TOLERANCE))
        while len(empty):
            moves = _Moves(self, np.arange(len(self.values)))
            change = moves.push(empty, far=1.0)
            if change is None:
                return
            found = self.values + change
            np.minimum(self.low, found, out=self.low)
            np.maximum(self.high, found, out=self.high)
            more = found[empty] > NOTHING
            if not more.any():
                self.outer[1][empty] = 0.0
                return
            empty = empty[~more]

    def _undecided(self, cells: np.ndarray) -> np.ndarray:
        judge, outer = self.judge.over(cells), (self.outer[0][cells], self.outer[1][cells])
        decided: np.ndarray = judge.cleared(self.low[cells], self.high[cells]) | judge.proven(outer, self.high[cells])
        return ~decided

    def _near(self, cell: int, size: int) -> list[int]:
        """The cells around one that bring the fewest relations with them, so that what is chosen can move in rings."""
        chosen: dict[int, None] = {}
        known: set[int] = set()
        needs: dict[int, int] = {cell: len(self.rows_of[cell])}
        queue, number = [(0, 0, cell)], 0
        while queue and len(chosen) < size:
            need, _, one = heapq.heappop(queue)
            if one in chosen or need > needs[one]:
                continue
            chosen[one] = None
            for row in self.rows_of[one]:
                if row not in known:
                    known.add(row)
                    for other in self.cells_of[row]:
                        needs[other] = needs.get(other, len(self.rows_of[other])) - 1
                        number += 1
                        heapq.heappush(queue, (needs[other], number, other))
        return list(chosen)

    def _sweep(self, block: np.ndarray) -> None:
        """Move each undecided cell of a block as far up and down as it can while all outside stands still."""
        if not self.open[block].any():
            return
        moves = _Moves(self, block)
        for up in (True, False):
            for place in np.flatnonzero(self.open[block]).tolist():
                if self.open[block[place]]:
                    change = moves.push(np.array([place]), up=up)
                    if change is not None:
                        self._saw(block, change)

    def _saw(self, cells: np.ndarray, change: np.ndarray) -> None:
        values = self.values[cells] + change
        self.low[cells] = np.minimum(self.low[cells], values)
        self.high[cells] = np.maximum(self.high[cells], values)
        asked = cells[self.open[cells]]
        self.open[asked] = self._undecided(asked)


class _Moves:
    """The changes of a few cells that keep every sum while all others stand still."""

    def __init__(self, whole: Witnesses, cells: np.ndarray) -> None:
        self.least = -whole.values[cells]
        own = csc_array(whole.columns[:, cells])
        rows, index = np.unique(own.indices, return_inverse=True)
        model = highspy.HighsLp()
        model.num_row_, model.num_col_ = len(rows), len(cells)
        model.col_cost_ = np.zeros(len(cells))
        model.col_lower_, model.col_upper_ = self.least, np.full(len(cells), highspy.kHighsInf)
        model.row_lower_ = model.row_upper_ = np.zeros(len(rows))
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = own.indptr, index, own.data
        self.solver = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1), ("presolve", "off")):
            self.solver.setOptionValue(option, value)
        self.solver.passModel(model)

    def push(self, places: np.ndarray, *, up: bool = True, far: float = FAR) -> np.ndarray | None:
        """The changes that move these cells furthest in all, each at most `far`; None where that cannot be told."""
        for place in places.tolist():
            self.solver.changeColCost(place, -1.0 if up else 1.0)
            self.solver.changeColBounds(place, self.least[place], far)
        self.solver.run()
        good = self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        change = np.array(self.solver.getSolution().col_value) if good else None
        for place in places.tolist():
            self.solver.changeColCost(place, 0.0)
            self.solver.changeColBounds(place, self.least[place], highspy.kHighsInf)
        return change


def _inner(sums: Sums) -> np.ndarray:
    """A table that fits, away from its edges where that is possible. PantauError where none fits."""
    made = solver(sums)
    made.setOptionValue("solver", "ipm")
    made.setOptionValue("run_crossover", "off")
    made.run()
    if made.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        made.setOptionValue("solver", "simplex")
        made.run()
    if made.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise sums.contradiction(made.modelStatusToString(made.getModelStatus()))
    values: np.ndarray = np.maximum(np.array(made.getSolution().col_value), 0.0)
    return values
