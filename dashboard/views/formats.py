"""Numbers, money, dates and periods as an Indonesian reader writes them.

The one place of the pages that knows the decimal comma and the thousands dot. Python's `locale` is not used: it is
process-wide, needs the locale installed on the machine, and knows no "miliar rupiah".
Files for machines (CSV, XLSX) keep plain numbers; these texts are for people only.
"""

from dataclasses import dataclass
from datetime import date as Date
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pandas as pd

from dashboard.catalogue.months import MONTHS, ROMAN, SHORT_MONTHS
from dashboard.catalogue.records import MONTHS_OF

MISSING = "–"
MINUS = "−"
STEPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
KIND_WORDS = {
    "bulan": "Bulanan",
    "dua_bulan": "Dua bulanan",
    "triwulan": "Triwulan",
    "semester": "Semester",
    "tahun": "Tahunan",
}

Number = int | float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """How an axis or a short text counts: `factor` units make one `word` ("" when they are counted one by one)."""

    factor: int
    word: str


def absent(value: Any) -> bool:
    """Whether a value stands for "no value": None, NaN or NaT."""
    return value is None or bool(pd.isna(value))


def _rounded(value: int | float, decimals: int) -> Decimal:
    # repr, not the binary value: 2.675 was written as 2.675 in the source and must round to 2,68 everywhere
    plain = Decimal(int(value)) if int(value) == value else Decimal(repr(float(value)))
    return plain.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def number(value: Number, decimals: int = 0) -> str:
    """`1234.5` → "1.234,5" with exactly `decimals` places, halves up; no value → "–"."""
    if value is None or absent(value):
        return MISSING
    rounded = _rounded(value, decimals)
    text = f"{abs(rounded):,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    return f"{MINUS}{text}" if rounded < 0 else text


def trimmed(value: Number, decimals: int = 1) -> str:
    """Like `number`, without a fraction of zeros: "2,4" but "2"."""
    text = number(value, decimals)
    return text.rstrip("0").rstrip(",") if "," in text else text


def signed(value: Number, decimals: int = 0) -> str:
    """A change: "+1.234", "−0,4" or "0"."""
    text = number(value, decimals)
    positive = value is not None and not absent(value) and _rounded(value, decimals) > 0
    return f"+{text}" if positive else text


def percent(value: Number, decimals: int = 1) -> str:
    """`86.2` → "86,2 %" (the value is already in percent)."""
    text = number(value, decimals)
    return text if text == MISSING else f"{text} %"


def share(part: float, whole: float, decimals: int = 0) -> str:
    """`689, 691` → "99,7 %": never "100 %" while a part is missing, never "0 %" while there is one.

    Decimals are added, two at most, until the rounded share is told apart from all and nothing.
    """
    if not whole:
        return MISSING
    value = 100 * part / whole
    while decimals < 2 and part not in (0, whole) and round(value, decimals) in (0, 100):  # noqa: PLR2004 - the most shown
        decimals += 1
    return percent(value, decimals)


def rupiah(value: Number) -> str:
    """`2412350000` → "Rp 2.412.350.000", for tables."""
    text = number(value)
    return text if text == MISSING else f"Rp {text}"


def scale(largest: Number) -> Scale:
    """The step that suits numbers up to `largest`: ribu, juta, miliar or triliun from ten thousand up."""
    size = 0.0 if largest is None or absent(largest) else abs(float(largest))
    for factor, word in STEPS:
        if size >= factor * (10 if factor == 10**3 else 1):
            return Scale(factor, word)
    return Scale(1, "")


def words(value: Number) -> str:
    """`2412350000` → "2,4 miliar"; below ten thousand the number itself."""
    if value is None or absent(value):
        return MISSING
    step = scale(value)
    if step.factor == 1:
        return number(value)
    larger = [factor for factor, _ in STEPS if factor > step.factor]
    if larger and abs(_rounded(float(value) / step.factor, 1)) * step.factor >= min(larger):
        step = scale(min(larger))  # 999,96 juta is said as 1 miliar
    return f"{trimmed(float(value) / step.factor)} {step.word}"


def rupiah_words(value: Number) -> str:
    """`2412350000` → "2,4 miliar rupiah", for sentences and cards."""
    text = words(value)
    return text if text == MISSING else f"{text} rupiah"


def rupiah_short(value: Number) -> str:
    """`2412350000` → "Rp 2,4 miliar", for cards."""
    text = words(value)
    return text if text == MISSING else f"Rp {text}"


def value(amount: Number, unit: str, decimals: int = 0) -> str:
    """A number with its unit: "86,2 %", "2,4 miliar rupiah", "31.204 KPM"."""
    if unit == "%":
        return percent(amount, decimals)
    if unit == "rupiah":
        return rupiah_words(amount)
    text = number(amount, decimals)
    return text if text == MISSING else f"{text} {unit}"


def exact(amount: Number, unit: str, decimals: int = 0) -> str:
    """A cell of a table: rupiah to the last digit, a percentage with its sign, counts without a unit."""
    if unit == "%":
        return percent(amount, decimals)
    return rupiah(amount) if unit == "rupiah" else number(amount, decimals)


def date(day: Date | datetime | None) -> str:
    """`2026-09-12` → "12 Sep 2026"; no date → "–"."""
    if day is None or absent(day):
        return MISSING
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def month(day: Date | datetime | None) -> str:
    """`2026-09-01` → "September 2026"."""
    if day is None or absent(day):
        return MISSING
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: Date | datetime | None) -> str:
    """`2026-09-01` → "Sep 2026"."""
    if day is None or absent(day):
        return MISSING
    return f"{SHORT_MONTHS[day.month - 1]} {day.year}"


def period(first: Date | datetime | None, kind: str) -> str:
    """The period of `kind` that begins with month `first`: "September 2026", "Triwulan III 2026", "Tahun 2025".

    A two-month period, or one that does not begin where its kind begins, is said by its months: "Jul–Agu 2026".
    """
    if first is None or absent(first):
        return MISSING
    months = MONTHS_OF[kind]
    if kind == "bulan":
        return month(first)
    if kind == "dua_bulan" or (first.month - 1) % months:
        return _span(first, months)
    if kind == "tahun":
        return f"Tahun {first.year}"
    return f"{KIND_WORDS[kind]} {ROMAN[(first.month - 1) // months]} {first.year}"


def short_period(first: Date | datetime | None, kind: str) -> str:
    """The same where there is little room: "Sep 2026", "TW III 2026", "2025"."""
    text = short_month(first) if kind == "bulan" else period(first, kind)
    return text.replace("Triwulan", "TW").replace("Tahun ", "")


def _span(first: Date | datetime, months: int) -> str:
    last = first.month - 1 + months - 1
    year = first.year + last // 12
    start = SHORT_MONTHS[first.month - 1] + (f" {first.year}" if year != first.year else "")
    return f"{start}–{SHORT_MONTHS[last % 12]} {year}"
