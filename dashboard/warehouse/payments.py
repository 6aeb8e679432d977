"""Payments to single persons become the office's counts; the payments themselves never reach a warehouse.

`payments` stands for `disbursements` and `disbursement_failures`: where both came in, what was counted from payments
holds. A payment that stands in several files counts once, as the newest of them says.
"""
# ruff: noqa: S608  (columns are the catalogue's)

from collections.abc import Sequence

import duckdb

from dashboard import queries
from dashboard.catalogue import Agency, dataset
from dashboard.warehouse import imports
from dashboard.warehouse.imports import Import
from dashboard.warehouse.statements import do

PAYMENTS = "payments"
SHARES = "payments/shares"
COUNTED = {"disbursements": "payments/disbursements", "disbursement_failures": "payments/disbursement_failures"}


def count(connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]) -> None:
    """Fill the tables that payments stand for, in place of what other files say of the same programme and period."""
    files = [record for record in counted if record.dataset == PAYMENTS and record.loaded]
    if not files:
        return
    _newest(connection, agency, files)
    for table, query in COUNTED.items():
        do(connection, f"create or replace temp table counted as {queries.read(query)}")
        keys = [name for name in dataset(table).natural_key if name != "reason"]
        same = " and ".join(f't."{name}" = counted."{name}"' for name in keys)
        do(connection, f'delete from "{table}" as t where exists (select 1 from counted where {same})')
        do(connection, f'insert into "{table}" by name select * from counted')
    do(connection, f"insert into payment_shares by name {queries.read(SHARES)}")
    do(connection, "drop table counted")
    do(connection, f"drop view {PAYMENTS}")


def _newest(connection: duckdb.DuckDBPyConnection, agency: Agency, files: Sequence[Import]) -> None:
    """Make the view `payments`: every payment once, with the import that it comes from."""
    ranks = ", ".join(
        f"({_text(str(imports.staged(agency.slug, record)))}, {rank}, {record.id}, date '{record.received}')"
        for rank, record in enumerate(files)
    )
    paths = ", ".join(_text(str(imports.staged(agency.slug, record))) for record in files)
    do(
        connection,
        f"create or replace temp table payment_files as from (values {ranks}) as f(path, rank, id, received)",
    )
    rows = f"read_parquet([{paths}], filename = true, union_by_name = true)"
    several = "false" if len(files) == 1 else "true"
    do(
        connection,
        f"create or replace temp table repeated as select payment_id, max(f.rank) as rank from {rows} as p"
        f" join payment_files as f on f.path = p.filename where {several} group by payment_id having count(*) > 1",
    )
    columns = ", ".join(f'p."{name}"' for name in dataset(PAYMENTS).column_names)
    # an empty row of the table first: columns that no file carries exist, with their types
    do(connection, f"alter table {PAYMENTS} rename to payment_columns")
    do(
        connection,
        f"create temp view {PAYMENTS} as"
        f" with rows as (select * from payment_columns where false union all by name select * from {rows})"
        f" select {columns}, f.id as _import_id, f.received as _first_received from rows as p"
        " join payment_files as f on f.path = p.filename"
        " left join repeated as r on r.payment_id = p.payment_id where r.rank is null or r.rank = f.rank",
    )


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
