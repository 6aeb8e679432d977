"""The legend of a map in words: what each colour means and how many areas have it.

It is drawn beside the figure as text (`html`), not inside it: so it is read aloud, wraps on a phone, prints, and
leaves the frame to the map.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from dashboard.geo.classes import Classes
from dashboard.views import formats, hidden
from dashboard.views.colours import Palette

NOT_REPORTED = "Belum melapor"
NO_DATA = "Tidak ada data"
HIDDEN = hidden.WORDS[:1].upper() + hidden.WORDS[1:]
ZERO = "dilaporkan nol"
DOTS = "radial-gradient(circle, {ink} 1px, transparent 1.4px) 0 0/5px 5px"
HATCH = "repeating-linear-gradient(135deg, {line} 0 1.5px, transparent 1.5px 5px)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a legend: a fill (or a sign), the words for it, and how many areas it stands for."""

    text: str
    count: int
    fill: str
    hatched: bool = False
    dotted: bool = False
    sign: str = ""

    def words(self, noun: str) -> str:
        """The line as it is read: "1.000–2.500 KPM · 7 kecamatan"."""
        return f"{self.text} · {formats.number(self.count)} {noun}"


def fills(classes: Classes, palette: Palette) -> tuple[str, ...]:
    """One colour per class, little → much; few classes are spread over the whole scale."""
    steps = len(palette.scale) - 1
    last = max(classes.size - 1, 1)
    return tuple(
        palette.scale[round(place * steps / last) if classes.size > 1 else steps // 2] for place in range(classes.size)
    )


def texts(classes: Classes, unit: str, decimals: int) -> tuple[str, ...]:
    """Each class in words with its unit: "1.000–2.500 KPM", "2,4–5 miliar rupiah"."""
    largest = max(map(abs, classes.bounds), default=0)
    scale = formats.scale(largest) if unit == "rupiah" else formats.Scale(1, "")
    places = _places(classes.bounds, scale.factor, decimals if scale.factor == 1 else 3)
    write = formats.number if scale.factor == 1 else formats.trimmed
    limits = [write(bound / scale.factor, places) for bound in classes.bounds]
    suffix = " ".join(word for word in (scale.word, unit) if word)
    return tuple(f"{low}–{high} {suffix}".strip() for low, high in zip(limits, limits[1:], strict=False))


def _places(bounds: tuple[float, ...], factor: int, most: int) -> int:
    """The fewest decimals that show every limit as it is."""
    shown = (bound / factor for bound in bounds)
    exact = [next((p for p in range(most) if round(value, p) == round(value, most)), most) for value in shown]
    return max(exact, default=0)


def entries(
    classes: Classes, unit: str, decimals: int, palette: Palette, states: Mapping[str, int], *, zero: str = ZERO
) -> tuple[Entry, ...]:
    """The classes that a map shows, then zero, hidden, not reported and no data where they occur.

    `states` holds the counts of `hidden`, `not_reported` and `no_data` areas; `zero` says what zero means.
    """
    named = zip(texts(classes, unit, decimals), classes.counts, fills(classes, palette), strict=True)
    lines = [Entry(text=text, count=count, fill=fill) for text, count, fill in named if count]
    apart = [
        Entry(text=f"{formats.value(0, unit)} ({zero})", count=classes.zeros, fill=zero_fill(palette)),
        Entry(text=HIDDEN, count=states.get("hidden", 0), fill=palette.surface, dotted=True),
        Entry(text=NOT_REPORTED, count=states.get("not_reported", 0), fill=palette.surface, hatched=True),
        Entry(text=NO_DATA, count=states.get("no_data", 0), fill=palette.background),
    ]
    return (*lines, *(entry for entry in apart if entry.count))


def zero_fill(palette: Palette) -> str:
    """The colour of "reported zero": sand beside the blue scale, told from it in grey by being the lightest."""
    return "#4a3f2a" if palette.dark else "#f4ead2"


def html(lines: tuple[Entry, ...], noun: str, palette: Palette, *, signs: tuple[Entry, ...] = ()) -> str:
    """The legend as a list in HTML, colours inline; every text is escaped. `noun` names what is counted."""
    items = [_item(line, noun, palette) for line in lines] + [_item(sign, "UPT", palette) for sign in signs]
    return (
        '<ul role="list" aria-label="Legenda peta" style="list-style:none;margin:0;padding:0;display:flex;'
        f'flex-wrap:wrap;gap:.3rem 1.1rem;color:{palette.text};font-size:.9rem">{"".join(items)}</ul>'
    )


def _item(entry: Entry, noun: str, palette: Palette) -> str:
    return (
        '<li style="display:flex;align-items:center;gap:.45rem;margin:0">'
        f"{_mark(entry, palette)}<span>{escape(entry.words(noun))}</span></li>"
    )


def _mark(entry: Entry, palette: Palette) -> str:
    if entry.sign:
        return f'<span aria-hidden="true" style="color:{entry.fill};font-size:1.05rem">{escape(entry.sign)}</span>'
    pattern = f"background-image:{HATCH.format(line=palette.plan)};" if entry.hatched else ""
    if entry.dotted:
        pattern = f"background:{DOTS.format(ink=palette.text)} {entry.fill};"
    return (
        f'<span aria-hidden="true" style="width:1.35rem;height:.95rem;flex:none;border:1px solid {palette.plan};'
        f'background-color:{entry.fill};{pattern}"></span>'
    )
