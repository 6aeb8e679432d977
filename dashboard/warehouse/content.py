"""A hash of what is in a warehouse: the same rows give the same hash, in whatever order they were written."""

import hashlib

import duckdb

from dashboard.warehouse.statements import do

NOT_CONTENT = {"meta": None, "imports": ("at", "withdrawn_at")}  # when it was built or imported is not content


def content_hash(connection: duckdb.DuckDBPyConnection) -> str:
    """SHA-256 over each table's name, number of rows, and the sum of its rows' digests.

    A sum does not depend on the order, so nothing has to be sorted: it equals a hash over the sorted rows in that
    the same multiset of rows, and only it, gives the same value.
    """
    digest = hashlib.sha256()
    for (table,) in do(connection, "select table_name from duckdb_tables() where not temporary order by table_name"):
        left_out = NOT_CONTENT.get(table, ())
        if left_out is not None:
            digest.update(f"{table}:{_rows_digest(connection, table, left_out)}\n".encode())
    return digest.hexdigest()


def _rows_digest(connection: duckdb.DuckDBPyConnection, table: str, left_out: tuple[str, ...]) -> str:
    columns = [name for name, *_ in do(connection, f'describe "{table}"') if name not in left_out]
    texts = ", ".join(f"coalesce(cast(\"{name}\" as varchar), '\\N')" for name in columns)
    [(count, total)] = do(
        connection,
        f"""
        select count(*), coalesce(sum(cast(md5_number_lower(concat_ws('|', {texts})) as hugeint)), 0)
        from "{table}"
        """,  # noqa: S608
    )
    return f"{count}:{total}"
