"""Shares with their ranges: every row in words, on one scale, with nothing drawn where there is nothing."""

import re
from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import intervals
from dashboard.views.chart import Chart
from dashboard.views.colours import palette

ROWS = pd.DataFrame(
    {
        "label": ["Panti <A>", "Panti B", "Panti C"],
        "value": [40.0, 10.0, None],
        "low": [20.0, 0.0, None],
        "high": [60.0, 30.0, None],
        "reference": [25.0, 25.0, 25.0],
        "text": ["40,0 % · 8 dari 20", "10,0 % · 2 dari 20", "–"],
        "state": ["dalam_rentang", "di_bawah_sejenis", None],
    }
)


def chart(rows: pd.DataFrame, **more: Any) -> Chart:
    """A chart of intervals."""
    return Chart(
        kind="intervals", key="contoh", title="Contoh", alt="Contoh", indicator=indicator("independent_pct"),
        rows=rows, fields=(), period="Tahun 2026", query="upt/compare", names={"reference": "semua UPT anak"}, **more,
    )  # fmt: skip


def test_every_row_says_its_numbers_and_its_status() -> None:
    drawn = intervals.html(chart(ROWS), palette())
    assert "Panti &lt;A&gt;" in drawn
    assert "40,0 % · 8 dari 20" in drawn
    assert "▼ di bawah yang sejenis" in drawn
    assert "Garis tegak: semua UPT anak 25,0 %." in drawn


def test_all_rows_share_a_scale_that_holds_every_range() -> None:
    assert intervals.end(chart(ROWS)) == 60
    assert intervals.end(chart(ROWS.assign(high=[99.0, 97.0, float("nan")]))) == 100
    drawn = intervals.html(chart(ROWS), palette())
    assert re.findall(r"left:calc\(([\d.]+)% - \.85rem", drawn) == ["66.67", "16.67"]
    assert "left:33.33%;width:66.67%" in drawn


def test_a_home_without_a_value_has_neither_dot_nor_range() -> None:
    drawn = intervals.html(chart(ROWS.tail(1)), palette(True))
    assert "border-radius" not in drawn
    assert "<td>–</td>" in drawn
