"""The cards under the answer: at most four, equal in height, each value · against plan · change · spark."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard.catalogue import Indicator
from dashboard.views import formats

MOST = 4
SPARK = 12
Direction = Literal["more_is_better", "less_is_better", "neutral"]
COLOURS: dict[str, Literal["normal", "inverse", "off"]] = {
    "more_is_better": "normal",
    "less_is_better": "inverse",
    "neutral": "off",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One number: `value` as it is read, `against` its plan in words, `change` since `since`, and its last year."""

    label: str
    value: str
    against: str = ""
    change: float | None = None
    change_text: str = ""
    since: str = ""
    direction: Direction = "neutral"
    spark: tuple[float, ...] = ()
    help: str = ""


def of(
    indicator: Indicator,
    row: dict[str, object] | None,
    *,
    kind: str,
    against: str = "",
    trend: pd.DataFrame | None = None,
) -> Card:
    """The card of an indicator from `observations/card` and, for its spark, `observations/trend`."""
    row = row or {}
    value, before = _number(row.get("value")), _number(row.get("previous_value"))
    change = None if value is None or before is None else value - before
    unit = "poin" if indicator.unit == "%" else ""
    earlier = row.get("previous_period")
    return Card(
        label=indicator.label,
        value=formats.words(value) if indicator.unit == "rupiah" else shown(value, indicator),
        against=against,
        change=change,
        change_text="" if change is None else f"{change_words(change, indicator)} {unit}".strip(),
        since="" if earlier is None else f"dari {formats.short_period(earlier, kind)}",  # type: ignore[arg-type]
        direction=indicator.direction,
        spark=sparks(trend),
        help=indicator.definition,
    )


def _number(value: object) -> float | None:
    return None if value is None or formats.absent(value) else float(value)  # type: ignore[arg-type]


def shown(value: float | None, indicator: Indicator) -> str:
    """The number of a card: its unit only where it is a percentage, the label carries the others."""
    if value is None:
        return "belum melapor"
    return formats.exact(value, indicator.unit, indicator.decimals)


def change_words(change: float, indicator: Indicator) -> str:
    """How much more or less than before."""
    if indicator.unit == "rupiah":
        return f"{'+' if change > 0 else ''}{formats.words(change)}"
    return formats.signed(change, indicator.decimals)


def sparks(trend: pd.DataFrame | None) -> tuple[float, ...]:
    """The last year of a trend, known values only; nothing where there are fewer than two."""
    if trend is None or trend.empty:
        return ()
    known = [float(value) for value in trend.sort_values("period")["value"].dropna().tail(SPARK)]
    return tuple(known) if len(known) > 1 else ()


def show(cards: Sequence[Card]) -> None:
    """The cards side by side; they wrap on a phone."""
    for card, column in zip(cards[:MOST], st.columns(min(len(cards), MOST)), strict=False):
        with column.container(border=True, height="stretch", gap="xsmall"):
            st.metric(
                card.label,
                card.value,
                delta=card.change_text if card.change else None,
                delta_color=COLOURS[card.direction],
                delta_description=card.since or None,
                delta_arrow="auto" if card.change else "off",
                help=card.help or None,
                chart_data=card.spark or None,
                chart_type="line",
            )
            if card.against:
                st.caption(card.against)
