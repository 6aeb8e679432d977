"""The figures of *Kemandirian keluarga*: who moved up, graduated and fell back, and what it cost, by programme."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import outcomes as told
from dashboard.views.ui import behind, cards, figure, links, measures, outcome, steps
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="kemandirian",
    title="Kemandirian keluarga",
    leads=("step_families", "graduated"),
    filters=("period", "kabupaten"),
    dataset="outcomes",
    kinds=("triwulan",),
)
SHOWN, RANKED = 5, 15
EVERY = {"program": ALL, "period_kind": "bulan"}
"""All programmes in a quarter: `observations` counts them in the month in which the quarter begins."""


def quarter(view: View, key: str, *, every: bool) -> dict[str, object]:
    """An indicator in the chosen quarter: of Program Keluarga Maju, or of every programme."""
    asked = EVERY if every else {"program": steps.PROGRAM, "period_kind": view.period.kind}
    return measures.card(view, key, **asked)


def answer(view: View) -> str:
    """Who moved up, graduated and fell back; without steps, graduations of all programmes and what nobody measures."""
    tracked = steps.tracked(view)
    graduated, relapsed = (quarter(view, key, every=not tracked) for key in ("graduated", "relapsed"))
    if not tracked:
        return told.graduations(graduated, relapsed, records(programs(view)), period=view.period.words)
    return told.steps(
        steps.totals(view),
        records(steps.areas(view)),
        graduated=graduated,
        relapsed=relapsed,
        period=view.period.words,
        level=view.level_words,
    )


def summary(view: View) -> list[Card]:
    """Families, moved up, graduated, fell back; without steps, how many programmes are measured and the money."""
    tracked = steps.tracked(view)
    kind = view.period.kind
    graduated, relapsed = (quarter(view, key, every=not tracked) for key in ("graduated", "relapsed"))
    ends = [
        cards.of(indicator("graduated"), graduated, kind=kind, trend=_series(view, "graduated", every=not tracked)),
        cards.of(indicator("relapsed"), relapsed, kind=kind, against=_cohort(view, every=not tracked)),
    ]
    return [*_steps(view), *ends] if tracked else [*ends, *_measured(view)]


def _steps(view: View) -> list[Card]:
    now, moved = steps.card(view), steps.totals(view)
    before, up = moved.get("before"), moved.get("moved_up")
    start = "" if before is None else f"{formats.number(before)} pada awal triwulan"  # type: ignore[arg-type]
    share = formats.share(up, before) if before and up is not None else ""  # type: ignore[arg-type]
    return [
        cards.of(indicator("step_families"), now, kind=view.period.kind, against=start),
        Card(
            label="Naik tahap",
            value="belum melapor" if up is None else formats.number(up),  # type: ignore[arg-type]
            unit="" if up is None else "keluarga",
            against=f"{share} dari keluarga pada awal triwulan" if share else "",
            help="Keluarga yang pindah ke tahap yang lebih tinggi atau graduasi dalam periode itu.",
        ),
    ]


def _cohort(view: View, *, every: bool) -> str:
    """Those who fell back of those who graduated in the same year."""
    year = view.period.as_kind("tahun")
    program = ALL if every else steps.PROGRAM
    row = measures.card(view, "relapsed_pct", period=year.first, period_kind="tahun", program=program)
    value = row.get("value")
    return "" if value is None else f"{formats.percent(value)} dari yang graduasi tahun {view.period.year}"


def _measured(view: View) -> list[Card]:
    rows = programs(view)
    known, money = int((rows["state"] == "diukur").sum()), rows["disbursed_idr"].sum()
    return [
        Card(
            label="Hasil diukur",
            value=f"{formats.number(known)} dari {formats.number(len(rows))}",
            unit="program",
            against=told.unmeasured(records(rows)),
        ),
        Card(
            label=indicator("disbursed_idr").label,
            value=formats.rupiah_short(money),
            against=f"tahun {view.period.year}, semua program",
            help=indicator("disbursed_idr").definition,
        ),
    ]


def _series(view: View, key: str, *, every: bool) -> pd.DataFrame:
    asked = EVERY if every else {"program": steps.PROGRAM, "period_kind": view.period.kind}
    return measures.points(view, key, kind=asked["period_kind"], program=asked["program"])


def programs(view: View) -> pd.DataFrame:
    """Outcome and money of the year, one row per programme (`outcome/programs`)."""
    return view.book.rows("outcome/programs", year=view.period.year, region=view.region)


def by_program(view: View) -> Chart:
    """Graduations and relapses beside the money of the year; "belum diukur" where nobody counts them."""
    rows = outcome.beside(view, programs(view), year=view.period.year)
    return Chart(
        kind="table",
        key="kemandirian_program",
        title=f"Hasil di samping uang, tahun {view.period.year}",
        alt=f"Tabel graduasi, kembali miskin, dan nilai tersalur menurut program, tahun {view.period.year}",
        indicator=indicator("graduated"),
        rows=rows,
        fields=(
            Field(name="program_name", label="Program", kind="text"),
            Field(name="disbursed_idr", label="Tersalur", unit="rupiah"),
            Field(name="graduated", label="Graduasi", unit="keluarga"),
            Field(name="relapsed", label="Kembali miskin", unit="keluarga"),
            Field(name="relapsed_pct", label="Dari yang graduasi", unit="%", decimals=1),
            outcome.FIELD,
            Field(name="reported", label="Melapor"),
            Field(name="expected", label="Wilayah"),
        ),
        brief=("program_name", "disbursed_idr", "outcome"),
        period=f"Tahun {view.period.year}",
        query="outcome/programs",
        datasets=("outcomes", "disbursements"),
    )


def over_time(view: View) -> Chart:
    """Graduations programme by programme, quarter by quarter."""
    rows = view.book.rows(
        "observations/trend_by_program",
        indicator="graduated", unit_kind="region", unit_code=view.region, period_kind=view.period.kind,
    )  # fmt: skip
    rows = rows.assign(
        series=rows["program_name"],
        kind=view.period.kind,
        words=[formats.period(stamp, view.period.kind) for stamp in rows["period"]],
    )
    return Chart(
        kind="panels",
        key="kemandirian_tren",
        title="Graduasi menurut program",
        alt=f"Garis kecil graduasi per triwulan menurut program di {view.place}",
        indicator=indicator("graduated"),
        rows=rows,
        fields=(
            Field(name="series", label="Program", kind="text"),
            PERIOD,
            Field(name="value", label="Graduasi", unit="keluarga"),
            Field(name="status", label="Status", kind="status"),
        ),
        period=measures.span(rows, view),
        period_kind=view.period.kind,
        query="observations/trend_by_program",
    )


def by_area(view: View) -> Chart:
    """Graduations of every programme by area, most first."""
    rows = _ranked(view, "graduated")
    rows = rows.assign(code=rows["region_code"], label=rows["region_name"])
    return Chart(
        kind="ranking",
        key="kemandirian_graduasi",
        title=f"Graduasi, {RANKED} tertinggi" if len(rows) > RANKED else "Graduasi menurut wilayah",
        alt=f"Batang graduasi menurut {view.level_words}, {view.period.words}, terbanyak di atas",
        indicator=indicator("graduated"),
        rows=rows,
        shown=RANKED,
        fields=RANK_FIELDS,
        period=view.period.words,
        query="observations/ranking",
    )


def _ranked(view: View, key: str) -> pd.DataFrame:
    return view.book.rows(
        "observations/ranking",
        indicator=key, period=view.period.first, level=view.level, parent=view.kabupaten, **EVERY,
    )  # fmt: skip


RANK_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="value", label="Keluarga", unit="keluarga"),
    Field(name="status", label="Status", kind="status"),
)


def back(view: View) -> None:
    """Where families fell back, most first; and that this office has no steps."""
    st.subheader("Kembali miskin", anchor=False)
    found = _ranked(view, "relapsed")
    rows = [row for row in records(found) if row["value"]]
    for row in rows[:SHOWN]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            st.markdown(f":small[{formats.number(row['value'])} keluarga kembali miskin]")
    if not rows:
        known = any(row["value"] is not None for row in records(found))
        st.markdown(
            "Tidak ada keluarga yang dilaporkan kembali miskin."
            if known
            else say("kemandirian.nothing", period=view.period.words)
        )
    st.markdown(_without_steps(view))
    figure.foot(view, _fell_back(view, found))


def _without_steps(view: View) -> str:
    listed = steps.PROGRAM in set(programs(view)["program_code"])
    return say("kemandirian.no_steps", period=view.period.words) if listed else say("kemandirian.no_program")


def _fell_back(view: View, rows: pd.DataFrame) -> Chart:
    return Chart(
        kind="table",
        key="kemandirian_kembali",
        title="Kembali miskin",
        alt=f"Tabel keluarga yang kembali miskin menurut {view.level_words}, {view.period.words}",
        indicator=indicator("relapsed"),
        rows=rows,
        fields=RANK_FIELDS,
        period=view.period.words,
        query="observations/ranking",
    )
