"""One programme in words: its rule from its record, and the answer of its page; pure functions over rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.catalogue import lists
from dashboard.catalogue.months import MONTHS
from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, capital, count, listing, money

UNITS = {"keluarga": "keluarga", "orang": "orang"}
SCHEDULES = {
    "bulanan": "setiap bulan",
    "dua_bulanan": "dua bulan sekali",
    "triwulan": "tiap triwulan",
    "tahunan": "sekali setahun",
    "sekali": "sekali saja",
}
FUNDING = {
    "apbn": "APBN",
    "apbd_provinsi": "APBD provinsi",
    "apbd_kabupaten": "APBD kabupaten/kota",
    "dana_desa": "dana desa",
    "lainnya": "sumber lain",
}
ALL_MONTHS = 12
UNKNOWN = "belum dicatat"


def text(row: Row, name: str) -> str:
    """A text of a row; "" where there is none."""
    value = row.get(name)
    return "" if value is None or formats.absent(value) else str(value).strip()


def unit(row: Row) -> str:
    """What is counted: families or people."""
    return UNITS.get(text(row, "beneficiary_unit"), "penerima")


def who(row: Row) -> str:
    """Whom the programme is for: families or people, up to which decile, of which kinds of PPKS."""
    highest = count(row, "desil_max")
    desil = say("program.desil_one") if highest == 1 else say("program.desil", desil=str(highest)) if highest else ""
    kinds = [lists.words("ppks_kinds").get(code, code) for code in text(row, "ppks_codes").split()]
    named = say("program.kinds", kinds=listing(kinds)) if kinds else ""
    return capital(say("program.who", unit=unit(row), desil=desil, kinds=named))


def pay_months(row: Row) -> list[int]:
    """The months in which it is paid, as numbers; every month where none is written."""
    found = [int(part) for part in text(row, "pay_months").split() if part.isdigit() and 1 <= int(part) <= ALL_MONTHS]
    return sorted(set(found)) or list(range(1, ALL_MONTHS + 1))


def when(row: Row) -> str:
    """How often it is paid and in which months."""
    schedule = SCHEDULES.get(text(row, "schedule"), text(row, "schedule"))
    months = pay_months(row)
    if len(months) == ALL_MONTHS:
        return schedule
    return say("program.months", schedule=schedule, months=listing([MONTHS[month - 1] for month in months]))


def payer(row: Row) -> str:
    """Whose money it is, whether it passes the office's budget, and who pays it out."""
    funding = FUNDING.get(text(row, "funding"), text(row, "funding")) or UNKNOWN
    partner = say("program.partner", partner=text(row, "partner")) if text(row, "partner") else ""
    key = "program.paid_by_office" if row.get("in_office_budget") else "program.paid_by_others"
    return say(key, funding=funding, partner=partner)


def basis(row: Row) -> str:
    """What it rests on in law."""
    return text(row, "legal_basis") or UNKNOWN


def awaited(row: Row, *, year: int, month: int, until: int) -> bool:
    """Whether the first payment of `year` is still to come; the data reaches to `month` of the year `until`."""
    return year > until or (year == until and min(pay_months(row)) > month)


def reached(
    record: Row, reach: Row, budget: Row | None, *, outcome: str, level: str, year: int, is_awaited: bool
) -> str:
    """How far the programme reached, what it cost and what came of it (`program/reach`, `budget/status`)."""
    name = text(record, "program_name")
    spent = money(budget) if budget else ""
    said = say("program.outcome", outcome=outcome)
    if not count(reach, "reported") and formats.absent(reach.get("recipients")):
        key = "program.awaited" if is_awaited else "program.none"
        return joined(say(key, program=name, when=when(record), year=str(year)), spent, said)
    share, paid_out = reach.get("paid_pct"), reach.get("disbursed_idr")
    return joined(
        say(
            "program.reached",
            program=name,
            recipients=formats.number(reach.get("recipients")),
            unit=unit(record),
            reached=formats.number(reach["reached"]),
            areas=formats.number(reach["areas"]),
            level=level,
            year=str(year),
        ),
        "" if share is None or formats.absent(share) else say("program.share", share=formats.percent(share)),
        spent or _disbursed(paid_out),
        said,
    )


def _disbursed(amount: float | None) -> str:
    if amount is None or formats.absent(amount):
        return ""
    return say("program.disbursed", money=capital(formats.rupiah_words(amount)))


def rule(row: Row) -> Sequence[Mapping[str, Any]]:
    """The rule as lines of label and text."""
    lines = {
        "Untuk siapa": who(row),
        "Kapan dibayar": capital(when(row)),
        "Siapa yang membayar": capital(payer(row)),
        "Dasar hukum": basis(row),
    }
    return [{"label": label, "text": words} for label, words in lines.items()]
