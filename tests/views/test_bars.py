"""Bars in words and as HTML: silence is no zero, lengths are true to the values, hostile names stay text."""

import re
from typing import Any

import pandas as pd
import pytest

from dashboard.catalogue import indicator
from dashboard.views import barlist, bars
from dashboard.views.chart import Chart
from dashboard.views.colours import palette

AREAS = pd.DataFrame(
    {"code": ["16.03.02", "16.03.01", "16.03.04"], "label": ["A", "B", "C"], "value": [1200.0, 0.0, None]}
)
STEPS = pd.DataFrame({"label": ["Kuota", "Dibayar", "Gagal", "Menunggu"], "value": [200.0, 150.0, 40.0, None]})
HOMES = AREAS.assign(capacity=pd.Series([1000.0, 50.0, None]), is_overfull=[True, False, False])


def _bars(kind: Any, rows: pd.DataFrame, key: str = "paid") -> list[bars.Bar]:
    return bars.of(
        Chart(
            kind=kind,
            key="contoh",
            title="Contoh",
            alt="Contoh",
            indicator=indicator(key),
            fields=(),
            rows=rows,
            period="September 2026",
            query="disbursement/steps",
        )  # fmt: skip
    )


def _widths(html: str) -> list[float]:
    return [float(found) for found in re.findall(r"width:([\d.]+)%;min-width", html)]


@pytest.mark.parametrize(
    ("kind", "rows", "key", "texts"),
    [
        ("ranking", AREAS, "paid", ["1.200 KPM", "0 KPM", "○ belum melapor"]),
        ("steps", STEPS, "paid", ["200 KPM", "150 KPM · 75,0 %", "40 KPM · 20,0 %", "–"]),
        ("capacity", HOMES, "upt_residents", ["▲ 1.200 / 1.000 · 120 %", "0 / 50 · 0 %", "○ belum melapor"]),
        ("ranking", AREAS.head(0), "paid", []),
        ("steps", STEPS.head(0), "paid", []),
    ],
)
def test_bars_say_their_value(kind: str, rows: pd.DataFrame, key: str, texts: list[str]) -> None:
    assert [bar.text for bar in _bars(kind, rows, key)] == texts


def test_long_names_take_two_lines() -> None:
    assert bars.lines("UPT RS Gelandangan dan Pengemis Sidoarjo") == ["UPT RS Gelandangan", "dan Pengemis Sidoarjo"]
    assert bars.lines("Kabupaten Sampang") == ["Kab. Sampang"]


def test_what_is_silent_has_no_value_and_what_is_overfull_is_marked() -> None:
    found = _bars("capacity", HOMES, "upt_residents")
    assert [bar.value for bar in found] == [1200, 0, None]
    assert [bar.over for bar in found] == [True, False, False]
    assert [bar.room for bar in found] == [1000, 50, None]


def test_lengths_are_in_proportion_and_nothing_is_drawn_for_zero_or_silence() -> None:
    assert _widths(barlist.html(_bars("steps", STEPS), palette(), label="Contoh")) == [100, 75, 20]
    assert _widths(barlist.html(_bars("ranking", AREAS), palette(), label="Contoh")) == [100]
    assert _widths(barlist.html(_bars("ranking", AREAS.tail(1)), palette(), label="Contoh")) == []


def test_homes_of_a_kind_stand_under_its_name_once() -> None:
    grouped = HOMES.assign(group=["Anak", "Lanjut usia", "Lanjut usia"])
    html = barlist.html(_bars("capacity", grouped, "upt_residents"), palette(), label="Contoh")
    assert re.findall(r'colspan="3"[^>]*>([^<]*)<', html) == ["Anak", "Lanjut usia"]
    assert "colspan" not in barlist.html(_bars("capacity", HOMES, "upt_residents"), palette(), label="Contoh")


def test_a_capacity_is_a_mark_and_an_overfull_home_has_its_own_colour() -> None:
    html = barlist.html(_bars("capacity", HOMES, "upt_residents"), palette(), label="Contoh")
    assert re.findall(r"left:calc\(([\d.]+)%", html) == ["83.33", "4.167"]
    assert html.count(palette().bad) == 1


def test_every_text_is_escaped() -> None:
    hostile = AREAS.assign(label="<img src=x onerror=alert(1)>")
    html = barlist.html(_bars("ranking", hostile), palette(), label='"><script>')
    assert "<img" not in html
    assert "<script" not in html


def test_a_step_may_say_its_own_words() -> None:
    own = STEPS.assign(text=pd.Series(["200 orang", "150 orang · 75 % dari 200", None, "◔ belum waktunya"]))
    assert [bar.text for bar in _bars("steps", own)][1::2] == ["150 orang · 75 % dari 200", "◔ belum waktunya"]
    assert _bars("steps", own)[2].text == "40 KPM · 20,0 %"


def test_a_step_may_have_a_mark_to_reach() -> None:
    rows = pd.DataFrame({"label": ["a", "b"], "value": [71.0, None], "capacity": [100.0, 100.0], "text": ["71 %", "○"]})
    found = _bars("steps", rows)
    assert [(bar.value, bar.room, bar.over) for bar in found] == [(71.0, 100.0, False), (None, 100.0, False)]
    assert [bar.room for bar in _bars("steps", STEPS)] == [None] * 4
