"""A release small enough to read: three areas, a home, two subjects, every state that a figure can have."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from dashboard import queries
from dashboard.publication import opening
from dashboard.warehouse import release, schema
from dashboard.warehouse.connection import Warehouse

CANARY = "Siti Rahayu Canary"
IDENTITY = "6408015509900007"
ODD = '=HYPERLINK("http://x","klik"), <Teluk & "Pandan">'
HERE = Path(__file__).parent
META = {
    "kind": "public",
    "version": "p0003",
    "as_of": "2026-10-09",
    "built_at": "2026-11-22T10:00:00",
    "published_at": "2026-11-22T10:00:00",
    "content_hash": "uji",
    "slug": "kutai-timur",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What differs from the usual release."""

    sample: bool = True
    meta: Sequence[tuple[str, str]] = ()
    listed: bool = False  # with the tables `publications` and `corrections`


@contextmanager
def opened(folder: Path, given: Given | None = None) -> Iterator[Warehouse]:
    """The release, written to `folder` and opened as the bundle opens it."""
    path = folder / "p0003-0000000a.duckdb"
    with duckdb.connect(str(path)) as connection:
        _fill(connection, given or Given())
    try:
        yield opening.open_file("kutai-timur", path)
    finally:
        opening.open_file.cache_clear()


def _fill(connection: duckdb.DuckDBPyConnection, given: Given) -> None:
    schema.create(connection, [*schema.FIXED, "observations", "programs", "upt", "units"])
    connection.execute("alter table observations add column reason varchar")
    meta = META | {"release": release.mark(), "sample": str(given.sample).lower()} | dict(given.meta)
    connection.executemany("insert into meta values (?, ?)", list(meta.items()))
    for name in ("release", *(["history"] if given.listed else [])):
        for statement in (HERE / f"{name}.sql").read_text(encoding="utf-8").split("\n;\n"):
            connection.execute(statement)
    connection.execute(f"create table named_units as {queries.read('marts/named_units')}")
