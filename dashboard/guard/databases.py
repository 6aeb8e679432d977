"""A GeoPackage (an SQLite file) before GDAL opens it: whether what it calls layers are tables.

A view is a query of the sender's; one that never ends needs a hundred bytes. Triggers run only on writing, which nobody
does here, and every GeoPackage has some.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from dashboard.errors import UnreadableFileError

SIGNATURE = b"SQLite format 3\0"
_STEPS = 100_000
_MOST_CALLS = 1_000
_CONTENTS = "gpkg_contents"
_OBJECTS = "select lower(name), lower(type) from sqlite_master where type in ('table', 'view')"
_LAYERS = f"select lower(table_name) from {_CONTENTS}"  # noqa: S608  (no words of others)


def require_tables(path: Path) -> None:
    """UnreadableFileError where the database is damaged, no GeoPackage, or has a layer that is no table."""
    name = path.name
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            calls = iter(range(_MOST_CALLS))
            database.set_progress_handler(lambda: next(calls, -1) < 0, _STEPS)
            kinds = dict(database.execute(_OBJECTS).fetchall())
            layers = _layers(database, kinds)
    except (sqlite3.Error, UnicodeDecodeError, TypeError) as error:
        raise UnreadableFileError(f"Berkas {name} rusak (basis data tidak utuh). Minta salinan yang utuh.") from error
    if layers is None:
        raise UnreadableFileError(f"Berkas {name} adalah basis data SQLite, bukan GeoPackage. Ekspor sebagai GeoJSON.")
    if any(kinds.get(layer, "table") != "table" for layer in layers):
        raise UnreadableFileError(f"Lapisan dalam {name} adalah kueri (view), bukan tabel. Ekspor sebagai GeoJSON.")


def _layers(database: sqlite3.Connection, kinds: dict[str, str]) -> set[str] | None:
    """The names of the layers; None where the file does not list any as a GeoPackage does."""
    if kinds.get(_CONTENTS) != "table":
        return None
    return {str(layer) for (layer,) in database.execute(_LAYERS).fetchall()} | {"gpkg_geometry_columns"}
