"""Which rows of an import take the place of rows that came before: the newer file wins, and the log says how many."""
# ruff: noqa: S608  (columns are the catalogue's)

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from dashboard.catalogue import Dataset
from dashboard.intake.plan import Plan
from dashboard.warehouse.schema import TYPES

IMPORTS = pa.schema(
    [("path", pa.string()), ("id", pa.int64()), ("received", pa.date32()), ("columns", pa.list_(pa.string()))]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One import as far as order matters: a later one overrides an earlier one in the columns that both carry."""

    id: int
    received: date
    columns: tuple[str, ...]
    path: Path


def figures(dataset: Dataset, columns: Sequence[str]) -> tuple[str, ...]:
    """The columns of which a later import takes the place: neither the key nor the words on where they come from."""
    return tuple(name for name in columns if name not in (*dataset.natural_key, "source"))


class History:
    """The natural keys that an office's store holds, per dataset; read from the staged files once per run."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, arrivals: Mapping[str, Sequence[Arrival]]) -> None:
        self._connection = connection
        self.arrivals = arrivals
        self._known: set[str] = set()

    def superseded(self, plan: Plan, arrivals: Mapping[int, Arrival]) -> dict[int, int]:
        """Add the staged rows of the plan's files (by `_file`); per file, how many replace figures that came before."""
        table = self._table(plan.dataset)
        self._register(list(arrivals.values()), "_arriving", {"_file": list(arrivals)})
        keys = ", ".join(f's."{name}"' for name in plan.dataset.natural_key)
        self._connection.execute(
            f"insert into {table} select {keys}, a.id, a.received, a.columns"
            f" from {plan.table('staged')} as s inner join _arriving as a on a._file = s._file"
        )
        same = " and ".join(f'o."{name}" is not distinct from s."{name}"' for name in plan.dataset.natural_key)
        found = self._connection.execute(
            f"""
            select s._file, count(distinct s._line) from {plan.table("staged")} as s
            inner join _arriving as a on a._file = s._file
            inner join {table} as o on {same} and o.id < a.id and o.received <= a.received
                and list_has_any(o.columns, a.columns)
            group by s._file
            """
        ).fetchall()
        self._connection.unregister("_arriving")
        return {int(file): int(count) for file, count in found}

    def _table(self, dataset: Dataset) -> str:
        table = f"intake_seen_{dataset.key}"
        if dataset.key not in self._known:
            self._known.add(dataset.key)
            self._fill(table, dataset)
        return table

    def _fill(self, table: str, dataset: Dataset) -> None:
        keys = {name: TYPES[dataset.column(name).type] for name in dataset.natural_key}
        columns = ", ".join(f'"{name}" {kind}' for name, kind in keys.items())
        self._connection.execute(
            f"create or replace temp table {table} ({columns}, id bigint, received date, columns varchar[])"
        )
        there = [arrival for arrival in self.arrivals.get(dataset.key, ()) if arrival.path.exists()]
        if not there:
            return
        self._register(there, "_staged_files", {})
        listed = ", ".join(f's."{name}"' for name in keys)
        self._connection.execute(
            f"insert into {table} select {listed}, f.id, f.received, f.columns"
            " from read_parquet($paths, filename = true, union_by_name = true) as s"
            " inner join _staged_files as f on f.path = s.filename",
            {"paths": [str(arrival.path) for arrival in there]},
        )
        self._connection.unregister("_staged_files")

    def _register(self, arrivals: Sequence[Arrival], name: str, more: Mapping[str, list[int]]) -> None:
        columns = {
            "path": [str(arrival.path) for arrival in arrivals],
            "id": [arrival.id for arrival in arrivals],
            "received": [arrival.received for arrival in arrivals],
            "columns": [list(arrival.columns) for arrival in arrivals],
        }
        table = pa.table(columns, schema=IMPORTS)
        for column, values in more.items():
            table = table.append_column(column, pa.array(values, pa.int64()))
        self._connection.register(name, table)
