"""What a card says of a change: news only where two periods are comparable."""

import pandas as pd
import pytest

from dashboard.catalogue import indicator
from dashboard.views.ui import cards


@pytest.mark.parametrize(
    ("status", "words", "tone"),
    [
        ("final", "▼ turun 30 dari 2024", "bad"),
        ("provisional", "sementara ▼ turun 30 dari 2024", ""),
        ("incomplete", "◐ belum lengkap", ""),
    ],
)
def test_missing_units_make_no_news(status: str, words: str, tone: str) -> None:
    row = {"value": 70.0, "previous_value": 100.0, "previous_period": pd.Timestamp("2024-01-01"), "status": status}
    card = cards.of(indicator("recipient_families"), row, kind="tahun")
    assert (card.change, card.tone) == (words, tone)


def test_without_an_earlier_value_nothing_is_said() -> None:
    row = {"value": 70.0, "previous_value": None, "previous_period": None, "status": "incomplete"}
    assert cards.of(indicator("recipient_families"), row, kind="tahun").change == ""
