"""Web Mercator with the world as the unit square: the plane in which a browser's map is drawn."""

from typing import Any

import numpy as np
import shapely

Box = tuple[float, float, float, float]
"""West, south, east, north."""


def project(geometry: Any) -> Any:
    """Geometry in degrees → geometry in the unit square (x to the east, y to the north)."""
    return shapely.transform(geometry, _unit)


def _unit(points: Any) -> Any:
    return np.column_stack([x_of(points[:, 0]), y_of(points[:, 1])])


def x_of(lon: Any) -> Any:
    """Longitude in degrees → 0…1."""
    return (np.asarray(lon) + 180.0) / 360.0


def y_of(lat: Any) -> Any:
    """Latitude in degrees → 0…1, north is up."""
    return 0.5 + np.arcsinh(np.tan(np.radians(np.asarray(lat)))) / (2 * np.pi)


def degrees(x: float, y: float) -> tuple[float, float]:
    """A point of the unit square → longitude and latitude in degrees."""
    return x * 360.0 - 180.0, float(np.degrees(np.arctan(np.sinh((y - 0.5) * 2 * np.pi))))


def aspect(box: Box) -> float:
    """Width by height of a box in degrees as it is drawn."""
    return float((x_of(box[2]) - x_of(box[0])) / (y_of(box[3]) - y_of(box[1])))


def framed(box: Box, *, aspect: float, margin: float = 0.04) -> Box:
    """The smallest box in degrees around `box` with a margin on each side and `aspect` = width / height on screen."""
    west, east = float(x_of(box[0])), float(x_of(box[2]))
    south, north = float(y_of(box[1])), float(y_of(box[3]))
    width, height = (east - west) * (1 + 2 * margin), (north - south) * (1 + 2 * margin)
    width, height = max(width, height * aspect), max(height, width / aspect)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    low = degrees(middle_x - width / 2, middle_y - height / 2)
    high = degrees(middle_x + width / 2, middle_y + height / 2)
    return low[0], low[1], high[0], high[1]


def zoom(box: Box, *, width: float) -> float:
    """The zoom at which `box` (degrees) is `width` pixels wide."""
    return float(np.log2(width / (512 * (x_of(box[2]) - x_of(box[0])))))
