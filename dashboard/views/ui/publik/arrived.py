"""The figures of the public *Penyaluran*: did the aid arrive, how much of it, over time, by area and by programme.

All of them are read from `observations` and none is computed from others: what is hidden stays hidden.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.catalogue import Indicator, indicator
from dashboard.views import formats, hidden, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import arrival
from dashboard.views.status import status
from dashboard.views.ui import cards, filters, measures
from dashboard.views.ui.frame import ALL, Subject, View, fitting
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.publik import corrected
from dashboard.views.ui.served import records

MEASURES = ("recipient_families", "disbursed_idr", "paid_pct")
SUBJECT = Subject(
    key="penyaluran",
    title="Penyaluran bantuan",
    leads=("recipient_families",),
    filters=("period", "program", "kabupaten"),
    dataset="disbursements",
)
AGAINST = {"paid_pct": "dari yang dijadwalkan"}
NOT_DUE = "tidak ada"
STILL_OPEN = "sementara: belum semua melapor"
LEVELS = ("kabupaten", "kecamatan")
LISTED = 40
"""So many areas are drawn; the table has all."""


def answer(view: View) -> str:
    """How many families got it, which part of what was planned, how much money, and who is silent."""
    families, money, share = (measures.card(view, key) for key in MEASURES)
    words = view.period.words
    return arrival.arrived(
        families,
        share,
        money,
        noun=_noun(view),
        period=words if view.period.kind == "bulan" else sentences.small(words),
        place=view.place,
        level=filters.LEVELS[view.agency.region_level],
        latest=_latest(view),
        each=view.program == ALL,
    )


def _latest(view: View) -> str:
    """The newest period up to the chosen one in which something was paid, shown or hidden; "" where none is."""
    rows = measures.series(view, MEASURES[0])
    paid = rows[(rows["value"].notna() | hidden.mask(rows)) & (rows["period"] <= pd.Timestamp(view.period.first))]
    if paid.empty:
        return ""
    last = paid.sort_values("period").iloc[-1]
    return formats.period(last["period"], str(last["kind"]))


def _noun(view: View) -> str:
    """Who is paid: families, or persons where the chosen programme pays persons."""
    programs = view.book.rows("disbursement/programs")
    units = {row["program_code"]: row["beneficiary_unit"] for row in records(programs)}
    return str(units.get(view.program) or "keluarga")


def summary(view: View) -> list[Card]:
    """Families, rupiah and the share that arrived, each a published figure of its own."""
    return [_card(view, key) for key in MEASURES]


def _card(view: View, key: str) -> Card:
    """No change against the period before: programmes pay in different months, so it would say nothing."""
    row = measures.card(view, key)
    against = AGAINST.get(key, "") if row.get("value") is not None else ""
    card = cards.of(indicator(key), row, kind=view.period.kind, against=against, trend=measures.series(view, key))
    card = replace(card, state=corrected.figure(view, key))
    if row.get("value") is None and not row.get("expected") and not hidden.is_hidden(row):
        return replace(card, value=NOT_DUE, spark=())
    return replace(card, change=STILL_OPEN if cards.unfinished(row) else "", tone="")


def trend(view: View) -> Chart:
    """Families that were paid, period by period; a period without a report and a hidden one have their marks."""
    shown = indicator(MEASURES[0])
    rows, now = measures.series(view, shown.key), measures.card(view, shown.key)
    return Chart(
        kind="flow",
        key="penyaluran_tren",
        title=f"{shown.label} dari waktu ke waktu{measures.of_program(view)}",
        alt=f"Batang {shown.label.lower()} per periode di {view.place}, sampai {view.period.words}",
        indicator=shown,
        rows=rows.sort_values("period"),
        fields=(PERIOD, _field(shown), *REPORTS, Field(name="status", label="Status", kind="status")),
        period=measures.span(rows, view),
        period_kind=str(rows["kind"].iloc[0]) if len(rows) else "bulan",
        query="observations/trend",
        reported=now.get("reported"),
        expected=now.get("expected"),
        remark=say("sampai.first_month") if view.program == ALL and _longer(view) else "",
    )


def _longer(view: View) -> bool:
    """Whether some programme is paid in longer periods than a month."""
    kinds = {row["period_kind"] for row in records(view.book.rows("disbursement/programs"))}
    return bool(kinds - {"bulan", "tahun", None})


REPORTS = (Field(name="reported", label="Melapor"), Field(name="expected", label="Wajib lapor"))
PLACE = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
)


def _place(rows: pd.DataFrame) -> tuple[Field, ...]:
    """Without the area around, where it is the same for all."""
    return PLACE if rows["parent_name"].nunique() > 1 else PLACE[:2]


SAID = Field(name="said", label="Status", kind="text")


def _field(shown: Indicator) -> Field:
    return Field(name="value", label=shown.label, unit=shown.unit, decimals=shown.decimals)


def _fields() -> tuple[Field, ...]:
    return tuple(
        Field(name=key, label=indicator(key).label, unit=indicator(key).unit, decimals=indicator(key).decimals)
        for key in MEASURES
    )


def choose_measure() -> str:
    """Which of the three figures the lists show."""
    return filters.switch(
        "ukuran", MEASURES, label="Tampilkan", default=MEASURES[0], words=lambda key: indicator(key).label
    )


def level(view: View) -> str:
    """Kabupaten/kota for a whole province, else kecamatan: nothing finer is listed for everybody."""
    return view.level if view.level in LEVELS else LEVELS[-1]


def by_area(view: View, key: str) -> Chart:
    """One figure by area, largest first, hidden ones at the end by name; the table has all three."""
    at, shown = level(view), indicator(key)
    scope = view.scope | {"level": at}
    found = {name: view.book.rows("observations/map", indicator=name, **scope) for name in MEASURES}
    rows = found[key]
    names = {row["region_code"]: row["region_name"] for row in records(rows)}
    ordered = hidden.last(
        rows.sort_values(["value", "region_name"], ascending=[False, True], na_position="last"), "region_name"
    )
    return Chart(
        kind="ranking",
        key="penyaluran_wilayah",
        title=f"{shown.label} menurut {filters.LEVELS[at]}, {view.period.words}",
        alt=f"Batang {shown.label.lower()} menurut {filters.LEVELS[at]}, {view.period.words}, terbanyak di atas",
        indicator=shown,
        rows=ordered.assign(code=ordered["region_code"], label=ordered["region_name"]),
        shown=LISTED,
        remark=sentences.left_out(records(ordered), records(ordered.head(LISTED)), level=filters.LEVELS[at]),
        table_rows=_wide(found, "region_code", names),
        fields=(*_place(rows), SAID, *_fields(), *REPORTS),
        period=view.period.words,
        query="observations/map",
        reported=int(rows["reported"].sum()) if len(rows) else None,
        expected=int(rows["expected"].sum()) if len(rows) else None,
        caveats=_caveats(found),
        nothing=f"Tidak ada penyaluran yang tercatat menurut {filters.LEVELS[at]} pada {view.period.words}.",
    )


def _wide(found: Mapping[str, pd.DataFrame], code: str, names: Mapping[Any, Any]) -> pd.DataFrame:
    """The three figures side by side in the order of the names, and in words what is not there."""
    base = found[MEASURES[0]].drop(columns=["value", "numerator", "denominator", "status"])
    rows = base.sort_values(code, key=lambda codes: codes.map(names), kind="stable")
    cells = {key: {row[code]: row for row in records(table)} for key, table in found.items()}
    for key in MEASURES:
        rows = rows.assign(**{key: pd.array([cells[key].get(one, {}).get("value") for one in rows[code]], "Float64")})
    return rows.assign(said=[_said({key: cells[key].get(one, {}) for key in MEASURES}) for one in rows[code]])


def _caveats(found: Mapping[str, pd.DataFrame]) -> tuple[str, ...]:
    """The table beside the drawn figure may hide what the figure does not."""
    return (hidden.CAVEAT,) if any(hidden.count(rows) for rows in found.values()) else ()


def _said(found: Mapping[str, Mapping[str, Any]]) -> str:
    """What a reader of the table must know of a row: what is hidden, else that no report came, else how final it is."""
    concealed = [indicator(key).label for key, row in found.items() if hidden.is_hidden(row)]
    if concealed:
        return f"{sentences.listing(concealed)} {hidden.WORDS}"
    row = found[MEASURES[0]]
    if row.get("value") is None:
        return status("belum_melapor").word if row.get("expected") else "tidak ada data"
    return status(row.get("status")).word


def by_program(view: View, key: str) -> Chart:
    """One figure by programme, each in the period of its own rhythm that holds the chosen one."""
    programs = [row for row in records(view.book.rows("disbursement/programs")) if row["period_kind"]]
    found = {name: pd.DataFrame([_of_program(view, name, row) for row in programs]) for name in MEASURES}
    shown, rows = indicator(key), found[key]
    names = {row["program_code"]: row["program_name"] for row in programs}
    ordered = hidden.last(rows.sort_values(["value", "label"], ascending=[False, True], na_position="last"), "label")
    return Chart(
        kind="ranking",
        key="penyaluran_program",
        title=f"{shown.label} menurut program",
        alt=f"Batang {shown.label.lower()} menurut program di {view.place}, {view.period.words}",
        indicator=shown,
        rows=ordered,
        table_rows=_wide(found, "program_code", names),
        fields=(
            Field(name="program_name", label="Program", kind="text"),
            Field(name="words", label="Periode", kind="text"),
            SAID,
            *_fields(),
            *REPORTS,
        ),
        period=view.period.words,
        query="observations/card",
        caveats=_caveats(found),
        remark=say("sampai.own_period", period=view.period.words) if set(rows["words"]) - {_short(view)} else "",
    )


def _short(view: View) -> str:
    return formats.short_period(view.asked.first, view.asked.kind)


def _of_program(view: View, key: str, program: Mapping[str, Any]) -> dict[str, Any]:
    code = program["program_code"]
    period = fitting(view.asked, program["period_kind"])
    row = measures.card(view, key, period=period.first, period_kind=period.kind, program=code)
    blank = {"value": None, "numerator": None, "denominator": None, "reported": 0, "expected": 0, "status": None}
    words = formats.short_period(period.first, period.kind)
    label = f"{program['program_name']} ({words})"
    return blank | row | {"program_code": code, "program_name": program["program_name"], "words": words, "label": label}
