"""How readers open a warehouse: read-only, locked, with a time limit, and a cursor of its own for each query."""

import functools
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from dashboard.errors import StoreError
from dashboard.warehouse import versions

TIME_LIMIT_MS = 15_000
# Denies files, ATTACH, COPY, SET, INSTALL and scans of Python objects (measured, design/facts.md).
LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "max_execution_time": TIME_LIMIT_MS,
    "lock_configuration": "true",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Warehouse:
    """One published version, open. Who keeps this object goes on seeing this version."""

    slug: str
    version: str
    as_of: date | None
    sample: bool
    path: Path
    content_hash: str
    built_at: str
    _connection: duckdb.DuckDBPyConnection = field(repr=False, compare=False)

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A new cursor: one per query, since a connection shared by threads gives wrong numbers."""
        return self._connection.cursor()


def open_warehouse(slug: str, version: str | None = None) -> Warehouse:
    """The version that is served now (or the one called `version`), opened once per process and shared.

    NotFoundError where none is built, StoreError where the file is missing or damaged.
    """
    name = version or versions.current_name(slug)
    return _open(slug, versions.folder(slug) / f"{name}.duckdb")


@functools.lru_cache(maxsize=12)
def _open(slug: str, path: Path) -> Warehouse:
    try:
        connection = duckdb.connect(str(path), read_only=True, config=LOCKED)
        meta = dict(connection.execute("select key, value from meta").fetchall())
    except (duckdb.IOException, duckdb.CatalogException, duckdb.InvalidInputException) as error:
        raise StoreError(
            f"Data kantor “{slug}” versi {path.stem} tidak dapat dibuka: {error}. "
            f"Pilih versi lain (pantau rollback) atau bangun ulang (pantau build)."
        ) from error
    return Warehouse(
        slug=slug,
        version=meta["version"],
        as_of=date.fromisoformat(meta["as_of"]) if meta["as_of"] else None,
        sample=meta["sample"] == "true",
        path=path,
        content_hash=meta["content_hash"],
        built_at=meta["built_at"],
        _connection=connection,
    )
