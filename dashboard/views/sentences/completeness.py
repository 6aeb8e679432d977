"""How complete the office's reports are, in words and states: pure functions over `data/completeness` and `data/owing`.

What has no due day is never late; what is not due yet is neither missing nor counted.
"""

from collections.abc import Sequence

from dashboard.catalogue.reporting import CADENCES
from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count

FEW = 5


def total(rows: Sequence[Row], name: str) -> int:
    """One count of all reports together."""
    return sum(count(row, name) for row in rows)


def answer(rows: Sequence[Row], owing: Sequence[Row], *, period: str, months: int, mixed: bool = False) -> str:
    """How much came of what was awaited in so many months, how much of it late, and who owes most."""
    expected, received, late = (total(rows, name) for name in ("expected", "received", "late"))
    if not expected:
        return say("kelengkapan.nothing", period=period)
    said = {
        "expected": formats.number(expected),
        "months": formats.number(months),
        "period": period,
        "late": say("kelengkapan.late", number=formats.number(late)) if late else "",
    }
    if received == expected:
        return say("kelengkapan.all", **said)
    missing = formats.number(expected - received)
    return joined(
        say("kelengkapan.some", received=formats.number(received), missing=missing, **said), most(owing, mixed=mixed)
    )


def most(owing: Sequence[Row], *, mixed: bool) -> str:
    """Who owes most; several that owe as much are counted, not left out."""
    if not owing:
        return ""
    worst = count(owing[0], "missing")
    equal = [row for row in owing if count(row, "missing") == worst]
    unit, number = unit_name(owing[0], mixed=mixed), formats.number(worst)
    if len(equal) == 1:
        return say("kelengkapan.most", unit=unit, number=number)
    return say("kelengkapan.most_each", unit=unit, more=formats.number(len(equal) - 1), number=number)


def unit_name(row: Row, *, mixed: bool) -> str:
    """A unit by name; with its kabupaten where it is a kecamatan and the list mixes those of several."""
    name = str(row.get("unit_name") or row["unit_code"])
    inside = row["unit_kind"] == "region" and str(row["unit_code"]).count(".") > 1 and row.get("parent_name")
    return f"{name} ({row['parent_name']})" if mixed and inside else name


def state(row: Row) -> str:
    """The state of a cell: of the reports of one kind (or one unit) that close in one month."""
    missing, received = count(row, "missing"), count(row, "received")
    if missing:
        return "belum_lengkap" if received else "belum"
    if count(row, "awaited"):
        return "belum_jatuh_tempo"
    if not received:
        return "tidak_ditunggu"
    if count(row, "late"):
        return "terlambat"
    return "tepat_waktu" if count(row, "on_time") else "diterima"


def cell(row: Row) -> str:
    """How many came of how many that close in the month, those not due yet among them; of one the sign says it."""
    whole = count(row, "expected") + count(row, "awaited")
    return f"{formats.number(count(row, 'received'))}/{formats.number(whole)}" if whole > 1 else ""


def name(title: object, cadence: object) -> str:
    """A kind of report with how often it comes, where that is not every month."""
    return str(title) if cadence == "bulan" else f"{title} ({CADENCES.get(str(cadence), str(cadence))})"


def drawn(units: int, gaps: int, *, most: int) -> int:
    """How many units are drawn: all of a few; of many, those with gaps, which stand first, or else a handful."""
    return units if units <= most else min(gaps or FEW, most)


def some(shown: int, units: int, gaps: int) -> str:
    """Which units are drawn: "unit demi unit", "4 dari 666 unit, yang kosong atau terlambat"."""
    if shown == units:
        return "unit demi unit"
    of = f"{formats.number(shown)} dari {formats.number(units)} unit"
    if not gaps:
        return f"{of}; semuanya lengkap dan tepat waktu"
    more = (
        f", dari {formats.number(gaps)} yang kosong atau terlambat" if gaps > shown else ", yang kosong atau terlambat"
    )
    return of + more
