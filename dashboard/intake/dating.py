"""Years and months in running text: titles, file names, sheet names, headers."""

import re
from collections.abc import Iterable

from dashboard.intake.cells import MONTH_WORDS
from dashboard.intake.headers import fold

_RANGE = re.compile(r"(?<!\d)(?:19|20)\d\d\s*(?:-|–|—|/|s\.?d\.?|sampai)\s*(?:19|20)\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_QUARTER = r"(?:triwulan|tw|semester|sem)\s*(?:iv|iii|ii|i|[1-4])"
_MONTH = re.compile(rf"(?<![a-z])({MONTH_WORDS})(?![a-z])\s*((?:19|20)\d\d)?")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![-\d])")
_PART = re.compile(rf"(?<![a-z])({_QUARTER})(?![a-z])\s*((?:19|20)\d\d)?")


def year_in(text: str) -> str:
    """The one year that a text names; '' where it names none or several (a range is several)."""
    years = set(_YEAR.findall(_RANGE.sub(" ", fold(text))))
    return years.pop() if len(years) == 1 and not _RANGE.search(fold(text)) else ""


def first_year(texts: Iterable[str]) -> str:
    """The year of the first text that names exactly one."""
    return next((year for text in texts if (year := year_in(text))), "")


def month_in(text: str) -> str:
    """The one month or quarter that a text names, as written, with its year where it has one; else ''."""
    plain = fold(text)
    iso = set(_ISO.findall(plain))
    if len(iso) == 1:
        return "-".join(iso.pop())
    for pattern in (_PART, _MONTH):
        found = {(name, year) for name, year in pattern.findall(plain)}
        if len(found) == 1:
            return " ".join(found.pop()).strip()
    return ""


def has_year(text: str) -> bool:
    """Whether a period's text says its year."""
    return bool(_YEAR.search(fold(text)))
