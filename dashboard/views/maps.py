"""The map of an indicator by area: rows + indicator + layer + classes → one Plotly figure.

Geometry comes to the browser by address, so the figure carries only codes, class numbers and hover texts.
The whole map is framed by `map.bounds`: MapLibre then chooses the zoom at which the frame is filled, on a phone as on a
wide screen, provided that the figure's box keeps the `aspect` for which it was made (see `box_style`).
The figure has no legend of its own: `legend.entries` gives it in words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame

from dashboard.catalogue import Indicator
from dashboard.geo import mercator
from dashboard.geo.classes import ABSENT, ZERO, Classes
from dashboard.geo.layers import Layer
from dashboard.views import formats, legend, mapstyle, signs
from dashboard.views.axes import Spec, records
from dashboard.views.colours import Palette, palette

ASPECT = 4 / 3
NARROW = 320.0
"""Pixels for which the first zoom is chosen; `map.bounds` raises it to the real width."""
CLEAR = "rgba(0,0,0,0)"
NOT_REPORTED = "not_reported"
NO_DATA = "no_data"
VALUE = "value"


def region_map(
    rows: DataFrame,
    indicator: Indicator,
    layer: Layer,
    classes: Classes,
    *,
    dark: bool = False,
    selected: str | None = None,
    signs_of: DataFrame | None = None,
    within: str | None = None,
    period: str = "",
    unit: str | None = None,
    aspect: float = ASPECT,
) -> go.Figure:
    """The map of `rows` (region_code, region_name, value [, reported, expected, status, parent_name]).

    `selected` is outlined; `signs_of` are UPT (upt_name, kind, region_code, lat, lon [, value]); `within` shows the
    areas of one parent and leaves the others faint; `period` is said in the hover; `unit` replaces the indicator's.
    A click gives the region code as `customdata`. The input is not changed.
    """
    colours = palette(dark)
    codes = shown_codes(layer, within)
    known = {str(row.region_code): row for row in records(rows)}
    unit = indicator.unit if unit is None else unit
    traces = [_areas(codes, known, classes, layer, colours, _hover(indicator, unit, period))]
    if selected in codes:
        traces.append(_selection(str(selected), layer, colours))
    if signs_of is not None and not signs_of.empty:
        traces.extend(_signs(signs_of, layer, colours, unit))
    return go.Figure({"data": traces, "layout": _layout(layer, codes, colours, within, aspect)})


def shown_codes(layer: Layer, within: str | None = None) -> list[str]:
    """Region codes that the map fills: all of the layer, or those of one parent."""
    return [code for code in layer.codes if within is None or code.startswith(f"{within}.")]


def states(rows: DataFrame, layer: Layer, *, within: str | None = None) -> dict[str, int]:
    """How many areas of the map have a value, did not report although expected, or have no data at all."""
    known = {str(row.region_code): row for row in records(rows)}
    found = [_state(known.get(code)) for code in shown_codes(layer, within)]
    return {state: found.count(state) for state in (VALUE, NOT_REPORTED, NO_DATA)}


def key(layer: Layer, *, dark: bool, within: str | None = None) -> str:
    """A widget key that changes when the map itself does: its frame is fixed when it is first drawn."""
    return f"{layer.sha[:8]}-{'gelap' if dark else 'terang'}-{within or 'semua'}"


def box_style(aspect: float = ASPECT) -> str:
    """CSS for the element around the figure: the aspect for which the frame was made."""
    return f"aspect-ratio:{aspect:.4f};width:100%;height:auto"


def _state(row: Any) -> str:
    if row is None:
        return NO_DATA
    if not formats.absent(row.value):
        return VALUE
    expected = getattr(row, "expected", None)
    return NOT_REPORTED if not formats.absent(expected) and expected > 0 else NO_DATA


def _hover(indicator: Indicator, unit: str, period: str) -> Mapping[str, Any]:
    return {
        "unit": unit,
        "decimals": indicator.decimals,
        "heading": " · ".join(filter(None, (indicator.label, period))),
    }


def _areas(
    codes: Sequence[str],
    known: Mapping[str, Any],
    classes: Classes,
    layer: Layer,
    colours: Palette,
    hover: Mapping[str, Any],
) -> Spec:
    levels = [_level(known.get(code), classes) for code in codes]
    return {
        "type": "choroplethmap",
        "geojson": layer.url,
        "locations": list(codes),
        "customdata": list(codes),
        "z": levels,
        "zmin": _FIRST,
        "zmax": classes.size,
        "colorscale": _scale(classes, colours),
        "showscale": False,
        "below": mapstyle.ABOVE_AREAS,
        "marker": {"line": {"color": colours.background, "width": 0.7}},
        "text": [_text(known.get(code), hover) for code in codes],
        "hovertemplate": f"<b>%{{properties.name}}</b>  %{{properties.parent}}<br>{hover['heading']}<br>%{{text}}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


_FIRST = -3
"""The lowest level drawn: no data −3, not reported −2, zero −1, then the classes from 0."""


def _level(row: Any, classes: Classes) -> int:
    state = _state(row)
    if state != VALUE:
        return _FIRST if state == NO_DATA else ABSENT
    return classes.of(float(row.value))


def _scale(classes: Classes, colours: Palette) -> list[list[Any]]:
    """A colour per level, as the steps of a Plotly scale; "not reported" is clear, so that the hatch shows."""
    steps = [colours.background, CLEAR, legend.zero_fill(colours), *legend.fills(classes, colours)]
    steps.append(steps[-1])
    last = len(steps) - 1
    scale: list[list[Any]] = []
    for place, colour in enumerate(steps):
        scale.append([max((place - 0.5) / last, 0), colour])
        scale.append([min((place + 0.5) / last, 1), colour])
    return scale


def _text(row: Any, hover: Mapping[str, Any]) -> str:
    """What the hover says about one area under its name."""
    state = _state(row)
    if state == NO_DATA:
        return legend.NO_DATA
    if state == NOT_REPORTED:
        return f"{legend.NOT_REPORTED}{_coverage(row)}"
    return f"<b>{formats.value(row.value, hover['unit'], hover['decimals'])}</b>{_coverage(row)}"


def _coverage(row: Any) -> str:
    reported, expected = getattr(row, "reported", None), getattr(row, "expected", None)
    if formats.absent(expected) or formats.absent(reported) or not expected:
        return ""
    return (
        f"<br>{formats.number(reported)} dari {formats.number(expected)} melapor"
        if expected > 1 or not reported
        else ""
    )


def _selection(code: str, layer: Layer, colours: Palette) -> Spec:
    return {
        "type": "choroplethmap",
        "geojson": layer.url,
        "locations": [code],
        "z": [0],
        "colorscale": [[0, CLEAR], [1, CLEAR]],
        "showscale": False,
        "below": mapstyle.ABOVE_BORDERS,
        "marker": {"line": {"color": colours.warning, "width": 3}},
        "hoverinfo": "skip",
    }


def _signs(units: DataFrame, layer: Layer, colours: Palette, unit: str) -> list[Spec]:
    """A disc and the sign of its group at each unit's place."""
    placed = [
        (row, place) for row, place in zip(records(units), signs.places(units, layer), strict=True) if place is not None
    ]
    disc = {
        "type": "scattermap",
        "lon": [place[0] for _, place in placed],
        "lat": [place[1] for _, place in placed],
        "marker": {"size": 19, "color": colours.text},
        "hoverinfo": "skip",
    }
    return [
        disc,
        {
            **disc,
            "mode": "markers+text",
            "marker": {"size": 16, "color": colours.background},
            "text": [signs.sign(str(row.kind)).character for row, _ in placed],
            "textfont": {"size": 12, "color": colours.text, "family": "Open Sans Regular"},
            "customdata": [str(row.region_code) for row, _ in placed],
            "hovertext": [_unit_text(row, unit) for row, _ in placed],
            "hovertemplate": "%{hovertext}<extra></extra>",
        },
    ]


def _unit_text(row: Any, unit: str) -> str:
    value = getattr(row, "value", None)
    said = "" if not hasattr(row, "value") else formats.value(value, unit, 0)
    return "<br>".join(
        filter(
            None,
            (f"<b>{row.upt_name}</b>", signs.sign(str(row.kind)).words, said.replace(formats.MISSING, "Belum melapor")),
        )
    )


def _layout(layer: Layer, codes: Sequence[str], colours: Palette, within: str | None, aspect: float) -> Spec:
    frame = mercator.framed(layer.bounds_of(codes), aspect=aspect)
    west, south, east, north = frame
    zoom = mercator.zoom(frame, width=NARROW)
    whole = mercator.zoom(frame, width=2 * NARROW)
    return {
        "template": "none",
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": CLEAR,
        "font": {"color": colours.text, "size": 14},
        "showlegend": False,
        "separators": ",.",
        "clickmode": "event+select",
        "hoverlabel": {
            "bgcolor": colours.surface,
            "bordercolor": colours.rule,
            "font": {"color": colours.text, "size": 14},
            "align": "left",
        },
        "map": {
            "style": mapstyle.address(layer, colours, zoom=whole, within=within),
            "center": {"lon": round((west + east) / 2, 5), "lat": round((south + north) / 2, 5)},
            "zoom": round(zoom, 3),
            "bounds": {"west": west, "south": south, "east": east, "north": north},
        },
    }
