"""Cells as text: what stands in the CSV, where a number is written in full and no text runs as a formula."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from dashboard.publication.bundle.records import Field

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")  # as dashboard/views/tables.py has them; a test compares


def number(value: float | None) -> str:
    """A number with a dot and without exponent, exactly as it is: "12", "12.5"; "" for none."""
    if value is None or not math.isfinite(value):
        return ""
    return str(int(value)) if float(value).is_integer() else str(np.format_float_positional(value, trim="-"))


def text(value: str | None) -> str:
    """Text that no spreadsheet runs as a formula: a leading apostrophe where it would."""
    if value is None:
        return ""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


def _day(value: Any) -> str:
    return "" if value is None else str(value.isoformat())


def _whole(value: int | None) -> str:
    return "" if value is None else str(value)


def _flag(value: bool | None) -> str:
    return "" if value is None else "true" if value else "false"


WRITERS: dict[str, Callable[[Any], str]] = {
    "string": text,
    "integer": _whole,
    "number": number,
    "date": _day,
    "boolean": _flag,
}


def written(column: Sequence[Any], field: Field) -> list[str]:
    """A column as text; each different value is written once, since columns repeat themselves."""
    writer = WRITERS[field.kind]
    known = {value: writer(value) for value in set(column)}
    return [known[value] for value in column]
