"""The figures of *Sekolah Rakyat*: at which stage each area is, and how many children came to it.

Where there is only a plan, "dalam perumusan" stands instead of an empty chart.
"""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.catalogue.datasets.outcomes import SCHOOL_STAGES
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import Row
from dashboard.views.sentences import outcomes as told
from dashboard.views.status import status, title
from dashboard.views.ui import cards, filters, layout, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="sekolah",
    title="Sekolah Rakyat",
    leads=(),
    dataset="school_intake",
    kinds=("tahun",),
    always=True,
    periods="school/periods",
)
ACCEPTED = "school_accepted"
PLANNED = SCHOOL_STAGES[0]
NAMED = 12


def stages(view: View) -> pd.DataFrame:
    """One row per area and stage of the year (`school/stages`)."""
    return view.book.rows("school/stages", year=view.period.year)


def totals(view: View) -> pd.DataFrame:
    """The areas together, one row per stage (`school/totals`)."""
    return view.book.rows("school/totals", year=view.period.year)


def level(view: View) -> str:
    """The level at which the areas report, in words."""
    found = stages(view)["level"].dropna()
    return filters.LEVELS[str(found.iloc[0])] if len(found) and len(set(found)) == 1 else "wilayah"


def answer(view: View) -> str:
    """At which stage the office is."""
    return told.school(records(stages(view)), level=level(view), year=str(view.period.year))


def counted(view: View) -> bool:
    """Whether any area has come so far that there are children to count."""
    return bool(stages(view)["children"].notna().any())


def absent(view: View) -> str:
    """Why a figure is empty: only a plan, or nothing at all."""
    if stages(view).empty:
        return say("sekolah.fill")
    return f"**{status('dalam_perumusan').text}.** {say('sekolah.no_children')}"


def summary(view: View) -> list[Card]:
    """Chosen from, accepted, at school, and areas with only a plan."""
    found = {str(row["stage"]): row for row in records(totals(view))}
    row = measures.card(view, ACCEPTED, program=ALL, period_kind="tahun")
    where = found.get("diterima")
    accepted = (
        cards.of(indicator(ACCEPTED), row | {"status": "final"}, kind="tahun", against=_where(view, where))
        if row.get("value") is not None
        else _card(view, where, indicator(ACCEPTED).label, found)
    )
    return [
        _card(view, found.get("penjaringan"), "Anak dijaring", found),
        accepted,
        _card(view, found.get("bersekolah"), "Anak bersekolah", found),
        _plans(view),
    ]


def _card(view: View, row: dict[str, object] | None, label: str, found: dict[str, dict[str, object]]) -> Card:
    if row is None or row["children"] is None:
        state = "belum" if not found else "dalam_perumusan" if set(found) == {PLANNED} else "belum_sampai"
        return cards.with_status(label, formats.MISSING, against="", key=state)
    number = formats.number(sentences.count(row, "children"))
    return Card(label=label, value=number, unit="anak", against=_where(view, row))


def _where(view: View, row: dict[str, object] | None) -> str:
    return "" if row is None else f"di {formats.number(sentences.count(row, 'areas'))} {level(view)}"


def _plans(view: View) -> Card:
    areas = told.furthest(records(stages(view)))
    planned = [row for row in areas if row["stage"] == PLANNED]
    if not areas:
        return cards.with_status("Dalam perumusan", formats.MISSING, against="", key="belum")
    said = f"{formats.number(len(planned))} dari {formats.number(len(areas))}"
    return Card(label="Dalam perumusan", value=said, unit=level(view), against="yang ikut penjaringan")


def matrix(view: View) -> Chart:
    """Children at each stage, area by area; an area with only a plan says so."""
    reported = stages(view)
    cells = pd.DataFrame(_cells(records(reported)), columns=["row", "column", "value", "state"])
    return Chart(
        kind="matrix",
        key="sekolah_tahap",
        title=f"Anak pada tiap tahap menurut {level(view)}",
        alt=f"Tabel anak pada tiap tahap Sekolah Rakyat menurut {level(view)}, tahun {view.period.year}",
        indicator=indicator(ACCEPTED),
        rows=cells.astype({"value": float}),
        table_rows=reported.assign(words=[title(stage) for stage in reported["stage"]]),
        fields=STAGE_FIELDS,
        period=view.period.words,
        query="school/stages",
        datasets=("school_intake",),
        nothing=absent(view),
    )


def _cells(reported: list[dict[str, object]]) -> list[tuple[str, str, object, str | None]]:
    """Every area by every stage that any has come to: children counted, planned, past the plan, or not there yet."""
    found = {(row["region_code"], row["stage"]): row for row in reported}
    used = [stage for stage in SCHOOL_STAGES if any(row["stage"] == stage for row in reported)]
    return [
        (str(area["region_name"]), title(stage), *_cell(found.get((area["region_code"], stage)), stage, area))
        for area in told.furthest(reported)
        for stage in used
    ]


def _cell(row: dict[str, object] | None, stage: str, area: Row) -> tuple[object, str | None]:
    if stage == PLANNED:
        return None, "dalam_perumusan" if area["stage"] == PLANNED else "selesai"
    if row is not None:
        return row["children"], None
    later = SCHOOL_STAGES.index(stage) > SCHOOL_STAGES.index(str(area["stage"]))
    return None, "belum_sampai" if later else None


STAGE_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="words", label="Tahap", kind="text"),
    Field(name="children", label="Anak", unit="anak"),
)


def process(view: View) -> Chart:
    """All areas together: how many children came to each stage."""
    rows = totals(view)
    rows = rows[rows["stage"] != PLANNED]
    rows = rows.assign(label=[title(stage) for stage in rows["stage"]], value=rows["children"].astype("Float64"))
    rows = rows.assign(text=[_total(view, row) for row in records(rows)])
    return Chart(
        kind="steps",
        key="sekolah_jumlah",
        title="Dari sosialisasi sampai bersekolah",
        alt=f"Batang anak pada tiap tahap Sekolah Rakyat di {view.place}, tahun {view.period.year}",
        indicator=indicator(ACCEPTED),
        rows=rows,
        fields=(
            Field(name="label", label="Tahap", kind="text"),
            Field(name="children", label="Anak", unit="anak"),
            Field(name="areas", label="Wilayah"),
        ),
        period=view.period.words,
        query="school/totals",
        datasets=("school_intake",),
        nothing=absent(view),
    )


def _total(view: View, row: dict[str, object]) -> str:
    return f"{formats.value(sentences.count(row, 'children'), 'anak')} {_where(view, row)}"


def accepted(view: View) -> Chart:
    """Children accepted by area, most first."""
    rows = view.book.rows(
        "observations/ranking",
        indicator=ACCEPTED, period=view.period.first, period_kind="tahun", program=ALL, level=view.level, parent=ALL,
    )  # fmt: skip
    rows = rows.dropna(subset=["value"])
    shown = indicator(ACCEPTED)
    return Chart(
        kind="ranking",
        key="sekolah_diterima",
        title=f"{shown.label} menurut {view.level_words}",
        alt=f"Batang anak diterima Sekolah Rakyat menurut {view.level_words}, tahun {view.period.year}",
        indicator=shown,
        rows=rows.assign(code=rows["region_code"], label=rows["region_name"]),
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="value", label="Anak diterima", unit="anak"),
        ),
        period=view.period.words,
        query="observations/ranking",
        nothing=absent(view),
    )


def signs() -> None:
    """What the signs in the cells mean."""
    layout.small("; ".join(status(key).text for key in ("dalam_perumusan", "belum_sampai", "selesai")))


def where(view: View) -> None:
    """Where each area stands, furthest first, each with a link to its page."""
    st.subheader("Sampai di mana", anchor=False)
    areas = told.furthest(records(stages(view)))
    for row in areas[:NAMED]:
        planned = row["stage"] == PLANNED
        count = "" if row["children"] is None else f" · {formats.number(row['children'])} anak"
        said = status("dalam_perumusan").markdown if planned else f"tahap {row['stage']}{count}"
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**")
            st.markdown(f":small[{said}]")
    if len(areas) > NAMED:
        st.markdown(f"dan {formats.number(len(areas) - NAMED)} {level(view)} lainnya")
    if not areas:
        st.markdown(f"{status('belum').markdown}: {say('sekolah.nothing', year=str(view.period.year))}")
