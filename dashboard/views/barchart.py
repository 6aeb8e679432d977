"""Bars that Plotly draws: those that open an area when they are clicked, and in and out month by month."""

from typing import Any

from pandas import DataFrame

from dashboard.views import bars, formats, hidden
from dashboard.views.axes import (
    MEASURED,
    Spec,
    axis_unit,
    dates,
    layout,
    month_axis,
    numbers,
    records,
    room,
    unit_note,
    value_axis,
)
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette
from dashboard.views.gaps import concealed, note

BAR, TALL = 26, 38
INSTEAD = hidden.TEXT.replace(f"{hidden.SHORT} ", f"{hidden.SHORT}<br>")  # two lines: the place of a bar is narrow


def ranking(chart: Chart, palette: Palette) -> Spec:
    """Horizontal bars from zero, each of which can be clicked: names to the left, values in a column to the right."""
    rows = bars.of(chart)
    names = ["<br>".join(bars.lines(bar.name)) for bar in rows]
    tall = TALL if any("<br>" in name for name in names) or any(bar.hidden for bar in rows) else BAR
    drawn = {
        "type": "bar",
        "y": list(range(len(rows))),
        "x": [float(f"{bar.value or 0:.6g}") for bar in rows],
        "orientation": "h",
        "customdata": [bar.code for bar in rows],
        "marker": {"color": palette.accent},
        "hoverinfo": "text",
        "hovertext": [f"<b>{bar.name}</b><br>{bar.text}" for bar in rows],
    }
    anchor = {"type": "scatter", "x": [None], "y": [None], "yaxis": "y2", "hoverinfo": "skip"}
    left = _names(names, palette)
    right = _names(["" if bar.hidden else bar.text for bar in rows], palette) | {"overlaying": "y", "side": "right"}
    across = {"range": [0, bars.longest(rows)], "visible": False, "fixedrange": True}
    edges = {"l": room(left), "r": room(right), "t": 4, "b": 4}
    frame = layout(
        palette, tall * max(len(rows), 1) + 12, xaxis=across, yaxis=left, yaxis2=right, bargap=0.28, margin=edges,
        annotations=_instead(rows, palette),
    )  # fmt: skip
    return {"data": [drawn, anchor], "layout": frame}


def _instead(rows: list[bars.Bar], palette: Palette) -> list[Spec]:
    """The words of what is hidden, where its bar would begin."""
    return [
        {
            "x": 0, "y": place, "text": INSTEAD, "xanchor": "left", "yanchor": "middle", "showarrow": False,
            "align": "left", "font": {"color": palette.muted, "size": 12},
        }
        for place, bar in enumerate(rows)
        if bar.hidden
    ]  # fmt: skip


def _names(texts: list[str], palette: Palette) -> Spec:
    """An axis of texts, one per bar."""
    return {
        "tickvals": list(range(len(texts))),
        "ticktext": texts,
        "range": [len(texts) - 0.5, -0.5],
        **MEASURED,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"color": palette.text, "size": 13},
        "ticklen": 4,
        "tickcolor": "rgba(0,0,0,0)",
    }


def movement(chart: Chart, palette: Palette) -> Spec:
    """In above the line, out below it, period by period; a second kind of in or out is paler."""
    rows = chart.rows
    sides = _sides(rows)
    shades = {True: (palette.accent, palette.scale[1]), False: (palette.plan, palette.rule)}
    colours = {label: shades[up][min(place, 1)] for up, labels in sides.items() for place, label in enumerate(labels)}
    traces = [
        {
            "type": "bar",
            "x": dates(part),
            "y": numbers(part["value"]),
            "marker": {"color": colours[str(label)]},
            "hoverinfo": "text",
            "hovertext": [
                f"<b>{formats.period(row.period, chart.period_kind)}</b><br>{label}: {_moved(row, chart)}"
                for row in records(part)
            ],
        }
        for label, part in rows.groupby("label", sort=False)
    ] + concealed(chart, rows, palette)
    totals = rows.groupby([rows["period"], rows["value"] >= 0])["value"].sum()
    names = [unit_note(f"{axis_unit(totals, chart.shown_unit)}: {_legend(sides)}{note(rows)}", palette)]
    return {
        "data": traces,
        "layout": layout(
            palette,
            260,
            barmode="relative",
            bargap=0.25,
            annotations=names,
            xaxis=month_axis(rows["period"], chart.period_kind, palette),
            yaxis=value_axis(totals, chart.shown_unit, palette),
        ),
    }


def _moved(row: Any, chart: Chart) -> str:
    """How many came or went; no value counts as nobody, a hidden one is said."""
    if hidden.is_hidden(row):
        return hidden.WORDS
    return f"{formats.number(abs(0 if formats.absent(row.value) else row.value))} {chart.shown_unit}"


def _sides(rows: DataFrame) -> dict[bool, list[str]]:
    """The labels that are drawn above the line (True) and below it (False), in their order."""
    totals = rows.groupby("label", sort=False)["value"].sum()
    return {up: [str(label) for label, total in totals.items() if bool(total >= 0) is up] for up in (True, False)}


def _legend(sides: dict[bool, list[str]]) -> str:
    """Which bars are which, in words: "Masuk ↑ · Keluar ↓"; two kinds on one side are told apart by their shade."""
    return " · ".join(
        f"{label} {'↑' if up else '↓'}{(' (gelap)', ' (pucat)')[min(place, 1)] if len(labels) > 1 else ''}"
        for up, labels in sides.items()
        for place, label in enumerate(labels)
    )
