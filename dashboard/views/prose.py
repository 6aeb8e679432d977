"""Short tables as HTML text: numbers to the right, printed and read aloud whole, wide ones scroll inside their frame.

`st.table` sets every cell to the left, and `st.dataframe` is a drawing that neither prints nor speaks; both stay
for long tables. Colours are inline and from the theme; every text is escaped.
"""

from collections.abc import Sequence
from html import escape

from pandas import DataFrame

from dashboard.views import formats, hidden, tables
from dashboard.views.chart import Field
from dashboard.views.colours import Palette
from dashboard.views.status import status

WORDS = "6.5rem"
"""The least width of a column of words: in a crowded table the numbers would leave it a letter or two."""
TYPE = "font-size:.95rem;line-height:1.35"
TONES = {"green": "good", "blue": "accent", "orange": "warning", "red": "bad", "gray": "muted"}


def table(rows: DataFrame, fields: Sequence[Field], palette: Palette, *, label: str) -> str:
    """The rows as a table; `label` names it for a screen reader. A status is coloured, and still a sign and a word."""
    present = tables.complete(rows, fields)
    heads = "".join(_head(field) for field in present)
    lines = "".join(
        f'<tr style="border-top:1px solid {palette.rule}">'
        f"{''.join(_cell(row[place], field, palette, unsaid=unsaid) for place, field in enumerate(present))}</tr>"
        for row, unsaid in zip(
            rows[[field.name for field in present]].itertuples(index=False), hidden.mask(rows), strict=True
        )
    )
    return (
        f'<div role="region" tabindex="0" aria-label="{escape(label)}" style="overflow-x:auto">'
        f'<table cellpadding="6" style="width:100%;border-collapse:collapse;color:{palette.text};{TYPE}">'
        f'<thead style="vertical-align:bottom;color:{palette.muted}"><tr>{heads}</tr></thead>'
        f'<tbody style="vertical-align:top">{lines}</tbody></table></div>'
    )


def _side(field: Field) -> str:
    return ' align="right"' if field.kind == "number" or field.right else ' align="left"'


def _head(field: Field) -> str:
    wide = f";min-width:{WORDS}" if field.kind == "text" and not field.right else ""
    return f'<th scope="col" style="font-weight:400{wide}"{_side(field)}>{escape(tables.heading(field))}</th>'


def _cell(value: object, field: Field, palette: Palette, *, unsaid: bool) -> str:
    """One cell, with the sign where its number is hidden: the status beside it says so in words.

    Short attributes instead of styles, because a table of a hundred cells is sent with every change.
    """
    sealed = unsaid and field.name in hidden.NUMBERS
    text = hidden.SIGN if sealed else escape(tables.written(value, field))
    if field.kind == "status" and not formats.absent(value):
        return f'<td nowrap style="color:{getattr(palette, TONES[status(value).tone])}">{text}</td>'
    return f'<td align="right" nowrap>{text}</td>' if "right" in _side(field) else f"<td>{text}</td>"
