"""Charts keep the rules of the house: zero-based, gaps for silence, Indonesian texts, small to send, rows untouched."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from dashboard.catalogue import indicator
from dashboard.views import axes, charts
from dashboard.views.chart import Chart
from dashboard.views.colours import palette

MONTHS = pd.date_range("2023-10-01", periods=36, freq="MS")
TREND = pd.DataFrame(
    {
        "period": MONTHS,
        "value": [float(1000 + 10 * place) if place != 30 else None for place in range(36)],
        "plan": [1500.0] * 36,
        "status": ["final"] * 35 + ["incomplete"],
        "reported": [22] * 35 + [21],
        "expected": [22] * 36,
    }
)
AREAS = pd.DataFrame(
    {"code": ["16.03.02", "16.03.01", "16.03.04"], "label": ["A", "B", "C"], "value": [1200.0, 0.0, None]}
)


def _chart(kind: Any, rows: pd.DataFrame, **more: Any) -> Chart:
    basis: dict[str, Any] = {
        "key": "contoh", "title": "Contoh", "alt": "Contoh", "indicator": indicator("paid"), "fields": (),
        "period": "September 2026", "query": "observations/trend",
    }  # fmt: skip
    return Chart(kind=kind, rows=rows, **(basis | more))


def _spec(chart: Chart, *, dark: bool = False) -> dict[str, Any]:
    spec: dict[str, Any] = charts.draw(chart, palette(dark)).to_plotly_json()
    return spec


def _beside(chart: Chart) -> list[str]:
    """The values to the right of the bars, top to bottom."""
    return list(_spec(chart)["layout"]["yaxis2"]["ticktext"])


@pytest.mark.parametrize("dark", [False, True])
def test_a_trend_has_a_dashed_plan_a_gap_and_its_mark(dark: bool) -> None:
    before = TREND.copy(deep=True)
    plan, line, gaps = _spec(_chart("trend", TREND, names={"value": "Dibayar", "plan": "Kuota"}), dark=dark)["data"]
    assert plan["line"]["dash"] == "dash"
    assert line["y"][30] is None
    assert line["connectgaps"] is False
    assert list(gaps["x"]) == ["2026-04-01"]
    assert gaps["hovertext"][0] == "<b>April 2026</b><br>belum melapor"
    assert line["hovertext"][-1] == "<b>September 2026</b><br>Dibayar: 1.350 KPM<br>21 dari 22 melapor"
    pd.testing.assert_frame_equal(TREND, before)


def test_labels_stand_at_the_lines() -> None:
    layout = _spec(_chart("trend", TREND, names={"value": "Dibayar", "plan": "Kuota"}))["layout"]
    assert [note["text"] for note in layout["annotations"]] == ["KPM", "<b>Kuota</b>", "<b>Dibayar</b>"]
    assert layout["showlegend"] is False


def test_months_are_indonesian_and_few() -> None:
    axis = _spec(_chart("trend", TREND))["layout"]["xaxis"]
    assert list(axis["ticktext"]) == ["Jan<br>2024", "Jul", "Jan<br>2025", "Jul", "Jan<br>2026", "Jul"]


def test_a_chart_without_any_value_is_drawn() -> None:
    silent = TREND.assign(value=None, plan=None)
    assert _chart("trend", silent).empty
    assert _spec(_chart("trend", silent))["layout"]["yaxis"]["range"][0] == 0


def test_a_flow_is_bars_with_the_plan_as_dashes_over_them() -> None:
    spec = _spec(_chart("flow", TREND, names={"value": "Dibayar", "plan": "Kuota"}))
    columns, gaps, plan = spec["data"]
    assert (columns["type"], plan["marker"]["symbol"]) == ("bar", "line-ew")
    assert list(gaps["x"]) == ["2026-04-01"]
    assert columns["marker"]["color"][-1] != columns["marker"]["color"][0]
    words = "KPM · batang: dibayar · garis abu: kuota · pucat: belum semua melapor"
    assert spec["layout"]["annotations"][0]["text"] == words
    assert spec["layout"]["yaxis"]["range"][0] == 0


def test_ranking_says_silence_and_zero_differently() -> None:
    chart = _chart("ranking", AREAS)
    drawn = _spec(chart)["data"][0]
    assert _beside(chart) == ["1.200 KPM", "0 KPM", "○ belum melapor"]
    assert list(drawn["customdata"]) == ["16.03.02", "16.03.01", "16.03.04"]


def test_movement_shows_out_below_the_line_in_words_of_its_size() -> None:
    rows = pd.DataFrame({"period": [MONTHS[0]] * 2, "label": ["Masuk", "Keluar"], "value": [5.0, -3.0]})
    first, second = _spec(_chart("movement", rows, unit="orang"))["data"]
    assert second["hovertext"][0] == "<b>Oktober 2023</b><br>Keluar: 3 orang"
    assert first["y"][0] == 5


def test_two_kinds_of_out_are_told_apart_and_the_axis_holds_both() -> None:
    labels = ["Masuk", "Keluar", "Keluar, register"]
    rows = pd.DataFrame({"period": [pd.Timestamp("2026-04-01")] * 3, "label": labels, "value": [5.0, -3.0, -30.0]})
    spec = _spec(replace(_chart("movement", rows, unit="keluarga"), period_kind="triwulan"))
    assert len({str(trace["marker"]["color"]) for trace in spec["data"]}) == 3
    assert spec["data"][2]["hovertext"][0] == "<b>Triwulan II 2026</b><br>Keluar, register: 30 keluarga"
    words = spec["layout"]["annotations"][0]["text"]
    assert words == "keluarga: Masuk ↑ · Keluar ↓ (gelap) · Keluar, register ↓ (pucat)"
    assert spec["layout"]["yaxis"]["range"][0] <= -33


def test_panels_share_time_and_name_each_series() -> None:
    rows = pd.concat([TREND.assign(series=name) for name in ("PKH", "Sembako", "ASPD")])
    spec = _spec(_chart("panels", rows))
    assert [note["text"].split("</b>")[0] for note in spec["layout"]["annotations"]] == [
        "<b>PKH",
        "<b>Sembako",
        "<b>ASPD",
    ]
    ranges = {tuple(spec["layout"][name]["range"]) for name in ("xaxis", "xaxis2", "xaxis3")}
    assert len(ranges) == 1


@pytest.mark.parametrize("kind", ["trend", "ranking"])
def test_figures_are_small_to_send(kind: str) -> None:
    rows = TREND if kind == "trend" else pd.concat([AREAS] * 10)
    assert len(charts.draw(_chart(kind, rows), palette()).to_json()) < 12_000


@pytest.mark.parametrize("largest", [0, 0.3, 1, 7, 99, 100, 12_345, 3.3e9])
def test_ticks_are_round_and_cover_the_values(largest: float) -> None:
    marks = axes.ticks(largest)
    assert marks[0] == 0
    assert marks[-1] >= largest
    assert 2 <= len(marks) <= 6


def test_axis_units_are_words() -> None:
    assert axes.axis_unit(pd.Series([31_204.0]), "KPM") == "ribu KPM"
    assert axes.axis_unit(pd.Series([2.4e9]), "rupiah") == "miliar rupiah"
    assert axes.axis_unit(pd.Series([86.0]), "%") == "%"
    assert axes.axis_unit(pd.Series([None], dtype=float), "KPM") == "KPM"


def test_a_chart_may_name_its_own_unit() -> None:
    assert replace(_chart("trend", TREND), unit="orang").shown_unit == "orang"
