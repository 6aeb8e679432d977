"""Numbers and periods as evidence says them: 1.234,5 and “triwulan II 2026”."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dashboard.catalogue.months import MONTHS, ROMAN, SHORT_MONTHS
from dashboard.catalogue.records import MONTHS_OF

SWAP = str.maketrans(",.", ".,")
MOST_DECIMALS = 2
MINUS = "−"


def number(value: float | None, *, whole: bool = True) -> str:
    """A figure with Indonesian signs; with at most two decimals where it is not `whole`."""
    if value is None:
        return "–"
    text = f"{value:,.{0 if whole else MOST_DECIMALS}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.translate(SWAP)


def exact(value: float, decimals: int) -> str:
    """A figure with exactly so many decimals, halves up: as the pages write it (`dashboard.views.formats.number`)."""
    plain = Decimal(int(value)) if int(value) == value else Decimal(repr(float(value)))
    rounded = plain.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,.{decimals}f}".translate(SWAP)
    return f"{MINUS}{text}" if rounded < 0 else text


def day(value: date) -> str:
    """12 Sep 2026."""
    return f"{value.day} {SHORT_MONTHS[value.month - 1]} {value.year}"


def period(first: date, kind: str) -> str:
    """The year, the month, “triwulan II 2026”, “semester I 2026”, or “Maret–April 2026”."""
    months = MONTHS_OF[kind]
    if kind == "tahun" and first.month == 1:
        return str(first.year)
    if kind == "bulan":
        return f"{MONTHS[first.month - 1]} {first.year}"
    if kind in {"triwulan", "semester"} and (first.month - 1) % months == 0:
        return f"{kind} {ROMAN[(first.month - 1) // months]} {first.year}"
    last = (first.month - 1 + months - 1) % len(MONTHS)
    return f"{MONTHS[first.month - 1]}–{MONTHS[last]} {first.year}"
