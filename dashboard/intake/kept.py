"""The raw file of an import as the store keeps it where its bytes hold something about persons: as a table of text.

One Parquet file: sheet, line, filled, masked, c0 … cN, after the door. Lines and cells are where they were, so the same
recipe reads it again; everything that the recipe does not need of a person is gone.
"""
# ruff: noqa: S608  (tables are ours, sheets pass `quoted`)

from collections.abc import Mapping
from pathlib import Path

import duckdb

from dashboard.intake.readers import Sheet
from dashboard.intake.sql import quoted

SUFFIX = ".parquet"
MAGIC = b"PAR1"
OWN_COLUMNS = ("sheet", "line", "filled", "masked")


def is_kept(path: Path) -> bool:
    """Whether a raw file is such a table."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def query(raw: Mapping[str, str]) -> str:
    """SQL of the rows of raw tables (sheet → table), in the order of the file."""
    tables = (f'select {quoted(sheet)} as sheet, * from "{table}"' for sheet, table in raw.items())
    return " union all by name ".join(tables)


def sheets(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[Sheet, ...]:
    """The sheets that a kept file holds, in its order."""
    found = connection.execute(
        "select sheet from (select sheet, min(file_row_number) as first"
        " from read_parquet($path, file_row_number = true) group by sheet) order by first",
        {"path": str(path)},
    ).fetchall()
    return tuple(Sheet(name=name) for (name,) in found)


def load(connection: duckdb.DuckDBPyConnection, path: Path, sheet: str, *, table: str) -> None:
    """Make the raw table of one sheet of a kept file again."""
    connection.execute(
        f'create or replace table "{table}" as select * exclude (sheet) from read_parquet($path) where sheet = $sheet',
        {"path": str(path), "sheet": sheet},
    ).fetchall()
