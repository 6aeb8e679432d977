"""The figures of a release: the file that the public process opens, and nothing else of the office.

Its tables have the names and columns of the warehouse, so that the same queries run on both; `observations` has one
column more, `reason`: NULL where the figure is shown, else why it is not, with status 'hidden' and no number. Two
tables are of the release alone: `publications`, its history, and `corrections`, what was published otherwise before.
`meta` says `kind` = 'public'. Nothing is in it that not everybody may know.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
from pandas import DataFrame

from dashboard import queries
from dashboard.errors import StoreError
from dashboard.warehouse import content, schema
from dashboard.warehouse.statements import do, insert

KIND = "public"
COPIED = (
    "regions", "agency", "programs", "series_breaks", "ppks_kinds", "spm_services", "catalogue_indicators",
    "catalogue_datasets", "catalogue_thresholds", "reports", "named_units", "unit_parents", "area_inside",
    "calendar_periods", "period_kinds",
)  # fmt: skip
SELECTED = ("imports", "upt")  # queries/public/<table>.sql
EMPTY = ("findings",)  # pages ask for it; what is doubted is the office's own business


PUBLICATIONS: schema.Columns = (
    ("version", "varchar"),
    ("published_at", "timestamp"),
    ("as_of", "date"),
    ("note", "varchar"),  # in one sentence what is new in it
    ("withdrawn_at", "timestamp"),  # NULL: it counts
)
CORRECTIONS: schema.Columns = (
    ("indicator", "varchar"),
    ("unit_kind", "varchar"),
    ("unit_code", "varchar"),
    ("unit_name", "varchar"),
    ("level", "varchar"),
    ("period", "date"),
    ("period_kind", "varchar"),
    ("program_code", "varchar"),
    ("part", "varchar"),
    ("old_value", "double"),  # as published before; NULL where the figure is hidden or gone now: it is not repeated
    ("new_value", "double"),  # NULL: hidden, without data or gone now, as `words` say
    ("version", "varchar"),  # the release with which it changed
    ("words", "varchar"),
)
OWN = {"publications": PUBLICATIONS, "corrections": CORRECTIONS}
"""The tables that no warehouse has."""


def write(  # noqa: PLR0913  what a release consists of
    warehouse: Path,
    target: Path,
    observations: DataFrame,
    meta: Mapping[str, str],
    *,
    publications: Sequence[Mapping[str, Any]] = (),
    corrections: DataFrame | None = None,
    tables: Mapping[str, DataFrame] | None = None,
) -> str:
    """Write the file of a release; `observations` has the columns of the warehouse's and `reason`.

    `publications` and `corrections` have the columns above; `tables` are further ones by name. Answers the hash of the
    content, which also stands in `meta` unless that brings its own: over the figures and their notices, not over who
    published them when.
    """
    _copy(warehouse, target, observations)
    with duckdb.connect(str(target)) as connection:
        _create(connection, "corrections", CORRECTIONS)
        if corrections is not None and len(corrections):
            connection.register("given", corrections)
            do(connection, "insert into corrections by name from given")
            connection.unregister("given")
        for name, rows in (tables or {}).items():
            connection.register("given", rows)
            do(connection, f'create table "{name}" as from given')
            connection.unregister("given")
        digest = content.content_hash(connection)
        _create(connection, "publications", PUBLICATIONS)
        insert(connection, "publications", publications)
        _create(connection, "meta", schema.META)
        said = sorted(({"content_hash": digest} | dict(meta) | {"kind": KIND}).items())
        connection.executemany("insert into meta values (?, ?)", said)
        do(connection, "checkpoint")
    return digest


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A file of ours for work that takes long: readers' limits (a few seconds a query) are for pages.

    StoreError where it cannot be read.
    """
    with duckdb.connect() as connection:
        try:
            do(connection, f"attach {_quoted(path)} as inside (read_only)")
            do(connection, "use inside.main")
        except duckdb.Error as error:
            raise StoreError(f"Berkas data {path} tidak dapat dibuka: {error}. Pulihkan dari cadangan.") from error
        yield connection


def _quoted(path: Path) -> str:
    return f"'{str(path).replace(chr(39), chr(39) * 2)}'"


def _copy(warehouse: Path, target: Path, observations: DataFrame) -> None:
    with duckdb.connect() as connection:
        for name, path, mode in (("inside", warehouse, " (read_only)"), ("outside", target, "")):
            do(connection, f"attach {_quoted(path)} as {name}{mode}")
        do(connection, "use inside.main")
        for table in COPIED:
            do(connection, f'create table outside.main."{table}" as from "{table}"')
        for table in SELECTED:
            do(connection, f'create table outside.main."{table}" as\n{queries.read(f"public/{table}")}')
        for table in EMPTY:
            do(connection, f'create table outside.main."{table}" as from "{table}" limit 0')
        _create(connection, "outside.main.observations", (*schema.OBSERVATIONS, ("reason", "varchar")))
        connection.register("given", observations)
        do(connection, "insert into outside.main.observations by name from given")


def _create(connection: duckdb.DuckDBPyConnection, table: str, columns: schema.Columns) -> None:
    listed = ", ".join(f'"{name}" {kind}' for name, kind in columns)
    do(connection, f"create table {table} ({listed})")
