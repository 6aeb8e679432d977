"""The one way to open a published file: read-only and locked.

DuckDB refuses a second connection of a process to the same file with another configuration, so whoever looks into
a published file, were it only to list versions, opens it from here.
"""

from pathlib import Path

import duckdb

from dashboard.errors import StoreError

TIME_LIMIT_MS = 15_000
# Denies files, ATTACH, COPY, SET, INSTALL and scans of Python objects (measured, design/facts.md).
LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "temp_directory": "",  # a reader writes nothing: what does not fit into memory is refused
    "max_execution_time": TIME_LIMIT_MS,
    "lock_configuration": "true",
}


def connect(path: Path) -> tuple[duckdb.DuckDBPyConnection, dict[str, str]]:
    """A locked connection to a published file and what its table `meta` says.

    StoreError where the file is missing, damaged or not one of ours.
    """
    try:
        connection = duckdb.connect(str(path), read_only=True, config=LOCKED)
        try:
            meta = dict(connection.execute("select key, value from meta").fetchall())
        except duckdb.Error:
            connection.close()
            raise
    except duckdb.Error as error:
        raise StoreError(
            f"Berkas data {path} tidak dapat dibuka: {error}. "
            "Pilih versi lain (pantau rollback) atau bangun ulang (pantau build)."
        ) from error
    return connection, meta
