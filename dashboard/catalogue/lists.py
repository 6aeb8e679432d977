"""The lists of `data/reference/` that forms and pages need by name; the build loads the same files for the queries."""

import csv
from functools import cache

from dashboard.paths import REFERENCE


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Every row of one list, column → text."""
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def codes(name: str) -> tuple[str, ...]:
    """The codes of a list: its first column, each once, in the order of the file."""
    return tuple(dict.fromkeys(next(iter(row.values())) for row in rows(name)))


def words(name: str) -> dict[str, str]:
    """Code → name of a list: its first column and the one that ends with `_name`."""
    found = rows(name)
    named = next(column for column in found[0] if column.endswith("_name"))
    return {next(iter(row.values())): row[named] for row in found}
