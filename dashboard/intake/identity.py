"""Identity numbers (NIK, sixteen digits) have no place in a file of counts: cells with one are masked at the door.

A cell is masked whole: what stands beside a number (a name, an address) is about the same person.
"""

import re
import zipfile
from pathlib import Path
from typing import IO

import duckdb

from dashboard.masking import DIGITS, GROUPS, MASK

# Sixteen digits in a row, or in the groups in which they are written; not the digits behind a decimal sign.
IDENTITY = f"(^|[^0-9.,]|[^0-9][.,])({GROUPS})([^0-9]|$)"
MACROS = (
    f"""cell_masked(cell) as case
        when strlen(cell) >= {DIGITS} and regexp_matches(cell, '{IDENTITY}') then '{MASK}' else cell
    end""",
)
_BYTES = re.compile(f"(?:^|[^0-9.,]|[^0-9][.,])(?:{GROUPS})(?:[^0-9]|$)".encode())
_PIECE = 1 << 20
_LONGEST = 64


def cells(connection: duckdb.DuckDBPyConnection, raw_table: str) -> tuple[str, ...]:
    """Names of the cell columns of a raw table (`readers.load`): c0 … cN."""
    names = [str(row[0]) for row in connection.execute(f'describe "{raw_table}"').fetchall()]
    return tuple(name for name in names if re.fullmatch(r"c\d+", name))


def occurs(connection: duckdb.DuckDBPyConnection, raw_table: str) -> bool:
    """Whether any cell of a raw table holds such a number."""
    joined = ", ".join(cells(connection, raw_table))
    query = f"select 1 from \"{raw_table}\" where regexp_matches(concat_ws('|', {joined}), $pattern) limit 1"  # noqa: S608
    return bool(connection.execute(query, {"pattern": IDENTITY}).fetchall())


def occurs_in_bytes(path: Path) -> bool:
    """Whether such a number stands anywhere in a file: in a text, or in any part of a zipped workbook.

    Hidden sheets, comments and names of a workbook are not read as data, but they would be kept with its bytes.
    """
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            return _occurs(file)
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            with archive.open(member) as file:
                if _occurs(file):
                    return True
    return False


def _occurs(file: IO[bytes]) -> bool:
    """Zero bytes are passed over, so that UTF-16 shows its digits as well."""
    before = b""
    while piece := file.read(_PIECE):
        window = before + piece.replace(b"\0", b"")
        if _BYTES.search(window):
            return True
        before = window[-_LONGEST:]
    return False


def masked_sql(text: str) -> str:
    """SQL for a text with every run of sixteen digits or more replaced."""
    return f"regexp_replace({text}, '[0-9]{{{DIGITS},}}|{GROUPS}', '{MASK}', 'g')"
