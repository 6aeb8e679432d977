"""Places on a hexagonal grid for areas of which only a point is known.

Four steps, each in its own module. `spreading` relaxes the points until neighbours stand one unit apart, whatever their
true distance (a small town quarter gets the room of a large forest district), and keeps water between islands. `ground`
chooses as many grid places as an island has areas, in one piece without holes. Each area then gets the place that makes
the sum of squared moves smallest, and `settling` exchanges places where that brings neighbours together.
All of it is arithmetic on whole arrays: 666 areas take about half a second.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from dashboard.geo import ground, settling, spreading
from dashboard.geo.ground import Cells, Points

Labels = NDArray[Any]

SAME_GROUP = 2.0
"""Weight of keeping two neighbours of one group together; 1 for others."""


def arrange(points: Points, groups: Labels, islands: Labels) -> Cells:
    """Points (n, 2) in a plane → axial cells (n, 2) of a pointy-topped grid, each used once.

    `groups` and `islands` (n,) name the parent and the island of each point. The same input gives the same output.
    """
    net = spreading.net(points, islands)
    same = groups[net.links[:, 0]] == groups[net.links[:, 1]]
    homes = spreading.spread(net, together=same)
    cells = np.zeros((len(points), 2), dtype=np.int64)
    taken = np.empty((0, 2), dtype=np.int64)
    for members in _by_size(islands):
        own = ground.choose(homes[members], taken)
        cells[members] = own[_nearest(homes[members], ground.centres(own))]
        taken = np.vstack([taken, own])
    linked, weights = settling.padded(net.links, np.where(same, SAME_GROUP, 1.0), len(points))
    middles = ground.centres(cells)
    board = settling.Board(
        middles=middles,
        pairs=settling.pairs(middles),
        around=ground.numbered(cells),
        homes=homes,
        linked=linked,
        weights=weights,
        islands=np.unique(islands, return_inverse=True)[1],
        groups=np.unique(groups, return_inverse=True)[1],
    )
    return cells[settling.settle(np.arange(len(cells)), board)]


def corner_lattice(cells: Cells) -> Cells:
    """Corners (n, 6, 2) of axial cells on an integer lattice of (1/2 unit, 1/2 side).

    Integers, so that the common corners of neighbours are equal to the last bit after any scaling.
    """
    centre = np.column_stack([2 * cells[:, 0] + cells[:, 1], 3 * cells[:, 1]])
    corners = np.array([(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)], dtype=np.int64)
    return np.asarray(centre[:, None, :] + corners[None, :, :], dtype=np.int64)


def _by_size(islands: Labels) -> list[NDArray[np.intp]]:
    """Positions of the areas of each island, the largest island first."""
    members = [np.flatnonzero(islands == name) for name in np.unique(islands)]
    return sorted(members, key=len, reverse=True)


def _nearest(homes: Points, middles: Points) -> NDArray[np.intp]:
    """For each home a place of its own among as many middles, with the least sum of squared moves."""
    costs = ((homes[:, None, :] - middles[None, :, :]) ** 2).sum(axis=2)
    return np.asarray(linear_sum_assignment(costs)[1])
