"""Other tables that fit the same published numbers: how far one cell can move while hidden cells make up for it.

One linear programme is kept and asked again and again (a warm start takes milliseconds where a new one takes tenths of
a second). Each cell has two columns, up and down; sums stay, nothing falls below zero, a closed cell does not move.
"""

import highspy
import numpy as np
from scipy.sparse import csr_array, hstack

EPSILON = 1e-6


class Mover:
    """The changes of all cells of a table. `price` is paid per unit of change of a cell, in either direction."""

    def __init__(self, values: np.ndarray, sums: csr_array, price: np.ndarray, open_cells: np.ndarray) -> None:
        """`sums` has one row per relation, parts 1 and total −1; `open_cells` marks the cells that may move."""
        self.values, self.size = values, len(values)
        self.solver = _solver(values, sums, price + EPSILON, open_cells)  # of two that cost nothing the shorter
        self.price = price + EPSILON
        self.open = open_cells.copy()

    def let(self, cell: int, *, move: bool) -> None:
        """Open a cell, or close it."""
        self.open[cell] = move
        self._limit(cell, (0.0, highspy.kHighsInf if move else 0.0), (0.0, self.values[cell] if move else 0.0))

    def free(self, cell: int) -> None:
        """Moving this cell costs nothing from now on."""
        self._cost(cell, EPSILON, EPSILON)
        self.price[cell] = EPSILON

    def by(self, cell: int, amount: float) -> np.ndarray | None:
        """The cheapest changes with `cell` moved by exactly `amount`; None where that cannot be."""
        up, down = max(amount, 0.0), max(-amount, 0.0)
        self._limit(cell, (up, up), (down, down))
        change = self._solved()
        self.let(cell, move=bool(self.open[cell]))
        return change

    def far(self, cell: int, enough: float) -> np.ndarray | None:
        """Changes with `cell` moved as far as it can, up for a positive `enough` and down for a negative one."""
        up, down = max(enough, 0.0), min(max(-enough, 0.0), self.values[cell])
        self._limit(cell, (0.0, up), (0.0, down))
        self._cost(cell, -1.0, -1.0)
        change = self._solved()
        self._cost(cell, self.price[cell], self.price[cell])
        self.let(cell, move=bool(self.open[cell]))
        return change

    def _limit(self, cell: int, up: tuple[float, float], down: tuple[float, float]) -> None:
        self.solver.changeColBounds(cell, *up)
        self.solver.changeColBounds(cell + self.size, *down)

    def _cost(self, cell: int, up: float, down: float) -> None:
        self.solver.changeColCost(cell, up)
        self.solver.changeColCost(cell + self.size, down)

    def _solved(self) -> np.ndarray | None:
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        columns = np.array(self.solver.getSolution().col_value)
        change: np.ndarray = columns[: self.size] - columns[self.size :]
        return change


def _solver(values: np.ndarray, sums: csr_array, price: np.ndarray, open_cells: np.ndarray) -> highspy.Highs:
    model = highspy.HighsLp()
    both = csr_array(hstack([sums, -sums], format="csr"))
    model.num_row_, model.num_col_ = both.shape
    model.col_cost_ = np.concatenate([price, price])
    model.col_lower_ = np.zeros(model.num_col_)
    model.col_upper_ = np.concatenate([np.where(open_cells, highspy.kHighsInf, 0.0), np.where(open_cells, values, 0.0)])
    model.row_lower_ = model.row_upper_ = np.zeros(model.num_row_)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = both.indptr, both.indices, both.data
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(model)
    return solver
