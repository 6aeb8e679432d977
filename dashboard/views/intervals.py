"""Shares with the range that chance leaves them, as an HTML table: it prints, is read aloud, and needs no hover.

A home from which twelve people left cannot be told from one of its kind by a few percent: the bar is the range, the
dot the share, the line through all rows what the compared ones have together. Every row says its numbers and its
status in words. Colours are inline and from the theme; every text is escaped.
"""

from html import escape

from dashboard.views import bars, formats
from dashboard.views.axes import records, ticks
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette
from dashboard.views.prose import TONES
from dashboard.views.status import status

TYPE = "font-size:.9rem;line-height:1.3;border-collapse:collapse;width:100%"
HEIGHT, THICK, DOT = "2.1rem", ".5rem", ".85rem"


def html(chart: Chart, palette: Palette) -> str:
    """The rows of a chart of kind `intervals`, in their order, over one scale from zero; `names` labels the line."""
    full = end(chart)
    rows = "".join(_row(row, chart, full, palette) for row in records(chart.drawn))
    scale = "".join(_mark(mark, full, chart) for mark in (0, full / 2, full))
    return (
        f'<table cellpadding="4" aria-label="{escape(chart.alt)}" style="{TYPE};color:{palette.text}">'
        f'<tbody>{rows}<tr style="color:{palette.muted}"><td></td>'
        f'<td><div style="position:relative;margin:0 {DOT};height:1.3rem">{scale}</div></td><td></td></tr>'
        "</tbody></table>"
        f'<div style="{TYPE};color:{palette.muted}">{escape(_legend(chart))}</div>'
    )


def _mark(mark: float, full: float, chart: Chart) -> str:
    place = f"{mark / full * 100:.4g}%"
    words = escape(formats.value(mark, chart.shown_unit))
    return (
        f'<span style="position:absolute;left:{place};white-space:nowrap;transform:translateX(-{place})">{words}</span>'
    )


def end(chart: Chart) -> float:
    """Where the scale ends: a round number that holds every range; a percentage never beyond 100."""
    highest = max((float(value) for value in chart.drawn["high"].dropna()), default=0.0)
    last = ticks(highest)[-1]
    return min(last, 100.0) if chart.shown_unit == "%" else last


def _legend(chart: Chart) -> str:
    known = chart.rows["reference"].dropna()
    together = formats.value(float(known.iloc[0]), chart.shown_unit, chart.shown_decimals) if len(known) else ""
    line = f"Garis tegak: {chart.names.get('reference', 'semuanya')} {together}. " if together else ""
    return f"{line}Titik: angkanya. Batang: rentang 95 %."


def _row(row: object, chart: Chart, full: float, palette: Palette) -> str:
    name = "<br>".join(escape(line) for line in bars.lines(str(getattr(row, "label", ""))))
    return (
        f'<tr><th scope="row" align="right" style="font-weight:400">{name}</th>'
        f'<td width="42%">{_track(row, full, palette)}</td><td>{_words(row, chart, palette)}</td></tr>'
    )


def _track(row: object, full: float, palette: Palette) -> str:
    value, low, high, line = (_at(getattr(row, name, None), full) for name in ("value", "low", "high", "reference"))
    parts = []
    if line is not None:
        parts.append(f"left:calc({line:.4g}% - 1px);top:0;width:2px;height:100%;background:{palette.text}")
    if low is not None and high is not None:
        place = f"left:{low:.4g}%;width:{max(high - low, 0.5):.4g}%;top:calc(50% - {THICK} / 2);height:{THICK}"
        parts.append(f"{place};background:{palette.scale[1]};outline:1px solid {palette.accent}")
    if value is not None:
        place = f"left:calc({value:.4g}% - {DOT} / 2);top:calc(50% - {DOT} / 2);width:{DOT};height:{DOT}"
        parts.append(f"{place};border-radius:50%;background:{palette.accent}")
    drawn = "".join(f'<div style="position:absolute;{part}"></div>' for part in parts)
    return f'<div style="position:relative;margin:0 {DOT};height:{HEIGHT}">{drawn}</div>'


def _at(value: object, full: float) -> float | None:
    return None if formats.absent(value) else float(value) / full * 100  # type: ignore[arg-type]


def _words(row: object, chart: Chart, palette: Palette) -> str:
    text, state = getattr(row, "text", None), getattr(row, "state", None)
    if not isinstance(text, str) or not text:
        text = formats.value(getattr(row, "value", None), chart.shown_unit, chart.shown_decimals)
    if not isinstance(state, str):
        return escape(text)
    found = status(state)
    colour = getattr(palette, TONES[found.tone])
    return f'{escape(text)}<br><span style="color:{colour};white-space:nowrap">{escape(found.text)}</span>'
