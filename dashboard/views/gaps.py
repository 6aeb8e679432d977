"""Periods without a figure, on the zero line of a chart over time: a thin cross where no report came, a filled diamond
where the figure is hidden. Neither stands at a height that means anything.
"""

from typing import Any

import pandas as pd
from pandas import DataFrame

from dashboard.views import formats, hidden
from dashboard.views.axes import Spec, dates, records
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette


def kind_of(chart: Chart, row: Any) -> str:
    """How long this point's period is: the row's own kind where series of several rhythms stand together."""
    return str(getattr(row, "kind", chart.period_kind))


def silent(chart: Chart, rows: DataFrame, palette: Palette, *, axis: str = "") -> Spec:
    """Periods without a report: an open mark on the zero line."""
    open_still = rows.get("status", pd.Series("", rows.index)).eq("provisional")
    found = rows[rows["value"].isna() & ~open_still & ~hidden.mask(rows)]
    words = [f"<b>{formats.period(row.period, kind_of(chart, row))}</b><br>belum melapor" for row in records(found)]
    return {
        "type": "scatter",
        "x": dates(found),
        "y": [0] * len(found),
        "mode": "markers",
        "hovertext": words,
        "hoverinfo": "text",
        "marker": {"symbol": "x-thin", "size": 8, "line": {"color": palette.muted, "width": 2}},
        **on(axis),
    }


def concealed(chart: Chart, rows: DataFrame, palette: Palette, *, axis: str = "") -> list[Spec]:
    """Periods whose figure is hidden: a filled diamond on the zero line, whatever the figure is; [] where none is."""
    found = rows[hidden.mask(rows)]
    if found.empty:
        return []
    trace = {
        "type": "scatter",
        "x": dates(found),
        "y": [0] * len(found),
        "mode": "markers",
        "hovertext": [
            f"<b>{formats.period(row.period, kind_of(chart, row))}</b><br>{hidden.WORDS}" for row in records(found)
        ],
        "hoverinfo": "text",
        "marker": {"symbol": "diamond", "size": 9, "color": palette.muted},
        "cliponaxis": False,
        **on(axis),
    }
    return [trace]


def note(rows: DataFrame) -> str:
    """What the diamond means, for the line above the figure; "" where nothing is hidden."""
    return f" · {hidden.SIGN} {hidden.SHORT}" if hidden.count(rows) else ""


def on(axis: str) -> dict[str, str]:
    """The axes of a panel; the chart's own for ""."""
    return {"yaxis": f"y{axis}", "xaxis": f"x{axis}"} if axis else {}
