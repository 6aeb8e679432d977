"""Run one statement to its end; put rows of Python into a table."""

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa


def do(connection: duckdb.DuckDBPyConnection, sql: str, params: object = None) -> list[tuple[Any, ...]]:
    """All rows of one statement (the count for an INSERT, none for a CREATE).

    DuckDB 2.0 refuses other work on a connection whose last result was not fetched to its end, an INSERT's as well.
    """
    return connection.execute(sql, params).fetchall()


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Append `rows` by column name, cast to the table's types."""
    if not rows:
        return
    connection.register("given_rows", pa.Table.from_pylist(list(rows)))
    do(connection, f'insert into "{table}" by name select * from given_rows')  # noqa: S608
    connection.unregister("given_rows")
