"""Who pays for what: field of work by source of money for the office, and programme by programme for one area."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.catalogue import caveat, indicator
from dashboard.views import formats, funding
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import budget as sentences
from dashboard.views.ui import filters, layout, outcome
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

USUAL = ("apbn", "apbd_provinsi", "apbd_kabupaten", "dana_desa")
GAP = "wilayah.tanpa_program"


def lines(view: View) -> list[dict[str, Any]]:
    """The rows of `budget/by_source` at the chosen month."""
    return records(view.book.rows("budget/by_source", period=view.month))


def note(view: View) -> None:
    """The two streams of money in a sentence, and that national aid does not pass the office's budget."""
    layout.small(f"{sentences.streams(lines(view), month=formats.month(view.month))} {caveat('national_aid').sentence}")


def by_field(view: View) -> Chart:
    """Field of work by source of money: what was spent; a gap where there is no programme."""
    rows = lines(view)
    found = {(row["field"], row["funding"], row["stream"]): row for row in rows}
    cells = [
        _cell(field, key, stream, found.get((field, key, stream), {}))
        for field in funding.FIELDS
        for key, stream in columns(view, rows)
    ]
    return Chart(
        kind="matrix",
        key="anggaran_sumber",
        title=f"Uang menurut bidang dan sumber dana, s.d. {formats.month(view.month)}",
        alt=f"Tabel rupiah menurut bidang dan sumber dana sampai {formats.month(view.month)}",
        indicator=indicator("realised_idr"),
        rows=pd.DataFrame(cells).astype({"value": float}),
        fields=SOURCE_FIELDS,
        period=f"s.d. {formats.month(view.month)}",
        query="budget/by_source",
        datasets=("budgets", "disbursements"),
        caveats=("national_aid",),
        about=say("sumber.arti"),
    )


def columns(view: View, rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Source and stream of every column: the four usual sources always, so that an unused one shows."""
    used = {(row["funding"], row["stream"]) for row in rows}
    found = []
    for key in funding.SOURCES:
        usual = [""] if key in USUAL and _of_level(view, key) else []
        found += [(key, stream) for stream in [one for one in funding.STREAMS if (key, one) in used] or usual]
    return found


def _of_level(view: View, key: str) -> bool:
    """A province does not ask where kabupaten spend their own money."""
    return view.agency.level != "provinsi" or key != "apbd_kabupaten"


def _cell(field: str, key: str, stream: str, row: dict[str, Any]) -> dict[str, Any]:
    spent = row.get("spent_idr")
    return {
        "row": funding.field(field),
        "column": funding.source(key) + (f": {funding.stream(stream)}" if stream else ""),
        "value": spent,
        "text": None if spent is None else formats.rupiah_short(spent),
        "state": "belum_melapor" if row and spent is None else None,
        "stream": funding.stream(stream) if stream else None,
        "program_names": row.get("program_names") or say(GAP),
        "pagu_idr": row.get("pagu_idr"),
        "spent_idr": spent,
    }


SOURCE_FIELDS = (
    Field(name="row", label="Bidang", kind="text"),
    Field(name="column", label="Sumber dana", kind="text"),
    Field(name="program_names", label="Program", kind="text"),
    Field(name="pagu_idr", label="Pagu", unit="rupiah"),
    Field(name="spent_idr", label="Tersalur atau terealisasi", unit="rupiah"),
)


def choose(view: View) -> View:
    """The same look, at the area whose payers are compared: kecamatan, or kabupaten/kota of a whole province."""
    rows = records(view.book.rows("region/list", level=view.level, parent=view.kabupaten))
    names = {str(row["region_code"]): str(row["region_name"]) for row in rows}
    if not names:
        return view
    code = filters.choose("area", list(names), label="Wilayah", default=next(iter(names)), words=lambda key: names[key])
    return replace(view, kabupaten=code, places={code: names[code]})


def in_area(view: View) -> Chart:
    """Programme by programme, side by side: who pays what in the area; a field without a programme stands as a gap.

    Of a chosen programme those of its field, so that what overlaps it shows.
    """
    rows = payers(view)
    year = view.month.year
    said = outcome.words(view, year=year)
    named = [
        row
        | {
            "field_words": funding.field(row["field"]),
            "source_words": funding.source(row["funding"]),
            "stream_words": funding.stream(row["stream"]),
            "outcome": said.get(str(row["program_code"]), ""),
        }
        for row in rows
    ]
    gaps = [
        {"field_words": words, "program_name": say(GAP)}
        for key, words in funding.FIELDS.items()
        if view.program == ALL and key not in {row["field"] for row in rows}
    ]
    return Chart(
        kind="table",
        key="anggaran_wilayah",
        title=f"Siapa membayar apa di {view.place}",
        alt=f"Tabel program, sumber dana, penerima, dan rupiah di {view.place} sampai {formats.month(view.month)}",
        indicator=indicator("disbursed_idr"),
        rows=pd.DataFrame([*named, *gaps]).assign(value=0.0),
        fields=AREA_FIELDS,
        period=f"Januari – {formats.month(view.month)}",
        query="budget/in_area",
        caveats=("national_aid", "overlap_programs"),
        brief=("field_words", "program_name", "source_words", "families", "received_idr", outcome.FIELD.name),
    )


def payers(view: View) -> list[dict[str, Any]]:
    """The rows of `budget/in_area`; of a chosen programme those of its field."""
    rows = records(view.book.rows("budget/in_area", region=view.region, period=view.month))
    field = next((row["field"] for row in rows if row["program_code"] == view.program), None)
    rows = [row for row in rows if field is None or row["field"] == field]
    order = list(funding.FIELDS)
    return sorted(rows, key=lambda row: order.index(row["field"]) if row["field"] in order else len(order))


def area_note(view: View) -> None:
    """How many sources reach the area, what overlaps, what is missing."""
    layout.small(sentences.in_area(view.place, payers(view), whole=view.program == ALL))


AREA_FIELDS = (
    Field(name="field_words", label="Bidang", kind="text"),
    Field(name="program_name", label="Program", kind="text"),
    Field(name="source_words", label="Sumber dana", kind="text"),
    Field(name="stream_words", label="Aliran", kind="text"),
    Field(name="families", label="Penerima terakhir", unit="KPM"),
    Field(name="received_idr", label="Sampai di sini", unit="rupiah"),
    outcome.FIELD,
)
