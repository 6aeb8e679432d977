"""Bars as an HTML table of name, bar and words: it prints, is read aloud, and costs a browser nothing to draw.

Bars that open an area when they are clicked are drawn by `barchart`. Colours are inline and from the theme; every text
is escaped.
"""

from collections.abc import Sequence
from html import escape

from dashboard.views.bars import Bar, lines, longest
from dashboard.views.colours import Palette

TYPE = "font-size:.9rem;line-height:1.25;border-collapse:collapse;width:100%"
SHORT_NAME = 16
THICK, MARK = "1.15rem", "1.5rem"


def html(bars: Sequence[Bar], palette: Palette, *, label: str) -> str:
    """The bars from zero, top to bottom; a capacity is a dark line across its bar. `label` names the table."""
    full = longest(list(bars))
    rows = "".join(
        f"{_heading(bar, before)}<tr>"
        f'<th scope="row" align="right"{_whole(bar.name)} style="font-weight:400">{_name(bar.name)}</th>'
        f"{_said(bar) if bar.hidden else _drawn(bar, full, palette)}</tr>"
        for bar, before in zip(bars, [None, *bars], strict=False)
    )
    return (
        f'<table cellpadding="4" aria-label="{escape(label)}" style="{TYPE};color:{palette.text}">'
        f"<tbody>{rows}</tbody></table>"
    )


def _drawn(bar: Bar, full: float, palette: Palette) -> str:
    return f'<td width="42%">{_bar(bar, full, palette)}</td><td nowrap>{escape(bar.text)}</td>'


def _said(bar: Bar) -> str:
    """What is hidden has no bar: the words take its place and that of the number."""
    return f'<td colspan="2">{escape(bar.text)}</td>'


def _heading(bar: Bar, before: Bar | None) -> str:
    """The name of a group above its first bar."""
    if not bar.group or (before and before.group == bar.group):
        return ""
    return f'<tr><th scope="colgroup" colspan="3" align="left" style="padding-top:.6rem">{escape(bar.group)}</th></tr>'


def _whole(name: str) -> str:
    """A short name stays on one line; a longer one may break where the page is narrow."""
    return " nowrap" if len(name) <= SHORT_NAME else ""


def _name(name: str) -> str:
    return "<br>".join(escape(line) for line in lines(name))


def _bar(bar: Bar, full: float, palette: Palette) -> str:
    colour = palette.bad if bar.over else palette.accent
    length = f"{max(bar.value or 0, 0) / full * 100:.4g}%"
    drawn = (
        "" if not bar.value else f'<div style="width:{length};min-width:2px;height:{THICK};background:{colour}"></div>'
    )
    if bar.room is None:
        return drawn
    mark = (
        f'<div style="position:absolute;left:calc({bar.room / full * 100:.4g}% - 2px);width:3px;height:{MARK};'
        f'background:{palette.text}"></div>'
    )
    return f'<div style="position:relative;display:flex;align-items:center;height:{MARK}">{drawn}{mark}</div>'
