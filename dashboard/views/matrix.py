"""A table of rows by columns whose cells are tinted by their value: it prints, is read aloud, and needs no hover.

Every cell says its number in words; the tint only helps the eye. No value is a dash on hatched ground, zero is a plain
zero; what is hidden has a sign of its own. A marked cell (within a programme's rule) has an outline. Rows of a `group`
stand under its name. Colours are inline and from the theme; every text is escaped.
"""

from html import escape

import pandas as pd

from dashboard.views import formats, hidden
from dashboard.views.axes import records
from dashboard.views.chart import Chart
from dashboard.views.colours import CLASSES, Palette
from dashboard.views.prose import TONES
from dashboard.views.status import status

TYPE = "font-size:.9rem;line-height:1.3;border-collapse:separate;border-spacing:2px;direction:ltr;margin-right:auto"
LIGHT = "font-weight:400"
LINEAR = 0.03928  # below this a part of a colour is proportional to its light
DARK_ENOUGH = 0.179  # relative luminance at which black and white text contrast equally


def html(chart: Chart, palette: Palette) -> str:
    """The matrix of a chart: rows and columns in the order of its rows; `shown` counts rows of the matrix."""
    columns = list(dict.fromkeys(chart.rows["column"]))
    names = list(dict.fromkeys(chart.rows["row"]))[: chart.shown]
    cells = {(row.row, row.column): row for row in records(chart.rows)}
    limits = bounds(chart.rows["value"])
    heads = "".join(
        f'<th scope="col" align="right" style="font-weight:400">{escape(str(name))}</th>' for name in columns
    )
    above = _groups(chart, names)
    lines = "".join(
        f"{_group(above.get(name), len(columns), palette)}"
        f'<tr><th scope="row" align="left" style="{_name(palette)}">{escape(str(name))}</th>'
        f"{''.join(_cell(cells.get((name, column)), chart, limits, palette) for column in columns)}</tr>"
        for name in names
    )
    return (
        f'<div role="region" tabindex="0" aria-label="{escape(chart.alt)}" style="overflow-x:auto{_opens_at(chart)}">'
        f'<table cellpadding="5" style="color:{palette.text};{TYPE}"><thead style="color:{palette.muted}">'
        f'<tr><td style="{_name(palette)}"></td>{heads}</tr></thead><tbody>{lines}</tbody></table></div>'
    )


def _opens_at(chart: Chart) -> str:
    """Where a matrix is wider than the screen: periods open at their newest, at the right end."""
    return ";direction:rtl" if chart.in_time else ""


def _groups(chart: Chart, names: list[str]) -> dict[str, str]:
    """The rows over which the name of a group stands: the first of each, where the chart has groups."""
    if "group" not in chart.rows:
        return {}
    of_row = dict(zip(chart.rows["row"], chart.rows["group"], strict=True))
    first = {of_row[name]: name for name in reversed(names)}
    return {name: str(group) for group, name in first.items()}


def _group(name: str | None, columns: int, palette: Palette) -> str:
    if name is None:
        return ""
    style = f"color:{palette.muted};padding-top:.7rem"
    kept = f'<span style="display:inline-block;position:sticky;left:.3rem">{escape(name)}</span>'
    return f'<tr><th scope="rowgroup" colspan="{columns + 1}" align="left" style="{style}">{kept}</th></tr>'


def _name(palette: Palette) -> str:
    """A row's name stays in sight while the table scrolls sideways."""
    return f"font-weight:400;position:sticky;left:0;background:{palette.background};min-width:7rem"


def bounds(values: pd.Series) -> list[float]:
    """Upper bounds of the classes: equal shares of the positive values, so that one large cell pales no other."""
    positive = values[values > 0].dropna()
    return [float(positive.quantile((step + 1) / CLASSES)) for step in range(CLASSES)] if len(positive) else []


def tint(value: float | None, limits: list[float], palette: Palette) -> str:
    """The colour of a cell; "" for zero and below."""
    if value is None or value <= 0 or not limits:
        return ""
    return palette.scale[next((place for place, limit in enumerate(limits) if value <= limit), CLASSES - 1)]


def _cell(row: object, chart: Chart, limits: list[float], palette: Palette) -> str:
    value = getattr(row, "value", None)
    state = getattr(row, "state", None)
    if isinstance(state, str):
        found = status(state)
        colour = getattr(palette, TONES[found.tone])
        hint, said = escape(found.word), _signed(row, found.sign)
        if getattr(row, "tint", False) is True:
            ground = mixed(colour, palette.background)
            return (
                f'<td align="center" nowrap title="{hint}" style="background:{ground};color:{palette.text}">{said}</td>'
            )
        return f'<td align="center" nowrap title="{hint}" style="color:{colour}">{said}</td>'
    if hidden.is_hidden(row):
        return f'<td align="center" title="{hidden.WORDS}" aria-label="{hidden.WORDS}">{hidden.SIGN}</td>'
    if formats.absent(value):
        return f'<td align="right" style="color:{palette.muted};background:{_hatch(palette)}">{formats.MISSING}</td>'
    ground = tint(value, limits, palette)
    style = f"background:{ground};color:{ink(ground)}" if ground else ""
    mark = f";outline:2px solid {palette.text}" if getattr(row, "mark", False) is True else ""
    return f'<td align="right" nowrap{_hint(row)} style="{style}{mark}">{escape(_words(row, chart))}</td>'


def _hint(row: object) -> str:
    """What a cell is made of, for those who point at it; the table under the figure says it to all."""
    hint = getattr(row, "hint", None)
    return f' title="{escape(hint)}"' if isinstance(hint, str) and hint else ""


def _signed(row: object, sign: str) -> str:
    text = getattr(row, "text", None)
    return escape(f"{sign} {text}" if isinstance(text, str) and text else sign)


def _words(row: object, chart: Chart) -> str:
    text = getattr(row, "text", None)
    if isinstance(text, str):
        return text
    return formats.exact(getattr(row, "value", None), chart.shown_unit, chart.shown_decimals)


def _hatch(palette: Palette) -> str:
    return f"repeating-linear-gradient(45deg,transparent 0 4px,{palette.rule} 4px 5px)"


def mixed(colour: str, ground: str, share: float = 0.18) -> str:
    """A little of a colour on the ground, on which the page's own text can still be read."""
    parts = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * above + (1 - share) * below):02x}" for above, below in parts)


def ink(ground: str) -> str:
    """Black or white, whichever reads better on a colour (WCAG relative luminance)."""
    parts = [int(ground[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > DARK_ENOUGH else "#ffffff"
