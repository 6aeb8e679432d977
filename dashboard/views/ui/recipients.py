"""The figures of *Keluar-masuk penerima*: who joined, left and stayed, why, and who failed twice in a row.

Figures of all programmes together stand in `observations` by month: a quarter in the month in which it begins.
"""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.periods import Period
from dashboard.views.sentences import recipients
from dashboard.views.status import reason, status
from dashboard.views.ui import behind, cards, figure, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="penerima",
    title="Keluar-masuk penerima",
    leads=("joined", "left"),
    filters=("period", "program", "kabupaten"),
    dataset="beneficiary_changes",
    kinds=("triwulan",),
)
REGISTER = "pemutakhiran_register"
WORST, LISTED, EVERY = 5, 12, 10_000
MOVES = (
    ("Masuk", "joined", 1),
    ("Keluar", "left_other", -1),
    ("Keluar, register", "left_register", -1),
)
FAMILIES = (
    Field(name="joined", label="Masuk", unit="keluarga"),
    Field(name="left_all", label="Keluar", unit="keluarga"),
    Field(name="left_register", label="Keluar karena register", unit="keluarga"),
    Field(name="net", label="Selisih", unit="keluarga"),
    Field(name="stayed", label="Tetap", unit="keluarga"),
    Field(name="failed_twice", label="Gagal dua kali", unit="keluarga"),
)


def fitted(view: View) -> View:
    """The same look with the period under which `observations` keeps all programmes together."""
    return replace(view, period=Period(view.asked.first)) if view.program == ALL else view


def over_time(view: View) -> pd.DataFrame:
    """One row per quarter of the chosen area and programme (`recipients/movement`)."""
    return view.book.rows("recipients/movement", period_kind=view.period.kind, program=view.program, region=view.region)


def now(view: View) -> dict[str, Any]:
    """The row of the chosen quarter; {} where nobody has reported."""
    rows = over_time(view)
    found = records(rows[rows["period"].dt.date == view.asked.first])
    return found[0] if found else {}


def twice(view: View, limit: int) -> pd.DataFrame:
    """The areas with families that failed twice in a row, most first."""
    return view.book.rows("recipients/failed_twice", **view.scope, until=view.asked.last_month, limit=limit)


def answer(view: View) -> str:
    """How many joined, left and stayed, how many failed twice, and who is silent."""
    worst = records(twice(view, 1))
    return recipients.moved(
        now(view),
        worst[0] if worst else None,
        period=view.asked.words,
        level="kecamatan" if view.agency.region_level == "kecamatan" else view.level_words,
    )


def summary(view: View) -> list[Card]:
    """Joined, left, stayed, failed twice."""
    row = now(view)
    register = sentences.count(row, "left_register")
    worst = records(twice(view, 1))
    most = f"terbanyak {worst[0]['region_name']}, {formats.number(worst[0]['families'])}" if worst else ""
    return [
        _card(view, "joined"),
        _card(view, "left", against=f"{formats.number(register)} karena pemutakhiran register" if register else ""),
        _card(view, "stayed"),
        _card(view, "failed_twice", against=most),
    ]


def _card(view: View, key: str, *, against: str = "") -> Card:
    row = measures.card(view, key)
    return cards.of(indicator(key), row, kind=view.asked.kind, against=against, trend=measures.series(view, key))


def movement(view: View) -> Chart:
    """In above, out below, quarter by quarter; what the register's refresh took is apart."""
    rows = over_time(view)
    rows = rows.assign(
        words=[formats.period(stamp, "triwulan") for stamp in rows["period"]],
        left_other=rows["left_all"] - rows["left_register"].fillna(0),
        net=rows["joined"] - rows["left_all"],
    )
    drawn = [
        pd.DataFrame({"period": rows["period"], "label": label, "value": sign * rows[name].astype(float)})
        for label, name, sign in MOVES
    ]
    shown = now(view)
    return Chart(
        kind="movement",
        key="penerima_gerak",
        title=f"Yang masuk dan yang keluar tiap triwulan{measures.of_program(view)}",
        alt=f"Batang keluarga yang masuk di atas garis dan yang keluar di bawahnya di {view.place}, tiap triwulan",
        indicator=indicator("joined"),
        rows=pd.concat(drawn).dropna(subset=["value"]),
        table_rows=rows.sort_values("period", ascending=False),
        fields=(
            PERIOD,
            *FAMILIES,
            Field(name="reported", label="Melapor"),
            Field(name="expected", label="Wajib lapor"),
            Field(name="status", label="Status", kind="status"),
        ),
        period=_span(rows) or view.asked.words,
        period_kind="triwulan",
        query="recipients/movement",
        reported=shown.get("reported"),
        expected=shown.get("expected"),
        caveats=("register_refresh",),
    )


def _span(rows: pd.DataFrame) -> str:
    words = list(rows["words"])
    return " – ".join(dict.fromkeys((words[0], words[-1]))) if words else ""


def reasons(view: View) -> Chart:
    """Why families left, most first; the register's refresh apart, because it is nobody's failure."""
    rows = view.book.rows(
        "observations/parts", indicator="left", unit_kind="region", unit_code=view.region, **view.reach
    )
    refresh = rows["name"] == REGISTER
    apart = {REGISTER: "Pemutakhiran register (bukan kegagalan)"}
    rows = rows.assign(
        label=[apart.get(str(name), sentences.capital(reason(name))) for name in rows["name"]], apart=refresh
    ).sort_values(["apart", "value"], ascending=[True, False])
    return Chart(
        kind="ranking",
        key="penerima_sebab",
        title=f"Mengapa keluar, {view.asked.words}",
        alt=f"Batang sebab keluar di {view.place}, {view.asked.words}; pemutakhiran register terpisah",
        indicator=indicator("left"),
        rows=rows,
        fields=(
            Field(name="label", label="Sebab", kind="text"),
            Field(name="value", label="Keluar", unit="keluarga"),
            Field(name="reported", label="Melapor"),
            Field(name="expected", label="Wajib lapor"),
        ),
        period=view.asked.words,
        query="observations/parts",
    )


def by_area(view: View) -> Chart:
    """Who joined, left, stayed and failed twice, area by area."""
    rows = view.book.rows("recipients/by_area", **view.scope)
    return Chart(
        kind="table",
        key="penerima_wilayah",
        title=f"Per {view.level_words}, {view.asked.words}",
        alt=f"Tabel keluarga yang masuk, keluar, tetap, dan gagal dua kali per {view.level_words}, {view.asked.words}",
        indicator=indicator("joined"),
        rows=rows,
        shown=LISTED,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="parent_name", label="Di dalam", kind="text"),
            *FAMILIES,
            Field(name="status", label="Status", kind="status"),
        ),
        brief=("region_name", "joined", "left_all", "left_register", "net", "stayed", "failed_twice", "status"),
        period=view.asked.words,
        query="recipients/by_area",
    )


def failed_twice(view: View) -> None:
    """The areas with families that failed twice in a row, worst first, each with its reason and a link."""
    title = indicator("failed_twice").label
    st.subheader(title, anchor=False)
    found = twice(view, EVERY)
    rows = records(found)
    if not rows:
        st.markdown(recipients.nobody_twice(now(view), period=view.asked.words))
        return
    for row in rows[:WORST]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            why = reason(row["reason"])
            because = f" · gagal terutama karena {why}" if why else ""
            st.markdown(f":small[{status('gagal_dua_kali').sign} {formats.number(row['families'])} keluarga{because}]")
    listed = Chart(
        kind="table",
        key="penerima_gagal_dua_kali",
        title=title,
        alt=title,
        indicator=indicator("failed_twice"),
        rows=found,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="parent_name", label="Di dalam", kind="text"),
            Field(name="families", label="Gagal dua kali", unit="keluarga"),
            Field(name="reason", label="Sebab utama gagal", kind="reason"),
            Field(name="reason_families", label="Gagal karena sebab itu", unit="KPM"),
        ),
        period=view.asked.words,
        query="recipients/failed_twice",
        datasets=("beneficiary_changes", "disbursement_failures"),
    )
    figure.foot(view, listed)
