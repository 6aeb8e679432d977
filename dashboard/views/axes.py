"""What all charts share: the frame, axes with Indonesian texts, units in words. Plain dictionaries, no library."""

import math
from collections.abc import Iterator
from typing import Any

import pandas as pd
from pandas import DataFrame

from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.views import formats
from dashboard.views.colours import Palette

TICKS = 4
HEADROOM = 1.05
FEW = 8
NICE = (1, 2, 2.5, 5, 10)
DENSE = ((8, tuple(range(1, 13))), (18, (1, 4, 7, 10)), (10_000, (1, 7)))
"""Up to so many months on an axis, these calendar months are named."""

NARROW, WIDE = frozenset(" .,:;'|!()[]/·ijlftrI"), frozenset("mwMW%@")
LINE, TICK = 18, 10
"""Pixels: a line of text below an axis, and what stands between an axis and its texts."""
MEASURED = {"automargin": False, "ticklabeloverflow": "allow"}
"""An axis whose room is known (see `layout`)."""

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


def width(text: str, size: int = 14) -> int:
    """Pixels that a text takes in Source Sans, a little more than less; of several lines the widest."""
    return math.ceil(size * max(sum(map(_em, line)) for line in text.split("<br>")))


def _em(letter: str) -> float:
    if letter in NARROW:
        return 0.28
    return 0.82 if letter in WIDE else 0.6 if letter.isupper() else 0.52


def room(axis: Spec) -> int:
    """Pixels that the texts of a vertical axis take beside it."""
    return max((width(str(text)) for text in axis.get("ticktext", ())), default=0) + TICK


def depth(axis: Spec) -> int:
    """Pixels that the texts of a horizontal axis take below it."""
    return LINE * max((str(text).count("<br>") + 1 for text in axis.get("ticktext", ())), default=0) + TICK


def layout(palette: Palette, height: int, *, margin: Spec | None = None, **more: Any) -> dict[str, Any]:
    """The frame of a chart. The room for its axes' texts is known here: to let Plotly measure them takes a second look
    at every chart, a third of its drawing time.
    """
    edges = {"l": room(more.get("yaxis", {})), "r": 8, "t": 26, "b": depth(more.get("xaxis", {}))}
    return {
        "template": "none",
        "height": height,
        "margin": edges | (margin or {}),
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
        **MEASURED,
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
        **MEASURED,
        "tickfont": {"color": palette.muted},
    }


def _tick(stamp: pd.Timestamp, kind: str, *, first: bool) -> str:
    if kind != "bulan":
        return formats.short_period(stamp, kind).replace(" ", "<br>", 1)
    year = f"<br>{stamp.year}" if first or stamp.month == 1 else ""
    return SHORT_MONTHS[stamp.month - 1] + year


def dates(rows: DataFrame) -> list[str]:
    return [stamp.date().isoformat() for stamp in pd.to_datetime(rows["period"])]


def numbers(values: pd.Series) -> list[float | None]:
    """Plain numbers for the figure's text; five significant digits draw the same and send less."""
    return [None if pd.isna(value) else float(f"{float(value):.6g}") for value in values]
