"""The hexagon map ("peta ubin"): every area a hexagon of the same size, made from coordinates alone.

It needs no boundary file, so each office has a map from its first day, and beside real boundaries it gives small
areas equal room. It lies on a plane of its own around the equator, where a browser's map does not distort.
"""

import hashlib
import json
from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.catalogue import Agency
from dashboard.disk import faults
from dashboard.errors import BoundaryError
from dashboard.geo import areas, documents, hexagons, publishing, store
from dashboard.geo.areas import Area
from dashboard.geo.documents import Shapes
from dashboard.geo.ground import Cells, Points
from dashboard.geo.publishing import Drawn

UBIN = "ubin"
RECIPE = 1
"""Raised when the arrangement changes, so that stored maps are made anew."""
PITCH = 0.08
"""Degrees between neighbouring hexagons on the drawing plane."""


def ensure(agency: Agency) -> None:
    """Draw and store the office's hexagon maps, unless they are stored already and nothing they depend on changed."""
    key = _key(agency)
    if store.read_index(agency.slug).get(UBIN, {}).get("key") != key:
        with faults.told(store.DOING, agency.slug):
            publishing.publish(agency.slug, UBIN, build(agency), about={"key": key})


def build(agency: Agency) -> dict[str, Drawn]:
    """What is drawn at each level of the office, coarse first."""
    return {level: _level(areas.of(agency, level)) for level in areas.levels(agency)}


def _level(named: Sequence[Area]) -> Drawn:
    shapes = draw(named)
    return Drawn(shapes=shapes, parents=publishing.joined(shapes, {area.code: area.parent for area in named}))


def draw(named: Sequence[Area]) -> Shapes:
    """Region code → hexagon (degrees of the drawing plane). BoundaryError names areas without a coordinate."""
    lost = [area.name for area in named if area.lon is None or area.lat is None]
    if lost or not named:
        raise BoundaryError(
            f"Peta ubin tidak dapat digambar: koordinat tidak ada untuk {', '.join(lost[:5]) or 'wilayah kantor ini'}."
            " Lengkapi lat dan lon di data/reference/regions.csv."
        )
    points = _plane(np.array([(area.lon, area.lat) for area in named], dtype=np.float64))
    groups, islands = (np.array(texts) for texts in ([a.parent for a in named], [areas.island(a.code) for a in named]))
    cells = hexagons.arrange(points, groups, islands)
    return dict(zip([area.code for area in named], polygons(cells), strict=True))


def polygons(cells: Cells) -> Sequence[BaseGeometry]:
    """Axial cells (n, 2) → n polygons; the corners that neighbours share are the same numbers."""
    lattice = hexagons.corner_lattice(cells).astype(np.float64)
    middle = np.round((lattice.min(axis=(0, 1)) + lattice.max(axis=(0, 1))) / 2)
    corners = np.round((lattice - middle) * (PITCH / 2, PITCH / (2 * 3**0.5)), 4)
    return list(shapely.polygons(corners))


def _plane(degrees: Points) -> Points:
    """Longitude and latitude → a plane with the same scale to the east and to the north."""
    return degrees * (np.cos(np.radians(degrees[:, 1].mean())), 1.0)


def _key(agency: Agency) -> str:
    points = [[(area.code, area.lon, area.lat) for area in areas.of(agency, level)] for level in areas.levels(agency)]
    return hashlib.sha256(json.dumps([documents.FORMAT, RECIPE, points]).encode()).hexdigest()[:16]
