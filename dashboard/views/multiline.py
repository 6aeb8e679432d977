"""Several lines over time: what the page is about in the accent, what it is compared with in grey, named at their ends.

A break in a series is a dotted line with a word; the series is not joined across it.
"""

import pandas as pd
from pandas import DataFrame

from dashboard.views import formats, hidden
from dashboard.views.axes import (
    Spec,
    axis_unit,
    dates,
    layout,
    month_axis,
    numbers,
    records,
    unit_note,
    value_axis,
    width,
)
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette
from dashboard.views.gaps import concealed, note

HEIGHT = 340
APART = 18
"""Pixels between two names at the end of their lines."""
FEW = 5
DASHES = ("dash", "dot", "dashdot")


def lines(chart: Chart, palette: Palette) -> Spec:
    """One line per series; the first is the page's own, the others are compared with it."""
    groups = [(str(name), group.sort_values("period")) for name, group in chart.rows.groupby("series", sort=False)]
    values = chart.rows["value"]
    axis = value_axis(values, chart.shown_unit, palette)
    traces = [_line(chart, place, name, rows, palette) for place, (name, rows) in enumerate(groups)]
    for _, rows in groups:
        traces += concealed(chart, rows, palette)
    names = _names(groups, float(axis["range"][1]), palette)
    right = max((width(name["text"].replace("b>", "")) for name in names), default=0) + 14
    marks = _breaks(groups[0][1] if groups else chart.rows, palette)
    frame = layout(
        palette,
        HEIGHT,
        annotations=[
            unit_note(axis_unit(values, chart.shown_unit) + note(chart.rows), palette),
            *names,
            *marks["annotations"],
        ],
        shapes=marks["shapes"],
        hovermode="closest",
        margin={"r": right},
        xaxis=_few(month_axis(chart.rows["period"], chart.period_kind, palette)),
        yaxis=axis,
    )
    return {"data": traces, "layout": frame}


def _few(axis: Spec) -> Spec:
    """The names at the ends leave less room for the axis: at most a few of its texts, the last among them."""
    step = -max(1, -(-len(axis["tickvals"]) // FEW))
    return axis | {name: list(axis[name])[::step][::-1] for name in ("tickvals", "ticktext")}


def _line(chart: Chart, place: int, name: str, rows: DataFrame, palette: Palette) -> Spec:
    colour = palette.accent if place == 0 else palette.muted
    look = {"color": colour, "width": 3} if place == 0 else {"color": colour, "width": 2, "dash": DASHES[place % 3]}
    hover = [
        f"<b>{name}, {formats.period(row.period, chart.period_kind)}</b><br>"
        f"{hidden.words(row.value, row, chart.shown_unit, chart.shown_decimals)}"
        for row in records(rows)
    ]
    broken = _gapped(rows, hover)
    return {
        "type": "scatter",
        "mode": "lines+markers" if place == 0 else "lines",
        "x": broken["x"],
        "y": broken["y"],
        "hovertext": broken["hover"],
        "hoverinfo": "text",
        "connectgaps": False,
        "line": look,
        "marker": {"size": 7, "color": colour},
    }


def _gapped(rows: DataFrame, hover: list[str]) -> dict[str, list[object]]:
    """The points with an empty one before each break, so that no line crosses it."""
    found: dict[str, list[object]] = {"x": [], "y": [], "hover": []}
    broken = rows["is_break"] if "is_break" in rows else pd.Series(False, rows.index)
    for day, value, words, gap in zip(dates(rows), numbers(rows["value"]), hover, broken, strict=True):
        if gap:
            found["x"].append(day)
            found["y"].append(None)
            found["hover"].append("")
        found["x"].append(day)
        found["y"].append(value)
        found["hover"].append(words)
    return found


def _names(groups: list[tuple[str, DataFrame]], highest: float, palette: Palette) -> list[Spec]:
    """The names beside the last points, pushed apart where they would stand on each other."""
    ends = []
    for place, (name, rows) in enumerate(groups):
        known = rows.dropna(subset=["value"])
        if len(known):
            ends.append((float(known["value"].iloc[-1]), name, palette.accent if place == 0 else palette.muted))
    ends.sort(reverse=True, key=lambda end: end[0])
    room = HEIGHT - 60
    drawn, lowest = [], None
    for value, name, colour in ends:
        wanted = room * value / highest if highest else 0.0
        stands = wanted if lowest is None else min(wanted, lowest - APART)
        lowest = stands
        drawn.append(
            {
                "xref": "paper", "x": 1, "y": value, "text": f"<b>{name}</b>", "xanchor": "left", "yanchor": "middle",
                "xshift": 8, "yshift": round(stands - wanted), "showarrow": False,
                "font": {"color": colour, "size": 14},
            }
        )  # fmt: skip
    return drawn


def _breaks(rows: DataFrame, palette: Palette) -> dict[str, list[Spec]]:
    """A dotted line and a word where the page's own series breaks."""
    found = rows[rows["is_break"]] if "is_break" in rows else rows.head(0)
    look = {"color": palette.warning, "width": 1.5, "dash": "dot"}
    shapes = [
        {"type": "line", "xref": "x", "yref": "paper", "x0": day, "x1": day, "y0": 0, "y1": 1, "line": look}
        for day in dates(found)
    ]
    words = [
        {"x": day, "yref": "paper", "y": 0.02, "text": f"deret terputus {day[:4]}", "showarrow": False,
         "xanchor": "left", "yanchor": "bottom", "xshift": 4, "font": {"color": palette.warning, "size": 12}}
        for day in dates(found)
    ]  # fmt: skip
    return {"shapes": shapes, "annotations": words}
