"""A small office whose store is interrupted: its files, what its store says, and what must not be left lying about."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import geopandas as gpd
import shapely

from dashboard.catalogue import agency
from dashboard.geo import areas
from dashboard.paths import agency_store
from dashboard.warehouse import access, content, imports, versions

SLUG = "muara-enim"
HEADER = "Kode Wilayah;Kecamatan;Bulan;Jenis Periode;Program;Kuota;Dibayar;Gagal;Menunggu\n"
RECEIVED = date(2026, 9, 5)
LEFTOVERS = ("*.part", "*.building*", "*.wal", "*.tmp", "*.new", ".staged-*")


def export(folder: Path, number: int) -> Path:
    """An export file that no other number gives: two good rows and one that is rejected."""
    month, paid = number % 12 + 1, 10 + number % 100
    path = folder / f"salur-{number}.csv"
    path.write_text(
        f"{HEADER}16.03.01;Tanjung Agung;2025-{month:02d};bulan;SEMBAKO;{200 + number};{paid};0;{200 + number - paid}\n"
        f"16.03.02;Muara Enim;2025-{month:02d};bulan;SEMBAKO;{300 + number};{paid};0;{300 + number - paid}\n"
        f"16.03.98;Tidak Ada;2025-{month:02d};bulan;SEMBAKO;10;10;0;0\n",
        encoding="utf-8",
    )
    return path


def borders(folder: Path) -> Path:
    """A boundary file: a cell around the reference point of each kecamatan."""
    named = areas.of(agency(SLUG), "kecamatan")
    points = shapely.MultiPoint([(area.lon, area.lat) for area in named])
    land = points.convex_hull.buffer(0.1)
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=land))
    shapes = [shapely.intersection(next(c for c in cells if c.covers(point)), land) for point in points.geoms]
    path = folder / "batas.geojson"
    gpd.GeoDataFrame({"kode": [area.code for area in named]}, geometry=shapes, crs=4326).to_file(path)
    return path


@dataclass(frozen=True, slots=True)
class State:
    """What a store says: the served version and its hash, and the events of its log."""

    version: str
    content_hash: str
    events: tuple[str, ...]


def state() -> State:
    """The store as it is now; everything in it is read, and the served rows must give the hash that they claim."""
    path = versions.current_path(SLUG)
    claimed = versions.describe(path).content_hash
    assert counted(path) == claimed, f"{path} does not hold what it says"
    return State(path.stem, claimed, tuple(events()))


def fingerprint() -> tuple[str, str, bytes]:
    """What readers and the next writer meet, to the byte: the pointer, the served file's hash, the whole log lines."""
    path, log = versions.current_path(SLUG), imports.log_path(SLUG).read_bytes()
    _, whole = imports.whole(log, imports.log_path(SLUG))
    return path.stem, hashlib.sha256(path.read_bytes()).hexdigest(), log[:whole]


def counted(path: Path) -> str:
    """The hash over the rows that stand in a published file."""
    connection, _ = access.connect(path)
    with connection:
        return content.content_hash(connection)


def events() -> list[str]:
    """Each event of the log in one line, without its moment."""
    found = imports.events(SLUG)
    return [f"{event['id']} {event['event']} {event['sha256']}" for event in found]


def logged_in_served() -> list[tuple[Any, ...]]:
    """The imports that the served version was built from."""
    connection, _ = access.connect(versions.current_path(SLUG))
    with connection:
        return connection.execute("select import_id, sha256, withdrawn_at is null from imports order by 1").fetchall()


def leftovers() -> list[str]:
    """Files and folders that a clean run must not leave; versions beyond those that are kept count too."""
    store = agency_store(SLUG)
    found = [str(path.relative_to(store)) for pattern in LEFTOVERS for path in store.rglob(pattern)]
    kept = len(versions.files(SLUG))
    return found + ([f"{kept} versions"] if kept > versions.KEEP + 1 else [])


def staged_are_whole() -> None:
    """Every staged and rejected file that the log names can be read."""
    for record in imports.active(SLUG):
        paths = [imports.staged(SLUG, record)] + ([imports.rejects(SLUG, record)] if record.rejected else [])
        for path in paths:
            with duckdb.connect() as connection:
                (rows,) = connection.execute("select count(*) from read_parquet(?)", [str(path)]).fetchall()
            assert rows[0] > 0


def maps_are_whole() -> bool:
    """Whether there are maps; each document that the index names is there."""
    folder = agency_store(SLUG) / "boundaries"
    if not (folder / "index.json").exists():
        return False
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    shas = [layer[key] for kind in index.values() for layer in kind["layers"] for key in ("sha", "outline_sha")]
    assert all((folder / f"{sha}.json.gz").stat().st_size > 0 for sha in shas)
    return bool(shas)
