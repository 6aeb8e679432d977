"""The exact reach of every cell of one part: two linear programmes per cell, over the whole part."""

import math
from collections.abc import Callable

import highspy
import numpy as np

from dashboard.disclosure.sums import TOLERANCE, Sums

LARGEST = 1e6  # a part's numbers are scaled down to this before they are solved
FAR = 100 * LARGEST  # what lies beyond is no limit


def exact(sums: Sums, tick: Callable[[int], None]) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest value of each cell, `tick` told of each. PantauError where no table fits."""
    ends, size = Ends(sums), sums.signs.shape[1]
    lows = np.array([ends.of(cell, lowest=True) for cell in range(size)])
    highs = np.empty(size)
    for cell in range(size):
        highs[cell] = ends.of(cell, lowest=False)
        tick(1)
    return lows, highs


class Ends:
    """The ends of the reach of single cells; each answer shortens the way to the next."""

    def __init__(self, sums: Sums) -> None:
        size = sums.signs.shape[1]
        self.sums = sums
        self.scale = max(1.0, float(np.max(np.abs(sums.right), initial=1.0)) / LARGEST)
        self.solver = solver(sums, self.scale)
        self.limits = _limits(sums, self.scale)
        # The lowest and highest value of each cell in any solution so far: each is a value that it can have.
        self.low, self.high = np.full(size, math.inf), np.full(size, -math.inf)

    def of(self, cell: int, *, lowest: bool) -> float:
        """One end of a cell's reach; not solved again where a solution has already touched what no value can pass."""
        if lowest and self.low[cell] <= TOLERANCE:
            return 0.0
        if not lowest and self.high[cell] >= self.limits[cell] - TOLERANCE:
            return float(self.limits[cell] * self.scale)
        self.solver.changeObjectiveSense(highspy.ObjSense.kMinimize if lowest else highspy.ObjSense.kMaximize)
        # A limit far away, so that no programme is without an end: HiGHS cannot always tell that one is.
        self.solver.changeColBounds(cell, 0.0, FAR)
        self.solver.changeColCost(cell, 1.0)
        values = self._solved()
        self.solver.changeColCost(cell, 0.0)
        self.solver.changeColBounds(cell, 0.0, highspy.kHighsInf)
        np.minimum(self.low, values, out=self.low)
        np.maximum(self.high, values, out=self.high)
        return math.inf if values[cell] >= FAR - 1 else float(values[cell] * self.scale)

    def _solved(self) -> np.ndarray:
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self.solver.clearSolver()  # once more, without what the last answer left behind
            self.solver.run()
        status = self.solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise self.sums.contradiction(self.solver.modelStatusToString(status))
        return np.array(self.solver.getSolution().col_value)


def _limits(sums: Sums, scale: float) -> np.ndarray:
    """What no value can pass: a sum of parts none of which is negative."""
    found = np.full(sums.signs.shape[1], math.inf)
    entries = sums.signs.tocoo()
    mixed = np.bincount(entries.row, weights=entries.data < 0, minlength=sums.signs.shape[0]) > 0
    plain = ~mixed[entries.row]
    np.minimum.at(found, entries.col[plain], sums.right[entries.row[plain]] / entries.data[plain] / scale)
    return found


def solver(sums: Sums, scale: float = 1.0) -> highspy.Highs:
    """All tables that fit, none with a negative number, ready to be asked."""
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = sums.signs.shape
    model.col_cost_ = np.zeros(model.num_col_)
    model.col_lower_, model.col_upper_ = np.zeros(model.num_col_), np.full(model.num_col_, highspy.kHighsInf)
    model.row_lower_ = model.row_upper_ = sums.right / scale
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_ = sums.signs.indptr, sums.signs.indices
    model.a_matrix_.value_ = sums.signs.data
    made = highspy.Highs()  # type: ignore[no-untyped-call]
    made.setOptionValue("output_flag", False)
    made.setOptionValue("threads", 1)
    made.passModel(model)
    return made
