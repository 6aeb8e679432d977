"""The raw file of an import as a table of text: what is streamed, and what the store keeps instead of certain bytes.

One Parquet file after the door (`door`): filled, masked, c0 … cN, and sheet and line where they do not follow from a
row's place. The rows above the table of a streamed file stand in its metadata: one pass writes the others as they come.
Where a file's own bytes hold something about persons the store keeps this instead: lines and cells are where they were,
so the same recipe reads it again; everything that the recipe does not need of a person is gone.
"""
# ruff: noqa: S608  (tables are ours, sheets pass `literal`)

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from dashboard.intake.readers import Sheet
from dashboard.intake.sql import literal
from dashboard.masking import MASK

SUFFIX = ".parquet"
MAGIC = b"PAR1"
HEAD = "head"
Cells = Sequence[str | None]


def is_kept(path: Path) -> bool:
    """Whether a raw file is such a table."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def query(raw: Mapping[str, str]) -> str:
    """SQL of the rows of raw tables (sheet → table), in the order of the file."""
    tables = (f'select {literal(sheet)} as sheet, * from "{table}"' for sheet, table in raw.items())
    return " union all by name ".join(tables)


def rows(connection: duckdb.DuckDBPyConnection, path: Path) -> int:
    """How many rows a kept file holds."""
    [(count,)] = connection.execute("select count(*) from read_parquet($path)", {"path": str(path)}).fetchall()
    return int(count)


def sheets(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[Sheet, ...]:
    """The sheets that a kept file holds, in its order."""
    if "sheet" not in _columns(connection, path):
        return (Sheet(name=""),)
    found = connection.execute(
        "select sheet from (select sheet, min(file_row_number) as first"
        " from read_parquet($path, file_row_number = true) group by sheet) order by first",
        {"path": str(path)},
    ).fetchall()
    return tuple(Sheet(name=name) for (name,) in found)


def _columns(connection: duckdb.DuckDBPyConnection, path: Path) -> list[str]:
    found = connection.execute(f"describe select * from read_parquet({literal(str(path))})").fetchall()
    return [str(row[0]) for row in found]


def head_option(rows: Sequence[Cells]) -> str:
    """Option of `copy … (format parquet, …)` that puts the rows above the table into the file's metadata."""
    return f"kv_metadata {{{HEAD}: {literal(json.dumps([list(cells) for cells in rows]))}}}"


def head(connection: duckdb.DuckDBPyConnection, path: Path) -> list[list[str | None]]:
    """The rows above the table, lines 1, 2, …; none where they are rows of the table of text."""
    query = "select value from parquet_kv_metadata($path) where decode(key) = $head"
    found = connection.execute(query, {"path": str(path), "head": HEAD}).fetchall()
    return [list(cells) for (value,) in found for cells in json.loads(value)]


def body_sql(connection: duckdb.DuckDBPyConnection, path: Path, sheet: str) -> str:
    """SQL of the raw table of one sheet of a kept file without its head: line, filled, masked, c0 … cN."""
    columns = _columns(connection, path)
    cells = [name for name in columns if re.fullmatch(r"c\d+", name)]
    line = "line" if "line" in columns else f"file_row_number + {len(head(connection, path)) + 1}"
    where = f"where sheet = {literal(sheet)}" if "sheet" in columns else ""
    return (
        f"select {line} as line, filled, masked, {', '.join(cells)}"
        f" from read_parquet({literal(str(path))}, file_row_number = true) {where}"
    )


def raw_sql(connection: duckdb.DuckDBPyConnection, path: Path, sheet: str) -> str:
    """SQL of the raw table of one sheet of a kept file: line, filled, masked, c0 … cN."""
    above = (
        f"select {line}, {sum(cell is not None for cell in cells)}, {MASK in cells}, {', '.join(map(_cell, cells))}"
        for line, cells in enumerate(head(connection, path), start=1)
    )
    return " union all ".join([body_sql(connection, path, sheet), *above])


def _cell(text: str | None) -> str:
    return "null" if text is None else literal(text)


def load(connection: duckdb.DuckDBPyConnection, path: Path, sheet: str, *, table: str) -> None:
    """Make the raw table of one sheet of a kept file again."""
    connection.execute(f'create or replace table "{table}" as {raw_sql(connection, path, sheet)}').fetchall()
