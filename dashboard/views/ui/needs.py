"""Beside the kinds of PPKS: where the need is, how it changed by sex and year, and which money is meant for it."""

from typing import Any

import streamlit as st

from dashboard.catalogue import indicator
from dashboard.geo.layers import Layer
from dashboard.views import formats, funding, sentences
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import Row
from dashboard.views.sentences import ppks as told
from dashboard.views.status import status
from dashboard.views.ui import behind, figure, layout, links, mapping, ppks
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

LISTED = 5
PROGRAMS = 12


def unserved(view: View, look: ppks.Look) -> None:
    """What to do about it: the kinds with most people not served, then the areas, each a link."""
    if not look.row:
        st.subheader("Jenis terbanyak belum dilayani", anchor=False)
        found = told.waiting(records(look.kinds))
        for row in found[:LISTED]:
            with st.container(gap=None):
                links.here(ppks.KIND, str(row["ppks_code"]), f"**{ppks.numbered(row)}**")
                st.markdown(f":small[{_unserved(row)}]")
        if not found:
            st.markdown(say("ppks.nobody_waits"))
    _areas(view, look)


def _unserved(row: Row) -> str:
    return say("ppks.of", unserved=formats.number(row["unserved"]), known=formats.number(row["known"]))


def _areas(view: View, look: ppks.Look) -> None:
    title = f"{sentences.capital(view.level_words)} dengan {'PPKS' if not look.row else 'jenis ini'} belum dilayani"
    st.subheader(title, anchor=False)
    rows = records(look.areas)
    found = told.waiting(rows)
    unsaid = [row for row in rows if row["people"] and row["known"] is None]
    for row in found[:LISTED]:
        _line(view, row, _unserved(row))
    for row in unsaid[:LISTED]:
        _line(view, row, say("ppks.area_unknown", people=formats.number(row["people"])))
    for row in [row for row in rows if not row["reported"]][:LISTED]:
        _line(view, row, status(ppks.SILENT).markdown)
    if rows and not found:
        st.markdown(say("ppks.nobody_waits"))
    figure.foot(view, _map(view, look, kind="table", key="ppks_daftar", title=title))


def _line(view: View, row: Row, words: str) -> None:
    with st.container(gap=None):
        links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, dict(row))}")
        st.markdown(f":small[{words}]")


def map_of(view: View, look: ppks.Look, layer: Layer | None) -> None:
    """Where the chosen kind is known."""
    found = _map(view, look, kind="map", key="ppks_peta", title=f"{look.name} terdata per {view.level_words}")
    mapping.show(view, found, layer, method="jenks", level=view.level)


def _map(view: View, look: ppks.Look, *, kind: Any, key: str, title: str) -> Chart:
    rows = look.areas
    return Chart(
        kind=kind,
        key=key,
        title=f"{title}, {view.asked.year}",
        alt=f"{title}, {view.asked.words}",
        indicator=indicator("ppks_people"),
        rows=rows.assign(value=rows["people"].astype(float)),
        fields=AREA_FIELDS,
        period=view.asked.words,
        query="ppks/areas",
        datasets=("ppks",),
        reported=int(rows["reported"].sum()),
        expected=int(rows["expected"].sum()),
        nothing=_absent(view, look) if rows.empty else "",
    )


def _absent(view: View, look: ppks.Look) -> str:
    """Why there is no area: nobody sent the chosen kind, or the year came by kabupaten/kota only."""
    if look.row and look.row["state"] == ppks.SILENT:
        return ppks.answer(view, look)
    return say("ppks.coarser", year=str(view.asked.year), level=view.level_words, place=view.place)


AREA_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    *(field for field in ppks.KIND_FIELDS if field.name in {"people", "known", "served", "unserved", "served_pct"}),
    Field(name="reported", label="Melapor"),
    Field(name="expected", label="Wajib lapor"),
    Field(name="kinds", label="Jenis dilaporkan"),
)


def by_year(view: View, look: ppks.Look) -> Chart:
    """The choice by year and sex."""
    rows = look.years
    return Chart(
        kind="table",
        key="ppks_tahun",
        title=f"{look.name} menurut tahun dan jenis kelamin",
        alt=f"Tabel {look.name} di {view.place} menurut tahun dan jenis kelamin",
        indicator=indicator("ppks_people"),
        rows=rows.assign(words=rows["year"].astype(str)),
        fields=YEAR_FIELDS,
        period="–".join(dict.fromkeys(str(year) for year in (rows["year"].min(), rows["year"].max()))),
        query="ppks/years",
        datasets=("ppks",),
        brief=("words", "men", "women", "people", "served", "served_pct"),
    )


YEAR_FIELDS = (
    Field(name="words", label="Tahun", kind="text", right=True),
    Field(name="men", label="Laki-laki"),
    Field(name="women", label="Perempuan"),
    Field(name="people", label="Terdata"),
    Field(name="known", label="Diketahui layanannya"),
    Field(name="served", label="Dilayani"),
    Field(name="served_pct", label="Dilayani", unit="%", decimals=1),
    Field(name="men_served_pct", label="Laki-laki dilayani", unit="%", decimals=1),
    Field(name="women_served_pct", label="Perempuan dilayani", unit="%", decimals=1),
    Field(name="reported", label="Melapor"),
    Field(name="expected", label="Wajib lapor"),
    Field(name="partly", label="Belum mengirim semua jenis"),
)


def money(view: View, look: ppks.Look) -> Chart:
    """Need beside service beside budget; a shared programme is said with each of its kinds, never added up."""
    rows = view.book.rows("ppks/programs", region=view.region, year=view.asked.year)
    rows = rows if look.kind == ALL else rows[rows["ppks_code"].astype(str) == look.kind]
    found = records(rows)
    return Chart(
        kind="table",
        key="ppks_program",
        title="Kebutuhan, layanan, dan anggaran",
        alt=f"Tabel jenis PPKS dengan yang belum dilayani, program pagu, dan realisasi {view.asked.year}",
        indicator=indicator("ppks_served_pct"),
        rows=rows.assign(
            kind=[sentences.capital(str(row["ppks_name"])) for row in found],
            words=[_program(row) for row in found],
            source=[_source(row) for row in found],
        ),
        fields=MONEY_FIELDS,
        period=view.asked.words,
        query="ppks/programs",
        datasets=("ppks", "programs", "budgets"),
        shown=PROGRAMS,
        brief=("kind", "people", "served_pct", "unserved", "words", "source", "pagu_idr", "realised_idr"),
        caveats=("national_aid",),
    )


def _program(row: Row) -> str:
    if row["program_code"] is None:
        return say("ppks.no_program")
    name, others = str(row["program_name"]), row["shared_with"]
    return say("ppks.shared", program=name, kinds=str(others)) if others else name


def _source(row: Row) -> str:
    return funding.source(row["funding"]) if row["program_code"] else formats.MISSING


MONEY_FIELDS = (
    Field(name="kind", label="Jenis PPKS", kind="text"),
    Field(name="people", label="Terdata", unit="orang"),
    Field(name="served", label="Dilayani", unit="orang"),
    Field(name="served_pct", label="Dilayani", unit="%", decimals=1),
    Field(name="unserved", label="Belum dilayani", unit="orang"),
    Field(name="words", label="Program", kind="text"),
    Field(name="source", label="Sumber dana", kind="text"),
    Field(name="pagu_idr", label="Pagu kantor", unit="rupiah"),
    Field(name="realised_idr", label="Realisasi", unit="rupiah"),
    Field(name="disbursed_idr", label="Tersalur", unit="rupiah"),
    Field(name="homes", label="UPT/panti", kind="text"),
)


def shared(view: View) -> None:
    """How to read the money beside the kinds."""
    layout.small(say("ppks.money", place=view.place))
