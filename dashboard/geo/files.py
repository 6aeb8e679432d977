"""Boundary files of any coordinate system → rows with polygons in degrees (WGS 84).

GeoJSON, TopoJSON, shapefile, GeoPackage, KML, GML, FlatGeobuf and MapInfo, also zipped (`formats`), are read by GDAL in
a child process (`ogr`).
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyproj.exceptions
import shapely

from dashboard.errors import BoundaryError
from dashboard.geo import formats, ogr

WGS84 = 4326
AREAL = ("Polygon", "MultiPolygon", "GeometryCollection")
FARTHEST_DEGREES = 360.0
INDONESIA = (90.0, -13.0, 146.0, 9.0)
SIDECARS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryFile:
    """What was read: `layers` of the file with polygons, the largest first, and its hash."""

    path: Path
    sha256: str
    layers: tuple["BoundaryLayer", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryLayer:
    """One layer: `table` (GeoDataFrame in degrees, rows with polygons only), its coordinate system as found, notes."""

    table: Any
    crs: str
    notes: tuple[str, ...] = ()


def read(path: Path, *, crs: str | None = None) -> BoundaryFile:
    """The polygons of a file. `crs` (e.g. "EPSG:32749") is for a file that names none.

    UnreadableFileError for a file that is none of the formats; BoundaryError where it holds no polygon or where
    its coordinate system is unknown.
    """
    tables = _polygons(ogr.tables(path, formats.places(path)), path)
    return BoundaryFile(path=path, sha256=digest(path), layers=tuple(_in_degrees(table, path, crs) for table in tables))


def digest(path: Path) -> str:
    """SHA-256 of a file; of a shapefile with all its parts."""
    total = hashlib.sha256()
    for part in parts(path):
        with part.open("rb") as content:
            for block in iter(lambda: content.read(1 << 20), b""):  # noqa: B023 - read at once
                total.update(block)
    return total.hexdigest()


def parts(path: Path) -> tuple[Path, ...]:
    """The files that make up one: a shapefile has several beside each other."""
    if path.suffix.casefold() != ".shp":
        return (path,)
    beside = {found.suffix.casefold(): found for found in path.parent.glob(f"{path.stem}.*")}
    return tuple(beside[suffix] for suffix in SIDECARS if suffix in beside)


def _polygons(tables: list[Any], path: Path) -> list[Any]:
    """The rows with polygons of each layer that has some, the largest layer first."""
    kept = [table[table.geometry.geom_type.isin(AREAL)].reset_index(drop=True) for table in tables]
    kept = sorted((table for table in kept if len(table)), key=len, reverse=True)
    if not kept:
        found = ", ".join(sorted({str(kind) for table in tables for kind in table.geometry.geom_type.dropna()}))
        raise BoundaryError(
            f"Berkas {path.name} tidak memuat poligon (isinya: {found or 'tidak ada geometri'})."
            " Kirim batas wilayah, bukan titik atau garis."
        )
    return kept


def _in_degrees(table: Any, path: Path, declared: str | None) -> BoundaryLayer:
    notes: list[str] = []
    if declared is not None:
        table = table.set_crs(_known_crs(declared), allow_override=True)
    elif table.crs is None:
        table = table.set_crs(_assumed(table, path))
        notes.append("berkas tidak menyebut sistem koordinat; dibaca sebagai derajat (WGS 84)")
    name = str(table.crs.to_string() if table.crs.to_authority() else table.crs.name)
    placed = table.to_crs(WGS84)
    if not _overlaps(placed.total_bounds) and _overlaps([placed.total_bounds[i] for i in (1, 0, 3, 2)]):
        placed = placed.set_geometry(gpd.GeoSeries(shapely.transform(placed.geometry.values, _swap), crs=WGS84))
        notes.append("lintang dan bujur tertukar dalam berkas; ditukar kembali")
    if not np.isfinite(placed.total_bounds).all() or np.abs(placed.total_bounds).max() > FARTHEST_DEGREES:
        raise BoundaryError(f"Koordinat dalam {path.name} bukan titik di bumi. Periksa sistem koordinatnya (--crs).")
    if not _overlaps(placed.total_bounds):
        west, south, east, north = placed.total_bounds
        raise BoundaryError(
            f"Poligon dalam {path.name} terletak di luar Indonesia (bujur {west:.2f} … {east:.2f}, lintang"
            f" {south:.2f} … {north:.2f}) dengan sistem koordinat {name}. Sebutkan yang benar dengan --crs EPSG:…"
        )
    return BoundaryLayer(table=placed, crs=name, notes=tuple(notes))


def _known_crs(declared: str) -> Any:
    try:
        return pyproj.CRS.from_user_input(declared)
    except pyproj.exceptions.CRSError as error:
        raise BoundaryError(
            f"Sistem koordinat “{declared}” tidak dikenal. Tulis kodenya, misalnya EPSG:4326 atau EPSG:32749."
        ) from error


def _assumed(table: Any, path: Path) -> int:
    west, south, east, north = table.total_bounds
    if max(abs(west), abs(east), abs(south), abs(north)) > 180:  # noqa: PLR2004 - no longitude is larger
        raise BoundaryError(
            f"Berkas {path.name} tidak menyebut sistem koordinat dan angkanya bukan derajat"
            f" (x {west:.0f} … {east:.0f}). Sertakan berkas .prj atau sebutkan --crs EPSG:…"
        )
    return WGS84


def _overlaps(bounds: Any) -> bool:
    west, south, east, north = bounds
    return bool(west < INDONESIA[2] and east > INDONESIA[0] and south < INDONESIA[3] and north > INDONESIA[1])


def _swap(points: Any) -> Any:
    return points[:, ::-1]
