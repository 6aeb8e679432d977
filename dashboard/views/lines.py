"""Charts over time: one line with its plan, and small multiples."""

from typing import Any

import pandas as pd
from pandas import DataFrame

from dashboard.views import formats, hidden
from dashboard.views.axes import (
    Spec,
    axis_unit,
    dates,
    depth,
    extent,
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
from dashboard.views.gaps import concealed, kind_of, note, on, silent

PANEL = 84
ROOM = 1.12
HEIGHT = 320
FLOW_WIDTH = 420


def reported_words(row: Any) -> str:
    """The last line of a hover: how many reported, or what the state of the value is."""
    expected = getattr(row, "expected", None)
    if not formats.absent(expected) and expected:
        return f"<br>{formats.number(getattr(row, 'reported', None))} dari {formats.number(expected)} melapor"
    return ""


def _hover(chart: Chart, rows: DataFrame, column: str) -> list[str]:
    name = chart.names.get(column, chart.indicator.short)
    unit, decimals = chart.shown_unit, chart.shown_decimals
    return [
        f"<b>{formats.period(row.period, kind_of(chart, row))}</b><br>{name}: "
        f"{_said(row, column, unit, decimals)}{reported_words(row) if column == 'value' else ''}"
        for row in records(rows)
    ]


def _said(row: Any, column: str, unit: str, decimals: int) -> str:
    value = getattr(row, column)
    return hidden.words(value, row, unit, decimals) if column == "value" else formats.value(value, unit, decimals)


def _short_hover(chart: Chart, rows: DataFrame) -> list[str]:
    """The same for small multiples, whose name stands above the line: n of m only where a report is missing."""
    unit, decimals = chart.shown_unit, chart.shown_decimals
    return [
        f"{formats.short_period(row.period, kind_of(chart, row))}: {hidden.words(row.value, row, unit, decimals)}"
        f"{'' if getattr(row, 'status', 'final') == 'final' else reported_words(row)}"
        for row in records(rows)
    ]


def _line(chart: Chart, rows: DataFrame, palette: Palette, *, axis: str = "") -> Spec:
    open_marks = _unfinished(rows)
    return {
        "type": "scatter",
        "x": dates(rows),
        "y": numbers(rows["value"]),
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": palette.accent, "width": 2.5},
        "marker": {
            "size": 7,
            "color": _fills(open_marks, palette.background, palette.accent),
            "line": {"color": palette.accent, "width": 2},
        },
        "hovertext": _hover(chart, rows, "value"),
        "hoverinfo": "text",
        **on(axis),
    }


def _plan(chart: Chart, rows: DataFrame, palette: Palette) -> Spec:
    return {
        "type": "scatter",
        "x": dates(rows),
        "y": numbers(rows["plan"]),
        "mode": "lines",
        "line": {"color": palette.plan, "width": 2, "dash": "dash"},
        "hovertext": _hover(chart, rows, "plan"),
        "hoverinfo": "text",
    }


def _end_labels(chart: Chart, rows: DataFrame, palette: Palette) -> list[Spec]:
    """The names of line and plan beside their last points, pushed apart where the points are close."""
    ends = [
        (float(known[column].iloc[-1]), chart.names.get(column, name), colour)
        for column, name, colour in (
            ("value", chart.indicator.short, palette.accent),
            ("plan", "Rencana", palette.plan),
        )
        if column in rows and len(known := rows.dropna(subset=[column]))
    ]
    ends.sort(reverse=True, key=lambda end: end[0])
    shifts = (9, -9) if len(ends) > 1 else (0,)
    return [
        {
            "xref": "paper",
            "x": 1,
            "y": value,
            "text": f"<b>{name}</b>",
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": 8,
            "yshift": shift,
            "showarrow": False,
            "font": {"color": colour, "size": 14},
        }
        for (value, name, colour), shift in zip(ends, shifts, strict=True)
    ]


def trend(chart: Chart, palette: Palette) -> Spec:
    """A line over time, with its plan as a dashed grey line where the rows carry `plan`."""
    rows = chart.rows.sort_values("period")
    has_plan = planned(rows)
    values = pd.concat([rows["value"], rows["plan"]]) if has_plan else rows["value"]
    plan = [_plan(chart, rows, palette)] if has_plan else []
    traces = [*plan, _line(chart, rows, palette), silent(chart, rows, palette), *concealed(chart, rows, palette)]
    names = _end_labels(chart, rows, palette) if has_plan else []
    right = max((width(label["text"][len("<b>") : -len("</b>")]) for label in names), default=0) + 14
    return {
        "data": traces,
        "layout": layout(
            palette,
            HEIGHT,
            annotations=[unit_note(axis_unit(values, chart.shown_unit) + note(rows), palette), *names],
            hovermode="closest",
            margin={"r": right},
            xaxis=month_axis(rows["period"], chart.period_kind, palette),
            yaxis=value_axis(values, chart.shown_unit, palette),
        ),
    }


def planned(rows: DataFrame) -> bool:
    """Whether the rows carry a plan."""
    return "plan" in rows and bool(rows["plan"].notna().any())


def flow(chart: Chart, palette: Palette) -> Spec:
    """What was paid out period by period as bars, with the plan as grey dashes over them."""
    rows = chart.rows.sort_values("period")
    values = pd.concat([rows["value"], rows["plan"]]) if planned(rows) else rows["value"]
    named = chart.names.get("value", chart.indicator.short)
    words = f"{axis_unit(values, chart.shown_unit)} · batang: {named.lower()}"
    traces = [_flow_bars(chart, rows, palette), silent(chart, rows, palette), *concealed(chart, rows, palette)]
    if planned(rows):
        traces.append(_plan_dashes(chart, rows, palette))
        words += f" · garis abu: {chart.names.get('plan', 'rencana').lower()}"
    if _unfinished(rows).any():
        words += " · pucat: belum semua melapor"
    words += note(rows)
    return {
        "data": traces,
        "layout": layout(
            palette,
            HEIGHT,
            annotations=[unit_note(words, palette)],
            hovermode="closest",
            bargap=0.25,
            xaxis=month_axis(rows["period"], chart.period_kind, palette),
            yaxis=value_axis(values, chart.shown_unit, palette),
        ),
    }


def _plan_dashes(chart: Chart, rows: DataFrame, palette: Palette) -> Spec:
    """The plan of each period as a grey dash across its bar; a line from bar to bar would invent values between."""
    wide = min(max(FLOW_WIDTH / max(len(rows), 1), 9), 40)
    dash = {"symbol": "line-ew", "size": wide, "line": {"color": palette.plan, "width": 2.5}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": dates(rows),
        "y": numbers(rows["plan"]),
        "marker": dash,
        "hovertext": _hover(chart, rows, "plan"),
        "hoverinfo": "text",
    }


def _flow_bars(chart: Chart, rows: DataFrame, palette: Palette) -> Spec:
    """Bars; those that are not complete yet are pale with an outline."""
    unfinished = _unfinished(rows)
    return {
        "type": "bar",
        "x": dates(rows),
        "y": numbers(rows["value"]),
        "marker": {
            "color": _fills(unfinished, palette.scale[1], palette.accent),
            "line": {"color": palette.accent, "width": 1},
        },
        "hovertext": _hover(chart, rows, "value"),
        "hoverinfo": "text",
    }


def _fills(marks: pd.Series, unfinished: str, finished: str) -> str | list[str]:
    """A colour per point; one for all where none is unfinished, because every text is sent."""
    return [unfinished if mark else finished for mark in marks] if marks.any() else finished


def _unfinished(rows: DataFrame) -> pd.Series:
    if "status" not in rows:
        return pd.Series(False, rows.index)
    return rows["status"].isin({"incomplete", "provisional"})


def panels(chart: Chart, palette: Palette) -> Spec:
    """Small multiples: one short line per series under one time axis, each with its name and its last value."""
    groups = list(chart.rows.groupby("series", sort=False))
    low = depth(month_axis(chart.rows["period"], chart.period_kind, palette))
    height = PANEL * max(len(groups), 1) + low
    frame = layout(palette, height, annotations=[], margin={"l": 8, "t": 4, "b": low})
    traces: list[Spec] = []
    for place, (name, group) in enumerate(groups):
        rows, axis = group.sort_values("period"), "" if place == 0 else str(place + 1)
        bottom = 1 - (place + 1) / len(groups)
        frame[f"yaxis{axis}"] = _panel_axis(rows["value"], bottom, len(groups), palette)
        frame[f"xaxis{axis}"] = _panel_time(chart, axis, last=place == len(groups) - 1, palette=palette)
        frame["annotations"] += [_panel_name(chart, str(name), rows, axis, palette)]
        line = _line(chart, rows, palette, axis=axis) | {"hovertext": _short_hover(chart, rows)}
        traces += [line, silent(chart, rows, palette, axis=axis), *concealed(chart, rows, palette, axis=axis)]
    return {"data": traces, "layout": frame}


def _panel_axis(values: pd.Series, bottom: float, count: int, palette: Palette) -> dict[str, Any]:
    high = extent(values)[1] or 1
    return {
        "domain": [bottom + 0.06 / count, bottom + 0.66 / count],
        "range": [-0.08 * high, high * ROOM],
        "showgrid": False,
        "zeroline": True,
        "zerolinecolor": palette.rule,
        "showticklabels": False,
        "fixedrange": True,
    }


def _panel_time(chart: Chart, axis: str, *, last: bool, palette: Palette) -> dict[str, Any]:
    periods = chart.rows["period"]
    stamps = pd.to_datetime(periods.dropna())
    edge = max(pd.Timedelta(days=12), (stamps.max() - stamps.min()) / 25)
    frame = {"anchor": f"y{axis}", "range": [str(stamps.min() - edge), str(stamps.max() + edge)]}
    axis_frame = month_axis(periods, chart.period_kind, palette) | frame | {"showline": False}
    return axis_frame if last else axis_frame | {"showticklabels": False, "tickvals": [], "ticktext": []}


def _panel_name(chart: Chart, name: str, rows: DataFrame, axis: str, palette: Palette) -> dict[str, Any]:
    known = rows.dropna(subset=["value"])
    last = hidden.TEXT if hidden.count(rows) else "belum melapor"
    if not known.empty:
        row = known.iloc[-1]
        amount = formats.value(row["value"], chart.shown_unit, chart.shown_decimals)
        last = f"{amount} · {formats.short_period(row['period'], kind_of(chart, row))}"
    return {
        "text": f"<b>{name}</b>  <span style='color:{palette.muted}'>{last}</span>",
        "xref": "paper",
        "x": 0,
        "yref": f"y{axis} domain",
        "y": 1,
        "yanchor": "bottom",
        "xanchor": "left",
        "showarrow": False,
    }
