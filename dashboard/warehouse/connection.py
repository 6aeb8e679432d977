"""How readers open a warehouse: read-only, locked, with a time limit, and a cursor of its own for each query."""

import functools
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from dashboard.warehouse import access, versions


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
    connection, meta = access.connect(path)
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
