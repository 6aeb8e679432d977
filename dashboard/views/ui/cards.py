"""Cards from the rows of queries: an indicator's value, what it is against, and how it changed."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import Indicator
from dashboard.views import cards, formats, hidden
from dashboard.views.cards import Card
from dashboard.views.colours import Palette
from dashboard.views.status import status

SPARK = 12
PROTECTION = hidden.WORDS.removeprefix(hidden.SHORT).strip()
TONES = {"green": "good", "red": "bad", "orange": "warning", "blue": "plain", "gray": ""}


def of(
    indicator: Indicator, row: Mapping[str, Any], *, kind: str, against: str = "", trend: pd.DataFrame | None = None
) -> Card:
    """The card of an indicator from `observations/card` and, for its spark, `observations/trend`."""
    if hidden.is_hidden(row):
        return Card(label=indicator.label, value=hidden.SHORT, against=PROTECTION, help=indicator.definition)
    value, before = row.get("value"), row.get("previous_value")
    change = None if value is None or before is None else float(value) - float(before)
    return Card(
        label=indicator.label,
        value=shown(value, indicator),
        unit="" if value is None or indicator.unit in {"%", "rupiah"} else indicator.unit,
        against=against,
        change=_news(change, indicator, row, kind),
        tone="" if unfinished(row) else change_tone(change, indicator),
        spark=sparks(trend),
        help=indicator.definition,
    )


def _news(change: float | None, indicator: Indicator, row: Mapping[str, Any], kind: str) -> str:
    """The change in words; where units are missing there is none to tell: it would compare unlike sets."""
    if change is not None and row.get("status") == "incomplete":
        return status("incomplete").text
    return change_words(change, indicator, since(row.get("previous_period"), kind), unfinished=unfinished(row))


def shown(value: float | None, indicator: Indicator) -> str:
    """The number of a card; money in words, so that it can be read from afar."""
    if value is None:
        return "belum melapor"
    return (
        formats.rupiah_short(value)
        if indicator.unit == "rupiah"
        else formats.exact(value, indicator.unit, indicator.decimals)
    )


def since(earlier: Any, kind: str) -> str:
    """Against which period a change is meant."""
    return "" if earlier is None else f" dari {formats.short_period(earlier, kind)}"


def unfinished(row: Mapping[str, Any]) -> bool:
    """Whether reports are still missing: a change against a whole period is then no news, good or bad."""
    return row.get("status") in {"provisional", "incomplete"}


def change_words(change: float | None, indicator: Indicator, since: str, *, unfinished: bool = False) -> str:
    """How much more or less than before: "▼ turun 163.610 dari Agu 2026"; "sementara" while the period is open."""
    if change is None:
        return ""
    size = round(abs(change), indicator.decimals)
    if not size:
        return f"● tetap{since}"
    said = formats.words(size) if indicator.unit == "rupiah" else formats.number(size, indicator.decimals)
    points = " poin" if indicator.unit == "%" else ""
    return f"{'sementara ' if unfinished else ''}{'▲ naik' if change > 0 else '▼ turun'} {said}{points}{since}"


def change_tone(change: float | None, indicator: Indicator) -> str:
    """Whether a change is good or bad news for this indicator."""
    if not change or indicator.direction == "neutral" or not round(abs(change), indicator.decimals):
        return ""
    return "good" if (change > 0) == (indicator.direction == "more_is_better") else "bad"


def with_status(label: str, value: str, *, against: str, key: object, help: str = "") -> Card:
    """A card whose news is a status in words."""
    found = status(key)
    return Card(label=label, value=value, against=against, state=found.text, state_tone=TONES[found.tone], help=help)


def sparks(trend: pd.DataFrame | None) -> tuple[float, ...]:
    """The last year of a trend, known values only; nothing where there are fewer than two."""
    if trend is None or trend.empty:
        return ()
    known = [float(value) for value in trend.sort_values("period")["value"].dropna().tail(SPARK)]
    return tuple(known) if len(known) > 1 else ()


def show(found: Sequence[Card], palette: Palette) -> None:
    """The cards side by side."""
    st.html(cards.html(found, palette))
