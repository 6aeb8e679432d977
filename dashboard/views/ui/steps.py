"""Program Keluarga Maju: families by step, who moved between the steps, and where most are still at the beginning."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.chart import Chart, Field
from dashboard.views.status import status
from dashboard.views.ui import behind, figure, links, measures
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

PROGRAM = "KELUARGA_MAJU"
GRADUATED = 6
LEFT, RIGHT = {0: "Belum ikut", GRADUATED: "Pernah graduasi"}, {0: "Berhenti", GRADUATED: "Graduasi"}
SHOWN = 5


def tracked(view: View) -> bool:
    """Whether the office counts its families by step."""
    return bool(len(view.book.rows("observations/periods", indicator="step_families")))


def when(view: View) -> dict[str, object]:
    """Parameters of the queries over one period."""
    return {"period": view.period.first, "period_kind": view.period.kind}


def areas(view: View) -> pd.DataFrame:
    """One row per area of the page's level (`outcome/step_areas`), most families at the beginning first."""
    return view.book.rows("outcome/step_areas", **when(view), level=view.level, parent=view.kabupaten)


def totals(view: View) -> dict[str, object]:
    """The moves of the whole area (`outcome/step_summary`)."""
    return view.book.row("outcome/step_summary", **when(view), region=view.region)


def card(view: View) -> dict[str, object]:
    """All families of the programme at the end of the period."""
    return measures.card(view, "step_families", program=ALL, **when(view))


def name(step: int, outer: dict[int, str]) -> str:
    """A step in words; outside the programme and graduated are called differently before and after."""
    return outer.get(step, f"Tahap {step}")


def flows(view: View) -> Chart:
    """Who went from which step to which in the period, who stayed too."""
    rows = view.book.rows("outcome/step_flows", **when(view), region=view.region)
    rows = rows.assign(
        source=rows["from_step"],
        target=rows["to_step"],
        source_label=[name(int(step), LEFT) for step in rows["from_step"]],
        target_label=[name(int(step), RIGHT) for step in rows["to_step"]],
        value=rows["families"],
    )
    now = card(view)
    return Chart(
        kind="alluvial",
        key="kemandirian_alir",
        title="Perpindahan antartahap kemandirian",
        alt=f"Alir keluarga dari tahapnya pada awal ke tahapnya pada akhir {view.period.words} di {view.place};"
        " angkanya ada pada tabel",
        indicator=indicator("step_families"),
        rows=rows,
        fields=(
            Field(name="source_label", label="Dari", kind="text"),
            Field(name="target_label", label="Ke", kind="text"),
            Field(name="families", label="Keluarga", unit="keluarga"),
        ),
        period=view.period.words,
        query="outcome/step_flows",
        names={"source": f"Awal {view.period.words}", "target": f"Akhir {view.period.words}"},
        reported=now.get("reported"),  # type: ignore[arg-type]
        expected=now.get("expected"),  # type: ignore[arg-type]
        datasets=("family_steps", "family_step_flows"),
    )


def matrix(view: View) -> Chart:
    """Families on each step, area by area; where most are at the beginning stands on top."""
    rows = view.book.rows(
        "observations/parts_by_area", indicator="step_families", program=ALL, level=view.level, parent=view.kabupaten,
        **when(view),
    )  # fmt: skip
    order = {code: place for place, code in enumerate(areas(view)["region_code"])}
    rows = rows.assign(
        row=rows["region_name"],
        column=[f"Tahap {step}" for step in rows["name"]],
        place=rows["region_code"].map(order),
    ).sort_values(["place", "name"], kind="stable")
    return Chart(
        kind="matrix",
        key="kemandirian_tahap",
        title=f"Keluarga per tahap menurut {view.level_words}",
        alt=f"Tabel keluarga pada tahap 1 sampai 5 menurut {view.level_words}, {view.period.words}",
        indicator=indicator("step_families"),
        rows=rows,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="column", label="Tahap", kind="text"),
            Field(name="value", label="Keluarga", unit="keluarga"),
        ),
        period=view.period.words,
        query="observations/parts_by_area",
    )


def furthest(view: View) -> None:
    """Where most families stay on steps 1 and 2 or fall back, worst first."""
    st.subheader("Terjauh dari mandiri", anchor=False)
    found = areas(view)
    rows = [row for row in records(found) if sentences.count(row, "families")]
    for row in rows[:SHOWN]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            st.markdown(f":small[{_why(row)}]")
    silent = [str(row["region_name"]) for row in records(found) if not sentences.count(row, "reported")]
    if silent:
        st.markdown(f"{status('belum_melapor').markdown}: {behind.names(silent)}")
    figure.foot(view, _listed(view, found))


def _why(row: dict[str, object]) -> str:
    share = f"{formats.percent(row['low_pct'], 0)} dari {formats.number(row['families'])} keluarga di tahap 1–2"  # type: ignore[arg-type]
    moves = (("moved_up", "naik"), ("moved_down", "turun"), ("relapsed", "kembali miskin"))
    said = [f"{formats.number(row[key])} {word}" for key, word in moves if sentences.count(row, key)]  # type: ignore[arg-type]
    return " · ".join([share, *said])


def _listed(view: View, rows: pd.DataFrame) -> Chart:
    return Chart(
        kind="table",
        key="kemandirian_wilayah",
        title="Terjauh dari mandiri",
        alt=f"Tabel keluarga dan perpindahan tahap menurut {view.level_words}, {view.period.words}",
        indicator=indicator("step_families"),
        rows=rows,
        fields=AREA_FIELDS,
        period=view.period.words,
        query="outcome/step_areas",
        datasets=("family_steps", "family_step_flows"),
    )


AREA_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="families", label="Keluarga", unit="keluarga"),
    Field(name="low", label="Di tahap 1–2", unit="keluarga"),
    Field(name="low_pct", label="Bagian di tahap 1–2", unit="%", decimals=1),
    Field(name="before", label="Pada awal periode", unit="keluarga"),
    Field(name="moved_up", label="Naik tahap", unit="keluarga"),
    Field(name="moved_down", label="Turun tahap", unit="keluarga"),
    Field(name="graduated", label="Graduasi", unit="keluarga"),
    Field(name="relapsed", label="Kembali miskin", unit="keluarga"),
)
