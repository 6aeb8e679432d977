"""The figures of *Layanan UPT*: every home with its residents, room, waiting list, services and last months."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator, lists, threshold
from dashboard.views import formats, homecards, published
from dashboard.views.chart import Chart, Field
from dashboard.views.homecards import Home
from dashboard.views.saying import say
from dashboard.views.sentences import listing
from dashboard.views.sentences import public as told
from dashboard.views.status import title
from dashboard.views.ui import figure, frame, links
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.publik import reading, signs
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="layanan",
    title="Layanan panti dan rumah singgah",
    leads=("upt_residents", "upt_services"),
    dataset="upt_residents",
    kinds=("bulan",),
    always=True,
)
MONTHS_SHOWN = 12
DRAWN = ("upt_residents", "upt_services")
COLUMNS = (("upt_residents", "Penghuni", "orang"), ("waiting", "Daftar tunggu", "orang"),
           ("upt_services", "Layanan", "layanan"))  # fmt: skip


def every(view: View) -> list[Home]:
    """The homes of the register in the chosen month, those with figures of it first."""
    month = view.period.first
    rows = view.book.rows("public/pages/homes", period=month)
    months = {key: _months(view, key, month) for key in DRAWN}
    found = []
    for code, own in rows.groupby("upt_code", sort=False):
        figures = {str(row["indicator"]): row for row in records(own)}
        history = {key: by_home.get(str(code), []) for key, by_home in months.items()}
        found.append(_home(figures, history))
    known = [home for home in found if _anything(home)]
    return sorted(known, key=lambda home: home.is_silent)


def _months(view: View, key: str, month: date) -> dict[str, list[dict[str, Any]]]:
    rows = view.book.rows("public/pages/months", indicator=key, period=month)
    return {str(code): records(own.tail(MONTHS_SHOWN)) for code, own in rows.groupby("upt_code")}


def _home(figures: dict[str, dict[str, Any]], months: dict[str, list[dict[str, Any]]]) -> Home:
    register = figures["upt_residents"]
    taken = figures["upt_occupancy_pct"]
    last = max((row["last_period"] for row in figures.values() if row["last_period"] is not None), default=None)
    return Home(
        register=register,
        figures=figures,
        months=months,
        purpose=_purpose(register.get("target_ppks")),
        last=say("layanan.never") if last is None else say("layanan.last", period=formats.month(last)),
        is_silent=any(published.state(figures[key]) == "belum_melapor" for key in DRAWN),
        is_overfull=published.is_shown(taken) and float(taken["value"]) > threshold("full_pct").value,
    )


def _purpose(codes: object) -> str:
    """For whom the home is, in words; "" where the register does not say it."""
    kinds = lists.words("ppks_kinds")
    names = [kinds[code] for code in str(codes or "").split() if code in kinds]
    return f"Untuk {listing(names)}" if names else ""


def _anything(home: Home) -> bool:
    """Whether the release says anything about the home: a figure, a hidden one, or a report that is missing."""
    return any(published.state(row) != "tidak_ada" for row in home.figures.values())


def answer(view: View, homes: list[Home]) -> None:
    """Who reported, who lives there, which home is overfull or silent."""
    rows = [
        {
            "upt_name": home.name,
            "residents": home.figures["upt_residents"],
            "is_silent": home.is_silent,
            "is_overfull": home.is_overfull,
        }
        for home in homes
    ]
    frame.answer(view, told.of_homes(rows, period=view.period.words))


def show(view: View, homes: list[Home]) -> None:
    """The cards, what their signs mean, and the table with its files."""
    if not homes:
        links.to_page("beranda", "Kembali ke Beranda")
        return
    st.subheader(f"Tiap panti dan rumah singgah, {view.period.words}", anchor=False)
    st.html(homecards.html(homes, view.colours, address=links.choices()))
    signs.columns(view)
    if any(published.state(row) in published.HIDDEN for home in homes for row in home.figures.values()):
        reading.way()
    figure.foot(view, table(view, homes))


def table(view: View, homes: list[Home]) -> Chart:
    """The same figures as rows; beside a number that is not shown stands why."""
    rows = []
    for home in homes:
        line: dict[str, Any] = {
            "upt_code": home.register["upt_code"],
            "upt_name": home.name,
            "kind": title(home.register["kind"]),
            "place": home.place,
            "capacity": home.register["capacity"],
        }
        for key, _, _ in COLUMNS:
            line[key] = home.figures[key]["value"]
            line[f"{key}_note"] = published.note(home.figures[key]) or None
        rows.append(line)
    return Chart(
        kind="table",
        key="panti_publik",
        title="Panti dan rumah singgah",
        alt=f"Tabel panti dan rumah singgah, {view.period.words}",
        indicator=indicator("upt_residents"),
        rows=pd.DataFrame(rows),
        fields=(
            Field(name="upt_name", label="Nama", kind="text"),
            Field(name="kind", label="Jenis", kind="text"),
            Field(name="place", label="Tempat", kind="text"),
            Field(name="capacity", label="Kapasitas", unit="tempat"),
            *(
                field
                for key, label, unit in COLUMNS
                for field in (
                    Field(name=key, label=label, unit=unit),
                    Field(name=f"{key}_note", label=f"Keterangan {label.lower()}", kind="text"),
                )
            ),
        ),
        period=view.period.words,
        query="public/pages/homes",
        datasets=("upt_residents", "upt_services"),
    )
