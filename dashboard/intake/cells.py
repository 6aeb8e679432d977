"""What kind of thing a cell holds, as far as its look tells: number, year, date, sign for "nothing", or words."""

import re
from typing import Literal

CellKind = Literal["empty", "number", "year", "date", "nothing", "text"]

MONTHS = {
    "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
    "agustus": 8, "september": 9, "oktober": 10, "november": 11, "nopember": 11, "desember": 12,
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agt": 8, "agu": 8, "ags": 8, "agust": 8,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))

_NUMBER = re.compile(r"[-+(]?\s*(?:rp\.?|idr)?\s*-?\s*[\d.,\s]*\d[\d.,\s]*\)?\s*(?:%|,-|\.-)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(
    rf"\d{{1,2}}[-/ .](?:\d{{1,2}}|{MONTH_WORDS})[-/ .](?:\d{{4}}|\d\d)|\d{{4}}-\d\d(?:-\d\d)?(?:[ T].*)?"
)
_NOTHING = {"-", "–", "—", "...", "…", "..", "n/a", "na", "n.a.", "null", "none", "nan", "x", "*", "#n/a", "tidak ada"}


def kind(cell: str | None) -> CellKind:
    """The kind of one cell."""
    # `str.strip` takes the mark \x1f for a space, so spaces are named.
    text = (cell or "").replace("\xa0", " ").strip(" \t\r\n")
    if not text:
        return "empty"
    if text.startswith("\x1fd"):
        return "date"
    lower = text.removeprefix("\x1fn").lower()
    if _YEAR.fullmatch(lower):
        return "year"
    if text.startswith("\x1fn") or _NUMBER.fullmatch(lower):
        return "number"
    if lower in _NOTHING:
        return "nothing"
    return "date" if _DATE.fullmatch(lower) else "text"
