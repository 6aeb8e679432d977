"""The figures of *Beranda*: five questions of a citizen, each answered in one sentence and one small figure."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import barlist, formats, publicfigures, published
from dashboard.views.bars import Bar
from dashboard.views.markdown import escaped
from dashboard.views.saying import joined, say
from dashboard.views.sentences import public as told
from dashboard.views.ui import filters, frame, layout, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.publik import corrected, newest
from dashboard.views.ui.served import records

SUBJECT = Subject(key="beranda", title="Bantuan dan layanan sosial", leads=(), filters=(), always=True)
MONTHS_SHOWN = 12
PROGRAMS_SHOWN = 6
YEARS_SHOWN = 10


@dataclass(frozen=True)
class Front:
    """What the five answers stand on: each at the newest period that it has, of the office's whole area."""

    view: View

    @property
    def level(self) -> str:
        """The level of the areas that are counted: kabupaten of a province, kecamatan of a kabupaten."""
        return self.view.level

    @property
    def own(self) -> str:
        """The level of the office's whole area."""
        return self.view.agency.level

    @cached_property
    def month(self) -> date | None:
        """The newest month with payments."""
        return newest.period(self.view, "recipient_families", level=self.own, kind="bulan")

    @property
    def month_words(self) -> str:
        """The same in words."""
        return formats.month(self.month)

    def figure(self, key: str) -> dict[str, Any] | None:
        """The office's figure in that month."""
        return newest.figure(self.view, key, self.month, kind="bulan")

    def areas(self, key: str) -> list[dict[str, Any]]:
        """Each area's figure in that month."""
        if self.month is None:
            return []
        return records(
            self.view.book.rows(
                "observations/map", indicator=key, level=self.level, parent=ALL, period=self.month,
                period_kind="bulan", program=ALL,
            )
        )  # fmt: skip


def _notice(front: Front, key: str, first: date | None, kind: str, **unit: str) -> str:
    """The notice of the figure that an answer tells."""
    asked = {"period": first, "period_kind": kind, "program": ALL} | unit
    return corrected.figure(front.view, key, **asked) if first else ""


def begin() -> Front:
    """The frame of the page, and what its answers stand on."""
    front = Front(frame.begin(SUBJECT))
    frame.answer(
        front.view, told.front(front.figure("recipient_families"), place=front.view.place, period=front.month_words)
    )
    return front


def question(name: str, sentence: str, drawing: str, to: str, words: str, *, notice: str = "") -> None:
    """One question: the answer with a way to more beside its figure; on a phone above it.

    `notice`: what is said where an earlier release told the figure otherwise.
    """
    said, drawn = st.container(border=True).columns([5, 6], gap="medium")
    with said:
        st.subheader(say(name), anchor=False)
        st.markdown(escaped(sentence))
        if notice:
            layout.small(escaped(notice))
        links.to_page(to, words)
    if drawing:
        with drawn:
            st.html(drawing)


def families(front: Front) -> None:
    """How many families were reached, month by month."""
    view, shown = front.view, indicator("recipient_families")
    row = front.figure(shown.key)
    points = records(measures.points(view, shown.key, kind="bulan"))
    points = [point for point in points if front.month and point["period"].date() <= front.month][-MONTHS_SHOWN:]
    drawing = ""
    if row is not None and published.is_shown(row):
        months = [formats.short_month(point["period"]) for point in points]
        drawing = publicfigures.number(formats.number(row["value"]), "keluarga", view.colours)
        drawing += publicfigures.columns(points, months, shown, view.colours, label=f"{shown.label} per bulan")
    sentence = told.families(
        row, front.figure("paid_pct"), period=front.month_words, level=filters.LEVELS[view.agency.region_level]
    )
    uneven = say("beranda.months_differ") if _uneven(front) else ""
    question(
        "beranda.ask_families", joined(sentence, uneven), drawing, "penyaluran", "Penyaluran bulan demi bulan",
        notice=_notice(front, shown.key, front.month, "bulan"),
    )  # fmt: skip


def _by_program(front: Front) -> list[dict[str, Any]]:
    asked = {"unit_kind": "region", "unit_code": front.view.region, "period_kind": "bulan"}
    return records(front.view.book.rows("observations/trend_by_program", indicator="disbursed_idr", **asked))


def _uneven(front: Front) -> bool:
    """Whether some programme is paid in longer periods than a month."""
    return any(row["period_kind"] != "bulan" for row in _by_program(front))


def money(front: Front) -> None:
    """What reached families this year, programme by programme."""
    view, shown = front.view, indicator("disbursed_idr")
    year = front.month.replace(month=1) if front.month else None
    row = newest.figure(view, shown.key, year, kind="tahun")
    asked = {"unit_kind": "region", "unit_code": view.region, "period_kind": "tahun"}
    rows = records(view.book.rows("observations/trend_by_program", indicator=shown.key, **asked))
    rows = [line for line in rows if year and line["period"].date() == year]
    rows.sort(key=lambda line: -(line["value"] or 0))
    bars = [
        Bar(
            code=str(line["program_code"]),
            name=str(line["program_name"]),
            value=line["value"],
            text=formats.rupiah_short(line["value"]) if published.is_shown(line) else published.said(line, shown),
        )
        for line in rows[:PROGRAMS_SHOWN]
    ]
    said = str(year.year) if year else ""
    drawing = barlist.html(bars, view.colours, label=f"Rupiah tersalur menurut program, {said}") if bars else ""
    sentence = told.money(row, year=said, until=front.month_words)
    notice = _notice(front, shown.key, year, "tahun")
    question("beranda.ask_money", sentence, drawing, "penyaluran", "Penyaluran menurut program", notice=notice)


def where(front: Front) -> None:
    """Where aid was paid in the newest month, and where that is not known."""
    noun = filters.LEVELS[front.level]
    rows = front.areas("paid")
    drawing = (
        publicfigures.squares(
            rows, front.view.colours, label=f"Keadaan {noun}", noun=noun, paid="sudah dibayar",
            zero="tidak ada yang dibayar (0)",
        )
        if rows
        else ""
    )  # fmt: skip
    sentence = told.where(rows, front.areas("paid_pct"), period=front.month_words, level=noun)
    question("beranda.ask_where", sentence, drawing, "peta", "Lihat di peta")


def homes(front: Front) -> None:
    """Who lives in the homes and how much of their room is taken."""
    view = front.view
    found = [newest.period(view, key, level="office", kind="bulan") for key in ("upt_residents", "upt_services")]
    month = max((day for day in found if day), default=None)
    residents, services, taken = (
        newest.figure(view, key, month, kind="bulan", **measures.office(view))
        for key in ("upt_residents", "upt_services", "upt_occupancy_pct")
    )
    rows = view.book.rows("public/pages/homes", period=month) if month else None
    told_of = [] if rows is None else records(rows[rows["indicator"] == "upt_residents"])
    silent = sum(published.state(row) == "belum_melapor" for row in told_of)
    drawing = ""
    if taken is not None and published.is_shown(taken):
        used, places = float(taken["numerator"]), float(taken["denominator"])
        text = f"terisi: {formats.number(used)} orang untuk {formats.number(places)} tempat"
        drawing = publicfigures.number(formats.percent(taken["value"], 0), text, view.colours)
        drawing += publicfigures.room(used, places, view.colours, label=text)
    sentence = told.homes(residents, services, number=len(told_of), silent=silent, period=formats.month(month))
    notice = _notice(front, "upt_residents", month, "bulan", unit=view.agency.slug)
    question("beranda.ask_homes", sentence, drawing, "layanan", "Tiap panti dan rumah singgah", notice=notice)


def poor(front: Front) -> None:
    """The share of poor people over the years."""
    view, shown = front.view, indicator("p0_pct")
    rows = records(view.book.rows("public/pages/poverty", region=view.region))
    years = [{**row, "value": row["p0_pct"]} for row in told.comparable(rows)][-YEARS_SHOWN:]
    drawing = ""
    if years:
        drawing = publicfigures.number(formats.percent(years[-1]["value"], 2), str(years[-1]["year"]), view.colours)
        names = [f"{row['year']}: {formats.percent(row['value'], 2)}" for row in years]
        drawing += publicfigures.columns(years, names, shown, view.colours, label=shown.label)
    sentence = told.poor(rows, place=view.place)
    notice = _notice(front, shown.key, date(int(rows[-1]["year"]), 1, 1) if rows else None, "tahun")
    question("beranda.ask_poor", sentence, drawing, "wilayah", "Semua angka wilayah Anda", notice=notice)


def not_shown(front: Front) -> None:
    """What the release hides and what it waits for."""
    layout.small(told.not_shown(records(front.view.book.rows("public/pages/states"))))
    links.to_page("metode", "Mengapa sebagian angka disembunyikan?")
