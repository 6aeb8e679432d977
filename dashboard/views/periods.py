"""The period that a reader looks at; the address writes it `2026-09` (month), `2026-T3` (quarter) or `2026` (year)."""

import re
from dataclasses import dataclass
from datetime import date

from dashboard.catalogue.records import MONTHS_OF
from dashboard.views import formats

LETTERS = {"dua_bulan": "D", "triwulan": "T", "semester": "S"}
KINDS = {letter: kind for kind, letter in LETTERS.items()}
PATTERN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]|[DTS][1-6]))?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A period of `kind` (bulan, dua_bulan, triwulan, semester, tahun) that begins with month `first`."""

    first: date
    kind: str = "bulan"

    @property
    def key(self) -> str:
        """How the address writes it: `2026-09`, `2026-T3`, `2026`."""
        if self.kind == "tahun":
            return f"{self.first.year:04d}"
        if self.kind == "bulan":
            return f"{self.first.year:04d}-{self.first.month:02d}"
        number = (self.first.month - 1) // MONTHS_OF[self.kind] + 1
        return f"{self.first.year:04d}-{LETTERS[self.kind]}{number}"

    @property
    def words(self) -> str:
        """How a sentence says it: "September 2026", "Triwulan III 2026", "Tahun 2026"."""
        return formats.period(self.first, self.kind)

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.first.year

    @property
    def last_month(self) -> date:
        """The first day of its last month."""
        last = self.first.month - 1 + MONTHS_OF[self.kind] - 1
        return date(self.first.year + last // 12, last % 12 + 1, 1)

    def as_kind(self, kind: str) -> "Period":
        """The period of `kind` in which this one ends: September 2026 as `triwulan` is Triwulan III 2026."""
        span = MONTHS_OF[kind]
        month = self.last_month.month if self.kind != "tahun" else self.first.month
        return Period(date(self.last_month.year, (month - 1) // span * span + 1, 1), kind)


def parse(text: str) -> Period | None:
    """The period that an address names; None where the text is no period."""
    match = PATTERN.fullmatch(text)
    if not match or not 1900 <= int(match[1]) <= 2200:  # noqa: PLR2004
        return None
    year, part = int(match[1]), match[2]
    if part is None:
        return Period(date(year, 1, 1), "tahun")
    if part.isdigit():
        return Period(date(year, int(part), 1), "bulan")
    kind = KINDS[part[0]]
    month = (int(part[1]) - 1) * MONTHS_OF[kind] + 1
    return Period(date(year, month, 1), kind) if month <= MONTHS_OF["tahun"] else None
