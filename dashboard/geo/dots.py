"""Dots that fill an area evenly: the mark of what is hidden on a map, told from colours and hatch also in grey.

A fill pattern of MapLibre needs pictures from an address of their own, and the hatch lies under all areas alike; dots
are points, and points a figure carries itself. They are computed once per map, from the geometry that the browser gets.
"""

import gzip
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.geo import store
from dashboard.geo.layers import Layer, Point
from dashboard.geo.mercator import Box

ACROSS = 44
"""Dots along the longer side of the map."""
FEW, FINE = 4, 4
"""An area with fewer dots than `FEW` has its own grid, of `FINE` dots along its longer side."""


def of(slug: str, layer: Layer) -> Mapping[str, tuple[Point, ...]]:
    """Region code → its dots (lon, lat), at least one, for every area that the map shows.

    NotFoundError where the office has no such map.
    """
    found = _inside(slug, layer.sha, layer.within, layer.bounds)
    return {code: found.get(code) or (layer.labels[code],) for code in layer.codes if code in layer.labels}


@lru_cache(maxsize=64)
def _inside(slug: str, sha: str, within: str | None, bounds: Box) -> Mapping[str, tuple[Point, ...]]:
    features = json.loads(gzip.decompress(store.read(slug, sha)))["features"]
    prefix = "" if within is None else f"{within}."
    shapes = {str(one["id"]): shape(one["geometry"]) for one in features if str(one["id"]).startswith(prefix)}
    found = _placed(shapes, _grid(bounds, ACROSS))
    for code, area in shapes.items():
        if len(found.get(code, ())) < FEW:
            found |= _placed({code: area}, _grid(area.bounds, FINE))
    return found


def _placed(shapes: Mapping[str, BaseGeometry], points: "np.ndarray[Any, Any]") -> dict[str, tuple[Point, ...]]:
    """The points that lie in each area; an area without any is absent."""
    where, which = shapely.STRtree(points).query(list(shapes.values()), predicate="contains")
    codes, places = list(shapes), shapely.get_coordinates(points).round(4)
    found: dict[str, list[Point]] = {}
    for area, point in zip(where, which, strict=True):
        found.setdefault(codes[area], []).append((float(places[point][0]), float(places[point][1])))
    return {code: tuple(dots) for code, dots in found.items()}


def _grid(bounds: Box, across: int) -> "np.ndarray[Any, Any]":
    """Points over the box, every other row moved by half a step."""
    west, south, east, north = bounds
    step = max(east - west, north - south) / across
    rows = np.arange(south, north + step, step * np.sqrt(3) / 2)
    points = [
        (lon, lat)
        for place, lat in enumerate(rows)
        for lon in np.arange(west + (place % 2) * step / 2, east + step, step)
    ]
    return np.asarray(shapely.points(np.array(points)))
