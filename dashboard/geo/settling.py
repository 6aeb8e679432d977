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
    gains = np.full(len(board.pairs), -np.inf)
    stale = np.ones(len(board.pairs), dtype=bool)
    for _ in range(ROUNDS):
        _weigh(gains, stale, at, board)
        moved = _round(gains, at, board)
        if not moved.any():
            break
        stale = _changed(moved, at, board)
    return at


def _holders(at: Ints) -> Ints:
    """Which area stands at each place."""
    holder = np.empty(len(at), dtype=np.intp)
    holder[at] = np.arange(len(at))
    return holder


def _round(gains: Floats, at: Ints, board: Board) -> Any:
    """Make the best exchanges that do not touch each other; returns which areas (n,) moved."""
    holder = _holders(at)
    busy, moved = np.zeros(len(at), dtype=bool), np.zeros(len(at), dtype=bool)
    hopeful = np.flatnonzero(gains > GAIN)
    for choice in hopeful[np.argsort(-gains[hopeful], kind="stable")]:
        pair = holder[board.pairs[choice]]
        if busy[pair].any():
            continue
        at[pair] = at[pair[::-1]]
        moved[pair] = busy[pair] = True
        touched = board.linked[pair]
        busy[touched[touched >= 0]] = True
    return moved


def _changed(moved: Any, at: Ints, board: Board) -> Any:
    """Pairs of places (m,) whose gain may be another one now: an area there moved, or one linked to it or beside it."""
    linked = (moved[board.linked] & (board.linked >= 0)).any(axis=1)
    at_place = np.zeros(len(at), dtype=bool)
    at_place[at[moved]] = True
    beside = (at_place[board.around] & (board.around >= 0)).any(axis=1)
    at_place[at[linked]] = True
    return (at_place | beside)[board.pairs].any(axis=1)


def _weigh(gains: Floats, stale: Any, at: Ints, board: Board) -> None:
    """By how much an exchange at each `stale` pair of places would lower the strain; never between islands."""
    holder = _holders(at)
    first, second = holder[board.pairs[stale]].T
    fits = board.islands[first] == board.islands[second]
    where, first, second = np.flatnonzero(stale)[fits], first[fits], second[fits]
    now = _strain(np.arange(len(at)), at, at, holder, board)
    gains[stale] = -np.inf
    gains[where] = now[first] + now[second]
    gains[where] -= _strain(first, at[second], at, holder, board) + _strain(second, at[first], at, holder, board)


def pairs(middles: Floats) -> Ints:
    """Pairs (m, 2) of places that are near enough for an exchange."""
    return np.asarray(cKDTree(middles).query_pairs(REACH, output_type="ndarray"))


def _strain(areas: Ints, places: Ints, at: Ints, holder: Ints, board: Board) -> Floats:
    """Strain of areas (m,) if they stood at `places` (m,): links too long, home far away, few of the group beside.

    Coordinates apart, not as the last axis of two: that is the same sum in half the time. Padding has no weight.
    """
    here_x, here_y = board.middles[places].T
    there_x, there_y = board.middles[at].T
    home_x, home_y = board.homes[areas].T
    linked = board.linked[areas]
    long = (there_x[linked] - here_x[:, None]) ** 2 + (there_y[linked] - here_y[:, None]) ** 2 - 1.0
    strain = np.einsum("ml,ml->m", np.maximum(long, 0.0, out=long), board.weights[areas])
    strain += HOME * ((home_x - here_x) ** 2 + (home_y - here_y) ** 2)
    around = board.around[places]
    beside = np.where(around >= 0, holder[around], -1)
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
