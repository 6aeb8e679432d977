"""The figures of *Organisasi sosial*: the register by name, whose registration has lapsed, and where there are none."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import capital, count
from dashboard.views.sentences import organisations as told
from dashboard.views.status import ORGANISATIONS, plain, rules_line
from dashboard.views.ui import cards, filters, layout, links
from dashboard.views.ui.counted import counted
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="organisasi",
    title="Organisasi sosial",
    leads=(),
    filters=("period", "kabupaten"),
    dataset="organisations",
    kinds=("tahun",),
    periods="organisations/periods",
)
LISTED, MATRIX, SHOWN = 8, 22, 15
EVERY_KIND = "Semua jenis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the page looks at: the kind and the part of a name that were asked for."""

    kind: str
    search: str


def choose(view: View) -> Look:
    """Draw the page's own filters: the kind, and part of a name."""
    kinds = [ALL, *(str(row["kind"]) for row in records(by_kind(view)))]
    with view.row:
        kind = filters.choose("jenis", kinds, label="Jenis", default=ALL, words=_kind_words)
        search = filters.search("cari", label="Cari nama atau wilayah", hint="misalnya Gelumbang")
    return Look(kind=kind, search=search)


def _kind_words(kind: str) -> str:
    return EVERY_KIND if kind == ALL else capital(ORGANISATIONS.get(kind, plain(kind)))


def by_kind(view: View) -> pd.DataFrame:
    """One row per kind, its word too (`organisations/by_kind`)."""
    rows = view.book.rows("organisations/by_kind", parent=view.kabupaten)
    return rows.assign(words=[ORGANISATIONS.get(str(kind), plain(kind)) for kind in rows["kind"]])


def without(view: View) -> pd.DataFrame:
    """The areas that have none whose registration is valid (`organisations/without`)."""
    return view.book.rows("organisations/without", level=view.level, parent=view.kabupaten)


def found(view: View, look: Look) -> pd.DataFrame:
    """The organisations that were asked for (`organisations/list`)."""
    rows = view.book.rows("organisations/list", kind=look.kind, parent=view.kabupaten, search=look.search)
    return rows.assign(words=[_kind_words(str(kind)) for kind in rows["kind"]])


def day(view: View) -> str:
    """The day on which validity is judged."""
    return formats.date(view.book.as_of)


def answer(view: View) -> str:
    """How many are registered, whose registration has lapsed, and in how many areas none is valid."""
    return told.organisations(
        records(by_kind(view)),
        without=len(without(view)),
        level=view.level_words,
        place=view.place,
    )


def summary(view: View) -> list[Card]:
    """All, the two commonest kinds, and those whose registration has lapsed."""
    rows = by_kind(view)
    number, lapsed = int(rows["organisations"].sum()), int(rows["lapsed"].sum())
    kinds = records(rows.head(2))
    return [
        Card(
            label="Organisasi terdaftar", value=formats.number(number), unit="organisasi",
            against=say("organisasi.valid", valid=formats.number(number - lapsed)),
        ),
        *(
            Card(
                label=capital(row["words"]), value=formats.number(row["organisations"]), unit="organisasi",
                against=f"{formats.number(row['lapsed'])} masa daftarnya habis" if row["lapsed"] else "",
            )
            for row in kinds
        ),
        cards.with_status(
            "Masa daftar habis", formats.number(lapsed), against=f"per {day(view)}",
            key="habis_berlaku" if lapsed else "masih_berlaku",
        ),
    ]  # fmt: skip


def register(view: View, look: Look) -> Chart:
    """The register by name."""
    rows = found(view, look)
    number = int(by_kind(view)["organisations"].sum())
    narrowed = look.kind != ALL or bool(look.search)
    title = say("organisasi.found", found=formats.number(len(rows)), number=formats.number(number))
    return Chart(
        kind="table",
        key="organisasi_daftar",
        title=title.rstrip(".") if narrowed else "Daftar menurut nama",
        alt=f"Daftar organisasi sosial di {view.place} menurut nama",
        indicator=counted(SUBJECT.title, "organisasi", "organisations"),
        rows=rows,
        fields=REGISTER_FIELDS,
        brief=("organisation_name", "words", "region_name", "state", "valid_to"),
        shown=SHOWN,
        period=f"per {day(view)}",
        query="organisations/list",
        datasets=("organisations",),
        about=say("organisasi.about", day=day(view)),
        nothing=say("organisasi.no_match"),
    )


REGISTER_FIELDS = (
    Field(name="organisation_code", label="Kode", kind="text"),
    Field(name="organisation_name", label="Nama", kind="text"),
    Field(name="words", label="Jenis", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    Field(name="state", label="Keadaan", kind="status"),
    Field(name="valid_from", label="Berlaku sejak", kind="date"),
    Field(name="valid_to", label="Berlaku sampai", kind="date"),
    Field(name="lapsed_days", label="Lewat", unit="hari"),
)


def explained(chart: Chart) -> None:
    """How much of the register is shown, and when an organisation has which state."""
    if len(chart.rows) > SHOWN:
        number = formats.number(len(chart.rows))
        layout.small(say("organisasi.count", shown=formats.number(SHOWN), number=number))
    layout.small(rules_line("organisasi"))


def to_do(view: View) -> None:
    """What to do about it: registrations that have lapsed, longest first, then areas without a valid one."""
    rows = found(view, Look(kind=ALL, search=""))
    lapsed = records(rows[rows["state"] == "habis_berlaku"].sort_values("valid_to", kind="stable"))
    st.subheader("Daftar yang perlu diperbarui", anchor=False)
    for row in lapsed[:LISTED]:
        said = f"habis {formats.date(row['valid_to'])} · {row['region_name']}"
        st.markdown(f"**{row['organisation_name']}**  \n:small[{said}]")
    if len(lapsed) > LISTED:
        layout.small(f"dan {formats.number(len(lapsed) - LISTED)} organisasi lain, lihat tabel")
    if not lapsed:
        st.markdown(say("organisasi.current"))
    none = records(without(view))
    if none:
        st.markdown(
            f"**{view.level_words.capitalize()} tanpa organisasi yang daftarnya berlaku** ({formats.number(len(none))})"
        )
    for row in none[:LISTED]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**")
            st.markdown(f":small[{_lapsed_there(count(row, 'lapsed'))}]")
    if len(none) > LISTED:
        layout.small(f"dan {formats.number(len(none) - LISTED)} lainnya")


def _lapsed_there(number: int) -> str:
    """Whether an area without a valid organisation has one that has lapsed."""
    return say("organisasi.only_lapsed", lapsed=formats.number(number)) if number else say("organisasi.none_at_all")


def matrix(view: View) -> Chart:
    """Valid organisations by area and kind, the commonest kind first, the lapsed beside them."""
    rows = view.book.rows("organisations/by_area", level=view.level, parent=view.kabupaten)
    kinds = [str(kind) for kind in by_kind(view)["kind"]]
    order = {kind: place for place, kind in enumerate(kinds)}
    rows = rows[rows["kind"].isin(kinds)]
    many = rows["region_code"].nunique() > MATRIX
    rows = rows.assign(
        place=rows["kind"].map(order),
        most=-rows.groupby("region_code")["valid"].transform("sum") if many else 0,
    ).sort_values(["most", "region_code", "place"], kind="stable")
    rows = rows.assign(
        row=rows["region_name"].str.replace("Kabupaten ", "Kab. "),
        column=[_kind_words(str(kind)) for kind in rows["kind"]],
        value=rows["valid"].astype(float),
        text=[_cell(row) for row in records(rows)],
        hint=[
            say("organisasi.cell", valid=formats.number(row["valid"]), lapsed=formats.number(row["lapsed"]))
            for row in records(rows)
        ],
    )
    return Chart(
        kind="matrix",
        key="organisasi_wilayah",
        title=f"Organisasi yang daftarnya berlaku menurut {view.level_words} dan jenis"
        + (f", {MATRIX} terbanyak" if many else ""),
        alt=f"Tabel jumlah organisasi sosial menurut {view.level_words} dan jenis di {view.place}",
        indicator=counted(SUBJECT.title, "organisasi", "organisations"),
        rows=rows,
        shown=MATRIX,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="column", label="Jenis", kind="text"),
            Field(name="organisations", label="Organisasi"),
            Field(name="valid", label="Daftarnya berlaku"),
            Field(name="lapsed", label="Masa daftar habis"),
        ),
        period=f"per {day(view)}",
        query="organisations/by_area",
        datasets=("organisations",),
        about=say("organisasi.about", day=day(view)),
    )


def _cell(row: dict[str, Any]) -> str:
    lapsed = f" +{formats.number(row['lapsed'])}" if row["lapsed"] else ""
    return f"{formats.number(row['valid'])}{lapsed}"


def legend(view: View) -> None:
    """What the cells of the matrix say."""
    layout.small(say("organisasi.legend", day=day(view)))


def kinds(view: View) -> Chart:
    """Organisations by kind."""
    rows = by_kind(view)
    return Chart(
        kind="ranking",
        key="organisasi_jenis",
        title="Menurut jenis",
        alt=f"Batang organisasi sosial menurut jenis di {view.place}",
        indicator=counted(SUBJECT.title, "organisasi", "organisations"),
        rows=rows.assign(
            code=rows["kind"], label=rows["words"].map(capital), value=rows["organisations"].astype(float)
        ),
        fields=(
            Field(name="words", label="Jenis", kind="text"),
            Field(name="organisations", label="Organisasi"),
            Field(name="lapsed", label="Masa daftar habis"),
        ),
        period=f"per {day(view)}",
        query="organisations/by_kind",
        datasets=("organisations",),
        about=say("organisasi.about", day=day(view)),
    )
