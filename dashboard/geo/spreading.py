"""Points of areas, relaxed until neighbours stand one unit apart, with water kept between islands.

Neighbours are those of a triangulation; they act as springs, and points that come too near push each other away.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial import Delaunay, QhullError, cKDTree

Points = NDArray[np.float64]
Links = NDArray[np.int64]
Labels = NDArray[Any]

CLOSE = 0.95
"""Relaxed points nearer than this push each other away."""
GROUP_GAP = 1.05
"""Length aimed at between neighbours of different groups; inside a group it is 1."""
FAR = 2.5
"""A connection so many times longer than the spacing at its ends is an accident of triangulation, across a bay."""
WATER = 2.2
"""Distance kept between points of different islands, and the shortest crossing to the next island."""
LONGEST_CROSSING = 3.2
STEPS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """Points (n, 2) in units of their usual spacing, `links` (m, 2) over land, and the crossings that join islands."""

    points: Points
    links: Links
    crossings: Links
    islands: Labels


def net(points: Points, islands: Labels) -> Net:
    """Neighbours on the same land, and the fewest crossings that hold all lands together."""
    apart = _separate(points)
    spacing = _spacing(apart)
    every = _triangulated(apart)
    lengths = _lengths(apart, every)
    relative = lengths / np.sqrt(spacing[every[:, 0]] * spacing[every[:, 1]])
    land = (islands[every[:, 0]] == islands[every[:, 1]]) & (relative < FAR)
    return Net(
        points=apart / (float(np.median(spacing)) or 1.0),
        links=every[land],
        crossings=_crossings(every, np.where(land, 0.0, lengths), len(points)),
        islands=islands,
    )


def spread(loose: Net, *, together: NDArray[np.bool_]) -> Points:
    """The points (n, 2) after relaxing; links marked `together` (m,) are drawn a little closer than the others."""
    moved = loose.points
    aims = np.where(together, 1.0, GROUP_GAP)
    reaches = np.clip(_lengths(moved, loose.crossings), WATER, LONGEST_CROSSING)
    degree = np.bincount(np.vstack([loose.links, loose.crossings]).ravel(), minlength=len(moved))
    for _ in range(STEPS):
        pulls = _forces(len(moved), loose.links, _along(moved, loose.links, aims))
        pulls += _forces(len(moved), loose.crossings, _along(moved, loose.crossings, reaches))
        moved = moved + 0.9 * pulls / np.maximum(degree, 1)[:, None]
        moved = moved + 0.5 * _repulsion(moved, loose.islands)
    return moved


def _separate(points: Points) -> Points:
    """Published coordinates have two decimals: equal ones are moved apart by a little, always in the same way."""
    size = float(np.ptp(points, axis=0).max()) or 1.0
    return points + np.random.default_rng(0).normal(0.0, size / 2000, points.shape)


def _triangulated(points: Points) -> Links:
    """Pairs (m, 2) of the Delaunay triangulation; the order along a line where there is no triangle."""
    try:
        triangles = Delaunay(points).simplices
    except (QhullError, ValueError):
        order = np.lexsort(points.T)
        return np.sort(np.column_stack([order[:-1], order[1:]]), axis=1).astype(np.int64)
    edges = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [0, 2]]])
    return np.unique(np.sort(edges, axis=1), axis=0).astype(np.int64)


def _spacing(points: Points) -> Points:
    """Mean distance of each point to its three nearest."""
    nearest = min(4, len(points))
    distances = np.asarray(cKDTree(points).query(points, k=nearest)[0]).reshape(len(points), -1)
    return np.asarray(distances[:, 1:].mean(axis=1)) if nearest > 1 else np.ones(len(points))


def _crossings(links: Links, lengths: Points, count: int) -> Links:
    """The links with a length that a shortest tree over all points needs; land is free of cost."""
    weights = lengths + 1e-9  # a sparse matrix forgets zeros
    tree = minimum_spanning_tree(coo_matrix((weights, (links[:, 0], links[:, 1])), shape=(count, count))).tocoo()
    over_water = tree.data > 1e-6  # noqa: PLR2004 - above the cost of land
    return np.column_stack([tree.row[over_water], tree.col[over_water]]).astype(np.int64)


def _lengths(points: Points, links: Links) -> Points:
    return np.asarray(np.linalg.norm(points[links[:, 1]] - points[links[:, 0]], axis=1))


def _along(points: Points, links: Links, aims: Points) -> Points:
    """Half of what each link is too long by, as vectors (m, 2) from its first to its second end."""
    ways = points[links[:, 1]] - points[links[:, 0]]
    lengths = np.linalg.norm(ways, axis=1) + 1e-9
    return np.asarray(ways / lengths[:, None] * ((lengths - aims) / 2)[:, None])


def _forces(count: int, links: Links, pulls: Points) -> Points:
    ends, both = links.T.ravel(), np.vstack([pulls, -pulls])
    return np.column_stack([np.bincount(ends, weights=both[:, axis], minlength=count) for axis in (0, 1)])


def _repulsion(points: Points, islands: Labels) -> Points:
    """Points closer than they may be, pushed apart: a unit on land, more between islands."""
    near = cKDTree(points).query_pairs(WATER, output_type="ndarray")
    aims = np.where(islands[near[:, 0]] == islands[near[:, 1]], CLOSE, WATER)
    pulls = _along(points, near, aims)
    close = _lengths(points, near) < aims
    return _forces(len(points), near[close], pulls[close])
