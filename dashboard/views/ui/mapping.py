"""The figures of *Peta*: one indicator by area, as a map with its classes, as a ranking, and as a table."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import audience
from dashboard.catalogue import INDICATORS, Indicator, indicator
from dashboard.errors import NotFoundError
from dashboard.geo import classes, dots, layers
from dashboard.geo.layers import Layer
from dashboard.views import formats, hidden, legend, maps, sentences
from dashboard.views.axes import ticks
from dashboard.views.chart import Chart, Field
from dashboard.views.ui import figure, filters, links, served, states
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import Book, records

RANKED = 12
# What the map opens with; for the public the figure of which least is hidden.
FIRST = {audience.INTERNAL: "paid_pct", audience.PUBLIC: "recipient_families"}
BASE = Subject(key="peta", title="Peta", leads=("paid_pct",), filters=("period", "kabupaten"), dataset="disbursements")
METHODS: tuple[classes.Method, ...] = ("jenks", "quantile", "fixed")
PERCENT_BOUNDS = (0.0, 50.0, 70.0, 85.0, 95.0, 100.0)
SMALL_SHARE = 40.0
BOX = "kotak_peta"
AMONG = " di antara yang ditampilkan"


def narrow(book: Book) -> Subject:
    """The subject of the page for the indicator that is chosen: its periods, its dataset, its programmes."""
    keys = mappable(book)
    if not keys:
        return BASE
    words = {key: f"{indicator(key).label} · {indicator(key).subject}" for key in keys}
    first = FIRST[audience.current()]
    default = first if first in keys else keys[0]
    chosen = filters.choose("indikator", keys, label="Indikator", default=default, words=lambda key: words[key])
    shown = indicator(chosen)
    asks = ("period", "program", "kabupaten") if shown.due_dataset == "disbursements" else ("period", "kabupaten")
    return replace(BASE, leads=(chosen,), filters=asks, dataset=shown.due_dataset or BASE.dataset)


def mappable(book: Book) -> list[str]:
    """Indicators that have values for the office's areas at a level and in a period that make a map.

    One that has no figure of all programmes is shown on the page of its programmes only.
    """
    wanted = set(levels_of(book))
    return [
        record.key
        for record in INDICATORS
        if record.unit_kind == "region" and wanted & set(_mapped(book, record.key)["level"])
    ]


def _mapped(book: Book, key: str) -> pd.DataFrame:
    found = book.rows("observations/periods", indicator=key)
    return found[found["period_kind"].isin(BASE.kinds) & (found["program_code"] == ALL)]


def levels_of(book: Book) -> list[str]:
    """The levels at which the office can be mapped, coarse first."""
    office = served.office(book.slug)
    levels = ["kabupaten", "kecamatan"] if office.level == "provinsi" else ["kecamatan"]
    return levels[: levels.index(office.region_level) + 1]


def shown_indicator(view: View) -> Indicator:
    """The indicator that is mapped."""
    return indicator(view.subject.leads[0])


def choose_level(view: View) -> str:
    """Kabupaten or kecamatan, as far as the indicator has values there; a chosen kabupaten means its kecamatan."""
    found = set(view.book.rows("observations/periods", indicator=shown_indicator(view).key)["level"])
    levels = [level for level in levels_of(view.book) if level in found] or levels_of(view.book)[:1]
    finer = [level for level in levels if level == "kecamatan"]
    levels = finer if view.kabupaten != ALL and finer else levels
    return filters.choose(
        "tingkat", levels, label="Tingkat", default=levels[0], words=lambda key: filters.LEVELS[key].capitalize()
    )


def values(view: View, level: str) -> pd.DataFrame:
    """One row per area of the level: value, numerator, denominator, reported, expected, status."""
    return view.book.rows(
        "observations/map", indicator=shown_indicator(view).key, level=level, parent=view.kabupaten, **view.reach
    )


def answer(view: View, rows: pd.DataFrame, level: str) -> str:
    """Where it is highest and lowest, and where there is no number."""
    shown = shown_indicator(view)
    return sentences.extremes(
        records(rows), label=shown.label, unit=shown.unit, decimals=shown.decimals, level=filters.LEVELS[level]
    )


def choose_layer(view: View, level: str) -> Layer | None:
    """Real boundaries or the map of hexagons; None where the office has no map of that level yet."""
    try:
        found = layers.available(view.book.slug, level)
    except NotFoundError:
        return None
    kinds = {layer.kind: layer for layer in found}
    chosen = filters.choose(
        "peta",
        list(kinds),
        label="Bentuk peta",
        default=found[0].kind,
        words=lambda kind: layers.KINDS[kind],  # type: ignore[index]
    )
    layer = kinds[chosen]  # type: ignore[index]
    return layer if view.kabupaten == ALL else layer.inside(view.kabupaten)


def choose_method() -> classes.Method:
    """How values are put into classes."""
    return filters.choose(
        "kelas",
        METHODS,
        label="Kelas",
        default=METHODS[0],
        words=lambda key: classes.METHODS[key],  # type: ignore[return-value, index]
    )


def chart(view: View, rows: pd.DataFrame, level: str) -> Chart:
    """The map as a neutral chart: its rows are the table and the files."""
    shown = shown_indicator(view)
    known = rows.dropna(subset=["value"])
    expected = rows["expected"].sum() if len(rows) else 0
    return Chart(
        kind="map",
        key=f"peta_{shown.key}",
        title=f"{shown.label} per {filters.LEVELS[level]}, {view.period.words}",
        alt=f"Peta {shown.label.lower()} per {filters.LEVELS[level]} di {view.place}, {view.period.words}; "
        f"{formats.number(len(known))} dari {formats.number(len(rows))} wilayah ada angkanya{_concealed(rows)}",
        indicator=shown,
        rows=hidden.last(rows.sort_values("value", ascending=False, na_position="last"), "region_name"),
        fields=fields(shown),
        period=view.period.words,
        query="observations/map",
        reported=int(rows["reported"].sum()) if expected else None,
        expected=int(expected) if expected else None,
    )


def _concealed(rows: pd.DataFrame) -> str:
    number = hidden.count(rows)
    return f", {formats.number(number)} {hidden.WORDS}" if number else ""


def fields(shown: Indicator) -> tuple[Field, ...]:
    """The columns of the table under a map."""
    parts: Sequence[Field] = ()
    if shown.over_area == "ratio":
        parts = (Field(name="numerator", label="Pembilang"), Field(name="denominator", label="Penyebut"))
    return (
        Field(name="region_code", label="Kode", kind="text"),
        Field(name="region_name", label="Wilayah", kind="text"),
        Field(name="parent_name", label="Di dalam", kind="text"),
        Field(name="value", label=shown.label, unit=shown.unit, decimals=shown.decimals),
        *parts,
        Field(name="reported", label="Melapor"),
        Field(name="expected", label="Wajib lapor"),
        Field(name="status", label="Status", kind="status"),
    )


def show(
    view: View, shown: Chart, layer: Layer | None, *, method: classes.Method, level: str, zero: str = legend.ZERO
) -> None:
    """The map with its legend in words; a click opens the area's page. `zero` says what zero means here."""
    st.subheader(shown.title, anchor=False)
    if layer is None:
        states.nothing("Peta kantor ini belum dibuat.", todo="Jalankan `pantau build`.")
    elif shown.empty:
        states.nothing(figure.absence(shown))
    else:
        _map(view, shown, layer, method, level, zero)
    figure.foot(view, shown)


def fixed_bounds(shown: Chart) -> Sequence[float]:
    """Limits that do not move with each value: for large shares where it matters, else round equal steps."""
    low, high = shown.rows["value"].min(), shown.rows["value"].max()
    if shown.shown_unit == "%" and low >= 0 and SMALL_SHARE < high <= PERCENT_BOUNDS[-1]:
        return PERCENT_BOUNDS
    steps = ticks(max(abs(low), high))
    return steps if low >= 0 else [-step for step in reversed(steps[1:])] + steps


def _map(view: View, shown: Chart, layer: Layer, method: classes.Method, level: str, zero: str) -> None:
    unit, decimals = shown.shown_unit, shown.indicator.decimals
    bounds = fixed_bounds(shown) if method == "fixed" else None
    found = classes.classify(shown.rows["value"], method=method, bounds=bounds, decimals=decimals)
    picture = maps.region_map(
        shown.rows,
        shown.indicator,
        layer,
        found,
        dark=view.colours.dark,
        period=view.period.words,
        dots=dots.of(view.book.slug, layer) if shown.has_hidden else None,
    )
    picture.update_layout(height=figure.FIRST_HEIGHT)
    figure.frame_style(BOX, layer)
    with st.container(key=BOX):
        event = st.plotly_chart(
            picture,
            key=maps.key(layer, dark=view.colours.dark),
            config=figure.CONFIG | {"scrollZoom": True},
            on_select="rerun",
            selection_mode="points",
            alt=shown.alt,
            height="stretch",
        )
    lines = legend.entries(found, unit, decimals, view.colours, maps.states(shown.rows, layer), zero=zero)
    st.html(legend.html(lines, filters.LEVELS[level], view.colours))
    code = links.selected(event)
    if code and code in layer.codes:
        links.open_area(code)


def ranking(view: View, shown: Chart, level: str) -> Chart:
    """The ends of the ranking: worst first where the indicator has a worse end, else the largest first.

    Hidden areas have lines where all of them have room, else none, and the words below say how many they are.
    """
    worst_first = shown.indicator.direction == "more_is_better"
    known = shown.rows.dropna(subset=["value"]).sort_values("value", ascending=worst_first)
    concealed = shown.rows[hidden.mask(shown.rows)].sort_values("region_name")
    lines = RANKED if len(known) + len(concealed) <= RANKED or known.empty else min(RANKED, len(known))
    rows = pd.concat([known, concealed])
    rows = rows.assign(code=rows["region_code"], label=[_label(view, row, level) for row in records(rows)])
    end = "terendah" if worst_first else "tertinggi"
    cut, among = len(known) > RANKED, AMONG if shown.has_hidden else ""
    return replace(
        shown,
        kind="ranking",
        key=f"urutan_{shown.indicator.key}",
        title=f"{RANKED} {end}{among}" if cut else f"Urutan{among}, {end} di atas",
        alt=f"Batang {shown.indicator.label.lower()} menurut wilayah, {end} di atas",
        rows=rows,
        table_rows=pd.concat([rows, shown.rows[~shown.rows["region_code"].isin(rows["region_code"])]]),
        shown=lines,
        remark=sentences.left_out(records(shown.rows), records(rows.head(lines)), level=filters.LEVELS[level]),
        query="observations/ranking",
    )


def _label(view: View, row: dict[str, object], level: str) -> str:
    mixed = level == "kecamatan" and view.agency.level == "provinsi" and view.kabupaten == ALL
    return f"{row['region_name']} ({row['parent_name']})" if mixed else str(row["region_name"])
