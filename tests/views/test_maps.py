import json
from typing import Any
from urllib.parse import unquote

import numpy as np
import pandas as pd
import pytest
from pandas import DataFrame

from dashboard.catalogue import indicator
from dashboard.geo import classes, layers
from dashboard.geo.layers import Layer
from dashboard.views import legend, maps, mapstyle, signs
from dashboard.views.colours import palette

PAID = indicator("paid")
OLDER = (
    pd.DataFrame({
        "upt_name": ["UPT A", "Panti B", "Rumah C", "UPT D"],
        "kind": ["lanjut_usia", "anak", "rumah_singgah", "lain"],
        "region_code": ["16.03.02", "16.03.02", "16.03.02", "16.03"],
        "lat": [-3.66, -3.66, np.nan, np.nan],
        "lon": [103.80, 103.80, np.nan, np.nan],
        "text": ["12 penghuni", "", "", ""],
    })
)  # fmt: skip


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Layer:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(tmp_path_factory.mktemp("store")))
        layers.ensure_tiles("muara-enim")
        return layers.available("muara-enim", "kecamatan")[0]


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Layer:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(tmp_path_factory.mktemp("store")))
        layers.ensure_tiles("jawa-timur")
        return layers.available("jawa-timur", "kecamatan")[0]


@pytest.fixture
def rows(layer: Layer) -> DataFrame:
    """22 areas: a value each, but one zero, one that did not report, one that nothing is expected of, one absent."""
    table = DataFrame(
        {
            "region_code": layer.codes,
            "region_name": layer.codes,
            "value": [float(100 * (place + 1)) for place in range(22)],
            "reported": 1,
            "expected": 1,
        }
    )
    table.loc[0, "value"] = 0
    table.loc[1, ["value", "reported"]] = [np.nan, 0]
    table.loc[2, ["value", "reported", "expected"]] = [np.nan, 0, 0]
    return table.drop(3)


def spec(rows: DataFrame, layer: Layer, **more: Any) -> dict[str, Any]:
    found = classes.classify(rows["value"])
    loaded: dict[str, Any] = json.loads(maps.region_map(rows, PAID, layer, found, **more).to_json())
    return loaded


def style(figure: dict[str, Any]) -> dict[str, Any]:
    head, _, text = figure["layout"]["map"]["style"].partition(",")
    assert head == "data:application/json"
    loaded: dict[str, Any] = json.loads(unquote(text))
    return loaded


def steps(figure: dict[str, Any]) -> list[int]:
    return maps_array(figure["data"][0]["z"])


def maps_array(value: Any) -> list[int]:
    """A Plotly array as a list, also where it was sent as base64."""
    import base64  # noqa: PLC0415 - only here

    if isinstance(value, dict):
        return [int(v) for v in np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"])]
    return [int(v) for v in value]


def test_every_area_of_the_map_is_drawn_by_address(rows: DataFrame, layer: Layer) -> None:
    trace = spec(rows, layer)["data"][0]
    assert trace["type"] == "choroplethmap"
    assert trace["geojson"] == layer.url
    assert trace["locations"] == list(layer.codes)


def test_no_data_not_reported_and_zero_are_three_things(rows: DataFrame, layer: Layer) -> None:
    figure = spec(rows, layer)
    found = steps(figure)
    assert found[:4] == [2, 1, 0, 0]
    assert min(found[4:]) >= maps.FIRST_CLASS
    scale = dict(map(tuple, figure["data"][0]["colorscale"]))
    colours = [colour for _, colour in figure["data"][0]["colorscale"]][::2]
    assert len(set(colours[:3])) == 3
    assert len(scale) >= 8


@pytest.mark.parametrize("dark", [False, True])
def test_each_step_gets_its_own_colour(rows: DataFrame, layer: Layer, *, dark: bool) -> None:
    """The colour that Plotly interpolates at each step is the one that the legend shows."""
    figure = spec(rows, layer, dark=dark)
    trace, shown = figure["data"][0], palette(dark)
    found = classes.classify(rows["value"])
    expected = [shown.background, maps.CLEAR, legend.zero_fill(shown), shown.surface, *legend.fills(found, shown)]
    for step, colour in enumerate(expected):
        place = step / trace["zmax"]
        assert {c for at, c in trace["colorscale"] if abs(at - place) < 0.45 / trace["zmax"]} <= {colour}
        below = [c for at, c in trace["colorscale"] if at <= place][-1]
        above = next(c for at, c in trace["colorscale"] if at >= place)
        assert below == above == colour


def test_the_hover_says_value_unit_and_coverage(rows: DataFrame, layer: Layer) -> None:
    rows = rows.assign(expected=rows["expected"].where(rows.index != 5, 3), reported=rows["reported"])
    trace = spec(rows, layer, period="September 2026")["data"][0]
    assert trace["text"][0] == "0 KPM"
    assert trace["text"][1] == "Belum melapor"
    assert trace["text"][2] == trace["text"][3] == "Tidak ada data"
    assert trace["text"][4] == "500 KPM"
    assert trace["text"][5] == "600 KPM<br>1 dari 3 melapor"
    assert "September 2026" in trace["hovertemplate"]
    assert PAID.label in trace["hovertemplate"]


def test_rows_are_not_changed(rows: DataFrame, layer: Layer) -> None:
    before = rows.copy(deep=True)
    maps.region_map(rows, PAID, layer, classes.classify(rows["value"]), selected=layer.codes[0], signs=OLDER)
    pd.testing.assert_frame_equal(rows, before)


def test_an_empty_table_is_a_map_without_data(layer: Layer) -> None:
    empty = DataFrame({"region_code": [], "value": []})
    figure = spec(empty, layer)
    assert set(steps(figure)) == {0}
    assert maps.states(empty, layer) == {"value": 0, "hidden": 0, "not_reported": 0, "no_data": 22}


def test_states_add_up_to_the_areas_of_the_map(rows: DataFrame, layer: Layer) -> None:
    found = maps.states(rows, layer)
    assert found == {"value": 19, "hidden": 0, "not_reported": 1, "no_data": 2}
    counted = classes.classify(rows["value"])
    lines = legend.entries(counted, "KPM", 0, palette(), found)
    assert sum(line.count for line in lines) == 22


def test_the_selected_area_is_outlined(rows: DataFrame, layer: Layer) -> None:
    chosen = spec(rows, layer, selected=layer.codes[4])["data"][1]
    assert chosen["locations"] == [layer.codes[4]]
    assert chosen["marker"]["line"]["width"] >= 2
    assert chosen["hoverinfo"] == "skip"
    assert len(spec(rows, layer, selected="99.99.99")["data"]) == 1


def test_nothing_is_asked_of_another_machine(rows: DataFrame, layer: Layer) -> None:
    figure = spec(rows, layer, signs=OLDER)
    document = style(figure)
    assert "glyphs" not in document
    assert "sprite" not in document
    assert all(source["data"].startswith("/geo/") for source in document["sources"].values())
    assert "http" not in json.dumps(figure)
    symbols = {trace["marker"].get("symbol", "circle") for trace in figure["data"] if trace["type"] == "scattermap"}
    assert symbols == {"circle"}


def test_the_frame_holds_the_whole_map_on_any_screen(rows: DataFrame, layer: Layer) -> None:
    view = spec(rows, layer)["layout"]["map"]
    west, south, east, north = layer.bounds
    assert view["bounds"]["west"] < west < east < view["bounds"]["east"]
    assert view["bounds"]["south"] < south < north < view["bounds"]["north"]
    assert str(maps.aspect(layer)) in maps.box_style(layer)
    assert maps.ASPECTS[0] - 0.001 <= maps.aspect(layer) <= maps.ASPECTS[1]


def test_a_map_of_one_kabupaten_leaves_the_others_faint(province: Layer) -> None:
    part = province.inside("35.07")
    rows = DataFrame({"region_code": part.codes, "value": range(1, len(part.codes) + 1)})
    figure = spec(rows, part)
    assert figure["data"][0]["locations"] == list(part.codes)
    faint = next(rule for rule in style(figure)["layers"] if rule["id"] == "surroundings")
    assert faint["filter"] == ["!=", ["get", "parent_code"], "35.07"]
    names = [rule for rule in style(figure)["layers"] if rule["id"].startswith("names-")]
    assert names
    assert all(["==", ["get", "p"], "35.07"] in rule["filter"] for rule in names)
    assert maps.key(part, dark=False) != maps.key(province, dark=False) != maps.key(province, dark=True)


def test_areas_are_drawn_between_hatch_and_borders(rows: DataFrame, layer: Layer) -> None:
    figure = spec(rows, layer, selected=layer.codes[0], signs=OLDER)
    order = [rule["id"] for rule in style(figure)["layers"]]
    area, chosen, disc, sign = figure["data"]
    assert order.index("hatch") < order.index(area["below"]) < order.index(chosen["below"])
    assert order.index(chosen["below"]) < order.index("names-0")
    assert disc["below"] == sign["below"] == ""


def test_names_of_the_parents_give_way_to_those_of_the_areas(province: Layer) -> None:
    rules = mapstyle.document(province, palette(), zoom=7.0)["layers"]
    places = next(rule for rule in rules if rule["id"] == "places")
    names = [rule for rule in rules if rule["id"].startswith("names-")]
    assert {rule["minzoom"] >= places["maxzoom"] for rule in names} == {True}
    assert [rule["minzoom"] for rule in names] == sorted(rule["minzoom"] for rule in names)


def test_the_whole_of_jawa_timur_is_small_to_send(province: Layer) -> None:
    rows = DataFrame({"region_code": province.codes, "value": np.arange(666.0) * 37 + 1, "reported": 1, "expected": 1})
    figure = maps.region_map(rows, PAID, province, classes.classify(rows["value"]), period="September 2026")
    assert len(figure.to_json()) < 40_000


def test_units_are_signs_by_kind_moved_apart(layer: Layer, rows: DataFrame) -> None:
    disc, sign = spec(rows, layer, signs=OLDER)["data"][1:]
    assert sign["text"] == ["◆", "▲", "✚", "●"]
    assert disc["lon"] == sign["lon"]
    assert len({(lon, lat) for lon, lat in zip(sign["lon"], sign["lat"], strict=True)}) == 4
    assert sign["hovertext"][0] == "<b>UPT A</b><br>Lanjut usia<br>12 penghuni"
    assert sign["customdata"] == ["16.03.02"] * 3 + ["16.03"]


def test_on_real_boundaries_units_stand_at_their_coordinates(layer: Layer) -> None:
    from dataclasses import replace  # noqa: PLC0415 - only here

    real = replace(layer, kind="batas", boxes={code: (103.0, -4.5, 105.0, -3.0) for code in layer.codes})
    first = signs.places(OLDER.head(1), real)
    assert first[0] == pytest.approx((103.80, -3.66), abs=0.001)
    inside = signs.places(OLDER.tail(1), layer)[0]
    assert inside == pytest.approx(layer.labels["16.03.01"], abs=0.001)
    assert signs.places(OLDER.tail(1).assign(region_code="99.99"), layer) == [None]


def test_the_legend_speaks_in_words_with_counts(rows: DataFrame, layer: Layer) -> None:
    found = classes.classify([1000, 1200, 2400, 2500, 7000], k=2, decimals=0)
    lines = legend.entries(found, "KPM", 0, palette(), {"not_reported": 3})
    assert lines[0].words("kecamatan") == "1.000–5.000 KPM · 4 kecamatan"
    assert lines[-1].words("kecamatan") == "Belum melapor · 3 kecamatan"
    assert lines[-1].hatched
    text = legend.html(lines, "<b>", palette(), signs=signs.entries(OLDER, palette()))
    assert "&lt;b&gt;" in text
    assert "<b>" not in text
    assert text.count("<li") == len(lines) + 4
    assert "Lanjut usia · 1 UPT" in text


@pytest.mark.parametrize(
    ("bounds", "unit", "decimals", "expected"),
    [
        ((1_000_000_000, 2_500_000_000, 10_000_000_000), "rupiah", 0, "1–2,5 miliar rupiah"),
        ((74.4, 80, 98.4), "%", 1, "74,4–80,0 %"),
        ((0, 12, 30), "hari", 0, "0–12 hari"),
        ((1, 2.5, 4), "indeks", 2, "1,0–2,5 indeks"),
    ],
)
def test_limits_are_written_as_exactly_as_they_are(
    bounds: tuple[float, ...], unit: str, decimals: int, expected: str
) -> None:
    found = classes.classify([bounds[0], bounds[-1]], method="fixed", bounds=bounds)
    assert legend.texts(found, unit, decimals)[0] == expected


@pytest.mark.parametrize("dark", [False, True])
def test_classes_are_told_apart_without_colour_vision(*, dark: bool) -> None:
    """Grey values of the five classes rise or fall in even steps; zero is none of them."""
    shown = palette(dark)
    found = classes.classify(range(1, 101))
    greys = [_grey(fill) for fill in legend.fills(found, shown)]
    ordered = sorted(greys, reverse=not dark)
    assert greys == ordered
    assert min(abs(a - b) for a, b in zip(greys, greys[1:], strict=False)) > 15


def _grey(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
