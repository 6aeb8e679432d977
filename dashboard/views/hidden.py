"""What is hidden to protect people: the fourth state of a figure, beside a number, zero and no report.

In a release such a row has the status 'hidden' and no number; inside there are none. It is known by its status alone,
so that one query serves both sides. Nothing here or elsewhere may tell anything of the number: hidden rows stand by
name, widen no axis and no class, and are in no sum.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from pandas import DataFrame

from dashboard.errors import StoreError
from dashboard.views import formats
from dashboard.views.status import status

STATUS = "hidden"
WORDS = status(STATUS).word
TEXT = status(STATUS).text
SIGN = status(STATUS).sign
SHORT = "disembunyikan"
CAVEAT = "suppressed"
NUMBERS = ("value", "numerator", "denominator")


def is_hidden(row: Any) -> bool:
    """Whether a row (mapping or named tuple; None for no row) is hidden."""
    if row is None:
        return False
    found = row.get("status") if isinstance(row, Mapping) else getattr(row, "status", None)
    return isinstance(found, str) and found == STATUS


def mask(rows: DataFrame) -> "pd.Series[bool]":
    """Which rows are hidden; none where the rows carry no status."""
    if "status" not in rows:
        return pd.Series(False, index=rows.index)
    return rows["status"].eq(STATUS).fillna(value=False).astype(bool)


def sealed(rows: DataFrame) -> None:
    """StoreError for rows of which a hidden one carries a number: no figure is drawn rather than one that tells it."""
    told = [name for name in NUMBERS if name in rows and bool(rows.loc[mask(rows), name].notna().any())]
    if told:
        raise StoreError(f"Baris yang disembunyikan memuat angka pada kolom {', '.join(told)}.")


def count(rows: DataFrame) -> int:
    """How many rows are hidden."""
    return int(mask(rows).sum())


def absence(row: Any, otherwise: str) -> str:
    """Why a row has no value, in words: hidden, else `otherwise` ("belum melapor")."""
    return WORDS if is_hidden(row) else otherwise


def last(rows: DataFrame, by: str) -> DataFrame:
    """The rows with the hidden ones at the end in the order of their names (`by`), all others as they stand."""
    found = mask(rows)
    return pd.concat([rows[~found], rows[found].sort_values(by, kind="stable")]) if found.any() else rows


def words(value: Any, row: Any, unit: str, decimals: int = 0) -> str:
    """A number with its unit; for a hidden row the words instead, "–" for no value."""
    return WORDS if formats.absent(value) and is_hidden(row) else formats.value(value, unit, decimals)
