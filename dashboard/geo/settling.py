"""Exchange of places on a hexagonal grid until neighbours stand together, as far as that goes.

An assignment by distance alone leaves a kabupaten in two pieces wherever the grid is tight. Each round looks at every
exchange of two areas near each other, and makes those that lower the strain most.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

HOME = 0.15
"""Weight of the squared distance from where the relaxed point lies, beside a weight of 1 for a link."""
COMPANY = 3.0
"""Relief of each area of the same group beside."""
REACH = 3.1
"""Areas this near may exchange places."""
ROUNDS = 40
GAIN = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What does not change: the places; for each area its home, its linked areas (padded with -1), island, group."""

    middles: Floats
    around: Ints
    pairs: Ints
    homes: Floats
    linked: Ints
    weights: Floats
    islands: Ints
    groups: Ints


def settle(at: Ints, board: Board) -> Ints:
    """Areas' places (n,) → better ones; each place still holds one area."""
    at = at.copy()
    for _ in range(ROUNDS):
        if not _round(at, board):
            break
    return at


def _round(at: Ints, board: Board) -> int:
    """Make the best exchanges that do not touch each other; returns how many."""
    first, second, gains = _exchanges(at, board)
    busy = np.zeros(len(at), dtype=bool)
    made = 0
    for choice in np.argsort(-gains, kind="stable"):
        pair = [first[choice], second[choice]]
        if gains[choice] <= GAIN:
            break
        if busy[pair].any():
            continue
        at[pair] = at[pair[::-1]]
        busy[pair] = True
        touched = board.linked[pair]
        busy[touched[touched >= 0]] = True
        made += 1
    return made


def _exchanges(at: Ints, board: Board) -> tuple[Ints, Ints, Floats]:
    """Pairs of areas of one island within reach of each other, and by how much an exchange lowers their strain."""
    holder = np.empty(len(at), dtype=np.intp)
    holder[at] = np.arange(len(at))
    first, second = holder[board.pairs].T
    fits = board.islands[first] == board.islands[second]
    first, second = first[fits], second[fits]
    now = _strain(np.arange(len(at)), at, at, holder, board)
    gains = now[first] + now[second]
    gains -= _strain(first, at[second], at, holder, board) + _strain(second, at[first], at, holder, board)
    return first, second, gains


def pairs(middles: Floats) -> Ints:
    """Pairs (m, 2) of places that are near enough for an exchange."""
    return np.asarray(cKDTree(middles).query_pairs(REACH, output_type="ndarray"))


def _strain(areas: Ints, places: Ints, at: Ints, holder: Ints, board: Board) -> Floats:
    """Strain of areas (m,) if they stood at `places` (m,): links too long, home far away, few of the group beside."""
    here = board.middles[places]
    linked = board.linked[areas]
    there = board.middles[at[linked]]
    long = np.clip(((there - here[:, None, :]) ** 2).sum(axis=2) - 1.0, 0.0, None)
    strain = (long * board.weights[areas] * (linked >= 0)).sum(axis=1)
    strain += HOME * ((board.homes[areas] - here) ** 2).sum(axis=1)
    beside = np.where(board.around[places] >= 0, holder[board.around[places]], -1)
    own = (beside >= 0) & (beside != areas[:, None]) & (board.groups[beside] == board.groups[areas][:, None])
    return np.asarray(strain - COMPANY * own.sum(axis=1))


def padded(links: Any, weights: Any, count: int) -> tuple[Ints, Floats]:
    """Links (m, 2) → for each area the areas at the other ends (n, most), padded with -1, and their weights."""
    ends = np.concatenate([links[:, 0], links[:, 1]])
    other = np.concatenate([links[:, 1], links[:, 0]])
    double = np.concatenate([weights, weights])
    order = np.argsort(ends, kind="stable")
    degree = np.bincount(ends, minlength=count)
    columns = np.arange(len(ends)) - np.repeat(np.cumsum(degree) - degree, degree)
    linked = np.full((count, max(int(degree.max(initial=0)), 1)), -1, dtype=np.intp)
    heavy = np.zeros(linked.shape)
    linked[ends[order], columns] = other[order]
    heavy[ends[order], columns] = double[order]
    return linked, heavy
