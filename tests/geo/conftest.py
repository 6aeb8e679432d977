"""Boundary files made by hand: cells around the reference points of Muara Enim, damaged as published files are."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from dashboard.catalogue import Agency, agency
from dashboard.geo import areas
from dashboard.paths import ROOT

SHARED = ROOT.parent / "shared" / "data" / "boundaries"
OVERLAP = 0.0005
"""Degrees by which each area reaches over its borders, about 50 m."""


@pytest.fixture(scope="session")
def office() -> Agency:
    return agency("muara-enim")


def voronoi(named: tuple[areas.Area, ...]) -> list[Any]:
    """One Voronoi cell per area, in the order of the areas: a clean coverage."""
    points = [shapely.Point(area.lon, area.lat) for area in named]
    land = shapely.MultiPoint(points).convex_hull.buffer(0.1)
    parts = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=land))
    return [shapely.intersection(next(part for part in parts if part.covers(point)), land) for point in points]


@pytest.fixture(scope="session")
def published(office: Agency) -> Any:
    """The areas of the office with codes and names; every area overlaps its neighbours, one has a spike."""
    named = areas.of(office, "kecamatan")
    shapes = [shape.buffer(OVERLAP, join_style="mitre") for shape in voronoi(named)]
    west, south, _, _ = shapes[0].bounds
    spike = shapely.LineString([(west, south), (west - 0.01, south)])
    shapes[0] = shapely.GeometryCollection([shapes[0], spike])
    return gpd.GeoDataFrame(
        {"kode": [area.code for area in named], "nama": [area.name for area in named]}, geometry=shapes, crs=4326
    )


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a table as GeoJSON (or what the name says) and return its path."""

    def to_file(table: Any, name: str = "batas.geojson") -> Path:
        path = tmp_path / name
        table.to_file(path)
        return path

    return to_file


@pytest.fixture
def cells() -> Callable[..., list[Any]]:
    """A clean coverage around the reference points of some areas."""
    return voronoi


def _shared(name: str) -> Path:
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"{path} is not here: the published boundary files lie outside the repository")
    return path


@pytest.fixture
def shared_file() -> Callable[[str], Path]:
    """A published file of the folder `shared`, or a skip that says why."""
    return _shared


@pytest.fixture(scope="session")
def shared_file_once() -> Callable[[str], Path]:
    """The same for fixtures that are made once."""
    return _shared
