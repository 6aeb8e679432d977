"""DuckDB's own words for what the machine refuses, beside OSError and MemoryError."""

from contextlib import AbstractContextManager

import duckdb

from dashboard.disk import faults

# A commit that the disk refuses is a TransactionException; nothing else here is, since each connection is alone.
REFUSALS = (duckdb.IOException, duckdb.OutOfMemoryException, duckdb.FatalException, duckdb.TransactionException)


def told(doing: str, slug: str) -> AbstractContextManager[None]:
    """See `faults.told`; DuckDB's refusals count as well."""
    return faults.told(doing, slug, also=REFUSALS)
