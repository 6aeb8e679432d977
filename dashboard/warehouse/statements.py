"""Run one statement to its end."""

from typing import Any

import duckdb


def do(connection: duckdb.DuckDBPyConnection, sql: str, params: object = None) -> list[tuple[Any, ...]]:
    """All rows of one statement (the count for an INSERT, none for a CREATE).

    DuckDB 2.0 refuses other work on a connection whose last result was not fetched to its end, an INSERT's as well.
    """
    return connection.execute(sql, params).fetchall()
