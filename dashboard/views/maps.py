"""The map of an indicator by area: rows + indicator + layer + classes → one Plotly figure.

Geometry comes to the browser by address, so the figure carries only codes, class numbers and hover texts.
The whole map is framed by `map.bounds`: MapLibre then chooses the zoom at which the frame is filled, on a phone as on a
wide screen, provided that the figure's box keeps the `aspect` for which it was made (see `box_style`).
The figure has no legend of its own: `legend.entries` gives it in words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go
from pandas import DataFrame

from dashboard.catalogue import Indicator
from dashboard.geo import mercator
from dashboard.geo.classes import Classes
from dashboard.geo.layers import Layer, Point
from dashboard.views import formats, hidden, legend, mapstyle
from dashboard.views import signs as marks
from dashboard.views.axes import Spec, records
from dashboard.views.colours import Palette, palette

ASPECTS = (4 / 3, 2.0)
"""Width by height of the figure's box: that of the map itself, within these limits."""
NARROW, USUAL = 320.0, 760.0
"""Widths in pixels: the first zoom is for the narrow one (`map.bounds` raises it), names are chosen for the other."""
FIRST_HEIGHT = 160
"""Pixels before the box is measured: a map that begins too high keeps the zoom that this took."""
CLEAR = "rgba(0,0,0,0)"
BORDER_OPACITY = 0.25
NOT_REPORTED = "not_reported"
NO_DATA = "no_data"
HIDDEN = "hidden"
DOT = 3
VALUE = "value"


def region_map(  # noqa: PLR0913 - four things that a map is made of, the rest are choices with a usual value
    rows: DataFrame,
    indicator: Indicator,
    layer: Layer,
    classes: Classes,
    *,
    dark: bool = False,
    selected: str | None = None,
    signs: DataFrame | None = None,
    period: str = "",
    dots: Mapping[str, Sequence[Point]] | None = None,
) -> go.Figure:
    """The map of `rows` (region_code, value [, reported, expected, status]); areas without a row have no data.

    `selected` is outlined; `signs` are UPT (upt_name, kind, region_code, lat, lon [, value]); `period` is said in the
    hover; `dots` (`geo.dots.of`) fill what is hidden, one dot each without them. A click gives the region code as
    `location` of an area, as `customdata` of a sign. `layer.inside(parent)` limits the map. The input is not changed.
    """
    colours = palette(dark)
    known = {str(row.region_code): row for row in records(rows)}
    traces = [_areas(known, indicator, classes, layer, colours, " · ".join(filter(None, (indicator.label, period))))]
    concealed = [code for code in layer.codes if _state(known.get(code)) == HIDDEN]
    if concealed:
        traces.append(_dots(concealed, dots or {}, layer, colours))
    if selected is not None and selected in layer.codes:
        traces.append(_selection(selected, layer, colours))
    if signs is not None and not signs.empty:
        traces.extend(_signs(signs, layer, colours))
    return go.Figure({"data": traces, "layout": _layout(layer, colours)})


def states(rows: DataFrame, layer: Layer) -> dict[str, int]:
    """How many areas of the map have a value, are hidden, did not report although expected, or have no data at all."""
    known = {str(row.region_code): row for row in records(rows)}
    found = [_state(known.get(code)) for code in layer.codes]
    return {state: found.count(state) for state in (VALUE, HIDDEN, NOT_REPORTED, NO_DATA)}


def key(layer: Layer, *, dark: bool) -> str:
    """A widget key that changes when the map itself does: its frame is fixed when it is first drawn."""
    return f"peta-{layer.sha[:8]}-{'gelap' if dark else 'terang'}-{(layer.within or 'semua').replace('.', '')}"


def aspect(layer: Layer) -> float:
    """Width by height of the box for which the frame is made."""
    return round(min(max(mercator.aspect(layer.bounds), ASPECTS[0]), ASPECTS[1]), 3)


def box_style(layer: Layer) -> str:
    """CSS for the element around the figure: the aspect for which the frame was made."""
    return f"aspect-ratio:{aspect(layer)};width:100%;height:auto"


def _state(row: Any) -> str:
    if row is None:
        return NO_DATA
    if hidden.is_hidden(row):
        return HIDDEN
    if not formats.absent(row.value):
        return VALUE
    return NOT_REPORTED if _count(row, "expected") else NO_DATA


def _count(row: Any, name: str) -> int:
    count = getattr(row, name, None)
    return 0 if count is None or formats.absent(count) else int(count)


def _areas(
    known: Mapping[str, Any], indicator: Indicator, classes: Classes, layer: Layer, colours: Palette, heading: str
) -> Spec:
    codes = list(layer.codes)
    return {
        "type": "choroplethmap",
        "geojson": layer.url,
        "locations": codes,
        "z": np.array([_step(known.get(code), classes) for code in codes], dtype=np.int8),
        "zmin": 0,
        "zmax": FIRST_CLASS + classes.size,
        "colorscale": _scale(classes, colours),
        "showscale": False,
        "below": mapstyle.ABOVE_AREAS,
        "marker": {"line": {"color": _faded(colours.text), "width": 0.6}},
        "text": [_text(known.get(code), indicator) for code in codes],
        "hovertemplate": "<b>%{properties.name}</b><br>%{properties.parent}<br>"
        f"{heading}<br><b>%{{text}}</b><extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _faded(colour: str) -> str:
    """A hex colour as a thin veil: a border that is seen on paper, hatch and every class."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{BORDER_OPACITY})"


FIRST_CLASS = 4
"""Steps of the colour scale: those below, then the classes."""
STEPS = {NO_DATA: 0, NOT_REPORTED: 1, HIDDEN: 3}
ZERO = 2


def _step(row: Any, classes: Classes) -> int:
    state = _state(row)
    if state == VALUE:
        place = classes.of(float(row.value))
        return FIRST_CLASS + place if place >= 0 else ZERO
    return STEPS[state]


def _scale(classes: Classes, colours: Palette) -> list[list[Any]]:
    """A colour per level, as the steps of a Plotly scale; "not reported" is clear, so that the hatch shows."""
    steps = [colours.background, CLEAR, legend.zero_fill(colours), colours.surface, *legend.fills(classes, colours)]
    steps.append(steps[-1])
    last = len(steps) - 1
    scale: list[list[Any]] = []
    for place, colour in enumerate(steps):
        scale.append([max((place - 0.5) / last, 0), colour])
        scale.append([min((place + 0.5) / last, 1), colour])
    return scale


def _text(row: Any, indicator: Indicator) -> str:
    """What the hover says about one area under its name."""
    state = _state(row)
    if state == NO_DATA:
        return legend.NO_DATA
    if state == HIDDEN:
        return legend.HIDDEN
    if state == NOT_REPORTED:
        return f"{legend.NOT_REPORTED}{_coverage(row)}"
    return f"{formats.value(row.value, indicator.unit, indicator.decimals)}{_coverage(row)}"


def _coverage(row: Any) -> str:
    """ "<br>3 dari 5 melapor" where more than one report is expected; "" otherwise."""
    reported, expected = _count(row, "reported"), _count(row, "expected")
    return f"<br>{formats.number(reported)} dari {formats.number(expected)} melapor" if expected > 1 else ""


def _dots(codes: Sequence[str], dots: Mapping[str, Sequence[Point]], layer: Layer, colours: Palette) -> Spec:
    """The mark of what is hidden: dots over its area; they catch neither pointer nor click."""
    points = [point for code in codes for point in dots.get(code) or [layer.labels[code]]]
    return {
        "type": "scattermap",
        "lon": [point[0] for point in points],
        "lat": [point[1] for point in points],
        "mode": "markers",
        "marker": {"size": DOT, "color": colours.text},
        "below": mapstyle.ABOVE_BORDERS,
        "hoverinfo": "skip",
    }


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


def _signs(units: DataFrame, layer: Layer, colours: Palette) -> list[Spec]:
    """A disc and the sign of its group at each unit's place."""
    at = marks.places(units, layer)
    placed = [(row, place) for row, place in zip(records(units), at, strict=True) if place is not None]
    disc = {
        "type": "scattermap",
        "lon": [place[0] for _, place in placed],
        "lat": [place[1] for _, place in placed],
        "marker": {"size": 19, "color": colours.text},
        "below": "",  # said aloud: Plotly would take the place of the trace before it, under the names
        "hoverinfo": "skip",
    }
    sign = {
        **disc,
        "mode": "markers+text",
        "marker": {"size": 16, "color": colours.background},
        "text": [marks.sign(str(row.kind)).character for row, _ in placed],
        "textfont": {"size": 12, "color": colours.text, "family": "Open Sans Regular"},
        "customdata": [str(row.region_code) for row, _ in placed],
        "hovertext": [_unit_text(row) for row, _ in placed],
        "hoverinfo": "text",
    }
    return [disc, sign]


def _unit_text(row: Any) -> str:
    lines = [f"<b>{row.upt_name}</b>", marks.sign(str(row.kind)).words, str(getattr(row, "text", "") or "")]
    return "<br>".join(filter(None, lines))


def _layout(layer: Layer, colours: Palette) -> Spec:
    west, south, east, north = frame = mercator.framed(layer.bounds, aspect=aspect(layer))
    return {
        "template": "none",
        "height": FIRST_HEIGHT,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": CLEAR,
        "font": {"color": colours.text, "size": 14},
        "showlegend": False,
        "clickmode": "event+select",
        "hoverlabel": {
            "bgcolor": colours.surface,
            "bordercolor": colours.rule,
            "font": {"color": colours.text, "size": 14},
            "align": "left",
        },
        "map": {
            "style": mapstyle.address(layer, colours, zoom=round(mercator.zoom(frame, width=USUAL), 2)),
            "center": {"lon": (west + east) / 2, "lat": (south + north) / 2},
            "zoom": mercator.zoom(frame, width=NARROW),
            "bounds": {"west": west, "south": south, "east": east, "north": north},
        },
    }
