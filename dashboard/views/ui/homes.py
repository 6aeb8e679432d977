"""The figures of *UPT/Panti*: residents against capacity, by kind and on the map, and which home needs somebody."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import dataset, indicator
from dashboard.errors import NotFoundError
from dashboard.geo import classes, layers
from dashboard.geo.layers import Layer
from dashboard.views import formats, legend, maps, signs
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import homes as told
from dashboard.views.status import status, title
from dashboard.views.ui import behind, cards, discrepancies, figure, layout, links, measures, targets
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="upt",
    title="UPT/Panti",
    leads=("upt_residents", "upt_services"),
    filters=("period",),
    dataset="upt_residents",
)
SHOWN = 5
BOX = "kotak_upt"
NAME = Field(name="upt_name", label="UPT/panti", kind="text")


def when(view: View) -> dict[str, object]:
    """Parameters of the queries over one period."""
    return {"period": view.asked.first, "period_kind": view.asked.kind}


def every(view: View) -> pd.DataFrame:
    """One row per UPT for the chosen period (`upt/summary`)."""
    rows = view.book.rows("upt/summary", **when(view))
    return rows.assign(kind_words=[title(kind) for kind in rows["kind"]])


def answer(view: View) -> str:
    """Who reported, who is overfull, who is silent, who is behind its target."""
    silent = records(silence(view))
    return told.together(records(every(view)), silent, records(targets.rows(view)), period=view.asked.words)


def office_card(view: View, key: str, *, against: str = "") -> Card:
    """The office's total of an indicator: what it is `against`, and always how many UPT stand behind it."""
    shown = indicator(key)
    row = measures.card(view, key, program=ALL, **measures.office(view), **when(view))
    trend = measures.points(view, key, kind="bulan", **measures.office(view))
    return cards.of(
        shown,
        row,
        kind=view.asked.kind,
        against=" · ".join(said for said in (against, reported(row)) if said),
        trend=trend,
    )


def reported(row: dict[str, object]) -> str:
    """How many UPT stand behind a total."""
    if not row.get("expected"):
        return ""
    return f"{formats.number(row['reported'])} dari {formats.number(row['expected'])} UPT melapor"  # type: ignore[arg-type]


def summary(view: View) -> list[Card]:
    """Residents, how full the homes are, services, and who waits."""
    rows = every(view)
    reporting = rows[rows["residents"].notna()]
    room = reporting["capacity"].sum()
    over = int(rows["is_overfull"].sum())
    return [
        office_card(view, "upt_residents", against=f"kapasitas {formats.number(room)} tempat" if room else ""),
        office_card(view, "upt_occupancy_pct", against=f"{formats.number(over)} UPT melebihi kapasitas"),
        office_card(view, "upt_services", against=targets.behind_words(view)),
        office_card(view, "waiting"),
    ]


def occupancy(view: View) -> Chart:
    """Residents against capacity, kind by kind, the fullest of a kind first: unlike homes are not ranked."""
    rows = every(view).sort_values(["kind_words", "occupancy_pct"], ascending=[True, False], na_position="last")
    rows = rows.assign(code=rows["upt_code"], label=rows["upt_name"], value=rows["residents"], group=rows["kind_words"])
    shown = indicator("upt_residents")
    return Chart(
        kind="capacity",
        key="upt_penghuni",
        title="Penghuni terhadap kapasitas",
        alt=f"Batang penghuni tiap UPT dengan garis kapasitasnya, {view.asked.words}, menurut jenis",
        indicator=shown,
        rows=rows,
        fields=SUMMARY_FIELDS,
        period=view.asked.words,
        query="upt/summary",
        reported=int(rows["residents"].notna().sum()),
        expected=len(rows),
        caveats=("occupancy",),
    )


SUMMARY_FIELDS = (
    NAME,
    Field(name="kind_words", label="Jenis", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="capacity", label="Kapasitas", unit="orang"),
    Field(name="residents", label="Penghuni", unit="orang"),
    Field(name="occupancy_pct", label="Keterisian", unit="%", decimals=1),
    Field(name="waiting", label="Daftar tunggu", unit="orang"),
    Field(name="services", label="Layanan"),
    Field(name="people", label="Orang dilayani"),
    Field(name="admitted", label="Masuk", unit="orang"),
    Field(name="left_upt", label="Keluar", unit="orang"),
    Field(name="report_status", label="Laporan", kind="status"),
    Field(name="last_received", label="Terakhir diterima", kind="date"),
)


def doors(view: View) -> None:
    """A link to the profile of every UPT."""
    layout.small("Profil tiap UPT/panti")
    with st.container(horizontal=True, gap="small"):
        for row in records(every(view)):
            links.to_home(str(row["upt_code"]), str(row["upt_name"]))


def silence(view: View) -> pd.DataFrame:
    """Which UPT owe a report, longest first (`upt/silent`)."""
    return view.book.rows("upt/silent", period=view.month)


def to_do(view: View) -> None:
    """What to look after, home by home, each with a link to its profile."""
    st.subheader("Yang perlu ditindaklanjuti", anchor=False)
    silent, differing = silence(view), discrepancies.differing(view)
    needs = told.needs(records(every(view)), records(silent), records(targets.rows(view)), records(differing))
    if not needs:
        st.markdown(say("upt.nothing_to_do", month=formats.month(view.month)))
    for need in needs[:SHOWN]:
        with st.container(gap=None):
            links.to_home(need.code, f"**{need.name}**")
            lines = "  \n".join(f":small[{status(key).markdown}: {words}]" for key, words in need.reasons)
            st.markdown(lines)
    if len(needs) > SHOWN:
        layout.small(f"dan {formats.number(len(needs) - SHOWN)} UPT lainnya")
    if any(key == "tertinggal" for need in needs[:SHOWN] for key, _ in need.reasons):
        targets.late_sign()
    if len(silent):
        named = silent.assign(dataset_title=[dataset(str(key)).title for key in silent["dataset"]])
        figure.foot(view, behind.silence(view, named, key="upt_belum", query="upt/silent", fields=SILENT_FIELDS))


SILENT_FIELDS = (
    NAME,
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="dataset_title", label="Laporan", kind="text"),
    Field(name="missing_periods", label="Bulan tanpa laporan"),
    Field(name="since", label="Sejak", kind="month"),
    Field(name="last_received", label="Terakhir diterima", kind="date"),
)


def map_of(view: View) -> None:
    """Where the UPT are, as signs by kind."""
    rows = every(view)
    layer = _layer(view)
    if layer is None or rows.empty:
        return
    shown = rows.assign(text=[_sign_text(row) for row in records(rows)], value=rows["residents"])
    base = pd.DataFrame({"region_code": [], "value": []})
    empty = classes.classify([], decimals=0)
    picture = maps.region_map(base, indicator("upt_residents"), layer, empty, dark=view.colours.dark, signs=shown)
    picture.update_layout(height=figure.FIRST_HEIGHT)
    st.subheader("Letak UPT/panti", anchor=False)
    figure.frame_style(BOX, layer)
    with st.container(key=BOX):
        st.plotly_chart(
            picture,
            key=f"upt_{maps.key(layer, dark=view.colours.dark)}",
            config=figure.CONFIG | {"scrollZoom": True},
            height="stretch",
            alt=f"Peta letak {formats.number(len(rows))} UPT/panti menurut jenis",
        )
    st.html(legend.html((), "UPT", view.colours, signs=signs.entries(rows, view.colours)))
    figure.foot(view, _placed(view, rows))


def _placed(view: View, rows: pd.DataFrame) -> Chart:
    """What the map of UPT shows, as a figure with table and files."""
    return Chart(
        kind="map",
        key="upt_letak",
        title="Letak UPT/panti",
        alt=f"Peta letak {formats.number(len(rows))} UPT/panti menurut jenis",
        indicator=indicator("upt_residents"),
        rows=rows,
        fields=(
            *SUMMARY_FIELDS[:3],
            Field(name="lat", label="Lintang", decimals=5),
            Field(name="lon", label="Bujur", decimals=5),
        ),
        period=view.asked.words,
        query="upt/summary",
    )


def by_kind(view: View) -> Chart:
    """UPT of one kind together, because only like is compared with like."""
    rows = view.book.rows("upt/by_kind", **when(view))
    return Chart(
        kind="table",
        key="upt_jenis",
        title="Menurut jenis UPT",
        alt=f"Tabel penghuni, kapasitas, dan layanan menurut jenis UPT, {view.asked.words}",
        indicator=indicator("upt_occupancy_pct"),
        rows=rows.assign(kind_words=[title(kind) for kind in rows["kind"]]),
        fields=(
            Field(name="kind_words", label="Jenis", kind="text"),
            Field(name="upt", label="UPT"),
            Field(name="reported", label="Melapor"),
            Field(name="residents", label="Penghuni", unit="orang"),
            Field(name="capacity", label="Kapasitas", unit="orang"),
            Field(name="occupancy_pct", label="Keterisian", unit="%", decimals=1),
            Field(name="waiting", label="Daftar tunggu", unit="orang"),
            Field(name="services", label="Layanan"),
        ),
        period=view.asked.words,
        query="upt/by_kind",
        brief=("kind_words", "upt", "reported", "residents", "occupancy_pct", "services"),
    )


def _layer(view: View) -> Layer | None:
    try:
        return layers.available(view.book.slug, "kabupaten" if view.agency.level == "provinsi" else "kecamatan")[0]
    except NotFoundError:
        return None


def _sign_text(row: dict[str, object]) -> str:
    if row["residents"] is None:
        return status("belum").text
    room = "" if row["capacity"] is None else f" dari {formats.number(row['capacity'])} tempat"  # type: ignore[arg-type]
    return f"{formats.number(row['residents'])} penghuni{room}"  # type: ignore[arg-type]
