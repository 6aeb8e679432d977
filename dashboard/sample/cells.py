"""How offices write numbers, rupiah, days and areas: one function per habit, a value in, a cell out.

A `Pen` gathers the habits of one kind of file. Spreadsheets hold numbers and days natively; CSV holds text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

from dashboard.catalogue import Agency
from dashboard.catalogue.datasets.payments import FAILURE_REASONS
from dashboard.catalogue.months import MONTHS
from dashboard.sample.areas import regions

Cell = str | int | float | date | None
Writer = Callable[[Any], Cell]

KINDS = {"bulan": "Bulanan", "dua_bulan": "Dua bulanan", "triwulan": "Triwulan", "tahun": "Tahunan"}
REASONS = dict(
    zip(
        FAILURE_REASONS,
        (
            "NIK tidak padan", "Rekening tidak aktif", "Meninggal dunia", "Pindah domisili", "Tidak hadir",
            "Penerima ganda", "Lain-lain",
        ),
        strict=True,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """The habits of one kind of file; every field maps a typed value to a cell."""

    count: Writer
    money: Writer
    day: Writer
    missing: str = "-"


def dotted(value: int) -> str:
    """1234567 → `1.234.567`."""
    return f"{value:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """1234567 → `Rp 1.234.567,00`."""
    return f"Rp {dotted(value)},00"


def plain(value: int) -> str:
    """1234567 → `1234567`."""
    return str(value)


def native(value: int) -> int:
    """A number for a spreadsheet cell."""
    return value


def slashed(value: pd.Timestamp) -> str:
    """`12/09/2026`."""
    return value.strftime("%d/%m/%Y")


def worded(value: pd.Timestamp) -> str:
    """`12 September 2026`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def iso(value: pd.Timestamp) -> str:
    """`2026-09-12`."""
    return f"{value:%Y-%m-%d}"


def native_day(value: pd.Timestamp) -> datetime:
    """A day for a spreadsheet cell."""
    return value.to_pydatetime()


def month_words(value: pd.Timestamp) -> str:
    """`September 2026`."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def comma(value: float) -> str:
    """9.79 → `9,79`."""
    return f"{value:.2f}".replace(".", ",")


def column(values: pd.Series, write: Writer, missing: Cell) -> list[Cell]:
    """Every value of a column as a cell; each different value is written once only."""
    places, distinct = pd.factorize(values)
    written = [write(value) for value in distinct.tolist()]
    return [*np.array([*written, missing], dtype=object)[places]]


def reference(name: str) -> Mapping[str, str]:
    """Kemendagri code → another column of the reference list (name, BPS code, parent)."""
    table = regions()
    return dict(zip(table["region_code"], table[name], strict=True))


def misspell(text: str) -> str:
    """A typing slip that no alias knows: the last two letters of a name swapped, an `O` at the end of a code."""
    if text[-1].isdigit():
        return text[:-1] + "O"
    return text[:-2] + text[-1] + text[-2] if text[-1] != text[-2] else text + text[-1]


def upt_names(agency: Agency) -> Mapping[str, str]:
    """UPT code → name as the office writes it."""
    return {upt["upt_code"]: upt["upt_name"] for upt in agency.upt}


CSV_ID = Pen(count=dotted, money=rupiah, day=slashed, missing="")
CSV_PLAIN = Pen(count=plain, money=plain, day=iso, missing="")
SHEET = Pen(count=native, money=native, day=native_day)
SHEET_WORDS = Pen(count=native, money=native, day=worded, missing="–")
