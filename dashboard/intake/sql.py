"""Small pieces of SQL over raw tables. Raw cells are named by place; a blank cell is NULL."""

from collections.abc import Iterable, Mapping

PARQUET = "format parquet, compression zstd, compression_level 1"  # keys are random: more effort saves no byte
_SPACES = r"\s\p{Z}\x{1c}-\x{1f}\x{85}\v"  # what Python's `split` takes for a space


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def names(columns: Iterable[str], prefix: str = "") -> str:
    """Column names for SQL: `"a", "b"`, each behind an optional prefix."""
    return ", ".join(f'{prefix}"{name}"' for name in columns)


def columns_as(columns: Mapping[str, str]) -> str:
    """SQL of a select list: name → expression."""
    return ", ".join(f'{sql} as "{name}"' for name, sql in columns.items())


def text_list(texts: Iterable[str]) -> str:
    """Texts as the inside of an SQL list."""
    return ", ".join(literal(text) for text in texts) or "null"


def cell_of(place: int) -> str:
    """SQL for the cell in one place; NULL where blank."""
    return f"c{place}"


def fold_of(cell: str) -> str:
    """SQL that does with a cell what `headers.fold` does with a text."""
    return f"lower(trim(regexp_replace(regexp_replace({cell}, '^\x1f[nd]', ''), '[_{_SPACES}]+', ' ', 'g')))"
