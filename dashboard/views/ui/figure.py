"""A figure on the page: its title, the drawing, and its foot *Tabel & unduh* · *Definisi & sumber*.

The foot is a fragment whose parts are filled when they are opened: a closed table costs nothing to send.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st
from pandas import DataFrame
from plotly.graph_objects import Figure

from dashboard import audience
from dashboard.catalogue import caveat, dataset
from dashboard.geo.layers import Layer
from dashboard.views import barlist, bars, charts, formats, hidden, intervals, maps, matrix, prose, tables
from dashboard.views.chart import Chart
from dashboard.views.markdown import escaped
from dashboard.views.ui import doubts, filters, layout, links, provenance, states
from dashboard.views.ui.frame import View, notes
from dashboard.views.ui.publik import cited, corrected, reading

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
FIRST_HEIGHT = 160
"""A map is first drawn low: its box then makes it higher, and the frame fits; from high to low it would be cut."""
TABLE_WIDTH = 720
SKELETON_HEIGHT = 320
ROWS_SHOWN = 12
TEXT_ROWS = 20
SPOKEN_ROWS, SPOKEN_HEIGHT = 60, 420
"""For the public a table of so many rows is text: `st.dataframe` is a drawing that no screen reader reads."""
PARTS = {
    "wilayah": "Menurut wilayah",
    "saluran": "Menurut saluran",
    "unit": "Menurut unit",
    "program": "Menurut program",
    "kas": "Rencana kas",
    "jeda": "Jeda transfer",
    "corong": "Kuota sampai penerima",
    "penyerahan": "Penyerahan simbolis",
    "target": "Target",
    "jenis": "Menurut jenis",
    "layanan": "Layanan",
    "gerak": "Masuk dan keluar",
    "bulan": "Layanan per bulan",
}


def show(view: View, chart: Chart, *, opens: bool = False) -> None:
    """The figure with its title and foot; with `opens`, a click on a bar opens that area's page."""
    st.subheader(chart.title, anchor=False)
    if chart.empty:
        states.nothing(absence(chart))
    elif chart.kind == "table":
        on_page(view, chart)
    elif chart.kind == "matrix":
        st.html(matrix.html(chart, view.colours))
    elif chart.kind == "intervals":
        st.html(intervals.html(chart, view.colours))
    elif chart.kind in bars.KINDS and not opens:
        st.html(barlist.html(bars.of(chart), view.colours, label=chart.alt))
    else:
        draw(charts.draw(chart, view.colours), chart, opens=opens)
    if chart.remark and not chart.empty:
        layout.small(escaped(chart.remark))
    foot(view, chart)


@st.fragment(parallel=True)
def beside(view: View, make: Callable[[View], Chart]) -> None:
    """The figure that `make` computes, beside the other figures of the page; its shape stands there until it has come.

    Its queries run while those of the others do; what goes wrong in it is said in its place.
    """
    with states.contained(), st.skeleton(height=SKELETON_HEIGHT):
        show(view, make(view))


def choice(view: View, name: str, parts: Mapping[str, Callable[[View], Chart]], *, opens: tuple[str, ...] = ()) -> None:
    """One of several figures, chosen by buttons; only the chosen one is computed and sent."""
    part = filters.switch(name, list(parts), label="Lihat juga", default=next(iter(parts)), words=PARTS.__getitem__)
    notes(view)
    show(view, parts[part](view), opens=part in opens)


def draw(picture: Figure, chart: Chart, *, opens: bool) -> None:
    """The drawing, with its description for those who do not see it."""
    settings: dict[str, Any] = {"key": f"gambar_{chart.key}", "config": CONFIG, "alt": bars.spoken(chart)}
    if not opens:
        st.plotly_chart(picture, **settings)
        return
    event = st.plotly_chart(picture, on_select="rerun", selection_mode="points", **settings)
    code = links.selected(event)
    if code and code in set(chart.rows.get("code", chart.rows.get("region_code", []))):
        links.open_area(code)


def frame_style(key: str, layer: Layer) -> None:
    """Give the container called `key` the shape for which the map is framed, on a phone as on a wide screen."""
    inside = "stElementContainer", "stFullScreenFrame", "stPlotlyChart"
    chain = ",".join(f".st-key-{key} [data-testid={part}]" for part in inside)
    st.html(
        f"<style>.st-key-{key}{{{maps.box_style(layer)};flex:none}}"
        f"{chain},.st-key-{key} .js-plotly-plot{{height:100%!important}}</style>"
    )


def absence(chart: Chart) -> str:
    """Why a figure is empty, in words."""
    if chart.nothing:
        return chart.nothing
    keys = chart.datasets or ((chart.indicator.due_dataset,) if chart.indicator.due_dataset else ())
    wanted = " dan ".join(f"“{dataset(key).title}”" for key in keys)
    return f"Belum ada angka untuk {chart.period}." + (f" Angka ini datang dari laporan {wanted}." if wanted else "")


def on_page(view: View, chart: Chart) -> None:
    """A table that is itself the figure: as text where it is short, so that it prints and is read aloud whole."""
    fields = [field for field in chart.fields if not chart.brief or field.name in chart.brief]
    if len(chart.drawn) > TEXT_ROWS:
        table(replace(chart, fields=tuple(fields)), chart.drawn)
        return
    st.html(prose.table(chart.drawn, fields, view.colours, label=chart.alt))


def table(chart: Chart, rows: DataFrame, *, width: int | str = "stretch") -> None:
    """Rows of a chart as a table with Indonesian formats; numbers stay numbers, so that columns sort as they should."""
    fields = tables.told_early(rows, chart.fields)
    shown = tables.shown(rows, fields)
    writers = {
        tables.heading(field): partial(tables.written, field=field)
        for field in fields
        if field.name in rows and field.kind in {"number", "date", "month"}
    }
    styled = shown.style.format(writers)  # type: ignore[arg-type]
    height = 36 * (min(len(shown), ROWS_SHOWN) + 1) + 2
    st.dataframe(
        styled,
        hide_index=True,
        alt=chart.alt,
        width=width,  # type: ignore[arg-type]
        height=height,
        placeholder=formats.MISSING,  # of a Styler only what has a value is shown; else Streamlit says "None"
    )


@st.fragment
def foot(view: View, chart: Chart) -> None:
    """What is hidden and what is doubted in it, and the two parts under every figure, filled when they are opened."""
    if chart.has_hidden:
        layout.small(f"{hidden.SIGN} {caveat(hidden.CAVEAT).sentence}")
        if audience.public():
            reading.way()
    if audience.public():
        corrected.line(view, chart)
    else:
        doubts.line(view, chart)
    with st.container(horizontal=True, gap="small"):
        rows = st.popover(
            "Tabel & unduh", type="tertiary", icon=":material/table:", on_change="rerun", key=f"tabel_{chart.key}"
        )
        meaning = st.popover(
            "Definisi & sumber", type="tertiary", icon=":material/info:", on_change="rerun", key=f"arti_{chart.key}"
        )
    if rows.open:
        with rows, states.contained():
            _table_and_files(view, chart)
    if meaning.open:
        with meaning, states.contained():
            _meaning(view, chart)


def _table_and_files(view: View, chart: Chart) -> None:
    st.markdown(f"**{chart.title}** · {chart.period}")
    if audience.public() and len(chart.listed) <= SPOKEN_ROWS:
        with st.container(height=SPOKEN_HEIGHT, width=TABLE_WIDTH, border=False):
            fields = tables.told_early(chart.listed, chart.fields)
            st.html(prose.table(chart.listed, fields, view.colours, label=chart.title))
    else:
        table(chart, chart.listed, width=TABLE_WIDTH)
    sample, name = view.book.sample, file_name(view, chart)
    with st.container(horizontal=True):
        st.download_button(
            "CSV",
            partial(_csv, view, chart),
            f"{name}.csv",
            "text/csv",
            key=f"csv_{chart.key}",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            "XLSX",
            partial(
                tables.to_xlsx,
                chart.listed,
                chart.fields,
                title=chart.title,
                notes=provenance.notes(view, chart),
                sample=sample,
            ),
            f"{name}.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            key=f"xlsx_{chart.key}",
            icon=":material/download:",
            on_click="ignore",
        )


def _csv(view: View, chart: Chart) -> bytes:
    """The table as a file; that of a public figure says on every line what it is and where it comes from."""
    rows, fields = cited.rows(view, chart) if audience.public() else (chart.listed, chart.fields)
    return tables.to_csv(rows, fields, sample=view.book.sample)


def file_name(view: View, chart: Chart) -> str:
    """What a download is called: figure, office, period, version, and whether it is a sample."""
    parts = [chart.key, view.book.slug, view.asked.key, view.book.version] + (
        ["DATA-CONTOH"] if view.book.sample else []
    )
    return "_".join(parts)


def _meaning(view: View, chart: Chart) -> None:
    lines = [f"**{note.label}** · {note.text}" for note in provenance.notes(view, chart)]
    st.markdown("\n\n".join([f"**{chart.indicator.label}** ({chart.indicator.unit})", *lines]), width=TABLE_WIDTH)
    if not audience.public():
        links.why(chart)
