"""The grid places of one island: as many as it has areas, in one piece, without holes, in the shape of its points.

Where relaxed points leave a hole (a mountain between settlements), an assignment to free places would leave it open.
So the land is chosen first: all places near a point, holes filled, then peeled from the shore until the number fits.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]
Cells = NDArray[np.int64]
Mask = NDArray[np.bool_]
Numbers = NDArray[np.intp]

ROW_HEIGHT = 3**0.5 / 2
STEPS = np.array([(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)], dtype=np.int64)
"""From an axial cell to its six neighbours."""
NEAR = 1.15
"""Places this near to a point are land to begin with."""
RIM = 3.0
"""Grid around the points, wide enough for open water on all sides and for land pushed aside by other islands."""
SMOOTH = 0.12
"""A shore place with many land neighbours is kept rather than one with few."""
PEEL = 0.25
"""Share of the surplus taken off in one round, so that the shore is taken evenly."""


def centres(cells: Cells) -> Points:
    """Centres (n, 2) of axial cells in units of the distance between neighbours."""
    return np.column_stack([cells[:, 0] + cells[:, 1] / 2, cells[:, 1] * ROW_HEIGHT])


def numbered(cells: Cells) -> Numbers:
    """For each axial cell (k, 2) the numbers (k, 6) of the cells beside it, -1 where there is none."""
    low = cells.min(axis=0) - 1
    board: Numbers = np.full(tuple(cells.max(axis=0) - low + 2), -1, dtype=np.intp)
    at = cells - low
    board[at[:, 0], at[:, 1]] = np.arange(len(cells))
    beside = at[:, None, :] + STEPS[None, :, :]
    return np.asarray(board[beside[:, :, 0], beside[:, :, 1]])


def choose(points: Points, taken: Cells) -> Cells:
    """Axial cells for the points (n, 2), one each; none of them is or touches one of the cells already `taken`."""
    cells = _without(_grid(points), taken)
    beside = numbered(cells)
    distance = np.asarray(cKDTree(points).query(centres(cells))[0])
    land = _filled(distance < NEAR, beside)
    land = _grown(land, distance, len(points))
    return cells[_peeled(land, distance, beside, len(points))]


def _grid(points: Points) -> Cells:
    low, high = points.min(axis=0) - RIM, points.max(axis=0) + RIM
    rows = np.arange(np.floor(low[1] / ROW_HEIGHT), np.ceil(high[1] / ROW_HEIGHT) + 1)
    width = np.arange(np.floor(low[0]), np.ceil(high[0]) + 1)
    cells = np.array([(x - np.floor(row / 2), row) for row in rows for x in width], dtype=np.int64)
    return cells


def _without(cells: Cells, taken: Cells) -> Cells:
    """Cells that are neither taken nor beside a taken one."""
    if not len(taken):
        return cells
    distances = np.asarray(cKDTree(centres(taken)).query(centres(cells))[0])
    return cells[distances > 1.5]  # noqa: PLR2004 - between the first (1) and the second ring (1.73)


def _filled(land: Mask, beside: Numbers) -> Mask:
    """Land with every enclosed hole: all that open water from the rim of the grid does not reach."""
    water = ~land & (beside < 0).any(axis=1)
    while True:
        wider = water | (~land & _touched(water, beside))
        if wider.sum() == water.sum():
            return ~water
        water = wider


def _touched(mask: Mask, beside: Numbers) -> Mask:
    """Places beside a marked one."""
    return np.asarray(np.where(beside >= 0, mask[beside], False).any(axis=1))


def _grown(land: Mask, distance: Points, count: int) -> Mask:
    """At least `count` places of land: the nearest ones are added where islands beside it took the room."""
    missing = count - int(land.sum())
    if missing > 0:
        land = land.copy()
        land[np.argsort(np.where(land, np.inf, distance), kind="stable")[:missing]] = True
    return land


def _peeled(land: Mask, distance: Points, beside: Numbers, count: int) -> Mask:
    """Exactly `count` places: those at the shore that are farthest from every point go first, none that joins two."""
    land = land.copy()
    while (surplus := int(land.sum()) - count) > 0:
        around = np.where(beside >= 0, land[beside], False)
        neighbours = around.sum(axis=1)
        joins = (around != np.roll(around, 1, axis=1)).sum(axis=1) > 2  # noqa: PLR2004 - more than one stretch of land
        shore = np.flatnonzero(land & ~joins & (neighbours < len(STEPS)))
        worst = shore[np.argsort(SMOOTH * neighbours[shore] - distance[shore], kind="stable")]
        land[_apart(worst, beside, max(int(surplus * PEEL), 1))] = False
    return land


def _apart(places: Numbers, beside: Numbers, most: int) -> list[int]:
    """The first places, at most so many, of which no two touch: what one removes does not change the next."""
    chosen: list[int] = []
    touched: set[int] = set()
    for place in places.tolist():
        if place not in touched:
            chosen.append(place)
            touched.update(beside[place].tolist())
        if len(chosen) == most:
            break
    return chosen
