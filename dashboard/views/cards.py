"""The cards under the answer as one piece of HTML: value · against plan · change · spark, equal in height.

`st.metric` is not used: it cuts values that do not fit, says a change by its colour, and its spark has no description.
All colours are inline and from the theme; every text is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from dashboard.views.colours import Palette

MOST = 4
GRID = "display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,45%),1fr));gap:.8rem"
SPARK_BOX = "display:flex;align-items:flex-end;gap:2px;height:1.7rem;margin-top:auto;padding-top:.4rem"
BOX = "border-radius:.5rem;padding:.75rem .95rem;display:flex;flex-direction:column;gap:.1rem;min-width:0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One number: `value` as it is read with its `unit`, `against` its plan, `change` in words, and its last year.

    `tone` of the change: good, bad, or "" for neither; `state` is a status text with its own `state_tone`.
    """

    label: str
    value: str
    unit: str = ""
    against: str = ""
    change: str = ""
    tone: str = ""
    state: str = ""
    state_tone: str = ""
    spark: tuple[float, ...] = field(default=())
    help: str = ""


def html(cards: Sequence[Card], palette: Palette) -> str:
    """The cards side by side; they wrap on a phone, two in a row."""
    return f'<div style="{GRID};color:{palette.text}">{"".join(_card(card, palette) for card in cards[:MOST])}</div>'


def _card(card: Card, palette: Palette) -> str:
    unit = f' <span style="font-size:1rem;font-weight:400">{escape(card.unit)}</span>' if card.unit else ""
    parts = [
        _line(card.label, palette.muted, ".95rem"),
        f'<div style="font-size:clamp(1.35rem,2.1vw,1.95rem);font-weight:600;line-height:1.2;overflow-wrap:anywhere">'
        f"{escape(card.value)}{unit}</div>",
        _line(card.against, palette.text, ".95rem"),
        _line(card.state, tone(card.state_tone, palette), ".95rem"),
        _line(card.change, tone(card.tone, palette), ".9rem"),
        spark(card.spark, palette),
    ]
    hint = f' title="{escape(card.help)}"' if card.help else ""
    return f'<div style="border:1px solid {palette.rule};{BOX}"{hint}>{"".join(parts)}</div>'


def _line(text: str, colour: str, size: str) -> str:
    return f'<div style="font-size:{size};color:{colour};line-height:1.35">{escape(text)}</div>' if text else ""


def tone(name: str, palette: Palette) -> str:
    """The colour of a tone; the words beside it say the same."""
    tones = {"good": palette.good, "bad": palette.bad, "warning": palette.warning, "plain": palette.accent}
    return tones.get(name, palette.muted)


def spark(values: Sequence[float], palette: Palette) -> str:
    """Small bars of the last periods from zero up, decoration beside the number: hidden from screen readers."""
    if len(values) < 2:  # noqa: PLR2004
        return ""
    high = max(*values, 0) or 1
    bars = "".join(
        f'<span style="flex:1;height:{max(value, 0) / high * 100:.0f}%;min-height:1px;background:{colour}"></span>'
        for value, colour in zip(values, [palette.scale[1]] * (len(values) - 1) + [palette.accent], strict=True)
    )
    return f'<div aria-hidden="true" style="{SPARK_BOX}">{bars}</div>'
