"""All text of a store, to search it for what must stand nowhere."""

import zipfile
from pathlib import Path

import duckdb

from dashboard.warehouse.access import LOCKED


def everything(home: Path) -> str:
    """Bytes of files (UTF-16 shows its digits as well), cells of Parquet and DuckDB files, parts of archives."""
    found = []
    for path in (path for path in home.rglob("*") if path.is_file()):
        found.append(path.read_bytes().replace(b"\0", b"").decode("latin-1"))
        if path.suffix == ".parquet":
            with duckdb.connect() as connection:
                found.append(str(connection.execute("from read_parquet($path)", {"path": str(path)}).fetchall()))
        if path.suffix == ".duckdb":
            with duckdb.connect(str(path), read_only=True, config=LOCKED) as connection:
                for (table,) in connection.execute("select table_name from duckdb_tables()").fetchall():
                    found.append(str(connection.execute(f'from "{table}"').fetchall()))
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                found += [archive.read(name).decode("latin-1") for name in archive.namelist()]
    return "\n".join(found)
