"""The cheapest pattern of all, as one mixed-integer programme: for small tables (Fischetti & Salazar-González 2001)."""

import math
from collections.abc import Iterable

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, diags_array, eye_array, hstack, vstack

from dashboard.disclosure.problem import Problem

SECONDS = 20.0


def cheapest(problem: Problem) -> np.ndarray | None:
    """Which cells to hide; None where that is not found in SECONDS.

    Columns: one yes or no per cell, then the changes of every cell for each movement; a cell may move only if hidden.
    """
    size = len(problem.values)
    amounts = [(d.cell, amount) for d in problem.demands for amount in d.amounts]
    if not amounts:
        return None
    most = max(float(problem.values.max()), *(abs(amount) for _, amount in amounts)) + 1.0
    blocks = [_moving(problem, place, len(amounts), most) for place in range(len(amounts))]
    low, high = np.zeros(size * (1 + len(amounts))), np.ones(size * (1 + len(amounts)))
    low[:size] = problem.kept
    for place, (cell, amount) in enumerate(amounts):
        part = slice(size * (1 + place), size * (2 + place))
        low[part], high[part] = np.where(problem.still, 0.0, -problem.values), np.where(problem.still, 0.0, most)
        low[part.start + cell] = high[part.start + cell] = amount
    whole = np.concatenate([np.ones(size), np.zeros(size * len(amounts))])
    cost = np.concatenate([np.where(problem.kept, 0.0, problem.price), np.zeros(size * len(amounts))])
    solved = milp(
        cost,
        integrality=whole,
        bounds=Bounds(low, high),
        constraints=[part for block in blocks for part in block],
        options={"time_limit": SECONDS},
    )
    return None if solved.x is None else np.round(solved.x[:size]).astype(bool)


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
