"""The figures of *Pelatihan usaha*: from training to a business that lives, by batch and by area.

A batch younger than six or twelve months is neither zero nor missing: it is too early, and is said as that.
"""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import outcomes as told
from dashboard.views.status import status
from dashboard.views.ui import behind, cards, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

SUBJECT = Subject(key="usaha", title="Pelatihan usaha", leads=(), dataset="trainings", always=True)
ALIVE = "business_alive_12_pct"
STEPS = {
    "dilatih": ("Dilatih", "orang", ""),
    "selesai": ("Selesai", "orang", "yang dilatih"),
    "modal": ("Menerima modal", "orang", "yang selesai"),
    "hidup_6": ("Hidup 6 bulan", "usaha", "penerima modal yang sudah 6 bulan"),
    "hidup_12": ("Hidup 12 bulan", "usaha", "penerima modal yang sudah 12 bulan"),
}
SHOWN, RANKED = 5, 15


def steps(view: View) -> pd.DataFrame:
    """The five steps of all batches (`business/funnel`)."""
    return view.book.rows("business/funnel", region=view.region)


def known(view: View) -> bool:
    """Whether the office has reported any batch."""
    return not steps(view).empty


def answer(view: View) -> str:
    """How many businesses live after a year, who is too young, who was not looked at."""
    return told.business(records(steps(view)))


def until(view: View) -> str:
    """What the page covers: all batches until the newest arrival."""
    return f"Semua angkatan s.d. {formats.date(view.book.as_of)}"


def summary(view: View) -> list[Card]:
    """Trained, with capital, alive after six and after twelve months."""
    found = {str(row["step"]): row for row in records(steps(view))}
    return [_card(found.get(key), key) for key in ("dilatih", "modal", "hidup_6")] + [_year(view)]


def _card(row: dict[str, object] | None, key: str) -> Card:
    label, unit, base = STEPS[key]
    if row is None or row["people"] is None:
        state = "belum_waktunya" if row and row["young"] else "belum_diukur" if row and row["unseen"] else "belum"
        return cards.with_status(label, formats.MISSING, against="", key=state)
    share = formats.share(float(str(row["people"])), float(str(row["base"]))) if base else ""
    return Card(
        label=label,
        value=formats.number(sentences.count(row, "people")),
        unit=unit,
        against=f"{share} {base}" if share else "semua angkatan",
    )


def _year(view: View) -> Card:
    """Businesses alive after twelve months among those trained in the newest year that can be judged."""
    shown = indicator(ALIVE)
    rows = by_year_rows(view).dropna(subset=["value"])
    if rows.empty:
        state = "belum_diukur" if known(view) else "belum"
        return cards.with_status(shown.label, formats.MISSING, against="", key=state, help=shown.definition)
    row = measures.card(view, ALIVE, program=ALL, period=rows["period"].max(), period_kind="tahun")
    year = rows["period"].max().year
    return cards.of(shown, row, kind="tahun", against=f"pelatihan yang selesai {year}", trend=rows)


def by_year_rows(view: View) -> pd.DataFrame:
    """Businesses alive after twelve months, by the year in which the training ended."""
    return measures.points(view, ALIVE, kind="tahun")


def funnel(view: View) -> Chart:
    """From training to a business alive after a year; a step counts only what can be judged."""
    rows = steps(view)
    rows = rows.assign(
        label=[STEPS[key][0] for key in rows["step"]],
        value=rows["people"].astype("Float64"),
        text=[_step(row) for row in records(rows)],
    )
    return Chart(
        kind="steps",
        key="usaha_tahap",
        title="Dari pelatihan sampai usaha yang hidup",
        alt="Batang peserta dilatih, selesai, menerima modal, dan usaha yang hidup pada bulan ke-6 dan ke-12",
        indicator=indicator(ALIVE),
        rows=rows,
        fields=(
            Field(name="label", label="Tahap", kind="text"),
            Field(name="people", label="Jumlah"),
            Field(name="base", label="Dari"),
            Field(name="groups", label="Angkatan di wilayah yang dihitung"),
            Field(name="all_groups", label="Semua angkatan di wilayah"),
            Field(name="young", label="Belum waktunya"),
            Field(name="unseen", label="Belum diukur"),
        ),
        period=until(view),
        query="business/funnel",
        datasets=("trainings",),
        nothing=say("usaha.fill"),
    )


def _step(row: dict[str, object]) -> str:
    """A step in words: how many, and of how many who could have come to it."""
    _, unit, base = STEPS[str(row["step"])]
    if row["people"] is None:
        return status("belum_waktunya" if row["young"] else "belum_diukur" if row["unseen"] else "belum").text
    people, whole = sentences.count(row, "people"), sentences.count(row, "base")
    share = f" · {formats.share(people, whole)} dari {formats.number(whole)}" if base and whole else ""
    return f"{formats.number(people)} {unit}{share}"


def apart(view: View) -> None:
    """Who is in no step: too early to be judged, and due but not looked at."""
    for name, key in (("young", "belum_waktunya"), ("unseen", "belum_diukur")):
        said = [
            f"{formats.number(row[name])} penerima modal pada {STEPS[str(row['step'])][0].removeprefix('Hidup ')}"
            for row in records(steps(view))
            if sentences.count(row, name)
        ]
        if said:
            st.markdown(f":small[{status(key).markdown}, tidak dihitung: {sentences.listing(said)}.]")


def by_batch(view: View) -> Chart:
    """One line a batch; too early is said where it is."""
    rows = view.book.rows("business/batches", region=view.region)
    found = records(rows)
    rows = rows.assign(words_6=[_alive(row, "6") for row in found], words_12=[_alive(row, "12") for row in found])
    return Chart(
        kind="table",
        key="usaha_angkatan",
        title="Menurut angkatan",
        alt="Tabel angkatan pelatihan: dilatih, selesai, menerima modal, hidup pada bulan ke-6 dan ke-12",
        indicator=indicator(ALIVE),
        rows=rows,
        fields=(
            Field(name="batch", label="Angkatan", kind="text"),
            Field(name="completed_on", label="Selesai", kind="date"),
            Field(name="areas", label="Wilayah"),
            Field(name="trained", label="Dilatih", unit="orang"),
            Field(name="completed", label="Selesai", unit="orang"),
            Field(name="received_capital", label="Modal", unit="orang"),
            Field(name="words_6", label="Hidup 6 bulan", kind="text", right=True),
            Field(name="alive_6", label="Usaha hidup bulan ke-6"),
            Field(name="capital_6", label="Penerima modal yang dilihat bulan ke-6"),
            Field(name="words_12", label="Hidup 12 bulan", kind="text", right=True),
            Field(name="alive_12", label="Usaha hidup bulan ke-12"),
            Field(name="capital_12", label="Penerima modal yang dilihat bulan ke-12"),
        ),
        brief=("batch", "trained", "completed", "received_capital", "words_6", "words_12"),
        period=until(view),
        query="business/batches",
        datasets=("trainings",),
    )


def _alive(row: dict[str, object], months: str) -> str:
    if row[f"state_{months}"] != "diukur":
        return status(row[f"state_{months}"]).text
    alive, capital = sentences.count(row, f"alive_{months}"), sentences.count(row, f"capital_{months}")
    return f"{formats.number(alive)} · {formats.share(alive, capital)}"


def areas(view: View) -> pd.DataFrame:
    """All batches by area (`business/by_area`), fewest living businesses first."""
    return view.book.rows("business/by_area", level=view.level)


def by_area(view: View) -> Chart:
    """The share of businesses alive after a year by area, lowest first."""
    rows = areas(view)
    rows = rows.assign(code=rows["region_code"], label=rows["region_name"], value=rows["alive_12_pct"])
    return Chart(
        kind="ranking",
        key="usaha_wilayah",
        title=f"Usaha hidup pada bulan ke-12, {RANKED} terendah"
        if len(rows) > RANKED
        else "Usaha hidup menurut wilayah",
        alt=f"Batang bagian usaha yang hidup pada bulan ke-12 menurut {view.level_words}, terendah di atas",
        indicator=indicator(ALIVE),
        rows=rows.dropna(subset=["value"]),
        table_rows=rows,
        shown=RANKED,
        fields=AREA_FIELDS,
        period=until(view),
        query="business/by_area",
        datasets=("trainings",),
    )


AREA_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="batches", label="Angkatan"),
    Field(name="trained", label="Dilatih", unit="orang"),
    Field(name="completed", label="Selesai", unit="orang"),
    Field(name="received_capital", label="Modal", unit="orang"),
    Field(name="alive_12", label="Usaha hidup bulan ke-12"),
    Field(name="capital_12", label="Penerima modal yang dilihat bulan ke-12"),
    Field(name="alive_12_pct", label="Usaha hidup", unit="%", decimals=1),
    Field(name="state", label="Keadaan", kind="text"),
)


def by_year(view: View) -> Chart:
    """Businesses alive after twelve months by the year in which the training ended."""
    rows = by_year_rows(view)
    rows = rows.assign(
        label=[str(stamp.year) for stamp in rows["period"]],
        words=[formats.period(stamp, "tahun") for stamp in rows["period"]],
    )
    shown = indicator(ALIVE)
    return Chart(
        kind="ranking",
        key="usaha_tahun",
        title=f"{shown.label}, menurut tahun selesai",
        alt="Batang bagian usaha yang hidup pada bulan ke-12 menurut tahun pelatihan selesai",
        indicator=shown,
        rows=rows,
        fields=(
            PERIOD,
            Field(name="value", label="Usaha hidup", unit="%", decimals=1),
            Field(name="numerator", label="Usaha hidup bulan ke-12"),
            Field(name="denominator", label="Penerima modal yang dilihat"),
        ),
        period=until(view),
        query="observations/trend",
    )


def weakest(view: View) -> None:
    """Where the fewest businesses live, and which batches should have been looked at."""
    st.subheader("Usaha paling sedikit bertahan", anchor=False)
    rows = [row for row in records(areas(view)) if row["alive_12_pct"] is not None]
    for row in rows[:SHOWN]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            alive, capital = formats.number(row["alive_12"]), formats.number(row["capital_12"])
            st.markdown(f":small[{formats.percent(row['alive_12_pct'], 0)} hidup: {alive} dari {capital} usaha]")
    if not rows:
        st.markdown("Belum ada usaha yang dapat dinilai pada bulan ke-12.")
    late = [row for row in records(view.book.rows("business/batches", region=view.region)) if row["unseen_areas"]]
    for row in late:
        where = f"{formats.number(row['unseen_areas'])} {view.agency.region_level}"
        st.markdown(f"{status('belum_diukur').markdown}: angkatan {row['batch']} di {where}, bulan ke-12 sudah lewat")
