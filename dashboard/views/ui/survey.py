"""The figures of *Pendataan keluarga*: from target to matched, who is wrongly in or out, and where it has not begun."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import dataset, indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import register
from dashboard.views.status import labels, rules_line, status
from dashboard.views.ui import behind, cards, filters, layout, links, measures
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="pendataan",
    title="Pendataan keluarga",
    leads=("survey_verified_pct",),
    filters=("period", "kabupaten"),
    dataset="register_survey",
    kinds=("triwulan",),
)
LISTED = 6
STEPS = ("target", "visited", "verified", "nik_matched")
WRONG = ("wrongly_included", "wrongly_excluded")
LABELS = labels(SUBJECT.dataset)


def _round(view: View) -> dict[str, Any]:
    return view.book.row("register/survey", period=view.period.first, region=view.region)


def _areas(view: View) -> pd.DataFrame:
    return view.book.rows("register/survey_areas", period=view.period.first, level=view.level, parent=view.kabupaten)


def answer(view: View) -> str:
    """How far the round is, where it has not begun, who is silent, and who is wrongly in or out."""
    finest = filters.LEVELS[view.agency.region_level]
    return register.survey(_round(view), records(_areas(view)), period=view.period.words, level=finest)


def summary(view: View) -> list[Card]:
    """Verified of the target, matched, wrongly in, wrongly out."""
    row = _round(view)
    shown = measures.card(view, "survey_verified_pct")
    verified, visited = row.get("verified"), row.get("visited")
    of = f"{formats.number(verified)} dari {formats.number(row.get('target'))} keluarga" if row else ""
    return [
        replace(  # no change: every round begins anew
            cards.of(indicator("survey_verified_pct"), shown, kind=view.period.kind, against=of), change="", tone=""
        ),
        _part(row, "nik_matched", "pendataan.of_verified", verified=verified),
        _part(row, "wrongly_included", "pendataan.of_verified", verified=verified),
        _part(row, "wrongly_excluded", "pendataan.of_visited", visited=visited),
    ]  # fmt: skip


def _part(row: dict[str, Any], name: str, sentence: str, **whole: float | None) -> Card:
    value, of = row.get(name), next(iter(whole.values()))
    against = (
        ""
        if value is None or of is None
        else say(sentence, share=formats.share(value, of), **{key: formats.number(part) for key, part in whole.items()})
    )
    unit = dataset(SUBJECT.dataset).column(name).unit
    if value is None:
        return Card(label=LABELS[name], value=status("belum_melapor").word)
    return Card(label=LABELS[name], value=formats.number(value), unit=unit, against=against)


def steps(view: View) -> Chart:
    """From target to matched."""
    row = _round(view)
    rows = pd.DataFrame({"label": [LABELS[name] for name in STEPS], "value": [row.get(name) for name in STEPS]})
    return Chart(
        kind="steps",
        key="pendataan_tahap",
        title="Dari sasaran sampai NIK padan",
        alt=f"Batang sasaran, dikunjungi, terverifikasi, dan NIK padan di {view.place}, {view.period.words}",
        indicator=indicator("survey_verified_pct"),
        rows=rows.astype({"value": float}),
        fields=(Field(name="label", label="Tahap", kind="text"),
                Field(name="value", label="Jumlah", unit="keluarga")),
        period=view.period.words,
        query="register/survey",
        unit="keluarga",
        reported=row.get("reported"),
        expected=row.get("expected"),
    )  # fmt: skip


def behind_areas(view: View) -> None:
    """What to do about it: the areas with the least verified, each with its state and its link; then the silent."""
    found = records(_areas(view))
    known = [row for row in found if row["reported"] and row["status"] != "selesai"]
    st.subheader(f"{view.level_words.capitalize()} yang paling tertinggal", anchor=False)
    for row in known[:LISTED]:
        _line(view, row, f"{formats.percent(row['verified_pct'])} terverifikasi")
    silent = [row for row in found if not row["reported"]]
    for row in silent[:LISTED]:
        _line(view, row, "")
    layout.small(rules_line("pendataan"))


def _line(view: View, row: dict[str, Any], share: str) -> None:
    target = "" if row["target"] is None else f"sasaran {formats.number(row['target'])} keluarga"
    said = " · ".join(part for part in (status(row["status"]).markdown, share, target) if part)
    with st.container(gap=None):
        links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
        st.markdown(f":small[{said}]")


def by_area(view: View) -> Chart:
    """Every area with its steps and faults, the least verified first."""
    rows = _areas(view)
    return Chart(
        kind="table",
        key="pendataan_wilayah",
        title=f"Pendataan per {view.level_words}",
        alt=f"Tabel pendataan tiap {view.level_words}, {view.period.words}, yang paling tertinggal di atas",
        indicator=indicator("survey_verified_pct"),
        rows=rows,
        fields=AREA_FIELDS,
        period=view.period.words,
        query="register/survey_areas",
        reported=int(rows["reported"].sum()),
        expected=int(rows["expected"].sum()),
    )


AREA_FIELDS = (
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="status", label="Keadaan", kind="status"),
    *(Field(name=name, label=LABELS[name], unit="keluarga") for name in STEPS),
    Field(name="verified_pct", label="Terverifikasi", unit="%", decimals=1),
    *(Field(name=name, label=LABELS[name], unit="keluarga") for name in WRONG),
)


def faults(view: View) -> Chart:
    """Wrongly in and wrongly out by area, one line an area, most first."""
    rows = _areas(view)
    rows = rows.assign(both=rows[list(WRONG)].sum(axis=1)).sort_values("both", ascending=False, kind="stable")
    long = rows.melt(["region_code", "region_name", "both"], list(WRONG), var_name="what", value_name="value")
    long = long.assign(
        row=long["region_name"],
        column=[LABELS[name] for name in long["what"]],
        text=[formats.number(value) for value in long["value"]],
    )
    return Chart(
        kind="matrix",
        key="pendataan_keliru",
        title="Salah sasaran yang ditemukan",
        alt=f"Tabel keluarga yang keliru terdaftar dan yang keliru tidak terdaftar tiap {view.level_words}",
        indicator=indicator("survey_verified_pct"),
        rows=long,
        fields=(Field(name="row", label="Wilayah", kind="text"), Field(name="column", label="Temuan", kind="text"),
                Field(name="value", label="Keluarga", unit="keluarga")),
        period=view.period.words,
        query="register/survey_areas",
        unit="keluarga",
        shown=LISTED * 2,
        reported=int(rows["reported"].sum()),
        expected=int(rows["expected"].sum()),
        about=dataset(SUBJECT.dataset).column(WRONG[0]).description,
    )  # fmt: skip
