"""Everything published about one area as blocks of HTML: a figure, beside it the area around and the neighbours, and
its parts, folded.

Colours are inline and from the theme; every text is escaped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from dashboard.catalogue import Indicator
from dashboard.views import formats, published
from dashboard.views.colours import Palette
from dashboard.views.saying import say

Row = Mapping[str, Any]
GRID = "display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr));gap:1rem 1.6rem"
FEWEST = 3
"""A median of fewer neighbours is not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One indicator of the area: the whole figure (None where only parts are published) and the parts by name."""

    indicator: Indicator
    whole: Row | None
    parts: Sequence[tuple[str, Row]] = field(default=())


def html(blocks: Sequence[Block], palette: Palette, *, parent: str, near: int = 0) -> str:
    """The blocks side by side, under one another on a phone; `parent` names the area around, `near` areas are listed
    as the nearest.
    """
    drawn = "".join(_block(one, palette, parent, near) for one in blocks)
    return f'<div style="{GRID};color:{palette.text}">{drawn}</div>'


def _block(block: Block, palette: Palette, parent: str, near: int) -> str:
    shown = block.indicator
    return (
        f'<div style="border-top:2px solid {palette.rule};padding-top:.4rem;min-width:0">'
        f'<h4 style="font-size:1rem;font-weight:600;margin:0;padding:0">{escape(shown.label)}</h4>'
        f"{_whole(block, palette, parent, near)}{_parts(block, palette)}"
        f'<details><summary style="cursor:pointer;color:{palette.muted};font-size:.9rem">Apa artinya?</summary>'
        f'<div style="font-size:.95rem">{escape(shown.definition)}</div></details></div>'
    )


def _whole(block: Block, palette: Palette, parent: str, near: int) -> str:
    row, shown = block.whole, block.indicator
    if row is None:
        return f'<div style="font-size:.95rem">{escape(say("wilayah.parts_only"))}</div>'
    large = "font-size:1.35rem;font-weight:600" if published.is_shown(row) else f"color:{palette.muted}"
    lines = [formats.period(row["period"], str(row["period_kind"])), *_beside(row, shown, parent, near)]
    return (
        f'<div style="{large};line-height:1.3;overflow-wrap:anywhere">{escape(published.said(row, shown))}</div>'
        f"{_notes(row)}"
        f'<div style="color:{palette.muted};font-size:.9rem">{"<br>".join(escape(line) for line in lines)}</div>'
    )


def _notes(row: Row) -> str:
    """What a reader must know of a figure before its period: who has not reported, and that an earlier release told it
    otherwise (`notice`).
    """
    notes = (published.lacking(row), row.get("notice"))
    return "".join(f'<div style="font-size:.9rem">{escape(note)}</div>' for note in notes if note)


def _beside(row: Row, shown: Indicator, parent: str, near: int) -> list[str]:
    """The area around and the neighbours, as far as they are published."""
    found = []
    if row.get("has_parent") and parent:
        around = {name: row.get(f"parent_{name}") for name in ("value", "reason", "status", "reported", "expected")}
        lacks = published.lacking(around)
        found.append(f"{parent}: {published.plainly(around, shown)}{f' ({lacks})' if lacks else ''}")
    told = int(row.get("neighbours") or 0)
    if told >= FEWEST:
        value = formats.value(row["neighbours_median"], published.unit(shown), shown.decimals)
        key = "wilayah.neighbours" if told >= near else "wilayah.neighbours_some"
        found.append(f"{say(key, number=formats.number(told), of=formats.number(near))}: {value}")
    return found


def _parts(block: Block, palette: Palette) -> str:
    if not block.parts:
        return ""
    items = "".join(
        f'<li style="display:flex;justify-content:space-between;gap:1rem;border-top:1px solid {palette.rule};margin:0;'
        f'padding:.15rem 0"><span>{escape(name)}</span>'
        f'<span style="text-align:right">{escape(published.said(row, block.indicator))}{_notes(row)}</span></li>'
        for name, row in block.parts
    )
    number = say("wilayah.parts", number=formats.number(len(block.parts)))
    return (
        f'<details><summary style="cursor:pointer;color:{palette.accent};font-size:.95rem">{escape(number)}</summary>'
        f'<ul role="list" style="list-style:none;margin:.2rem 0;padding:0;font-size:.95rem">{items}</ul></details>'
    )
