"""Published boundaries → a coverage: areas that share their borders exactly, simplified together, checked.

Published files overlap, hold nested shells and degenerate rings. Simplifying each area alone would tear them apart, so
all are made one coverage first. The plane is an equal-area one around the office, so shares of area mean what they say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.errors import BoundaryError

Shapes = Mapping[str, BaseGeometry]

SNAPPING_M = 10.0
"""With GEOS's own choice the result stays invalid; with 1 m cleaning takes half a minute instead of seconds."""
GAP_M = 1000.0
"""Enclosed gaps up to this wide go to a neighbour: a published file of low precision has 2,200 between the kecamatan of
Jawa Timur, up to 826 m wide and 1.07 % of its area; the precise files have none. A lake or a missing area is wider."""
DIGITS = 4
HECTARE_M2 = 10_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How the result compares with the file: drifts in percent of area, the worst overlap of a pair in hectares."""

    total_drift_pct: float
    median_drift_pct: float
    worst_drift_pct: float
    overlap_ha: float
    neighbours_kept: bool
    valid: bool


class Plane:
    """An equal-area plane in metres around a box in degrees, and the way back."""

    def __init__(self, bounds: Sequence[float]) -> None:
        west, south, east, north = bounds
        middle = {"lon_0": (west + east) / 2, "lat_0": (south + north) / 2}
        local = pyproj.CRS.from_dict({"proj": "laea", **middle, "datum": "WGS84", "units": "m"})
        self._there = pyproj.Transformer.from_crs(4326, local, always_xy=True)
        self._back = pyproj.Transformer.from_crs(local, 4326, always_xy=True)

    def metres(self, shapes: Any) -> Any:
        """Geometries in degrees → metres."""
        return shapely.transform(shapes, lambda points: np.column_stack(self._there.transform(*points.T)))

    def degrees(self, shapes: Any) -> Any:
        """Geometries in metres → degrees."""
        return shapely.transform(shapes, lambda points: np.column_stack(self._back.transform(*points.T)))


def polygons(shape: BaseGeometry) -> BaseGeometry:
    """A valid MultiPolygon of the polygon parts; lines and points that a repair leaves behind are dropped."""
    flat = shapely.get_parts(shapely.get_parts([shapely.make_valid(shape)]))
    return shapely.MultiPolygon([part for part in flat if part.geom_type == "Polygon" and part.area > 0])


def clean(shapes: Sequence[BaseGeometry]) -> Any:
    """MultiPolygons in metres → the same number of shapes as a valid coverage. BoundaryError where that fails."""
    cleaned = shapely.coverage_clean(list(shapes), snapping_distance=SNAPPING_M, gap_width=GAP_M)
    if not shapely.coverage_is_valid(cleaned) or shapely.is_empty(cleaned).any():
        raise BoundaryError(
            "Batas wilayah dalam berkas ini bertumpang tindih terlalu jauh untuk dirapikan."
            " Minta berkas dari sumber lain, atau perbaiki topologinya di QGIS."
        )
    return cleaned


def simplify(cleaned: Any, plane: Plane, tolerance_m: float) -> Any:
    """A coverage in metres → simplified shapes in degrees with few decimals, each one valid.

    Common borders get the same points, so rounding keeps them common; where it closes a ring on itself, the shape is
    fitted to the grid of these decimals by GEOS instead (a repair would bring back points between them).
    """
    simple = plane.degrees(shapely.coverage_simplify(cleaned, tolerance_m))
    rounded = shapely.transform(simple, lambda points: np.round(points, DIGITS))
    fitted = [shape if shape.is_valid else _on_grid(exact) for shape, exact in zip(rounded, simple, strict=True)]
    return np.array(fitted)


def _on_grid(shape: BaseGeometry) -> BaseGeometry:
    return polygons(shapely.set_precision(shape, 10.0**-DIGITS))


def quality(published: Any, cleaned: Any, final: Any, plane: Plane) -> Quality:
    """Compare final shapes (degrees) with the published and the cleaned ones (metres)."""
    placed = plane.metres(final)
    before, after = shapely.area(published), shapely.area(placed)
    drift = np.abs(after / before - 1) * 100
    return Quality(
        total_drift_pct=float((after.sum() / before.sum() - 1) * 100),
        median_drift_pct=float(np.median(drift)),
        worst_drift_pct=float(drift.max()),
        overlap_ha=_largest_overlap(placed) / HECTARE_M2,
        neighbours_kept=neighbours(cleaned) == neighbours(final),
        valid=bool(shapely.is_valid(final).all() and not shapely.is_empty(final).any()),
    )


def neighbours(shapes: Any) -> set[tuple[int, int]]:
    """Pairs of positions whose shapes share a stretch of border; a common corner is not enough."""
    first, second = _touching(shapes)
    common = shapely.intersection(shapes[first], shapes[second])
    return {(int(a), int(b)) for a, b, line in zip(first, second, shapely.length(common), strict=True) if line > 0}


def _touching(shapes: Any) -> tuple[Any, Any]:
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    return first[first < second], second[first < second]


def _largest_overlap(shapes: Any) -> float:
    first, second = _touching(shapes)
    return float(shapely.area(shapely.intersection(shapes[first], shapes[second])).max(initial=0.0))
