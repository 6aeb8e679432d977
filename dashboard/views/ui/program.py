"""The figures of *Satu program*: its rule, its money, its reach, its outcome, where, and who is behind, on one page."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.errors import NotFoundError
from dashboard.geo import layers
from dashboard.geo.layers import Layer
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.sentences import count, programme
from dashboard.views.status import status
from dashboard.views.ui import cards, filters, mapping, measures, outcome, states
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="program",
    title="Satu program",
    leads=("paid_pct", "disbursed_idr", "realised_idr", "pagu_idr"),
    filters=("period", "kabupaten"),
    dataset="disbursements",
    kinds=("tahun",),
)


def choose(view: View) -> View:
    """The same look, at one programme; at first the largest of the office's own budget."""
    names = {str(row["program_code"]): str(row["program_name"]) for row in every(view)}
    if not names:
        states.nothing("Kantor ini belum mempunyai program dalam daftar.")
        st.stop()
    with view.row:
        code = filters.choose(
            "program", list(names), label="Program", default=next(iter(names)), words=names.__getitem__, kept=True
        )
    return replace(view, program=code, programs=names)


def every(view: View) -> list[dict[str, Any]]:
    """One row per programme of the office (`program/list`)."""
    return records(view.book.rows("program/list"))


def record(view: View) -> dict[str, Any]:
    """What the office's list says about the programme."""
    return next(row for row in every(view) if row["program_code"] == view.program)


def reach(view: View) -> dict[str, Any]:
    """How far it reached in the chosen year (`program/reach`)."""
    return view.book.row("program/reach", program=view.program, region=view.region, year=view.asked.year)


def budget(view: View) -> dict[str, Any] | None:
    """Its row of the office's budget; None for what the office does not pay, or has no figures of."""
    rows = records(view.book.rows("budget/status", period=view.month))
    return next((row for row in rows if row["program_code"] == view.program), None)


def results(view: View) -> str:
    """What became of its people, in words; "" where nobody has told."""
    said = outcome.words(view, year=view.asked.year).get(view.program, "")
    return "" if said == status("belum_diukur").text else said


def awaited(view: View) -> bool:
    """Whether its first payment of the chosen year is still to come."""
    newest = view.head["last_period"] or view.book.as_of
    if newest is None:
        return False
    return programme.awaited(record(view), year=view.asked.year, month=newest.month, until=newest.year)


def answer(view: View) -> str:
    """How far it reached, what it cost, what came of it."""
    return programme.reached(
        record(view),
        reach(view),
        budget(view),
        outcome=results(view) or status("belum_diukur").word,
        level=_areas(view),
        year=view.asked.year,
        is_awaited=awaited(view),
    )


def _areas(view: View) -> str:
    return filters.LEVELS[view.agency.region_level]


def summary(view: View) -> list[Card]:
    """Money, recipients, share paid, and the outcome beside them."""
    found = reach(view)
    areas = f"di {formats.number(found['reached'])} dari {formats.number(found['areas'])} {_areas(view)}"
    quota = found.get("quota")
    part = "" if quota is None else f"{formats.number(found['paid'])} dari kuota {formats.number(quota)}"
    people = _card(view, "recipient_families", against=areas if count(found, "reported") else "")
    return [
        _money(view),
        replace(
            people,
            label=indicator("recipient_families").short,
            unit=programme.unit(record(view)) if people.unit else "",
        ),
        _card(view, "paid_pct", against=part),
        _outcome(view),
    ]


def _card(view: View, key: str, *, against: str = "") -> Card:
    row = measures.card(view, key)
    shown = cards.of(indicator(key), row, kind=view.period.kind, against=against)
    waits = row.get("value") is None and awaited(view)
    return replace(shown, value=status("belum_jatuh_tempo").word) if waits else shown


def _money(view: View) -> Card:
    row = budget(view)
    if row is None:
        return _card(view, "disbursed_idr", against="di luar anggaran kantor")
    realised, pagu, planned = (row[name] for name in ("realised_to_date_idr", "pagu_idr", "planned_to_date_idr"))
    against = [
        "" if pagu is None else f"pagu {formats.words(pagu)}",
        "" if planned is None else f"rencana kas {formats.words(planned)}",
    ]
    return cards.with_status(
        "Realisasi anggaran",
        cards.shown(realised, indicator("realised_idr")),
        against=" · ".join(part for part in against if part),
        key=row["status"],
        help=indicator("realised_idr").definition,
    )


def _outcome(view: View) -> Card:
    if not results(view):
        return Card(label="Hasil", value=status("belum_diukur").word, against="belum ada laporan hasil")
    first, _, rest = results(view).partition(", ")
    number, _, unit = first.partition(" ")
    return Card(label="Hasil", value=number, unit=unit, against=rest, help=indicator("graduated").definition)


def rule(view: View) -> Chart:
    """The programme's rule in words."""
    return Chart(
        kind="table",
        key="program_aturan",
        title="Aturan program",
        alt=f"Tabel aturan {view.program_words}",
        indicator=indicator("quota"),
        rows=pd.DataFrame(programme.rule(record(view))),
        fields=(Field(name="label", label="Tentang", kind="text"), Field(name="text", label="Aturan", kind="text")),
        period=view.asked.words,
        query="program/list",
        about="Untuk siapa program ini, kapan dan oleh siapa dibayar, menurut daftar program kantor.",
    )


def map_of(view: View) -> None:
    """Where it reached: the share paid by area, in limits that all programmes share; a click opens the area.

    Where an area has no share because it has no quota, families are shown instead: there nobody is not "no report".
    """
    level = view.level
    shares, families = (_at(view, key) for key in ("paid_pct", "recipient_families"))
    rows = mapping.values(shares, level)
    defined = len(rows) and not (rows["value"].isna() & (rows["reported"] > 0)).any()
    at, method = (shares, mapping.METHODS[2]) if defined else (families, mapping.METHODS[0])
    chart = mapping.chart(at, mapping.values(at, level), level)
    if awaited(view):
        chart = replace(chart, nothing=f"{view.program_words} belum jatuh tempo untuk {view.asked.words}.")
    mapping.show(at, replace(chart, key="program_peta"), _layer(view, level), method=method, level=level)


def _at(view: View, key: str) -> View:
    return replace(view, subject=replace(view.subject, leads=(key,)))


def _layer(view: View, level: str) -> Layer | None:
    try:
        found = layers.available(view.book.slug, level)[0]
    except NotFoundError:
        return None
    return found if view.kabupaten == ALL else found.inside(view.kabupaten)
