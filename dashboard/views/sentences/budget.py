"""The answers about money: plan and realisation, sources side by side, what is built."""

from collections.abc import Sequence

from dashboard.views import formats, funding
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, capital, count, listing, small
from dashboard.views.status import status

NAMED = 3
ON_SCHEDULE = ("sesuai_jadwal", "mendahului")


def budget(row: Row | None, programs: Sequence[Row], *, month: str) -> str:
    """The office's or one programme's realisation against its plan, then how many programmes are on schedule."""
    if row is None or formats.absent(row.get("realised_to_date_idr")):
        return say("anggaran.belum", month=month)
    return joined(_against_plan(row, month), schedule(programs))


def _against_plan(row: Row, month: str) -> str:
    realised, planned = row["realised_to_date_idr"], row.get("planned_to_date_idr")
    fields = {"month": month, "realised": formats.rupiah_words(realised), "state": status(row.get("status")).word}
    if planned is None or formats.absent(planned) or not planned:
        return say("anggaran.tanpa_rencana", **fields)
    share = formats.percent(100 * float(realised) / float(planned))
    name = row.get("program_name")
    key = "anggaran.kantor" if formats.absent(name) else "anggaran.satu"
    return say(key, name=str(name), planned=formats.rupiah_words(planned), share=share, **fields)


def schedule(programs: Sequence[Row]) -> str:
    """How many programmes are on schedule and which is furthest behind; "" for one programme or none."""
    if len(programs) <= 1:
        return ""
    fine = sum(row["status"] in ON_SCHEDULE for row in programs)
    late = sorted((row for row in programs if row["status"] == "tertinggal"), key=gap, reverse=True)
    head = say(
        "anggaran.semua" if fine == len(programs) else "anggaran.program",
        fine=formats.number(fine),
        all=formats.number(len(programs)),
    )
    if not late:
        return head
    return joined(
        head, say("anggaran.terjauh", name=str(late[0]["program_name"]), gap=formats.rupiah_words(gap(late[0])))
    )


def gap(row: Row) -> float:
    """How far realisation is below what planned cash had reached at the last pay month."""
    return max(float(row.get("due_idr") or 0) - float(row.get("realised_to_date_idr") or 0), 0.0)


def outside(name: str, source: str, row: Row, *, period: str) -> str:
    """A programme that does not pass the office's budget: who pays, and what reached the recipients."""
    value = row.get("value")
    said = say("anggaran.di_luar", name=name, source=source)
    return (
        said
        if formats.absent(value)
        else joined(said, say("anggaran.tersalur", period=period, received=formats.rupiah_words(value)))
    )


def streams(rows: Sequence[Row], *, month: str) -> str:
    """The two streams of money apart (`budget/by_source`): they are never one sum."""
    own, other = (sum(count(row, "spent_idr") for row in rows if row["stream"] == key) for key in funding.STREAMS)
    if not rows:
        return ""
    gaps = missing_fields(rows)
    return joined(
        say("sumber.aliran", month=month, own=formats.rupiah_words(own), other=formats.rupiah_words(other)),
        say("sumber.celah", fields=listing(gaps)) if gaps else "",
    )


def missing_fields(rows: Sequence[Row]) -> list[str]:
    """The fields of work for which there is no programme."""
    present = {str(row["field"]) for row in rows}
    return [small(words) for key, words in funding.FIELDS.items() if key not in present]


def in_area(place: str, rows: Sequence[Row], *, whole: bool = True) -> str:
    """How many programmes and sources reach an area, which fields have several payers, which have none.

    `whole`: all the office's programmes are looked at, so that a field without one is a gap.
    """
    paying = [row for row in rows if count(row, "families") > 0]
    if not paying:
        return say("wilayah.tanpa", place=place)
    sources = {str(row["funding"]) for row in paying}
    head = say(
        "wilayah.sumber",
        place=place,
        programs=formats.number(len(paying)),
        sources=listing([small(funding.source(key)) for key in funding.SOURCES if key in sources]),
    )
    twice = [
        funding.field(key)
        for key in funding.FIELDS
        if len({str(r["funding"]) for r in paying if r["field"] == key}) > 1
    ]
    none = missing_fields(paying) if whole else []
    return joined(
        head,
        say("wilayah.tumpang", fields=capital(listing([small(name) for name in twice]))) if twice else "",
        say("wilayah.celah", fields=listing(none)) if none else "",
    )


def built(rows: Sequence[Row]) -> str:
    """Of each project whether work or money is ahead (`budget/facilities`), the largest first."""
    return joined(*(_project(row) for row in rows[:NAMED]))


def _project(row: Row) -> str:
    name, physical, financial = str(row["facility_name"]), row.get("physical_pct"), row.get("financial_pct")
    if formats.absent(physical) or formats.absent(financial):
        return say("sarana.belum", name=name)
    fields = {"name": name, "physical": formats.percent(physical), "financial": formats.percent(financial)}
    return say("sarana.kemajuan", state=status(row["status"]).word, **fields)
