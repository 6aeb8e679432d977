"""Places on a hexagonal grid for areas of which only a point is known.

Two steps. `spread` relaxes the points until neighbours stand one unit apart, whatever their true distance (a small
town quarter gets the room of a large forest district), keeping areas of one group together and gaps of sea open.
`place` puts each relaxed point on a grid place of its own with the smallest sum of squared moves.
A cartogram library or a search over swaps was not needed: 666 points take well under a second.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.spatial import Delaunay, QhullError, cKDTree

Points = NDArray[np.float64]
Cells = NDArray[np.int64]

ROW_HEIGHT = 3**0.5 / 2
CLOSE = 0.95
"""Relaxed points nearer than this push each other away."""
GROUP_GAP = 1.12
"""Length aimed at between neighbours of different groups; inside a group it is 1."""
SEA = 2.2
"""A connection this many times longer than usual around its ends crosses water and pulls nothing together."""
STEPS = 120
REACH = 2.5
"""Only grid places within this distance of some relaxed point are offered."""


def spread(points: Points, groups: NDArray[np.str_], *, steps: int = STEPS) -> Points:
    """Points (n, 2) in a plane → the same number of points, neighbours about 1 apart, arrangement kept.

    `groups` (n,) names the parent of each point. The input is not changed; the same input gives the same output.
    """
    apart = _separate(points)
    links = _links(apart)
    if not len(links):
        return apart
    lengths = _lengths(apart, links)
    usual = np.median(lengths) or 1.0
    moved, relative = apart / usual, lengths / usual
    inland = links[relative < SEA * _local_length(links, relative, len(apart))]
    if not len(inland):
        return moved
    aims = np.where(groups[inland[:, 0]] == groups[inland[:, 1]], 1.0, GROUP_GAP)
    degree = np.maximum(np.bincount(inland.ravel(), minlength=len(moved)), 1)[:, None]
    for _ in range(steps):
        moved = moved + 0.9 * _springs(moved, inland, aims) / degree
        moved = moved + 0.5 * _repulsion(moved)
    return moved


def place(points: Points) -> Cells:
    """Relaxed points (n, 2), unit 1 → axial cells (n, 2) of a pointy-topped grid, each cell used once."""
    cells, centres = _offered(points)
    costs = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    _, chosen = linear_sum_assignment(costs)
    return cells[chosen]


def centres(cells: Cells) -> Points:
    """Centres (n, 2) of axial cells in units of the distance between neighbours."""
    return np.column_stack([cells[:, 0] + cells[:, 1] / 2, cells[:, 1] * ROW_HEIGHT])


def corner_lattice(cells: Cells) -> Cells:
    """Corners (n, 6, 2) of axial cells on an integer lattice of (1/2 unit, 1/2 side).

    Integers, so that the common corners of neighbours are equal to the last bit after any scaling.
    """
    centre = np.column_stack([2 * cells[:, 0] + cells[:, 1], 3 * cells[:, 1]])
    corners = np.array([(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)], dtype=np.int64)
    return np.asarray(centre[:, None, :] + corners[None, :, :], dtype=np.int64)


def _separate(points: Points) -> Points:
    """Published coordinates have two decimals: equal ones are moved apart by a little, always in the same way."""
    size = float(np.ptp(points, axis=0).max()) or 1.0
    return points + np.random.default_rng(0).normal(0.0, size / 1000, points.shape)


def _links(points: Points) -> Cells:
    """Pairs (m, 2) of neighbouring points: the Delaunay edges; the order along a line where there is no triangle."""
    try:
        triangles = Delaunay(points).simplices
    except (QhullError, ValueError):
        order = np.lexsort(points.T)
        return np.column_stack([order[:-1], order[1:]]).astype(np.int64)
    edges = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [0, 2]]])
    return np.unique(np.sort(edges, axis=1), axis=0).astype(np.int64)


def _lengths(points: Points, links: Cells) -> Points:
    return np.asarray(np.linalg.norm(points[links[:, 1]] - points[links[:, 0]], axis=1))


def _local_length(links: Cells, lengths: Points, count: int) -> Points:
    """For each link, the geometric mean of the median link length at its two ends."""
    around = np.array([np.median(lengths[(links == node).any(axis=1)]) for node in range(count)])
    return np.asarray(np.sqrt(around[links[:, 0]] * around[links[:, 1]]))


def _along(points: Points, links: Cells, aims: Points | float) -> Points:
    """Half of what each link is too long by, as vectors (m, 2) from its first to its second end."""
    ways = points[links[:, 1]] - points[links[:, 0]]
    lengths = np.linalg.norm(ways, axis=1) + 1e-9
    return np.asarray(ways / lengths[:, None] * ((lengths - aims) / 2)[:, None])


def _forces(count: int, links: Cells, pulls: Points) -> Points:
    forces = np.zeros((count, 2))
    np.add.at(forces, links[:, 0], pulls)
    np.add.at(forces, links[:, 1], -pulls)
    return forces


def _springs(points: Points, links: Cells, aims: Points) -> Points:
    return _forces(len(points), links, _along(points, links, aims))


def _repulsion(points: Points) -> Points:
    close = cKDTree(points).query_pairs(CLOSE, output_type="ndarray")
    return _forces(len(points), close, _along(points, close, CLOSE))


def _offered(points: Points) -> tuple[Cells, Points]:
    """Axial cells around the points, and their centres."""
    low, high = points.min(axis=0) - REACH, points.max(axis=0) + REACH
    rows = np.arange(np.floor(low[1] / ROW_HEIGHT), np.ceil(high[1] / ROW_HEIGHT) + 1)
    width = np.arange(np.floor(low[0]), np.ceil(high[0]) + 1)
    cells = np.array([(x - np.floor(row / 2), row) for row in rows for x in width], dtype=np.int64)
    middles = centres(cells)
    near = cKDTree(points).query(middles)[0] < REACH
    return cells[near], middles[near]
