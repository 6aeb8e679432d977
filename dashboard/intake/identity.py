"""Identity numbers (NIK, sixteen digits) have no place in a file of counts: their rows are rejected, never shown."""

import re

import duckdb

from dashboard.intake.faults import MASK

GROUPS = "[0-9]{16}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}|[0-9]{6}[ .-][0-9]{6}[ .-][0-9]{4}"
# Sixteen digits in a row, or in the groups in which they are written; not the digits behind a decimal sign.
IDENTITY = f"(^|[^0-9.,]|[^0-9][.,])({GROUPS})([^0-9]|$)"


def lines(connection: duckdb.DuckDBPyConnection, raw_table: str) -> list[int]:
    """The lines of a raw table (`readers.load`) that hold such a number in any of their cells, mapped or not."""
    names = [str(row[0]) for row in connection.execute(f'describe "{raw_table}"').fetchall()]
    cells = ", ".join(name for name in names if re.fullmatch(r"c\d+", name))
    query = f"select line from \"{raw_table}\" where regexp_matches(concat_ws('|', {cells}), $pattern)"  # noqa: S608
    return [line for (line,) in connection.execute(query, {"pattern": IDENTITY}).fetchall()]


def masked_sql(text: str) -> str:
    """SQL for a text with every run of sixteen digits or more replaced."""
    return f"regexp_replace({text}, '[0-9]{{16,}}|{GROUPS}', '{MASK}', 'g')"
