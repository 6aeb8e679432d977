"""The small figures of the public pages as HTML: they load at once on a slow phone, print, and are read aloud.

Colours are inline and from the theme; every text is escaped. A period without a number is a mark of its own, never a
bar of no height: filled with dots where it is hidden, hatched where nobody reported, open where there is no data; the
same three as on the map.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from dashboard.catalogue import Indicator
from dashboard.views import formats, published
from dashboard.views.colours import Palette
from dashboard.views.legend import DOTS, HATCH, zero_fill

Row = Mapping[str, Any]
HEIGHT = "5.5rem"
STUB = "22%"
"""Height of a mark that is no number."""


def columns(  # noqa: PLR0913 - what is drawn, and how high
    rows: Sequence[Row], labels: Sequence[str], shown: Indicator, palette: Palette, *, label: str, height: str = HEIGHT
) -> str:
    """Columns from zero, one per row, the last one strong; first and last are named below. `label` opens the text that
    a screen reader says, which holds every value.
    """
    high = max((float(row["value"]) for row in rows if published.is_shown(row)), default=0.0) or 1.0
    bars = "".join(_column(row, high, palette, last=place == len(rows) - 1) for place, row in enumerate(rows))
    spoken = "; ".join(f"{name}: {published.plainly(row, shown)}" for name, row in zip(labels, rows, strict=True))
    ends = f"<span>{escape(labels[0])}</span><span>{escape(labels[-1])}</span>" if labels else ""
    return (
        f'<div role="img" aria-label="{escape(f"{label}. {spoken}")}" style="color:{palette.muted}">'
        f'<div style="display:flex;align-items:flex-end;gap:3px;height:{height};'
        f'border-bottom:1px solid {palette.plan}">{bars}</div>'
        f'<div style="display:flex;justify-content:space-between;font-size:.9rem;padding-top:.2rem">{ends}</div></div>'
    )


def _column(row: Row, high: float, palette: Palette, *, last: bool) -> str:
    if not published.is_shown(row):
        fill = f"height:{STUB};{_mark(published.state(row), palette)}"
    else:
        share = max(float(row["value"]), 0) / high * 100
        fill = f"height:{share:.3g}%;min-height:2px;background:{palette.accent if last else palette.scale[2]}"
    return f'<span style="flex:1;box-sizing:border-box;{fill}"></span>'


def number(text: str, unit: str, palette: Palette) -> str:
    """A number that is the answer, with its unit."""
    return (
        f'<div style="font-size:clamp(1.9rem,5vw,2.6rem);font-weight:600;line-height:1.15;color:{palette.text}">'
        f'{escape(text)} <span style="font-size:1.05rem;font-weight:400">{escape(unit)}</span></div>'
    )


def squares(rows: Sequence[Row], palette: Palette, *, label: str, noun: str, paid: str, zero: str) -> str:
    """A square for each area by its state, and the states in words with how many areas have each."""
    order = ("angka", "nol", "belum_melapor", "perlindungan", "tingkat", "tidak_ada")
    words: dict[str, str] = {"angka": paid, "nol": zero} | {key: one.word for key, one in published.ABSENT.items()}
    found = sorted((published.state(row) for row in rows), key=order.index)
    marks = "".join(f'<span style="{_square(key, palette)}"></span>' for key in found)
    lines = "".join(
        f'<li style="display:flex;align-items:center;gap:.5rem;margin:0"><span aria-hidden="true" '
        f'style="{_square(key, palette)};flex:none"></span><span>{escape(words[key])} · '
        f"{formats.number(found.count(key))} {escape(noun)}</span></li>"
        for key in order
        if key in found
    )
    return (
        f'<div aria-hidden="true" style="display:flex;flex-wrap:wrap;gap:4px">{marks}</div>'
        f'<ul role="list" aria-label="{escape(label)}" style="list-style:none;margin:.6rem 0 0;padding:0;'
        f'color:{palette.text};font-size:.95rem">{lines}</ul>'
    )


def _square(state: str, palette: Palette) -> str:
    fills = {
        "angka": f"background:{palette.accent}",
        "nol": f"background:{palette.background};border:3px solid {palette.bad}",
    }
    fill = fills.get(state) or _mark(state, palette)
    return f"display:inline-block;width:1.1rem;height:1.1rem;box-sizing:border-box;{fill}"


def _mark(state: str, palette: Palette) -> str:
    """How a state without a number looks."""
    border = f"border:1px solid {palette.plan}"
    if state in published.HIDDEN:
        return f"background:{DOTS.format(ink=palette.text)} {palette.surface};{border}"
    if state == "belum_melapor":
        return f"background:{HATCH.format(line=palette.plan)};{border}"
    return f"border:1px dashed {palette.plan}"


def room(used: float, places: float, palette: Palette, *, label: str) -> str:
    """How much of the room is taken: a bar with the places there are as its frame, beyond them in another colour."""
    share = used / places * 100 if places else 0.0
    colour = palette.bad if used > places else palette.accent
    return (
        f'<div role="img" aria-label="{escape(label)}" style="border:1px solid {palette.plan};height:1.1rem">'
        f'<div style="width:{min(share, 100):.4g}%;height:100%;background:{colour}"></div></div>'
    )


def key(palette: Palette) -> str:
    """The marks of `columns` that are no numbers, in words."""
    lines = [
        (_mark(state, palette), published.ABSENT[state].word)
        for state in ("perlindungan", "belum_melapor", "tidak_ada")
    ]
    items = "".join(
        f'<li style="display:flex;align-items:center;gap:.5rem;margin:0"><span aria-hidden="true" style="width:1.1rem;'
        f'height:1.1rem;flex:none;box-sizing:border-box;{mark}"></span>{escape(words)}</li>'
        for mark, words in lines
    )
    return (
        f'<ul role="list" aria-label="Arti tanda" style="list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;'
        f'margin:0;padding:0;font-size:.9rem;color:{palette.text}">{items}</ul>'
    )


MEANINGS: tuple[tuple[str, str, str], ...] = (
    ("angka", "1.234", "Dilaporkan: sebanyak itu."),
    ("nol", "0", "Dilaporkan, dan memang tidak ada. Nol adalah angka."),
    ("perlindungan", "", "Angkanya ada, tetapi dapat menunjuk orang, sendiri atau dihitung dari angka lain."),
    ("tingkat", "", "Jenis PPKS yang dapat menandai seseorang: angkanya terbit untuk kabupaten/kota dan provinsi."),
    ("belum_melapor", "", "Laporannya ditunggu dan belum diterima. Bukan nol."),
    ("tidak_ada", "", "Tidak ada yang dicatat atau dihitung di sana."),
)


def meanings(palette: Palette) -> str:
    """What stands where a figure could be, as it looks in a figure and in words, with what it means."""
    items = "".join(
        f'<li style="display:flex;gap:.9rem;align-items:flex-start;margin:0">{_sample(state, text, palette)}'
        f"<span><strong>{escape(_words(state, text))}</strong><br>{escape(said)}</span></li>"
        for state, text, said in MEANINGS
    )
    return (
        '<ul role="list" style="list-style:none;margin:0;padding:0;display:grid;gap:.9rem 1.6rem;'
        f'grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));color:{palette.text}">{items}</ul>'
    )


def _words(state: str, text: str) -> str:
    return text if text else published.ABSENT[state].text


def _sample(state: str, text: str, palette: Palette) -> str:
    if text:
        fill = f"background:{palette.scale[3]}" if state == "angka" else f"background:{zero_fill(palette)}"
        fill += f";border:1px solid {palette.plan}"
    else:
        fill = _mark(state, palette)
    return (
        f'<span aria-hidden="true" style="width:2.6rem;height:1.8rem;flex:none;box-sizing:border-box;'
        f'margin-top:.2rem;{fill}"></span>'
    )
