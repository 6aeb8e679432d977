"""How readers open a warehouse: read-only, locked, with a time limit, and a cursor of its own for each query."""

import functools
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from dashboard.errors import NotFoundError, StoreError
from dashboard.warehouse import access, release, versions

TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Warehouse:
    """One published version, open. Who keeps this object goes on seeing this version, even when its file is deleted.

    `key` never comes back: two warehouses with the same key hold the same rows (`version`, the name, may).
    """

    slug: str
    version: str
    key: str
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

    NotFoundError where none is built, StoreError where the file is missing, damaged or of another release.
    """
    if version is not None:
        return _open(slug, versions.path_of(slug, version))
    for _ in range(TRIES):
        path = versions.current_path(slug)
        try:
            return _open(slug, path)
        except StoreError:
            if not _moved_on(slug, path):
                raise
    return _open(slug, versions.current_path(slug))


def _moved_on(slug: str, path: Path) -> bool:
    """Whether another version is served meanwhile: the file was deleted between the look at the pointer and opening."""
    try:
        return versions.current_path(slug) != path
    except (NotFoundError, StoreError):
        return False


@functools.lru_cache(maxsize=12)
def _open(slug: str, path: Path) -> Warehouse:
    connection, meta = access.connect(path)
    if meta.get("release") != release.mark():
        connection.close()
        raise StoreError(
            f"Gudang data kantor “{slug}” ({meta.get('version', path.stem)}) dibuat oleh rilis lain. "
            f"Bangun ulang: pantau build --agency {slug} (`pantau serve` melakukannya saat dijalankan)."
        )
    return Warehouse(
        slug=slug,
        version=meta["version"],
        key=path.stem,
        as_of=date.fromisoformat(meta["as_of"]) if meta["as_of"] else None,
        sample=meta["sample"] == "true",
        path=path,
        content_hash=meta["content_hash"],
        built_at=meta["built_at"],
        _connection=connection,
    )
