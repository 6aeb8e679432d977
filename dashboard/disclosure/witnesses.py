"""Large parts: other tables that fit, until enough of them are seen to judge each cell.

One table that fits is found for the whole part, inside its bounds: what is nothing there can only be nothing, and one
programme proves it. Around that table hidden cells move while all that is not in their block stands still: first all
undecided cells of the block at once, each up or down by the toss of a coin, as far as one programme can bring them
together; then the few that are left, one by one. Whatever value a cell has in any of these tables it can have: the
lowest and highest seen lie within its true reach, enough to call a cell protected, never to call one at fault. What no
block decides is handed back, for the exact bounds.
"""

from collections.abc import Callable, Sequence

import highspy
import numpy as np
from scipy.sparse import csc_array

from dashboard.disclosure.bounds import solver
from dashboard.disclosure.judging import Judge
from dashboard.disclosure.sums import TOLERANCE, Sums

SINGLY = 20_000  # cells of a block up to which those left are moved one by one
WORTH = 0.1  # of the undecided cells that a toss must decide for another to follow
FAR = 1e4  # how far a single cell is followed
NOTHING = 1e-5  # in a table that lies inside its bounds
Pair = tuple[np.ndarray, np.ndarray]
Tick = Callable[[int], None]


class Witnesses:
    """A part with the lowest and highest value of each cell in any table seen so far."""

    def __init__(self, sums: Sums, judge: Judge, outer: Pair) -> None:
        """`outer`: bounds that no value passes."""
        self.judge, self.outer = judge, (outer[0].copy(), outer[1].copy())
        self.columns = csc_array(sums.signs)
        self.values = _inner(sums)
        self.low, self.high = self.values.copy(), self.values.copy()
        self.goal = judge.goal(self.values)
        self._prove_nothing()
        self.open = self._undecided(np.arange(len(self.values)))

    def seek(self, tick: Tick, blocks: Sequence[np.ndarray] = ()) -> np.ndarray:
        """The cells that stay undecided; `tick` is told of the others as they are decided.

        `blocks` are cells that move together well; the whole part comes last.
        """
        tick(int((~self.open).sum()))
        for block in (*blocks, np.arange(len(self.values))):
            before = int(self.open.sum())
            self._sweep(block)
            tick(before - int(self.open.sum()))
        return np.flatnonzero(self.open)

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

    def _sweep(self, block: np.ndarray) -> None:
        """Move the undecided cells of a block while all outside stands still."""
        if not self.open[block].any():
            return
        moves, coin = _Moves(self, block), np.random.default_rng(len(block))
        left, before = self._left(block), len(block)
        while len(left) and before - len(left) >= WORTH * len(left):
            change = moves.toss(left, coin.choice([-1.0, 1.0], len(left)), self.goal[block[left]])
            if change is None:
                break
            self._saw(block, change)
            left, before = self._left(block), len(left)
        for place in left.tolist() if len(block) <= SINGLY else []:
            for up in (True, False):
                if self.open[block[place]] and (change := moves.push(np.array([place]), up=up)) is not None:
                    self._saw(block, change)

    def _left(self, block: np.ndarray) -> np.ndarray:
        return np.flatnonzero(self.open[block])

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
        return self.toss(places, np.full(len(places), 1.0 if up else -1.0), np.full(len(places), far))

    def toss(self, places: np.ndarray, ways: np.ndarray, far: np.ndarray) -> np.ndarray | None:
        """The changes that move these cells furthest in all, each its way (1 up, −1 down) and at most so far."""
        count, least = len(places), self.least[places]
        self.solver.changeColsCost(count, places, -ways)
        self.solver.changeColsBounds(count, places, np.maximum(least, -far), far)
        self.solver.run()
        good = self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        change = np.array(self.solver.getSolution().col_value) if good else None
        self.solver.changeColsCost(count, places, np.zeros(count))
        self.solver.changeColsBounds(count, places, least, np.full(count, highspy.kHighsInf))
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
