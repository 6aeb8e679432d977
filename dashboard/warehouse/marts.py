"""Make the marts: each is one SELECT, made after what it reads; the order is computed, never listed."""

import graphlib
from collections.abc import Callable

import duckdb

from dashboard import queries
from dashboard.catalogue import INDICATORS
from dashboard.errors import BuildError
from dashboard.warehouse import schema
from dashboard.warehouse.statements import do

MARTS = "marts/"
CHECKS = "checks/"
DATA_CHECKS = "checks/data/"  # of single figures: `findings` runs them
BASE = "observation_base"
SCRATCH_PREFIX = "observation_"  # steps on the way to `observations`: not in the published file


def indicator_queries() -> dict[str, str]:
    """Indicator key → name of its query, for every indicator of the catalogue."""
    return {record.key: f"indicators/{record.key}" for record in INDICATORS}


def order() -> list[str]:
    """The tables to make, each after those that it reads; BuildError names a circle."""
    made = {name.removeprefix(MARTS) for name in queries.names() if name.startswith(MARTS)}
    graph = {table: queries.references(MARTS + table) & (made | {BASE}) for table in made}
    graph[BASE] = frozenset().union(*(queries.references(name) & made for name in indicator_queries().values()))
    try:
        return list(graphlib.TopologicalSorter({table: sorted(graph[table]) for table in sorted(graph)}).static_order())
    except graphlib.CycleError as error:
        raise BuildError(f"Kueri queries/marts saling membaca dalam lingkaran: {' → '.join(error.args[1])}.") from error


def make(connection: duckdb.DuckDBPyConnection, progress: Callable[[str], None]) -> None:
    """Make every mart, then run every check."""
    for table in order():
        progress(table)
        if table == BASE:
            _indicators(connection)
        else:
            _mart(connection, table)
    progress("checks")
    _checks(connection)


def _mart(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    select = queries.read(MARTS + table)
    if table in schema.MARTS:
        do(connection, f'insert into "{table}" by name\n{select}')
    else:
        scratch = "temporary " if table.startswith(SCRATCH_PREFIX) else ""
        do(connection, f'create {scratch}table "{table}" as\n{select}')


def _indicators(connection: duckdb.DuckDBPyConnection) -> None:
    for key, name in indicator_queries().items():
        base = f"select '{key}' as indicator, base.* from (\n{queries.read(name)}\n) as base"  # noqa: S608
        do(connection, f"insert into {BASE} by name {base}")


def _checks(connection: duckdb.DuckDBPyConnection) -> None:
    for name in queries.names():
        if not name.startswith(CHECKS) or name.startswith(DATA_CHECKS):
            continue
        check = name.removeprefix(CHECKS)
        findings = f"select $check as check_name, subject, message from (\n{queries.read(name)}\n) as f"  # noqa: S608
        do(connection, f"insert into check_findings by name {findings}", {"check": check})
        do(
            connection,
            "insert into checks select $check, count(*) from check_findings where check_name = $check",
            {"check": check},
        )
