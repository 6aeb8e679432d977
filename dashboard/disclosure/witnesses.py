"""Large parts: other tables that fit, until enough of them are seen to judge each cell.

One table that fits is found for the whole part, inside its bounds; around it small neighbourhoods of hidden cells move
while all else stands still, many cells at once. Whatever value a cell has in any of these tables it can have, so the
lowest and highest seen lie within its true reach: enough to call a cell protected, never to call one at fault. What is
still open after larger neighbourhoods is handed back, for the exact bounds.
"""

import heapq
from collections.abc import Callable

import highspy
import numpy as np
from scipy.sparse import csc_array

from dashboard.disclosure.bounds import solver
from dashboard.disclosure.judging import Judge
from dashboard.disclosure.sums import Sums

BLOCK = 3000  # cells that are moved together at first
SWEEPS, SHARE = 4, 0.1  # how often, as long as that decides this share of what is open
SIZES = (250, 1500, 10000)  # cells around a single one, after that
ENOUGH = 1e4  # how far a cell is followed
Pair = tuple[np.ndarray, np.ndarray]
Tick = Callable[[int], None]


class Witnesses:
    """A part with the lowest and highest value of each cell in any table seen so far."""

    def __init__(self, sums: Sums, judge: Judge, outer: Pair) -> None:
        """`outer`: bounds that no value passes."""
        self.judge, self.outer = judge, outer
        self.columns = csc_array(sums.signs)
        self.cells_of = [part.tolist() for part in np.split(sums.signs.indices, sums.signs.indptr[1:-1])]
        self.rows_of = [part.tolist() for part in np.split(self.columns.indices, self.columns.indptr[1:-1])]
        self.values = _inner(sums)
        self.low, self.high = self.values.copy(), self.values.copy()
        self.goal = judge.goal(self.values)
        self.open = self._undecided(np.arange(len(self.values)))

    def seek(self, tick: Tick, sizes: tuple[int, ...] = SIZES) -> np.ndarray:
        """The cells that stay undecided; `tick` is told of the others as they are decided."""
        tick(int((~self.open).sum()))
        tried: set[int] = set()
        for cell in np.flatnonzero(self.open).tolist():
            if self.open[cell] and cell not in tried:
                before = int(self.open.sum())
                tried.update(self._sweep(self._near(cell, BLOCK)))
                tick(before - int(self.open.sum()))
        for size in [size for size in sizes if size < len(self.values)]:
            for cell in np.flatnonzero(self.open).tolist():
                if self.open[cell]:
                    before = int(self.open.sum())
                    self._explore(cell, size)
                    tick(before - int(self.open.sum()))
        return np.flatnonzero(self.open)

    def _undecided(self, cells: np.ndarray) -> np.ndarray:
        judge, outer = self.judge.over(cells), (self.outer[0][cells], self.outer[1][cells])
        open_cells: np.ndarray = ~(
            judge.cleared(self.low[cells], self.high[cells]) | judge.proven(outer, self.high[cells])
        )
        return open_cells

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

    def _sweep(self, cells: list[int]) -> list[int]:
        """Move what is undecided among many cells, all of it up and all of it down, as long as that decides much."""
        moves = _Moves(self, cells)
        goal = self.goal[moves.cells]
        for _ in range(SWEEPS):
            before = int(self.open[moves.cells].sum())
            for up in (True, False):
                if self.open[moves.cells].any():
                    self._saw(moves, moves.push(self.open[moves.cells], goal if up else None, up=up))
            if before - int(self.open[moves.cells].sum()) < max(SHARE * before, 1):
                break
        return cells

    def _explore(self, cell: int, size: int) -> None:
        """Move what is undecided around a cell: all of it up, all of it down, then the cell alone."""
        moves = _Moves(self, self._near(cell, size))
        goal, alone = self.goal[moves.cells], moves.cells == cell
        for up in (True, False):
            if self.open[cell]:
                self._saw(moves, moves.push(self.open[moves.cells], goal if up else None, up=up))
        for up in (True, False):
            if self.open[cell]:
                self._saw(moves, moves.push(alone, None, up=up))

    def _saw(self, moves: "_Moves", change: np.ndarray) -> None:
        cells = moves.cells
        values = self.values[cells] + change
        self.low[cells] = np.minimum(self.low[cells], values)
        self.high[cells] = np.maximum(self.high[cells], values)
        asked = cells[self.open[cells]]
        self.open[asked] = self._undecided(asked)


class _Moves:
    """The changes of a few cells that keep every sum while all others stand still."""

    def __init__(self, whole: Witnesses, cells: list[int]) -> None:
        self.cells = np.array(cells)
        self.least = -whole.values[self.cells]
        own = csc_array(whole.columns[:, self.cells])
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

    def push(self, marked: np.ndarray, most: np.ndarray | None, *, up: bool) -> np.ndarray:
        """The changes that move the marked cells furthest, each up to `most`; nothing where that cannot be told."""
        size = len(self.cells)
        every = np.arange(size, dtype=np.int32)
        # A cell without a limit is stopped somewhere: how far it gets beyond its goal is of no interest.
        limit = np.where(marked, ENOUGH if most is None else most, highspy.kHighsInf)
        self.solver.changeColsBounds(size, every, self.least, limit)
        self.solver.changeColsCost(size, every, np.where(marked, -1.0 if up else 1.0, 0.0))
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return np.zeros(size)
        change: np.ndarray = np.array(self.solver.getSolution().col_value)
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
