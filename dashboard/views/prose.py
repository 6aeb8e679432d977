"""Short tables as HTML text: numbers to the right, printed and read aloud whole, wide ones scroll inside their frame.

`st.table` sets every cell to the left, and `st.dataframe` is a drawing that neither prints nor speaks; both stay
for long tables. Colours are inline and from the theme; every text is escaped.
"""

from collections.abc import Sequence
from html import escape

from pandas import DataFrame

from dashboard.views import formats, tables
from dashboard.views.chart import Field
from dashboard.views.colours import Palette
from dashboard.views.status import status

TONES = {"green": "good", "blue": "accent", "orange": "warning", "red": "bad", "gray": "muted"}


def table(rows: DataFrame, fields: Sequence[Field], palette: Palette, *, label: str) -> str:
    """The rows as a table; `label` names it for a screen reader. A status is coloured, and still a sign and a word."""
    present = [field for field in fields if field.name in rows]
    heads = "".join(_head(field, palette) for field in present)
    lines = "".join(
        f'<tr style="border-top:1px solid {palette.rule}">'
        f"{''.join(_cell(row[place], field, palette) for place, field in enumerate(present))}</tr>"
        for row in rows[[field.name for field in present]].itertuples(index=False)
    )
    return (
        f'<div role="region" tabindex="0" aria-label="{escape(label)}" style="overflow-x:auto">'
        f'<table style="width:100%;border-collapse:collapse;color:{palette.text};font-size:.95rem;line-height:1.35">'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _side(field: Field) -> str:
    return "right" if field.kind == "number" or field.right else "left"


def _head(field: Field, palette: Palette) -> str:
    return (
        f'<th scope="col" style="text-align:{_side(field)};font-weight:400;color:{palette.muted};'
        f'padding:.3rem .5rem;vertical-align:bottom">{escape(tables.heading(field))}</th>'
    )


def _cell(value: object, field: Field, palette: Palette) -> str:
    colour = ""
    if field.kind == "status" and not formats.absent(value):
        colour = f";white-space:nowrap;color:{getattr(palette, TONES[status(value).tone])}"
    text = escape(tables.written(value, field))
    whole = ";white-space:nowrap" if _side(field) == "right" else ""
    return f'<td style="text-align:{_side(field)}{whole};padding:.35rem .5rem;vertical-align:top{colour}">{text}</td>'
