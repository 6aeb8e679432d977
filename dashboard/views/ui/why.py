"""*Mengapa angka ini*: definition, formula, the query's own text and the files behind any indicator."""

import streamlit as st

from dashboard import queries
from dashboard.catalogue import INDICATORS, Indicator, dataset, indicator
from dashboard.views.chart import Chart, Field
from dashboard.views.ui import address, filters, layout, provenance, served
from dashboard.views.ui.frame import View

TIMES = {
    "sum": "dijumlahkan sepanjang tahun",
    "last": "nilai terakhir pada tahun itu",
    "ratio": "pembilang dan penyebut dijumlahkan dahulu, lalu dibagi",
    "none": "tidak digabungkan antarwaktu",
}
AREAS = {
    "sum": "dijumlahkan dari wilayah atau UPT di bawahnya",
    "ratio": "pembilang dan penyebut dijumlahkan dahulu, lalu dibagi",
    "none": "tidak dijumlahkan; diambil sebagaimana diterbitkan atau dihitung per tingkat",
}


def choose() -> Indicator:
    """Which indicator; the link under a figure names it in the address."""
    keys = [record.key for record in INDICATORS]
    words = {record.key: f"{record.label} · {record.subject}" for record in INDICATORS}
    return indicator(
        filters.choose("indikator", keys, label="Indikator", default="paid_pct", words=lambda key: words[key])
    )


def explain(shown: Indicator) -> None:
    """Definition, formula and how the number is added up over time and areas, then the query itself."""
    st.markdown(
        f"**{shown.label}** ({shown.unit}). {shown.definition}\n\n"
        f"- **Rumus:** {shown.formula}\n"
        f"- **Antarwaktu:** {TIMES[shown.over_time]}\n"
        f"- **Antarwilayah:** {AREAS[shown.over_area]}\n"
        f"- **Sumber:** {shown.source}\n"
        f"- **Data yang dibaca:** {titles(shown)}"
    )
    layout.small(f"Kueri `indicators/{shown.key}`: baris dasar yang kemudian digabungkan menurut aturan di atas.")
    st.code(queries.read(f"indicators/{shown.key}"), language="sql", height=320)


def figure_query() -> None:
    """The query that fed the figure from which the visitor came, as the address names it."""
    name = address.checked("kueri", queries.names(), "", label="Kueri")
    if name:
        layout.small(f"Kueri `{name}`: yang menyusun gambar tadi.")
        st.code(queries.read(name), language="sql", height=320)


def titles(shown: Indicator) -> str:
    """The datasets behind an indicator, by their titles."""
    keys = served.sources_of(shown, "observations/map")
    return ", ".join(dataset(key).title for key in keys) or shown.source


def files(view: View, shown: Indicator) -> Chart:
    """The files that the indicator stands on, newest first."""
    keys = served.sources_of(shown, "observations/map")
    rows = view.book.rows(
        "data/sources", datasets=",".join(keys) or "-", period_from=provenance.EVER[0], period_to=provenance.EVER[1]
    )
    return Chart(
        kind="table",
        key="data_sumber",
        title="Berkas di balik angka ini",
        alt=f"Tabel berkas sumber {shown.label}",
        indicator=shown,
        rows=rows,
        fields=(
            Field(name="received", label="Diterima", kind="date"),
            Field(name="file", label="Berkas", kind="text"),
            Field(name="dataset_title", label="Jenis laporan", kind="text"),
            Field(name="sender", label="Pengirim", kind="text"),
            Field(name="loaded", label="Baris dimuat"),
            Field(name="period_from", label="Dari", kind="month"),
            Field(name="period_to", label="Sampai", kind="month"),
            Field(name="sha256", label="SHA-256", kind="text"),
        ),
        period="Semua periode",
        query="data/sources",
        datasets=keys,
        brief=("received", "file", "sender", "loaded", "period_from", "period_to"),
    )
