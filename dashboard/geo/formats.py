"""Which boundary files are opened at all, by their content: the formats that the product names and no other.

GDAL knows seventy formats, among them files that only name other files or addresses (VRT), or say what to compute
(GDALG): what is not recognised here does not reach it, and its other drivers are left out (`ogr`).
"""

import re
from pathlib import Path

from dashboard.errors import UnreadableFileError
from dashboard.guard import archives, databases, foreign, phrases, regular
from dashboard.guard.archives import Allowance

IN_ZIP = (".shp", ".geojson", ".json", ".gpkg", ".kml", ".gml", ".fgb", ".tab")
MOST_BYTES = 500_000_000
ALLOWANCE = Allowance(total=2_000_000_000, ratio=500)

_SHAPEFILE, _FLATGEOBUF = b"\0\0\x27\x0a", b"fgb\x03fgb"
_MARKUP = re.compile(rb"<(?:\w+:)?kml[\s>]|opengis\.net/(?:kml|gml)")
_LINKED = b"isseamless"
_SEND = "Kirim GeoJSON, shapefile (.zip berisi .shp, .shx, .dbf, .prj) atau GeoPackage."


def places(path: Path) -> list[str]:
    """What GDAL is to open: the file itself; inside a zip every file that can be one, in whatever folder.

    UnreadableFileError says what a file is that is none of the formats, or why it is not opened.
    """
    if regular.require(path) > MOST_BYTES:
        raise UnreadableFileError(f"Berkas {path.name} lebih besar dari {MOST_BYTES // 10**6} MB; tidak dibuka.")
    head = foreign.head(path)
    if head.startswith(b"PK"):
        return _inside(path)
    foreign.require_none(path.name, head, wanted=_SEND)
    _require_known(path, head)
    return [str(path)]


def _inside(path: Path) -> list[str]:
    found = [entry.filename for entry in archives.check(path, allowance=ALLOWANCE)]
    if path.suffix.casefold() == ".kmz":
        return [str(path)]
    inside = [name for name in found if Path(name).suffix.casefold() in IN_ZIP]
    if not inside:
        listed = ", ".join(archives.shown(name) for name in found[:3]) or "kosong"
        raise UnreadableFileError(f"Arsip {path.name} tidak berisi berkas batas wilayah (isinya: {listed}). {_SEND}")
    return [f"/vsizip/{path}/{name}" for name in inside]


def _require_known(path: Path, head: bytes) -> None:
    """UnreadableFileError where the content is none of the formats."""
    written = head.lstrip(foreign.BLANK)
    if head.startswith((_SHAPEFILE, _FLATGEOBUF)) or written[:8].lower().startswith(b"version "):
        return
    if head.startswith(databases.SIGNATURE):
        databases.require_tables(path)
    elif written.startswith(b"<") and _MARKUP.search(head):
        sentence = f"Berkas {path.name} memuat definisi XML (DOCTYPE) yang tidak wajar. {_SEND}"
        _watch(path, phrases.Forbidden(b"<!doctype", sentence))
    elif written[:6].lower() == b"!table":
        sentence = f"Berkas {path.name} hanya menunjuk ke berkas lain. {_SEND}"
        _watch(path, phrases.Forbidden(_LINKED, sentence))
    elif not _is_geojson(head):
        raise UnreadableFileError(f"Berkas {path.name} bukan berkas batas wilayah. {_SEND}")


def _is_geojson(head: bytes) -> bool:
    """An object of GeoJSON or TopoJSON; what tells a program to compute something (GDALG) names neither."""
    named = (b"FeatureCollection", b"Feature", b"Topology", b"Polygon", b"GeometryCollection", b"features")
    return foreign.is_json(head) and any(b'"' + word + b'"' in head for word in named)


def _watch(path: Path, watcher: phrases.Forbidden) -> None:
    with path.open("rb") as file:
        for block in iter(lambda: file.read(archives.BLOCK), b""):
            watcher.feed(block)
