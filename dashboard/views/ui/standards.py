"""*SPM bidang sosial*: the five services of the office's own level, who is entitled, who is served, who is missing."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import Row
from dashboard.views.sentences import spm as told
from dashboard.views.status import rules, status
from dashboard.views.ui import cards, figure, layout, links, measures
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="spm",
    title="Standar Pelayanan Minimal (SPM) bidang sosial",
    leads=("spm_pct",),
    dataset="spm",
    kinds=("tahun",),
)
QUERY, YEARS = "spm/services", "spm/years"
GAP = "spm_gap_people"


def every(view: View) -> pd.DataFrame:
    """The five services of the office's own level in the chosen year (`spm/services`)."""
    return view.book.rows(QUERY, year=view.asked.year)


def _rows(view: View) -> list[dict[str, Any]]:
    return records(every(view))


def answer(view: View) -> str:
    """How many services reach the target, how many people are missing, and what is not known."""
    return told.standards(_rows(view), year=view.asked.year)


def meaning(view: View) -> None:
    """What the letters stand for here, and whose services these are."""
    province = view.agency.level == "provinsi"
    where = say("spm.where_provinsi") if province else say("spm.where_kabupaten")
    layout.small(say("spm.meaning", where=where))


def summary(view: View) -> list[Card]:
    """Services that reach the target, people missing, the lowest service, and numbers without a source."""
    rows = _rows(view)
    counted, met = told.of_state(rows, *told.COUNTED), told.of_state(rows, told.COUNTED[0])
    lowest = min(counted, key=lambda row: float(row["pct"]), default=None)
    unsourced = told.unsourced(rows)
    others = [status(row["state"]).word for row in rows if row not in counted]
    return [
        Card(
            label=f"Mencapai {formats.percent(float(rows[0]['target_pct']), 0)}",
            value=formats.number(len(met)),
            unit=f"dari {formats.number(len(counted))} pelayanan",
            against=sentences.listing([f"1 {word}" for word in others]),
        ),
        _missing(view, rows),
        Card(
            label="Terendah",
            value=formats.MISSING if lowest is None else formats.percent(lowest["pct"]),
            against="" if lowest is None else told.short(lowest),
        ),
        Card(
            label="Tanpa sumber jumlah",
            value=formats.number(len(unsourced)),
            unit="pelayanan",
            against=sentences.listing([told.short(row) for row in unsourced]),
        ),
    ]


def _missing(view: View, rows: list[dict[str, Any]]) -> Card:
    """People missing; a minimum where a service is unknown, and compared only where both years are whole."""
    row = measures.card(view, GAP, unit_code=view.agency.region_code)
    card = replace(cards.of(indicator(GAP), row, kind="tahun"), label="Belum dilayani")
    people, unknown, before = told.missing(rows), told.unknown(rows), row.get("previous_period")
    if people is None:
        return card
    if unknown or (before is not None and told.unknown(records(view.book.rows(QUERY, year=before.year)))):
        card = replace(card, change="", tone="")
    card = replace(card, value=formats.number(people), unit="orang")
    without = say("spm.without", services=told.named(unknown))
    return replace(card, unit="orang atau lebih", against=without) if unknown else card


def reached(view: View) -> Chart:
    """Each service against its target, which is the mark across the bar."""
    rows = _rows(view)
    shown = indicator("spm_pct")
    return Chart(
        kind="steps",
        key="spm_capaian",
        title=f"{shown.label}, {view.asked.year}",
        alt=f"Batang bagian yang berhak yang dilayani tiap pelayanan dasar, {view.asked.words}, terhadap target",
        indicator=shown,
        rows=every(view).assign(
            label=[f"{row['service']}. {sentences.capital(told.short(row))}" for row in rows],
            value=[row["pct"] for row in rows],
            capacity=[row["target_pct"] for row in rows],
            text=[_reached(row) for row in rows],
        ).astype({"value": float}),
        fields=FIELDS,
        period=view.asked.words,
        query=QUERY,
        datasets=("spm",),
        reported=sum(sentences.count(row, "reported") for row in rows),
        expected=sum(sentences.count(row, "expected") for row in rows),
        nothing=say("spm.uncounted", year=str(view.asked.year)),
    )  # fmt: skip


def _reached(row: Row) -> str:
    said = "" if row["state"] in told.COUNTED else status(row["state"]).text
    if row["pct"] is None:
        return said
    share = formats.share(row["served"], row["entitled"], 1)
    of = say("spm.of", served=formats.number(row["served"]), entitled=formats.number(row["entitled"]), share=share)
    beyond = say("spm.beyond", beyond=formats.number(row["beyond"])) if row["beyond"] else ""
    return " · ".join(part for part in (said, of, beyond) if part)


FIELDS = (
    Field(name="service", label="Huruf", kind="text", right=True),
    Field(name="service_name", label="Pelayanan dasar", kind="text"),
    Field(name="entitled", label="Berhak", unit="orang"),
    Field(name="entitled_source", label="Sumber jumlah yang berhak", kind="text"),
    Field(name="served", label="Dilayani", unit="orang"),
    Field(name="pct", label="Capaian", unit="%", decimals=1),
    Field(name="quality_pct", label="Mutu", unit="%", decimals=1),
    Field(name="gap", label="Kurang", unit="orang"),
    Field(name="change", label="Perubahan", unit="poin", decimals=1),
    Field(name="state", label="Keadaan", kind="status"),
    Field(name="previous_pct", label="Tahun sebelumnya", unit="%", decimals=1),
    Field(name="target_pct", label="Target", unit="%"),
    Field(name="beyond", label="Dilayani di luar yang berhak", unit="orang"),
    Field(name="reported", label="Melapor"),
    Field(name="expected", label="Wajib lapor"),
)
FINER = {"previous_pct", "target_pct", "beyond", "reported", "expected"}  # in the table under the figure only


def todo(view: View) -> None:
    """What to do about it: whom the services do not reach yet, numbers without a source, reports that are missing."""
    rows = _rows(view)
    found = told.lacking(rows)
    st.subheader("Jarak ke target", anchor=False)
    for row in found:
        key = "spm.lacking" if row["state"] in told.COUNTED else "spm.lacking_at_least"
        _line(row, say(key, gap=formats.number(row["gap"])))
    if not found and told.of_state(rows, *told.COUNTED):
        st.markdown(say("spm.all_reached"))
    for row in told.of_state(rows, "tidak_ada_berhak", *told.UNKNOWN):
        if row not in found:
            _line(row, "")
    st.subheader("Sumber jumlah yang berhak", anchor=False)
    unsourced = told.unsourced(rows)
    for row in unsourced:
        st.markdown(f"**{_name(row)}**  \n:small[{say('spm.no_source')}]")
    if not unsourced:
        st.markdown(say("spm.all_sources"))
    links.to_page("ppks", say("spm.to_ppks"))
    layout.small(rules("spm"))


def _name(row: Row) -> str:
    return f"{row['service']}. {sentences.capital(told.short(row))}"


def _line(row: Row, words: str) -> None:
    silent = row["state"] in told.UNKNOWN and row["expected"] > 1
    numbers = {name: formats.number(row[name]) for name in ("reported", "expected")}
    reported = say("spm.reported", **numbers) if silent else ""
    said = " · ".join(part for part in (status(row["state"]).markdown, words, reported) if part)
    st.markdown(f"**{_name(row)}**  \n:small[{said}]")


def table(view: View) -> None:
    """Every service with its full name, source, quality and change."""
    chart = replace(reached(view), kind="table", key="spm_tabel", title="Lima pelayanan dasar", rows=every(view))
    shown = tuple(field.name for field in FIELDS if field.name not in FINER)
    figure.show(view, replace(chart, brief=shown))


def over_time(view: View) -> Chart:
    """Each service over the years, as small multiples."""
    rows = view.book.rows(YEARS)
    rows = rows.assign(series=[_name(row) for row in records(rows)], words=rows["period"].dt.year.astype(str))
    return Chart(
        kind="panels",
        key="spm_tahun",
        title="Capaian tiap pelayanan dasar dari tahun ke tahun",
        alt="Garis kecil capaian tiap pelayanan dasar per tahun, masing-masing dengan skalanya sendiri",
        indicator=indicator("spm_pct"),
        rows=rows[rows["entitled"].isna() | (rows["entitled"] > 0)],  # nobody entitled is no missing report
        table_rows=rows,
        fields=(
            Field(name="series", label="Pelayanan dasar", kind="text"),
            PERIOD,
            Field(name="value", label="Capaian", unit="%", decimals=1),
            Field(name="entitled", label="Berhak", unit="orang"),
            Field(name="served", label="Dilayani", unit="orang"),
            Field(name="status", label="Status", kind="status"),
        ),
        period=f"{rows['period'].min():%Y}–{rows['period'].max():%Y}",
        period_kind="tahun",
        query=YEARS,
        datasets=("spm",),
    )
