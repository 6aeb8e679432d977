"""The figures of *Pembinaan pegawai*: which homes were visited this year, about what, and what follows from it."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import count
from dashboard.views.sentences import guidance as saying
from dashboard.views.status import title
from dashboard.views.ui import figure, homes
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.homes import NAME
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="pembinaan",
    title="Pembinaan pegawai",
    leads=(),
    filters=("period",),
    dataset="staff_development",
    kinds=("tahun",),
    periods="development/periods",
)
SHOWN = 12
UNVISITED_SHOWN = 8
KIND = Field(name="kind_words", label="Jenis UPT", kind="text")


def whole(view: View) -> dict[str, object]:
    """The year in one row (`development/summary`)."""
    return view.book.row("development/summary", year=view.asked.year)


def every(view: View) -> pd.DataFrame:
    """One row per UPT, unvisited first (`development/upt`)."""
    rows = view.book.rows("development/upt", year=view.asked.year)
    return rows.assign(kind_words=[title(kind) for kind in rows["kind"]])


def unvisited(view: View) -> list[dict[str, object]]:
    """The UPT without a visit in the year."""
    return [row for row in records(every(view)) if not row["is_visited"]]


def answer(view: View) -> str:
    """How many UPT were visited, and which were not."""
    return saying.visited(whole(view), unvisited(view), year=view.asked.year)


def summary(view: View) -> list[Card]:
    """The share visited, the visits, who came, and what was agreed."""
    row = whole(view)
    invited, attended, visits = (count(row, name) for name in ("invited", "attended", "visits"))
    came = {"attended": formats.number(attended), "invited": formats.number(invited)}
    themes = f"{formats.number(count(row, 'themes'))} tema" if visits else ""
    return [
        _share(view, row),
        Card(label="Kunjungan pembinaan", value=formats.number(visits), unit="kunjungan", against=themes),
        Card(
            label="Kehadiran pegawai",
            value=formats.percent(100 * attended / invited) if invited else formats.MISSING,
            against=say("pembinaan.attended", **came) if invited else "",
        ),
        Card(
            label="Dengan rencana tindak lanjut",
            value=formats.number(count(row, "planned")),
            unit="kunjungan",
            against=say("pembinaan.planned", visits=formats.number(visits)),
        ),
    ]


def _share(view: View, row: dict[str, object]) -> Card:
    """The share visited; a year that is still running is not compared with a whole one."""
    card = homes.office_card(view, "upt_visited_pct", against=_of(row))
    running = view.book.as_of is not None and view.book.as_of.year == view.asked.year
    return replace(card, change="") if running else card


def _of(row: dict[str, object]) -> str:
    visited = formats.number(count(row, "visited"))
    return f"{visited} {say('pembinaan.of', upt=formats.number(count(row, 'upt')))}" if row else ""


def visits(view: View) -> Chart:
    """Every visit of the year, newest first."""
    rows = view.book.rows("development/visits", year=view.asked.year)
    cut = f", {SHOWN} terbaru dari {formats.number(len(rows))}" if len(rows) > SHOWN else ""
    return Chart(
        kind="table",
        key="pembinaan_kunjungan",
        title=f"Kunjungan pembinaan {view.asked.year}{cut}",
        alt=f"Tabel kunjungan pembinaan {view.asked.year}, terbaru di atas",
        indicator=indicator("upt_visited_pct"),
        rows=rows.assign(kind_words=[title(kind) for kind in rows["kind"]]),
        fields=(
            Field(name="date", label="Tanggal", kind="date"),
            NAME,
            KIND,
            Field(name="theme", label="Tema", kind="text"),
            Field(name="invited", label="Diundang", unit="orang"),
            Field(name="attended", label="Hadir", unit="orang"),
            Field(name="follow_up", label="Rencana tindak lanjut", kind="text"),
        ),
        period=view.asked.words,
        query="development/visits",
        shown=SHOWN,
        brief=("date", "upt_name", "theme", "invited", "attended", "follow_up"),
        nothing=say("pembinaan.none", year=str(view.asked.year)),
    )


def waiting(view: View) -> None:
    """The UPT that nobody has visited this year, longest ago first."""
    st.subheader(f"Belum dikunjungi {view.asked.year}", anchor=False)
    found = unvisited(view)
    if not found:
        st.markdown(say("pembinaan.everyone"))
    for row in found[:UNVISITED_SHOWN]:
        st.markdown(f"**{row['upt_name']}**  \n:small[{row['kind_words']}; {saying.last_visit(row)}]")
    figure.foot(view, _by_upt(view))


def _by_upt(view: View) -> Chart:
    return Chart(
        kind="table",
        key="pembinaan_upt",
        title=f"Kunjungan per UPT {view.asked.year}",
        alt=f"Tabel UPT menurut kunjungan {view.asked.year}",
        indicator=indicator("upt_visited_pct"),
        rows=every(view),
        fields=(
            NAME,
            KIND,
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="visits", label="Kunjungan"),
            Field(name="invited", label="Diundang", unit="orang"),
            Field(name="attended", label="Hadir", unit="orang"),
            Field(name="last_visit", label="Terakhir dikunjungi", kind="date"),
            Field(name="days_since", label="Sejak itu", unit="hari"),
        ),
        period=view.asked.words,
        query="development/upt",
    )
