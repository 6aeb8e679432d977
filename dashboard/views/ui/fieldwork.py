"""What was done in the field, who did it, where it is new, and how fast reports were answered by a visit."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.status import title
from dashboard.views.ui import behind, figure, layout, links, measures, presence
from dashboard.views.ui.frame import View
from dashboard.views.ui.served import records

SHOWN = 6
OWN_OFFICE = "Kantor sendiri"
YEAR = "Setahun"
DIMENSIONS = {"kind": "Jenis", "channel": "Saluran"}


def services(view: View) -> Chart:
    """What was done, by kind of service."""
    rows = view.book.rows("field/services", **presence.inside(view))
    return _ranking(
        view,
        rows.assign(label=rows["service"]),
        key="hadir_layanan",
        query="field/services",
        title="Layanan menurut jenis",
        about="Baris catatan layanan: satu jenis layanan di satu wilayah pada satu hari.",
        extra=Field(name="distribution_days", label="Hari penyaluran", unit="hari"),
    )


def partners(view: View) -> Chart:
    """Who delivered: the office itself and each kind of partner."""
    rows = view.book.rows("field/partners", **presence.inside(view))
    return _ranking(
        view,
        rows.assign(label=rows["partner"].fillna(OWN_OFFICE)),
        key="hadir_mitra",
        query="field/partners",
        title="Siapa yang melayani",
        about="Baris catatan layanan menurut jenis mitra pelaksana; tanpa mitra berarti kantor sendiri.",
        extra=Field(name="services", label="Jenis layanan", unit="jenis"),
    )


def _ranking(  # noqa: PLR0913 - the two rankings differ in just these
    view: View, rows: pd.DataFrame, *, key: str, query: str, title: str, about: str, extra: Field
) -> Chart:
    return Chart(
        kind="ranking",
        key=key,
        title=title,
        alt=f"Batang {title.lower()} di {view.place}, {view.asked.words}, terbanyak di atas",
        indicator=indicator("months_without_service"),
        rows=rows.assign(value=rows["days"]),
        fields=(
            Field(name="label", label=title, kind="text"),
            Field(name="days", label="Kali layanan", unit="kali"),
            extra,
            Field(name="areas", label="Wilayah"),
            presence.PEOPLE,
        ),
        period=view.asked.words,
        query=query,
        unit="kali",
        decimals=0,
        about=about,
        caveats=("no_record",),
    )


def newly_reached(view: View) -> None:
    """The areas that are served this year and were not the year before, each a link to its page."""
    shown = indicator("newly_reached_areas")
    found = view.book.rows("field/newly_reached", year=view.asked.year, parent=view.kabupaten)
    value = measures.card(view, shown.key).get("value")
    st.subheader(f"{shown.label} {view.asked.year}", anchor=False)
    if value is None:
        st.markdown(f"Belum dapat dihitung: catatan layanan belum mencakup seluruh tahun {view.asked.year - 1}.")
    elif not len(found):
        st.markdown("Tidak ada wilayah baru pada tahun itu.")
    if not len(found):
        return
    for row in records(found)[:SHOWN]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            st.markdown(
                f":small[sejak {formats.month(row['first_served'])}; {formats.number(row['days'])} hari dengan layanan]"
            )
    more = len(found) - SHOWN
    if more > 0:
        layout.small(f"dan {formats.number(more)} wilayah lain, lihat tabel")
    listed = Chart(
        kind="table",
        key="hadir_baru",
        title=f"{shown.label} {view.asked.year}",
        alt=f"Daftar {shown.label.lower()} {view.asked.year}",
        indicator=shown,
        rows=found,
        fields=(
            *presence.PLACE,
            Field(name="first_served", label="Mulai dilayani", kind="month"),
            Field(name="months_served", label="Bulan dilayani", unit="bulan"),
            Field(name="days", label="Hari dengan layanan", unit="hari"),
            presence.PEOPLE,
        ),
        period=view.asked.words,
        query="field/newly_reached",
    )
    figure.foot(view, listed)


def response(view: View) -> Chart:
    """Median hours from report to visit, by kind and channel and month, with the number of visits."""
    shown = indicator("response_hours_median")
    rows = view.book.rows("field/response", **presence.inside(view))
    whole = rows["period_kind"].eq("tahun")
    rows = rows.assign(
        group=[DIMENSIONS[key] for key in rows["dimension"]],
        named=[title(name) for name in rows["name"]],
        row=[f"{DIMENSIONS[key]}: {title(name)}" for key, name in zip(rows["dimension"], rows["name"], strict=True)],
        column=[
            YEAR if all_year else SHORT_MONTHS[stamp.month - 1]
            for all_year, stamp in zip(whole, rows["month"], strict=True)
        ],
        words=[formats.period(stamp, kind) for stamp, kind in zip(rows["month"], rows["period_kind"], strict=True)],
        value=rows["hours"],
        text=[
            f"{formats.exact(hours, shown.unit, shown.decimals)} ({formats.number(reached)})"
            for hours, reached in zip(rows["hours"], rows["reached"], strict=True)
        ],
    )
    return Chart(
        kind="matrix",
        key="hadir_tanggap",
        in_time=True,
        title=f"Jam dari laporan sampai dijangkau: nilai tengah (dan banyaknya), {view.asked.year}",
        alt=f"Tabel waktu tanggap menurut jenis dan saluran laporan per bulan di {view.place}, {view.asked.words}",
        indicator=shown,
        rows=_grid(rows),
        table_rows=rows,
        fields=(
            Field(name="group", label="Menurut", kind="text"),
            Field(name="named", label="Jenis atau saluran", kind="text"),
            Field(name="words", label="Periode", kind="text"),
            Field(name="hours", label=shown.label, unit=shown.unit, decimals=1),
            Field(name="reached", label="Dijangkau", unit="laporan"),
            Field(name="reported", label="Laporan masuk", unit="laporan"),
        ),
        period=view.asked.words,
        query="field/response",
    )


def _grid(rows: pd.DataFrame) -> pd.DataFrame:
    """Every row with every column, in their order: a month without a report is an empty cell."""
    names = list(dict.fromkeys(rows["row"]))
    columns = [name for name in (*SHORT_MONTHS, YEAR) if name in set(rows["column"])]
    cells = pd.MultiIndex.from_product([names, columns], names=["row", "column"])
    return rows.set_index(["row", "column"])[["value", "text"]].reindex(cells).reset_index()
