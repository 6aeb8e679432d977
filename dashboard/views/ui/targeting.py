"""The figures of *Ketepatan sasaran*: whom a programme reaches by desil, who is and who is left out where.

One programme at a time: rules differ, and a family may be in several.
"""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import caveat, indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import register
from dashboard.views.ui import behind, cards, figure, filters, layout, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="ketepatan",
    title="Ketepatan sasaran",
    leads=("coverage_desil_pct", "register_families"),
    filters=("period", "kabupaten"),
    dataset="welfare_deciles",
    kinds=("triwulan",),
)
LISTED = 6
METHOD = ("undercoverage_pct", "leakage_pct")


def choose(view: View) -> View:
    """The same look at one programme: those whose recipients are known by desil in the chosen release."""
    names = {str(row["program_code"]): str(row["program_name"]) for row in _programs(view)}
    if not names:
        return view
    with view.row:
        code = filters.choose(
            "program", list(names), label="Program", default=next(iter(names)), words=names.__getitem__, kept=True
        )
    return replace(view, program=code, programs=names)


def when(view: View) -> dict[str, Any]:
    """Parameters of the queries over one release and the whole area."""
    return {"period": view.period.first, "region": view.region}


def _programs(view: View) -> list[dict[str, Any]]:
    return records(view.book.rows("register/programs", **when(view)))


def program(view: View) -> dict[str, Any]:
    """The chosen programme (`register/programs`); {} where none is known by desil."""
    return next((row for row in _programs(view) if row["program_code"] == view.program), {})


def limit(view: View) -> int:
    """The highest desil of the programme's rule, 0 where it has none."""
    return sentences.count(program(view), "desil_max")


def _within(view: View) -> dict[str, Any]:
    return view.book.row("register/within_rule", **when(view), program=view.program)


def _unreached(view: View) -> pd.DataFrame:
    return view.book.rows(
        "register/unreached",
        period=view.period.first, program=view.program, level=view.level, parent=view.kabupaten,
    )  # fmt: skip


def answer(view: View) -> str:
    """Whom the programme reaches, who of it is above the rule, and where most are left out."""
    return register.targeting(
        program(view),
        _within(view),
        measures.card(view, "leakage_pct"),
        records(_unreached(view)),
        period=view.period.words,
        level=filters.LEVELS[view.agency.region_level],
    )


def summary(view: View) -> list[Card]:
    """Families within the rule, the share reached, the share left out, the share of recipients above the rule."""
    known = measures.card(view, "register_families", program=ALL)
    register_card = cards.of(indicator("register_families"), known, kind=view.period.kind)
    if not limit(view):
        return [register_card, *(_unlimited(key) for key in METHOD)] if program(view) else [register_card]
    within, rule = _within(view), register.rule(limit(view))
    coverage = indicator("coverage_desil_pct")
    entitled = formats.number(within.get("registered"))
    return [
        replace(
            register_card,
            label=f"Keluarga {rule}",
            value=formats.number(_registered(view)),
            change="",
            tone="",
            against=f"dari {register_card.value} dalam register",
        ),
        Card(
            label=f"Terjangkau, {rule}",
            value=cards.shown(within.get("value"), coverage),
            against=f"{formats.number(within.get('recipients'))} dari {entitled} keluarga{_partly(view, within)}",
            help=coverage.definition,
        ),
        _share(view, "undercoverage_pct", whole="keluarga berhak"),
        _share(view, "leakage_pct", whole="penerima"),
    ]


def _registered(view: View) -> int:
    """Families of the chosen release within the rule, areas whose recipients are not known too."""
    rows = view.book.rows("register/families", region=view.region)
    within = (rows["desil"] <= limit(view)) & (rows["period"] == pd.Timestamp(view.period.first))
    return int(rows.loc[within, "families"].sum())


def _partly(view: View, row: dict[str, Any]) -> str:
    """Of how many areas a number is, where it is not of all."""
    reported, expected = sentences.count(row, "reported"), sentences.count(row, "expected")
    finest = filters.LEVELS[view.agency.region_level]
    return f", {formats.number(reported)} dari {formats.number(expected)} {finest}" if reported < expected else ""


def _share(view: View, key: str, *, whole: str) -> Card:
    row = measures.card(view, key)
    part, all_of = row.get("numerator"), row.get("denominator")
    against = "" if part is None else f"{formats.number(part)} dari {formats.number(all_of)} {whole}"
    trend = measures.series(view, key)
    return cards.of(indicator(key), row, kind=view.period.kind, against=against, trend=trend)


def _unlimited(key: str) -> Card:
    shown = indicator(key)
    return Card(label=shown.label, value=formats.MISSING, against=say("ketepatan.no_limit"), help=shown.definition)


def coverage(view: View) -> Chart:
    """Each programme by desil; the cells inside its rule are outlined."""
    rows = view.book.rows("register/coverage", **when(view))
    rows = rows.assign(
        row=rows["program_name"],
        column=rows["desil"].astype(str),
        mark=rows["within_rule"],
        text=[formats.number(value, 1) for value in rows["value"]],
    )
    return Chart(
        kind="matrix",
        key="ketepatan_cakupan",
        title="Cakupan tiap program menurut desil (% keluarga)",
        alt=f"Tabel bagian keluarga tiap desil yang menerima tiap program di {view.place}, {view.period.words}",
        indicator=indicator("coverage_desil_pct"),
        rows=rows.assign(rule=[_yes(mark) for mark in rows["within_rule"]]),
        fields=COVERAGE_FIELDS,
        period=view.period.words,
        query="register/coverage",
        **cover(rows),
    )


COVERAGE_FIELDS = (
    Field(name="program_name", label="Program", kind="text"),
    Field(name="desil", label="Desil"),
    Field(name="rule", label="Berhak menurut aturan", kind="text"),
    Field(name="recipients", label="Penerima", unit="keluarga"),
    Field(name="registered", label="Register", unit="keluarga"),
    Field(name="value", label="Cakupan", unit="%", decimals=1),
)


def _yes(mark: bool) -> str:
    return "ya" if mark else "tidak"


def cover(rows: pd.DataFrame) -> dict[str, Any]:
    """How many areas stand behind rows that carry `reported` and `expected`: the least complete of them."""
    return {"reported": int(rows["reported"].min()), "expected": int(rows["expected"].max())} if len(rows) else {}


def marks(view: View) -> None:
    """What the outline of a cell means, with the rule of each programme."""
    rules = [
        f"{row['program_name']} {register.rule(int(row['desil_max']))}" for row in _programs(view) if row["desil_max"]
    ]
    if rules:
        layout.small(say("ketepatan.marked", rules="; ".join(rules)))


def unreached(view: View) -> None:
    """What to do about it: the areas with most families within the rule and not reached, each with its link."""
    found = _unreached(view)
    title = f"{view.level_words.capitalize()} dengan keluarga terbanyak belum terjangkau"
    st.subheader(title, anchor=False)
    rows = [row for row in records(found) if row["unreached"]]
    if not rows:
        st.markdown(_nobody(view))
        return
    for row in rows[:LISTED]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            share = formats.percent(row["undercoverage_pct"])
            of = f"{share} dari {formats.number(row['entitled'])} keluarga {register.rule(limit(view))}"
            st.markdown(f":small[**{formats.number(row['unreached'])} keluarga** · {of}]")
    listed = Chart(
        kind="table",
        key="ketepatan_wilayah",
        title=title,
        alt=title,
        indicator=indicator("undercoverage_pct"),
        rows=found,
        fields=AREA_FIELDS,
        period=view.period.words,
        query="register/unreached",
        reported=int(found["reported"].sum()),
        expected=int(found["expected"].sum()),
    )
    if (found["reported"] < found["expected"]).any():
        layout.small(say("ketepatan.only_reported"))
    figure.foot(view, listed)


def _nobody(view: View) -> str:
    """Why no area is listed."""
    if not program(view):
        return say("ketepatan.none", period=view.period.words)
    return say("ketepatan.all_reached") if limit(view) else sentences.capital(say("ketepatan.no_limit")) + "."


AREA_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    Field(name="unreached", label="Belum terjangkau", unit="keluarga"),
    Field(name="entitled", label="Berhak", unit="keluarga"),
    Field(name="undercoverage_pct", label="Belum terjangkau", unit="%", decimals=1),
    Field(name="above_rule", label="Di atas batas", unit="keluarga"),
    Field(name="leakage_pct", label="Di atas batas", unit="%", decimals=1),
    Field(name="reported", label="Melapor"),
    Field(name="expected", label="Wajib lapor"),
)


def method(view: View) -> None:
    """The formulas and their source, in sight: figures of targeting are contested."""
    st.subheader("Cara menghitung", anchor=False)
    for shown in map(indicator, METHOD):
        st.markdown(f"**{shown.label}** = {shown.formula}.")
    layout.small(f"{indicator(METHOD[0]).source}. {caveat('register').sentence}")
