"""Rejected rows that a later file has brought: nobody is asked for them again.

A row is mended when the warehouse holds a row of the same natural key, from a later import that carries all columns of
the file that it was rejected from. Where the key itself could not be read (an area nobody knows), nothing can be said.
"""
# ruff: noqa: S608  (tables and columns are the catalogue's)

import duckdb

from dashboard.catalogue import DATASETS, Dataset
from dashboard.warehouse import schema
from dashboard.warehouse.statements import do


def mark(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill `mended` of the rejects: true, false, or null where the key of the row was not read."""
    for record in DATASETS:
        if record.key not in schema.SCRATCH:
            do(connection, _known(record), {"dataset": record.key})
            do(connection, _mended(record), {"dataset": record.key})


def _known(record: Dataset) -> str:
    """All parts of the key are there: nothing is mended yet."""
    whole = "; ".join(f"{name}=.+" for name in record.natural_key)
    return f"update rejects set mended = false where dataset = $dataset and regexp_full_match(row_key, '{whole}')"


def _mended(record: Dataset) -> str:
    key = ", ".join(f"'{name}=' || cast(\"{name}\" as varchar)" for name in record.natural_key)
    return f"""
        update rejects set mended = true
        from
            (select concat_ws('; ', {key}) as row_key, _import_id from "{record.key}") as there,
            imports as since,
            imports as before
        where
            rejects.dataset = $dataset and rejects.mended = false
            and there.row_key = rejects.row_key
            and since.import_id = there._import_id and before.import_id = rejects.import_id
            and (since.received, since.import_id) > (before.received, before.import_id)
            and list_has_all(string_split(since.columns, ' '), string_split(before.columns, ' '))
    """
