"""The figures of *Penjangkauan dan pengaduan*: how far reports came, how fast, what is open, who handles it.

Cases are named by their number and the unit that handles them, never by a person.
"""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import cases as told
from dashboard.views.status import title
from dashboard.views.ui import behind, cards, layout, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

MEDIAN, NINTH, OPEN = "response_hours_median", "response_hours_p90", "cases_open"
SUBJECT = Subject(
    key="penjangkauan",
    title="Penjangkauan dan pengaduan",
    leads=(MEDIAN, OPEN),
    filters=("period", "kabupaten"),
    dataset="cases",
)
STEPS = {"dilaporkan": "Masuk", "dijangkau": "Dijangkau", "diasesmen": "Diasesmen", "dirujuk": "Dirujuk"}
SHOWN = 5
UNSAID = "tidak_dilaporkan"
NUMBERS = (
    Field(name="reported", label="Laporan masuk"),
    Field(name="reached", label="Dijangkau"),
    Field(name="median_hours", label="Nilai tengah", unit="jam", decimals=0),
    Field(name="p90_hours", label="9 dari 10 dalam", unit="jam", decimals=0),
    Field(name="open_cases", label="Terbuka"),
)


def inside(view: View) -> dict[str, object]:
    """Parameters of the queries over the reports of an area and period."""
    return {"region": view.region, "period": view.period.first, "period_kind": view.period.kind}


def waiting(view: View) -> pd.DataFrame:
    """One row per report that was open at the end of the period, oldest first (`cases/open`)."""
    return view.book.rows("cases/open", **inside(view))


def answer(view: View) -> str:
    """How many came in, how fast they were reached, what is open."""
    median, ninth = measures.card(view, MEDIAN), measures.card(view, NINTH)
    return told.cases(median, ninth, records(waiting(view)), period=view.period.words)


def summary(view: View) -> list[Card]:
    """How fast, for nine of ten as well; what is open; complaints answered."""
    found = {key: measures.card(view, key) for key in (MEDIAN, NINTH, OPEN)}
    reached = formats.number(found[MEDIAN].get("numerator"))
    old = int((waiting(view)["age"] == told.OLDEST).sum())
    words = {MEDIAN: f"{reached} laporan dijangkau", OPEN: f"{formats.number(old)} {told.ages()[told.OLDEST]}"}
    return [
        *(_card(view, key, row, against=words.get(key, "")) for key, row in found.items()),
        _answered(view),
    ]


def _card(view: View, key: str, row: dict[str, object], *, against: str) -> Card:
    if row.get("value") is None:
        return Card(label=indicator(key).label, value=formats.MISSING, against="belum ada yang dijangkau")
    trend = measures.series(view, key)
    return cards.of(indicator(key), row, kind=view.period.kind, against=against, trend=trend)


def _answered(view: View) -> Card:
    came, answered, speed = told.complaints(records(view.book.rows("cases/answered", **inside(view))))
    value = f"{formats.number(answered)} dari {formats.number(came)}" if came else "tidak ada pengaduan"
    return Card(label="Pengaduan dijawab", value=value, against=speed)


def funnel(view: View) -> Chart:
    """From report to closing: how many came so far."""
    rows = view.book.rows("cases/funnel", **inside(view))
    return Chart(
        kind="steps",
        key="penjangkauan_langkah",
        title=f"Dari laporan sampai selesai, {view.period.words}",
        alt=f"Batang laporan yang masuk, dijangkau, diasesmen, dirujuk, dan selesai di {view.place}",
        indicator=indicator(MEDIAN),
        rows=rows.assign(label=[_step(step) for step in rows["step"]], value=rows["reports"]),
        fields=(Field(name="label", label="Langkah", kind="text"), Field(name="reports", label="Laporan")),
        period=view.period.words,
        query="cases/funnel",
        unit="laporan",
        decimals=0,
        about=say("penjangkauan.steps"),
        datasets=("cases",),
    )


def _step(step: object) -> str:
    return STEPS.get(str(step), title(step))


def explained() -> None:
    """Why a later step may have more than the one before."""
    layout.small(say("penjangkauan.steps"))


def by_age(view: View) -> Chart:
    """What is open, by how long; the reports themselves are in the table."""
    rows = waiting(view)
    ages = told.ages()
    counts = rows["age"].value_counts()
    drawn = pd.DataFrame({"label": list(ages.values()), "value": [int(counts.get(age, 0)) for age in ages]})
    return Chart(
        kind="ranking",
        key="penjangkauan_umur",
        title="Laporan terbuka menurut umur",
        alt=f"Batang laporan terbuka menurut umur di {view.place}, {view.period.words}",
        indicator=indicator(OPEN),
        rows=drawn if len(rows) else drawn.head(0),
        table_rows=_listed(rows),
        fields=CASE_FIELDS,
        period=view.period.words,
        query="cases/open",
        about=say("penjangkauan.about_open"),
        datasets=("cases",),
        nothing=say("penjangkauan.all_closed"),
    )


def _listed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        kind_words=[title(kind) for kind in rows["kind"]], step_words=[_step(step) for step in rows["step"]]
    )


CASE_FIELDS = (
    Field(name="case_key", label="Nomor laporan", kind="text"),
    Field(name="kind_words", label="Jenis", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="unit_name", label="Unit", kind="text"),
    Field(name="channel", label="Saluran", kind="text"),
    Field(name="reported_at", label="Dilaporkan", kind="date"),
    Field(name="days", label="Umur", unit="hari"),
    Field(name="step_words", label="Langkah terakhir", kind="text"),
)


def oldest(view: View) -> None:
    """The reports that have been open longest: number, place, unit, age, last step."""
    st.subheader("Terlama terbuka", anchor=False)
    rows = records(waiting(view))
    if not rows:
        st.markdown(say("penjangkauan.all_closed"))
    for row in rows[:SHOWN]:
        with st.container(gap=None):
            links.to_area(
                str(row["region_code"]), f"**{row['case_key']}** · {row['region_name']}{behind.within(view, row)}"
            )
            st.markdown(
                f":small[{title(row['kind'])}, terbuka {formats.number(row['days'])} hari;"
                f" {row['unit_name'] or 'unit tidak dilaporkan'};"
                f" langkah terakhir: {_step(row['step']).lower()}]"
            )
    if len(rows) > SHOWN:
        layout.small(f"dan {formats.number(len(rows) - SHOWN)} laporan lain, lihat tabel umur")


def over_time(view: View) -> Chart:
    """What was open at the end of each month."""
    shown = indicator(OPEN)
    rows = measures.series(view, OPEN)
    return Chart(
        kind="flow",
        key="penjangkauan_terbuka",
        title=f"{shown.label} dari bulan ke bulan",
        alt=f"Batang {shown.label.lower()} pada akhir tiap bulan di {view.place}",
        indicator=shown,
        rows=rows,
        fields=(measures.PERIOD, Field(name="value", label=shown.short, unit=shown.unit)),
        period=measures.span(rows, view),
        query="observations/trend",
        datasets=("cases",),
    )


def answered(view: View) -> Chart:
    """Complaints by how soon they were answered."""
    rows = view.book.rows("cases/answered", **inside(view))
    words = told.ages() | {told.UNANSWERED: "belum dijawab"}
    return Chart(
        kind="ranking",
        key="penjangkauan_pengaduan",
        title="Pengaduan: berapa lama sampai dijawab",
        alt=f"Batang pengaduan menurut lama sampai dijawab di {view.place}, {view.period.words}",
        indicator=indicator(MEDIAN),
        rows=rows.assign(label=[words[int(age)] for age in rows["age"]], value=rows["complaints"]),
        fields=(Field(name="label", label="Dijawab dalam", kind="text"), Field(name="complaints", label="Pengaduan")),
        period=view.period.words,
        query="cases/answered",
        unit="pengaduan",
        decimals=0,
        about=say("penjangkauan.about_answers"),
        datasets=("cases",),
        nothing=f"Tidak ada pengaduan pada {view.period.words}.",
    )


def by_kind(view: View) -> Chart:
    """Outreach, requests and complaints apart."""
    return _by_part(view, "kind", "Jenis laporan")


def by_channel(view: View) -> Chart:
    """By the way in which reports come."""
    return _by_part(view, "channel", "Saluran")


def by_unit(view: View) -> Chart:
    """By the unit that handles them."""
    return _by_part(view, "unit", "Unit yang menangani")


def _by_part(view: View, dimension: str, label: str) -> Chart:
    rows = view.book.rows("cases/by_part", dimension=dimension, **inside(view))
    as_written = (rows["name"] != UNSAID) & (dimension == "unit")
    named = rows["named"].where(as_written, rows["named"].map(title))
    return _breakdown(view, rows.assign(label=named), label=label, query="cases/by_part", key=dimension)


def by_area(view: View) -> Chart:
    """Area by area, most reports first."""
    rows = view.book.rows(
        "cases/by_area",
        period=view.period.first, period_kind=view.period.kind, level=view.level,
        parent=ALL if view.kabupaten == ALL else view.kabupaten,
    )  # fmt: skip
    label = view.level_words.capitalize()
    return _breakdown(view, rows.assign(label=rows["region_name"]), label=label, query="cases/by_area", key="wilayah")


def _breakdown(view: View, rows: pd.DataFrame, *, label: str, query: str, key: str) -> Chart:
    return Chart(
        kind="table",
        key=f"penjangkauan_{key}",
        title=f"Laporan menurut {label.lower()}, {view.period.words}",
        alt=f"Tabel laporan, waktu tanggap, dan yang terbuka menurut {label.lower()} di {view.place}",
        indicator=indicator(MEDIAN),
        rows=rows,
        fields=(Field(name="label", label=label, kind="text"), *NUMBERS),
        period=view.period.words,
        query=query,
        about=say("penjangkauan.about_parts"),
        datasets=("cases",),
        caveats=("reached_only",),
    )
