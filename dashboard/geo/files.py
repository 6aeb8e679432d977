"""Boundary files of any OGR format and coordinate system → rows with polygons in degrees (WGS 84).

pyogrio reads them (GeoJSON, shapefile also zipped, GeoPackage, KML, …); what it says about a damaged file is turned
into an answer that an operator can use.
"""

import hashlib
import warnings
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pyogrio.errors
import pyproj.exceptions
import shapely

from dashboard.errors import BoundaryError, UnreadableFileError

WGS84 = 4326
AREAL = ("Polygon", "MultiPolygon", "GeometryCollection")
INDONESIA = (90.0, -13.0, 146.0, 9.0)
IN_ZIP = (".shp", ".geojson", ".json", ".gpkg", ".kml", ".gml", ".fgb", ".tab")
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

    UnreadableFileError for a file that is none of OGR's formats; BoundaryError where it holds no polygon or where
    its coordinate system is unknown.
    """
    if not path.is_file():
        raise UnreadableFileError(f"Berkas batas wilayah {path} tidak ada. Periksa nama dan foldernya.")
    tables = _polygons(_tables(path), path)
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


def _tables(path: Path) -> list[Any]:
    """Every layer that may hold geometry, as GeoDataFrames without heights."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # GDAL's remarks on layers without geometry, several layers, ring order
            return [table for place in _places(path) for table in _opened(place)]
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError) as error:
        raise UnreadableFileError(
            f"Berkas {path.name} tidak dapat dibaca sebagai berkas batas wilayah: {str(error).splitlines()[0][:200]}."
            " Kirim GeoJSON, shapefile (.zip berisi .shp, .shx, .dbf, .prj) atau GeoPackage."
        ) from error
    except (UnicodeDecodeError, zipfile.BadZipFile, shapely.errors.GEOSException) as error:
        raise UnreadableFileError(f"Isi berkas {path.name} rusak: {error}. Minta salinan yang utuh.") from error


def _places(path: Path) -> list[str]:
    """What GDAL is to open: the file itself; inside a zip every file that can be one, in whatever folder."""
    if path.suffix.casefold() != ".zip":
        return [str(path)]
    with zipfile.ZipFile(path) as archive:
        inside = [name for name in archive.namelist() if Path(name).suffix.casefold() in IN_ZIP]
    return [f"/vsizip/{path}/{name}" for name in inside]


def _opened(place: str) -> list[Any]:
    names = [name for name, kind in pyogrio.list_layers(place) if kind is not None]
    return [gpd.read_file(place, layer=name, engine="pyogrio", force_2d=True) for name in names]


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
