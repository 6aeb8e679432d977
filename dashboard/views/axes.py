"""What all charts share: the frame, axes with Indonesian texts, units in words. Plain dictionaries, no library."""

import math
from collections.abc import Iterator
from typing import Any

import pandas as pd
from pandas import DataFrame

from dashboard.views import formats
from dashboard.views.colours import Palette

TICKS = 4
HEADROOM = 1.05
FEW = 8
NICE = (1, 2, 2.5, 5, 10)
DENSE = ((8, tuple(range(1, 13))), (18, (1, 4, 7, 10)), (10_000, (1, 7)))
"""Up to so many months on an axis, these calendar months are named."""

Spec = dict[str, Any]


def records(rows: DataFrame) -> Iterator[Any]:
    """The rows as named tuples, untyped: their columns are a contract of the query, not of Python."""
    yield from rows.itertuples()


def ticks(largest: float) -> list[float]:
    """Round steps from zero to `largest` at least, four or so."""
    if not largest or largest <= 0 or math.isnan(largest):
        return [0, 1]
    raw = largest / TICKS
    power = 10 ** math.floor(math.log10(raw))
    step = next(nice * power for nice in NICE if nice * power >= raw)
    return [step * count for count in range(math.ceil(largest / step) + 1)]


def layout(palette: Palette, height: int, **more: Any) -> dict[str, Any]:
    return {
        "template": "none",
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 26, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": palette.text, "size": 14},
        "separators": ",.",
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": palette.surface,
            "bordercolor": palette.rule,
            "font": {"color": palette.text, "size": 14},
            "align": "left",
        },
        **more,
    }


def value_axis(values: pd.Series, unit: str, palette: Palette) -> dict[str, Any]:
    """An axis from zero (or from the lowest loss) with its own tick texts, because Plotly writes "k" and "M"."""
    low, high = extent(values)
    up, down = ticks(high), [-tick for tick in reversed(ticks(-low)) if tick] if low < 0 else []
    marks = down + up
    step = formats.scale(max(abs(low), high)) if unit != "%" else formats.Scale(1, "")
    return {
        "range": [min(marks), max(marks) if max(marks) > high * HEADROOM else high * HEADROOM],
        "tickvals": marks,
        "ticktext": [formats.trimmed(mark / step.factor, 2) for mark in marks],
        "gridcolor": palette.rule,
        "zerolinecolor": palette.muted,
        "zeroline": True,
        "automargin": True,
        "fixedrange": True,
        "tickfont": {"color": palette.muted},
    }


def extent(values: pd.Series) -> tuple[float, float]:
    known = values.dropna()
    return (min(float(known.min()), 0.0), max(float(known.max()), 0.0)) if len(known) else (0.0, 0.0)


def axis_unit(values: pd.Series, unit: str) -> str:
    """What the axis counts, in words: "ribu KPM", "miliar rupiah", "%"."""
    low, high = extent(values)
    word = "" if unit == "%" else formats.scale(max(abs(low), high)).word
    return f"{word} {unit}".strip()


def unit_note(text: str, palette: Palette) -> dict[str, Any]:
    return {
        "text": text, "xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom",
        "yshift": 4, "showarrow": False, "font": {"color": palette.muted, "size": 13},
    }  # fmt: skip


def month_axis(periods: pd.Series, kind: str, palette: Palette) -> dict[str, Any]:
    """A time axis whose texts are ours: every period where there is room, else each quarter or half year."""
    stamps = sorted(pd.to_datetime(periods.dropna().unique()))
    named = next(months for most, months in DENSE if len(stamps) <= most)
    chosen = [stamp for stamp in stamps if stamp.month in named] if kind == "bulan" else []
    chosen = chosen or stamps[:: max(math.ceil(len(stamps) / FEW), 1)]
    return {
        "tickvals": [stamp.date().isoformat() for stamp in chosen],
        "ticktext": [_tick(stamp, kind, first=place == 0) for place, stamp in enumerate(chosen)],
        "type": "date",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "tickangle": 0,
        "tickfont": {"color": palette.muted},
        "linecolor": palette.muted,
    }


def _tick(stamp: pd.Timestamp, kind: str, *, first: bool) -> str:
    if kind != "bulan":
        return formats.short_period(stamp, kind).replace(" ", "<br>", 1)
    year = f"<br>{stamp.year}" if first or stamp.month == 1 else ""
    return formats.SHORT_MONTHS[stamp.month - 1] + year


def dates(rows: DataFrame) -> list[str]:
    return [stamp.date().isoformat() for stamp in pd.to_datetime(rows["period"])]


def numbers(values: pd.Series) -> list[float | None]:
    """Plain numbers for the figure's text; five significant digits draw the same and send less."""
    return [None if pd.isna(value) else float(f"{float(value):.6g}") for value in values]
