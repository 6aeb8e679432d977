"""Words of a cell that a person wrote: dates, periods, years, yes and no, codes of a closed list.

Pure functions over one text. The import calls them once for each *distinct* text of a column, so that five million
rows cost a few thousand calls; numbers, which rarely repeat, are parsed in SQL instead (`conventions`).
dateutil and pandas guess (03/04/2025 becomes 4 March or 3 April by locale), so neither is used.
A text that cannot be read raises CellFault with a rule and with what the sender should do.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from dashboard.catalogue.records import MONTHS_OF

NATIVE_NUMBER = "\x1fn"
NATIVE_DATE = "\x1fd"
Order = Literal["dmy", "mdy", "ymd", "unproven", "mixed"]

# Cells that mean "not available", for SQL and Python alike; compared whole, without regard to case.
MISSING = r"[-–—−.…]+|n/a|n\.a\.?|na|#n/a|null|none|nan|kosong|(?:tidak|belum) ada data|tidak tersedia"

MONTH_NAMES = {
    "jan": 1, "januari": 1, "january": 1,
    "feb": 2, "februari": 2, "february": 2, "pebruari": 2, "peb": 2,
    "mar": 3, "maret": 3, "march": 3, "mrt": 3,
    "apr": 4, "april": 4,
    "mei": 5, "may": 5,
    "jun": 6, "juni": 6, "june": 6,
    "jul": 7, "juli": 7, "july": 7,
    "agu": 8, "agt": 8, "ags": 8, "agust": 8, "agustus": 8, "aug": 8, "august": 8, "agus": 8,
    "sep": 9, "sept": 9, "september": 9,
    "okt": 10, "oktober": 10, "oct": 10, "october": 10,
    "nov": 11, "november": 11, "nop": 11, "nopember": 11,
    "des": 12, "desember": 12, "dec": 12, "december": 12,
}  # fmt: skip
WEEKDAYS = frozenset(("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"))
PERIOD_NOISE = frozenset(
    ("bulan", "bln", "tahun", "thn", "th", "ta", "periode", "masa", "s", "d", "sd", "sampai", "dengan", "dan", "hingga")
)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
QUARTER = re.compile(r"\b(?:triwulan|triw|trw|tw|kuartal|quarter|q)\s*(iv|i{1,3}|[1-4])\b")
SEMESTER = re.compile(r"\b(?:semester|smt|sem|smst)\s*(ii?|[12])\b")
TIME = re.compile(r"[ t,]+(?:pukul |jam |pkl\.? ?)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:\.\d+)?)?(?: ?wi(?:b|t|ta))?$")
TRUE = frozenset(("ya", "y", "yes", "true", "benar", "1", "v", "√", "✓", "ada"))
FALSE = frozenset(("tidak", "t", "tdk", "no", "n", "false", "salah", "0", "bukan", "x"))
KIND_OF_LENGTH = {months: kind for kind, months in MONTHS_OF.items()}
FIRST_YEAR, LAST_YEAR = 1945, 2100
MONTHS = 12
SHORT_YEAR, LONG_YEAR = 2, 4  # digits


class CellFault(Exception):
    """A cell that cannot be read: `rule` is its stable name, `advice` (Indonesian) what is wrong and what to do."""

    def __init__(self, rule: str, advice: str) -> None:
        super().__init__(advice)
        self.rule = rule
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Period:
    """First day of a period and its kind (one of PERIOD_KINDS); '' when the text only names a month."""

    first: date
    kind: str = ""


def plain(text: str) -> str:
    """The text without the mark of a native spreadsheet cell, blanks folded and trimmed."""
    return " ".join(text.removeprefix(NATIVE_NUMBER).removeprefix(NATIVE_DATE).replace("\ufeff", "").split())


def slug(text: str) -> str:
    """Lower case, all but letters and digits as one underscore: `Rekening Tidak Aktif` → rekening_tidak_aktif."""
    return re.sub(r"[^0-9a-z]+", "_", plain(text).lower()).strip("_")


def year(text: str) -> int:
    """A year as 2026, `Tahun 2026`, `2026*` or a date of that year."""
    words = re.sub(r"^(tahun|thn|th|ta)\.?\s*", "", plain(text).lower())
    found = re.fullmatch(r"(\d{4})(?:-\d\d-\d\d)?\s*\**\)?", words)
    if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        raise CellFault("year_unreadable", "Bukan tahun. Tulis empat angka, misalnya 2026.")
    return int(found[1])


def flag(text: str) -> bool:
    """ya/tidak and its usual spellings."""
    word = plain(text).lower()
    if word in TRUE:
        return True
    if word in FALSE:
        return False
    raise CellFault("flag_unreadable", "Bukan ya atau tidak. Tulis “ya” atau “tidak”.")


def code(text: str, codes: Sequence[str]) -> str:
    """The member of a closed list that the text writes, whatever its case and punctuation."""
    wanted = slug(text)
    for known in codes:
        if slug(known) == wanted:
            return known
    raise CellFault("code_unknown", f"Isian tidak ada dalam daftar. Yang ada: {', '.join(codes)}.")


def _numeric_parts(text: str) -> tuple[int, int, int] | None:
    """The three numbers of 12/09/2026 (also - and .), a four-digit year last; None for another form."""
    found = re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def numeric_date(text: str) -> tuple[int, int, int] | None:
    """The three numbers of a date that is written with numbers only, its time left away; None for another form."""
    return _numeric_parts(_without_time(text))


def _without_time(text: str) -> str:
    return TIME.sub("", plain(text).lower())


def day_order(texts: Iterable[str], *, declared: str = "auto", first_of_month: bool = False) -> Order:
    """Which number of 12/09/2026 is the day: declared, else proven by the column's own cells.

    A first number over 12 proves dmy, a second over 12 proves mdy; both prove that the column is mixed.
    In a column of months (`first_of_month`) a first number that is always 1 beside several second ones proves dmy.
    """
    if declared in ("dmy", "mdy", "ymd"):
        return declared  # type: ignore[return-value]
    parts = [found for text in texts if (found := numeric_date(text))]
    day_first = any(first > MONTHS for first, _, _ in parts)
    month_first = any(second > MONTHS for _, second, _ in parts)
    if day_first and month_first:
        return "mixed"
    if day_first or month_first:
        return "dmy" if day_first else "mdy"
    if first_of_month and len(parts) > 1:
        firsts, seconds = {first for first, _, _ in parts}, {second for _, second, _ in parts}
        if firsts == {1} and len(seconds) > 1:
            return "dmy"
        if seconds == {1} and len(firsts) > 1:
            return "mdy"
    return "unproven"


def _make_date(year_number: int, month_number: int, day_number: int) -> date:
    if not FIRST_YEAR <= year_number <= LAST_YEAR:
        raise CellFault(
            "date_unreadable", f"Tahun {year_number} di luar {FIRST_YEAR}–{LAST_YEAR}. Periksa tanggal ini."
        )
    try:
        return date(year_number, month_number, day_number)
    except ValueError as error:
        raise CellFault("date_unreadable", "Tanggal itu tidak ada di kalender. Periksa hari dan bulannya.") from error


def _ordered(parts: tuple[int, int, int], order: Order) -> date:
    first, second, year_number = parts
    if order == "dmy" or first == second:
        return _make_date(year_number, second, first)
    if order == "mdy":
        return _make_date(year_number, first, second)
    if order == "mixed":
        raise CellFault(
            "date_mixed",
            "Kolom ini memuat tanggal hari-bulan dan bulan-hari bercampur. Tulis semua sebagai 2026-09-12.",
        )
    raise CellFault(
        "date_ambiguous",
        "Tidak terbukti mana hari dan mana bulan. Tulis sebagai 2026-09-12, atau jawab dalam resep"
        " (`pantau inspect BERKAS > resep.toml`): dmy atau mdy.",
    )


def day(text: str, order: Order = "unproven") -> date:
    """A calendar day: ISO, numbers in the proven order, or with the month's name in Indonesian or English."""
    words = _without_time(text)
    iso = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words)
    if iso:
        return _make_date(int(iso[1]), int(iso[2]), int(iso[3]))
    parts = _numeric_parts(words)
    if parts:
        return _ordered(parts, order)
    tokens = [token for token in re.findall(r"[a-z']+|\d+", words) if token not in WEEKDAYS]
    named = re.fullmatch(r"(\d{1,2}) ([a-z]+) (\d+)", " ".join(tokens))
    if named and named[2] in MONTH_NAMES:
        return _make_date(full_year(named[3]), MONTH_NAMES[named[2]], int(named[1]))
    if text.startswith(NATIVE_NUMBER):
        raise CellFault("date_as_number", "Sel berisi angka, bukan tanggal. Beri format tanggal di lembar kerja.")
    raise CellFault("date_unreadable", "Bukan tanggal yang dikenal. Tulis sebagai 2026-09-12 atau 12 September 2026.")


def moment(text: str, order: Order = "unproven") -> datetime:
    """A day with its time of the day, midnight where none is written: 14/09/2026 09.30 WIB."""
    found = TIME.search(plain(text).lower())
    if not found:
        return datetime.combine(day(text, order), time())
    hours, minutes, seconds = int(found[1]), int(found[2]), int(found[3] or 0)
    try:
        return datetime.combine(day(text, order), time(hours, minutes, seconds))
    except ValueError as error:
        raise CellFault("date_unreadable", "Jam itu tidak ada. Tulis misalnya 2026-09-14 09:30.") from error


def full_year(digits: str) -> int:
    """Two digits stand for 20yy: only where a month's name stands before them, so they cannot be a day."""
    if len(digits) == SHORT_YEAR:
        return 2000 + int(digits)
    if len(digits) == LONG_YEAR:
        return int(digits)
    raise CellFault("date_unreadable", "Tahun harus empat angka, misalnya 2026.")
