"""Boundary files through GDAL in a child process: its layers as GeoDataFrames, or why not.

GDAL is a million lines of C++ that read seventy formats; a file that brings it down must not bring down what asked.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from dashboard.errors import UnreadableFileError

_CHILD = Path(__file__).with_name("ogr_child.py")
_SECONDS = 8
_SECONDS_PER_MB = 3
_INFLATED = 5
_NOBODY = "http://127.0.0.1:9"
DRIVERS = frozenset(
    ("ESRI Shapefile", "MapInfo File", "GML", "LIBKML", "KML", "GeoJSON", "TopoJSON", "GPKG", "FlatGeobuf")
)


def tables(path: Path, places: Sequence[str]) -> list[Any]:
    """Every layer with geometry of the places of a file, as GeoDataFrames without heights; invalid areas repaired.

    UnreadableFileError where GDAL cannot read it, needs more than its limits, or finds more rows than there are areas.
    """
    with tempfile.TemporaryDirectory(prefix="pantau-ogr-") as folder:
        out = Path(folder) / "layers.json"
        reply = _reply(path, {"places": list(places), "out": str(out), "seconds": _seconds(path, places)})
        if reply.get("error") == "rows":
            raise UnreadableFileError(f"Berkas {path.name} berisi jauh lebih banyak baris daripada wilayah yang ada.")
        if reply:
            raise UnreadableFileError(
                f"Berkas {path.name} rusak atau tidak dapat dibaca sebagai berkas batas wilayah."
                " Kirim GeoJSON, shapefile (.zip berisi .shp, .shx, .dbf, .prj) atau GeoPackage."
            )
        shapes = memoryview(out.with_name(f"{out.name}.wkb").read_bytes())
        return _read(json.loads(out.read_text(encoding="utf-8")), shapes)


def _seconds(path: Path, places: Sequence[str]) -> int:
    """How long the child may take: by the size of the file, more where it is packed."""
    packed = _INFLATED if any(place.startswith("/vsizip/") for place in places) else 1
    return _SECONDS + math.ceil(_SECONDS_PER_MB * packed * path.stat().st_size / 1_000_000)


def _reply(path: Path, request: dict[str, Any]) -> dict[str, Any]:
    """The child's reply."""
    try:
        done = subprocess.run(  # noqa: S603
            # -I: neither our folder nor any setting of the user is on the child's path.
            [sys.executable, "-I", str(_CHILD)],
            input=json.dumps(request), capture_output=True, text=True, encoding="utf-8", check=True,
            timeout=request["seconds"], env=_environment(),
        )  # fmt: skip
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise UnreadableFileError(
            f"Berkas {path.name} terlalu besar atau rusak, sehingga pembacanya berhenti."
            " Kirim hanya batas wilayah kantor ini, sebagai GeoJSON atau GeoPackage."
        ) from error
    reply: dict[str, Any] = json.loads(done.stdout)
    return reply


def _environment() -> dict[str, str]:
    """GDAL without the other drivers, and with a proxy that nobody serves: a GeoJSON may name an address for its
    coordinate system, and GDAL would fetch it.
    """
    kept = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    skipped = ",".join(sorted(set(pyogrio.list_drivers()) - DRIVERS))
    return kept | {"OGR_SKIP": skipped, "GDAL_HTTP_PROXY": _NOBODY, "GDAL_HTTPS_PROXY": _NOBODY}


def _read(layers: Sequence[dict[str, Any]], shapes: memoryview) -> list[Any]:
    tables, start = [], 0
    for layer in layers:
        wkb: list[bytes | None] = []
        for length in layer["lengths"]:
            wkb.append(None if length < 0 else bytes(shapes[start : start + length]))
            start += max(length, 0)
        geometry = shapely.from_wkb(np.array(wkb, dtype=object))
        columns = pd.DataFrame(layer["columns"], index=range(len(wkb)))
        tables.append(
            gpd.GeoDataFrame(columns, geometry=gpd.GeoSeries(geometry, index=columns.index), crs=layer["crs"])
        )
    return tables
