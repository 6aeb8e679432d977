"""Where two senders disagree: the newest arrival counts, as always, but both figures are shown and asked about.

A sender who corrects himself is no finding; who sends nothing for a cell says nothing about it; files whose sender is
not known prove nothing.
"""

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dashboard.catalogue import Agency, Dataset
from dashboard.catalogue.records import NUMBER_TYPES
from dashboard.warehouse import imports
from dashboard.warehouse.imports import Import
from dashboard.warehouse.statements import do


def between(
    connection: duckdb.DuckDBPyConnection, agency: Agency, record: Dataset, files: Sequence[Import]
) -> list[dict[str, Any]]:
    """One row per natural key and column on which two senders' last figures differ.

    Keys of the dataset by name, `column`, and `said`: (sender, received, value), the newest first.
    """
    known = {str(imports.staged(agency.slug, i)): i for i in files if i.sender}
    wanted = [c.name for c in record.columns if c.type in NUMBER_TYPES and not c.key]
    if len({i.sender for i in known.values()}) < 2 or not wanted:  # noqa: PLR2004  (it takes two to disagree)
        return []
    ranked = [
        {"path": p, "rank": n, "received": i.received, "sender": i.sender} for n, (p, i) in enumerate(known.items())
    ]
    connection.register("given_senders", pa.Table.from_pylist(ranked))
    do(connection, "create or replace temporary table senders as select * from given_senders")
    connection.unregister("given_senders")
    keys = ", ".join(f's."{name}"' for name in record.natural_key)
    shared = f"""
        create or replace temporary table shared_rows as
        select s.*, n.rank, n.received, n.sender
        from read_parquet($paths, filename = true, union_by_name = true) s
        join senders n on n.path = s.filename
        qualify min(n.sender) over (partition by {keys}) <> max(n.sender) over (partition by {keys})
    """  # noqa: S608  (names are the catalogue's)
    do(connection, shared, {"paths": list(known)})
    there = {name for name, *_ in do(connection, "describe shared_rows")}
    return [row for name in wanted if name in there for row in _column(connection, record, name)]


def _column(connection: duckdb.DuckDBPyConnection, record: Dataset, column: str) -> list[dict[str, Any]]:
    keys = ", ".join(f'"{name}"' for name in record.natural_key)
    rows = do(
        connection,
        f"""
        with
            lasts as (
                select {keys}, sender, arg_max("{column}", rank) as value, max(rank) as rank,
                    arg_max(received, rank) as received
                from shared_rows where "{column}" is not null
                group by {keys}, sender
            )
        select {keys}, list(sender order by rank desc), list(received order by rank desc),
            list(value order by rank desc)
        from lasts group by {keys} having min(value) <> max(value)
        """,  # noqa: S608
    )
    names = record.natural_key
    return [
        dict(zip(names, row, strict=False)) | {"column": column, "said": list(zip(*row[len(names) :], strict=True))}
        for row in rows
    ]
