"""The figures of *Pilar sosial*: who serves where against what is needed, and how many families a companion has."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator, lists
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import capital, count
from dashboard.views.sentences import pillars as told
from dashboard.views.status import rules_line, status
from dashboard.views.ui import behind, cards, filters, layout, links, measures
from dashboard.views.ui.companions import COMPANION, COMPANIONS, ranked, spread_words
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="pilar",
    title="Pilar sosial",
    leads=("pillars",),
    filters=("period", "kabupaten"),
    dataset="pillars",
    kinds=("tahun",),
)
EVERYWHERE = tuple(row["role"] for row in lists.rows("roles") if row["in_every_kecamatan"] == "ya")
"""Roles of which every kecamatan should have somebody."""
LISTED, MATRIX = 6, 22


def roles(view: View) -> pd.DataFrame:
    """One row per role of the area that the page is about (`pillars/roles`)."""
    return view.book.rows("pillars/roles", region=view.region, period=view.period.first, level=view.agency.region_level)


def matrix_rows(view: View) -> pd.DataFrame:
    """One row per area and role (`pillars/matrix`): first the roles that should be everywhere.

    Areas in the order of their codes; where they are too many for one look, those with most empty places first.
    """
    rows = view.book.rows("pillars/matrix", period=view.period.first, level=view.level, parent=view.kabupaten)
    first = dict.fromkeys((*EVERYWHERE, COMPANION, *lists.codes("roles")))
    order = {code: place for place, code in enumerate(first)}
    vacant = {row["region_code"]: row["value"] or 0 for row in records(ranked(view, "vacancies"))}
    empty_places = rows["region_code"].map(vacant).fillna(0) if rows["region_code"].nunique() > MATRIX else 0
    sorting = rows.assign(place=rows["role"].map(order), empty_places=empty_places)
    found = sorting.sort_values(["empty_places", "region_code", "place"], ascending=[False, True, True], kind="stable")
    return found.drop(columns=["place", "empty_places"])


def empty(view: View) -> pd.DataFrame:
    """The kecamatan without anybody of a role that each should have (`pillars/empty`)."""
    rows = view.book.rows(
        "pillars/empty", period=view.period.first, level=view.agency.region_level, parent=view.kabupaten
    )
    return rows[rows["role"].isin(EVERYWHERE)]


def finest(view: View) -> str:
    """The level at which pillars serve, in words."""
    return filters.LEVELS[view.agency.region_level]


def reporting(view: View) -> tuple[int, int]:
    """How many kecamatan reported that year, of how many."""
    areas = view.book.rows(
        "pillars/matrix", period=view.period.first, level=view.agency.region_level, parent=view.kabupaten
    ).drop_duplicates("region_code")
    return int(areas["reported"].sum()), len(areas)


def answer(view: View) -> str:
    """How many places are empty and which kecamatan has no TKSK or operator."""
    reported, areas = reporting(view)
    return told.pillars(
        records(roles(view)),
        records(empty(view)),
        everywhere=EVERYWHERE,
        silent=areas - reported,
        year=str(view.period.year),
        place=view.place,
        level=finest(view),
    )


def _one(view: View, key: str) -> dict[str, Any]:
    return measures.card(view, key, program=ALL, period_kind="tahun")


def summary(view: View) -> list[Card]:
    """People who serve with the empty places, TKSK and operator by kecamatan, families per companion."""
    vacant = _one(view, "vacancies").get("value")
    against = say("pilar.need_unknown") if vacant is None else say("pilar.of_need", vacancies=formats.number(vacant))
    reported, areas = reporting(view)
    serving = _one(view, "pillars")
    if reported < areas:  # a figure as given knows no silent areas: its change would be theirs
        serving |= {"status": "incomplete"}
        said = say("pilar.reported", reported=formats.number(reported), areas=formats.number(areas), level=finest(view))
        against = f"{against}; {said}"
    found = {str(row["role"]): row for row in records(roles(view))}
    return [
        cards.of(indicator("pillars"), serving, kind="tahun", against=against),
        *(_everywhere(view, found[role]) for role in EVERYWHERE if role in found),
        cards.of(indicator(COMPANIONS), _one(view, COMPANIONS), kind="tahun", against=spread_words(view)),
    ]


def _everywhere(view: View, row: dict[str, Any]) -> Card:
    filled, areas = count(row, "filled"), count(row, "areas")
    names = [str(one["region_name"]) for one in records(empty(view)) if one["role"] == row["role"]]
    state = "terisi" if not names else "lowong"
    against = say("pilar.not_in", names=told.some(names)) if names else say("pilar.in_each", level=finest(view))
    said = f"{formats.number(filled)} dari {formats.number(areas)}"
    found = status(state)
    return Card(
        label=f"{row['role_name']} di {finest(view)}", value=said, against=against, state=found.text,
        state_tone=cards.TONES[found.tone],
    )  # fmt: skip


def matrix(view: View) -> Chart:
    """Every area by every role: who serves of who is needed, empty places tinted."""
    rows = matrix_rows(view)
    cells = pd.DataFrame(
        [_cell(row) for row in records(rows)], columns=["row", "column", "value", "text", "hint", "mark"]
    )
    areas = rows.drop_duplicates("region_code")
    return Chart(
        kind="matrix",
        key="pilar_matriks",
        title=f"Bertugas dari yang dibutuhkan menurut {view.level_words}, {view.period.year}"
        + (f": {MATRIX} yang paling lowong" if len(areas) > MATRIX else ""),
        alt=f"Tabel orang yang bertugas dan dibutuhkan menurut {view.level_words} dan peran, {view.period.words}",
        indicator=indicator("vacancies"),
        rows=cells.astype({"value": float}),
        table_rows=rows,
        shown=MATRIX,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="role_name", label="Peran", kind="text"),
            Field(name="people", label="Bertugas", unit="orang"),
            Field(name="needed", label="Dibutuhkan", unit="orang"),
            Field(name="vacancies", label="Lowong", unit="orang"),
        ),
        period=view.period.words,
        query="pillars/matrix",
        datasets=("pillars",),
        reported=int(areas["reported"].sum()),
        expected=len(areas),
    )


def _cell(row: dict[str, Any]) -> tuple[object, ...]:
    people, needed = row["people"], row["needed"]
    head = (str(row["region_name"]).replace("Kabupaten ", "Kab. "), row["role_name"])
    if people is None:
        return (*head, None, None, None, False)
    serving = formats.number(people)
    if needed is None:
        return (*head, row["vacancies"] or 0, serving, say("pilar.cell_unknown", people=serving), False)
    said = say("pilar.cell", people=serving, needed=formats.number(needed))
    text = f"{serving}/{formats.number(needed)}"
    return (*head, row["vacancies"], text, said, bool(needed) and not people)


def legend() -> None:
    """What the cells of the matrix say."""
    layout.small(say("pilar.legend"))


def to_fill(view: View) -> None:
    """What to do about it: kecamatan without a TKSK or operator by name, then the areas with most empty places."""
    st.subheader("Yang perlu diisi", anchor=False)
    missing = records(empty(view))
    for row in missing[:LISTED]:
        _line(row, behind.within(view, row), f"{status('lowong').markdown} · belum ada {row['role_name']}")
    if len(missing) > LISTED:
        layout.small(f"dan {formats.number(len(missing) - LISTED)} {finest(view)} lain")
    known = records(ranked(view, "vacancies"))
    vacant = [row for row in known if row["value"]]
    if vacant:
        st.markdown(f"**Lowong terbanyak menurut {view.level_words}**")
    for row in vacant[:LISTED]:
        _line(row, behind.within(view, row), f"{formats.number(row['value'])} orang belum ada")
    if not known:
        st.markdown(f"{capital(say('pilar.need_unknown'))}.")
    elif not missing and not vacant:
        st.markdown(say("pilar.full", year=str(view.period.year)))
    layout.small(rules_line("pilar"))


def _line(row: dict[str, Any], within: str, said: str) -> None:
    with st.container(gap=None):
        links.to_area(str(row["region_code"]), f"**{row['region_name']}**{within}")
        st.markdown(f":small[{said}]")


def by_role(view: View) -> Chart:
    """Every role: who serves, who is needed, what is empty, in how many kecamatan there is somebody."""
    rows = roles(view)
    places = pd.Series([_places(row) for row in records(rows)], index=rows.index, dtype=object)
    return Chart(
        kind="table",
        key="pilar_peran",
        title=f"Menurut peran, {view.place}",
        alt=f"Tabel pilar sosial menurut peran di {view.place}, {view.period.words}, yang paling lowong di atas",
        indicator=indicator("pillars"),
        rows=rows.assign(places=places),
        fields=(
            Field(name="role_name", label="Peran", kind="text"),
            Field(name="people", label="Bertugas", unit="orang"),
            Field(name="needed", label="Dibutuhkan", unit="orang"),
            Field(name="vacancies", label="Lowong", unit="orang"),
            Field(name="places", label=f"Ada di {finest(view)}", kind="text", right=True),
        ),
        period=view.period.words,
        query="pillars/roles",
        datasets=("pillars",),
        caveats=("need_unknown",),
    )


def _places(row: dict[str, Any]) -> str | None:
    """In how many kecamatan a role is filled; no value for one that the office itself keeps."""
    if not row["given"]:
        return None
    return f"{formats.number(row['filled'])} dari {formats.number(row['areas'])}"
