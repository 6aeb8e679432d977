"""Names on the map: where each stands, how its lines break, and from which zoom on it fits into its area.

Positions and sizes are in Web Mercator, because that is the plane in which MapLibre draws.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geo import mercator

EM = 0.5
"""Mean width of a letter in text sizes."""
LINE = 1.1
TILE = 512
FARTHEST = 22.0
HALVINGS = 9
COMPACT = 0.97
"""Share of its convex hull that a compact shape (a hexagon) fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name with its line breaks, its anchor (degrees) and the lowest zoom at which it fits into its area."""

    text: str
    lon: float
    lat: float
    zoom: float


def label(name: str, polygon: BaseGeometry, *, size: float = 11.0) -> Label:
    """The label of one area; `polygon` in degrees, `size` of the text in pixels."""
    shape = max(shapely.get_parts(mercator.project(polygon)), key=lambda part: part.area)
    shapely.prepare(shape)
    options = [(text, anchor) for text in _breaks(name) for anchor in _anchors(shape)]
    rooms = [_room(shape, anchor, text) for text, anchor in options]
    room = max(rooms)
    text, anchor = options[rooms.index(room)]
    lon, lat = mercator.degrees(anchor.x, anchor.y)
    return Label(text=text, lon=round(lon, 4), lat=round(lat, 4), zoom=_zoom(room, size))


def _anchors(shape: Any) -> list[Any]:
    """Where a name may stand: the centroid, and for a shape that is not compact the middles of its widest places."""
    centroid = shape.centroid
    if shape.convex_hull.area * COMPACT < shape.area:
        return [centroid]
    circle = shapely.maximum_inscribed_circle(shape, tolerance=np.sqrt(shape.area) / 50)
    return [centroid, shapely.get_point(circle, 0), shape.representative_point()]


@lru_cache(maxsize=2048)
def _breaks(name: str) -> tuple[str, ...]:
    """The name in one line, in two and in three, as evenly as its words allow."""
    words = name.split()
    return tuple(dict.fromkeys("\n".join(_wrap(words, rows)) for rows in range(1, min(3, len(words)) + 1)))


def _wrap(words: list[str], rows: int) -> list[str]:
    if rows == 1:
        return [" ".join(words)]
    cuts = range(1, len(words) - rows + 2)
    options = [[" ".join(words[:cut]), *_wrap(words[cut:], rows - 1)] for cut in cuts]
    return min(options, key=lambda lines: max(map(len, lines)))


def _extent(text: str) -> tuple[float, float]:
    """Width and height of a text, in text sizes."""
    lines = text.split("\n")
    return max(len(line) for line in lines) * EM, len(lines) * LINE


def _room(shape: Any, anchor: Any, text: str) -> float:
    """The largest text size (in mercator units) at which the text's box around the anchor stays inside the shape."""
    width, height = _extent(text)
    west, _, east, _ = shape.bounds
    fits, fails = 0.0, (east - west) / width
    for _ in range(HALVINGS):
        size = (fits + fails) / 2
        box = shapely.box(
            anchor.x - size * width / 2,
            anchor.y - size * height / 2,
            anchor.x + size * width / 2,
            anchor.y + size * height / 2,
        )
        fits, fails = (size, fails) if shape.contains(box) else (fits, size)
    return fits


def _zoom(room: float, size: float) -> float:
    """The zoom at which text of `size` pixels is `room` large; far beyond all zooms where there is no room."""
    return round(float(np.clip(np.log2(size / (room * TILE)), 0, FARTHEST)), 2) if room > 0 else FARTHEST
