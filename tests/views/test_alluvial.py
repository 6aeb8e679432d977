"""Flows between places keep their order and their sizes, say everything in words, and use the theme's colours only."""

from typing import Any

import pandas as pd
import pytest

from dashboard.catalogue import indicator
from dashboard.views import alluvial, charts, colours
from dashboard.views.chart import Chart

ROWS = pd.DataFrame(
    [
        (6, 2, "Pernah graduasi", "Tahap 2", 3.0),
        (2, 2, "Tahap 2", "Tahap 2", 60.0),
        (2, 6, "Tahap 2", "Graduasi", 4.0),
        (1, 1, "Tahap 1", "Tahap 1", 80.0),
        (1, 2, "Tahap 1", "Tahap 2", 20.0),
        (2, 1, "Tahap 2", "Tahap 1", 5.0),
        (0, 1, "Belum ikut", "Tahap 1", 9.0),
        (1, 0, "Tahap 1", "Berhenti", 0.0),
    ],
    columns=["source", "target", "source_label", "target_label", "value"],
)


def _chart(rows: pd.DataFrame = ROWS) -> Chart:
    return Chart(
        kind="alluvial", key="contoh", title="Contoh", alt="Contoh", indicator=indicator("step_families"), rows=rows,
        fields=(), period="Triwulan III 2026", query="outcome/step_flows",
        names={"source": "Awal", "target": "Akhir"},
    )  # fmt: skip


def _spec(rows: pd.DataFrame = ROWS, *, dark: bool = False) -> dict[str, Any]:
    spec: dict[str, Any] = charts.draw(_chart(rows), colours.palette(dark)).to_plotly_json()
    return spec


def _words(spec: dict[str, Any]) -> list[str]:
    return [str(note["text"]) for note in spec["layout"]["annotations"]]


def test_the_best_stands_on_top_and_outside_at_the_bottom() -> None:
    spec = _spec()
    node = spec["data"][0]["node"]
    assert _words(spec)[3:] == [
        "Pernah graduasi · 3", "Tahap 2 · 69", "Tahap 1 · 100", "Belum ikut · 9",
        "Graduasi · 4", "Tahap 2 · 83", "Tahap 1 · 94",
    ]  # fmt: skip
    for side in (node["y"][:4], node["y"][4:]):
        assert list(side) == sorted(side)
        assert all(0 < centre < 1 for centre in side)


def test_each_flow_leads_between_its_places_and_nobody_is_lost() -> None:
    link = _spec()["data"][0]["link"]
    assert sum(link["value"]) == ROWS["value"].sum()
    assert len(link["value"]) == 7, "a flow of nobody is not drawn"
    assert set(link["source"]) == {0, 1, 2, 3}
    assert set(link["target"]) == {4, 5, 6}


def test_hover_is_indonesian() -> None:
    link = _spec()["data"][0]["link"]
    said = list(link["customdata"])
    assert said[0] == "<b>Pernah graduasi → Tahap 2</b><br>3 keluarga turun"
    assert said[1] == "<b>Tahap 2 → Tahap 2</b><br>60 keluarga tetap di tempat"
    assert said[2].endswith("4 keluarga naik")
    assert said[6].endswith("9 keluarga masuk")
    assert link["hovertemplate"] == "%{customdata}<extra></extra>"


@pytest.mark.parametrize("dark", [False, True])
def test_colours_are_those_of_the_theme(dark: bool) -> None:
    shown = colours.palette(dark)
    known = set()
    for colour in alluvial.colours(shown).values():
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        known.add(f"rgba({red},{green},{blue}")
    drawn = {text.rsplit(",", 1)[0] for text in _spec(dark=dark)["data"][0]["link"]["color"]}
    assert drawn <= known
    assert len(drawn) == 4


def test_a_name_too_thin_for_its_place_stands_above_it() -> None:
    notes = {note["text"]: note for note in _spec()["layout"]["annotations"]}
    assert notes["Graduasi · 4"]["yanchor"] == "bottom"
    assert notes["Tahap 1 · 100"]["yanchor"] == "middle"


def test_nothing_is_drawn_of_nothing_and_rows_stay_untouched() -> None:
    before = ROWS.copy(deep=True)
    assert list(_spec(ROWS.head(0))["data"][0]["link"]["value"]) == []
    _spec()
    pd.testing.assert_frame_equal(ROWS, before)
