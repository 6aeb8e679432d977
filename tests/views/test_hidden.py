"""A hidden figure is a fourth thing, told from number, zero and silence in every view, and its number is nowhere."""

import csv
import io
import json
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
import python_calamine
from pandas import DataFrame

from dashboard.catalogue import indicator
from dashboard.errors import StoreError
from dashboard.geo import classes, dots, layers
from dashboard.geo.layers import Layer
from dashboard.views import barlist, bars, charts, hidden, legend, maps, matrix, prose, sentences, tables
from dashboard.views.chart import Chart, Field
from dashboard.views.colours import palette
from dashboard.views.sentences import arrival
from dashboard.views.ui import cards
from dashboard.views.ui.served import records

PAID = indicator("paid")
NAN = math.nan
NAMES = ["Ampelgading", "Bantur", "Dampit", "Gedangan", "Kalipare"]
AREAS = DataFrame(
    {
        "region_code": ["16.03.01", "16.03.02", "16.03.04", "16.03.07", "16.03.08"],
        "region_name": NAMES,
        "code": ["16.03.01", "16.03.02", "16.03.04", "16.03.07", "16.03.08"],
        "label": NAMES,
        "value": [1200.0, 0.0, NAN, NAN, NAN],
        "reported": [1, 1, 0, 1, 0],
        "expected": [1, 1, 1, 1, 0],
        "status": ["final", "final", "incomplete", "hidden", None],
    }
)
OVER_TIME = DataFrame(
    {
        "period": pd.date_range("2026-01-01", periods=4, freq="MS"),
        "value": [1200.0, NAN, NAN, 0.0],
        "status": ["final", "hidden", "incomplete", "final"],
    }
)
FIELDS = (
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="value", label="Dibayar", unit="KPM"),
    Field(name="status", label="Status", kind="status"),
)


def chart(kind: Any, rows: DataFrame, **more: Any) -> Chart:
    basis: dict[str, Any] = {
        "key": "contoh", "title": "Contoh", "alt": "Contoh", "indicator": PAID, "fields": FIELDS, "period": "2026",
        "query": "observations/map",
    }  # fmt: skip
    return Chart(kind=kind, rows=rows, **(basis | more))


def drawn(kind: Any, rows: DataFrame, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(charts.draw(chart(kind, rows, **more), palette()).to_json())
    return found


def diamonds(figure: dict[str, Any]) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "diamond"]


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Layer:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(tmp_path_factory.mktemp("store")))
        layers.ensure_tiles("muara-enim")
        found = layers.available("muara-enim", "kecamatan")[0]
        dots.of("muara-enim", found)
        return found


def on_map(rows: DataFrame, layer: Layer, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        maps.region_map(rows, PAID, layer, classes.classify(rows["value"]), **more).to_json()
    )
    return found


def test_the_words_are_the_ones_of_the_vocabulary() -> None:
    assert hidden.WORDS == "disembunyikan untuk melindungi orang"
    assert f"{hidden.SIGN} {hidden.WORDS}" == hidden.TEXT


def test_rows_without_status_are_not_hidden() -> None:
    assert not hidden.mask(AREAS.drop(columns="status")).any()
    assert hidden.count(AREAS) == 1
    assert not hidden.is_hidden(None)


def test_no_figure_is_made_of_a_hidden_row_that_carries_a_number() -> None:
    leaking = AREAS.assign(value=[1200.0, 0.0, NAN, 7.0, NAN])
    with pytest.raises(StoreError, match="value"):
        chart("ranking", leaking)
    with pytest.raises(StoreError, match="denominator"):
        chart("ranking", AREAS, table_rows=AREAS.assign(denominator=[1, 1, NAN, 17, NAN]))


@pytest.mark.parametrize("dark", [False, True])
def test_the_four_states_of_an_area_look_different_on_the_map(layer: Layer, *, dark: bool) -> None:
    figure = on_map(AREAS, layer, dark=dark)
    steps = dict(zip(figure["data"][0]["locations"], _array(figure["data"][0]["z"]), strict=True))
    assert [steps[code] for code in AREAS["region_code"]][1:4] == [maps.ZERO, maps.STEPS["not_reported"], 3]
    assert steps["16.03.01"] >= maps.FIRST_CLASS
    assert steps["16.03.08"] == maps.STEPS["no_data"]
    assert len(set(steps.values())) == 5
    assert maps.states(AREAS, layer)["hidden"] == 1


def _array(value: Any) -> list[int]:
    import base64  # noqa: PLC0415 - only here

    if isinstance(value, dict):
        return [int(v) for v in np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"])]
    return [int(v) for v in value]


def test_a_hidden_area_is_dotted_and_says_so(layer: Layer) -> None:
    with_dots = on_map(AREAS, layer, dots=dots.of("muara-enim", layer))
    traces = [trace for trace in with_dots["data"] if trace["type"] == "scattermap"]
    assert len(traces) == 1
    assert len(traces[0]["lon"]) == len(dots.of("muara-enim", layer)["16.03.07"]) > 1
    assert traces[0]["hoverinfo"] == "skip", "dots take neither hover nor click from their area"
    assert set(traces[0]) & {"text", "customdata", "hovertext"} == set()
    words = dict(zip(with_dots["data"][0]["locations"], with_dots["data"][0]["text"], strict=True))
    assert words["16.03.07"] == "Disembunyikan untuk melindungi orang"
    assert words["16.03.04"].startswith("Belum melapor")
    without = on_map(AREAS, layer)
    assert [len(trace["lon"]) for trace in without["data"] if trace["type"] == "scattermap"] == [1]


def test_a_map_without_hidden_areas_has_no_dots(layer: Layer) -> None:
    assert all(trace["type"] == "choroplethmap" for trace in on_map(AREAS.head(3), layer)["data"])


def test_a_map_draws_nothing_of_a_number_behind_a_hidden_area(layer: Layer) -> None:
    leaking = AREAS.assign(value=[1200.0, 0.0, NAN, 77123.0, NAN])
    classed = classes.classify(AREAS["value"])
    assert "77123" not in str(maps.region_map(leaking, PAID, layer, classed).to_json())
    assert (
        maps.region_map(leaking, PAID, layer, classed).to_json()
        == maps.region_map(AREAS, PAID, layer, classed).to_json()
    )


def test_the_legend_counts_what_is_hidden_apart_and_marks_it_apart(layer: Layer) -> None:
    found = legend.entries(classes.classify(AREAS["value"]), "KPM", 0, palette(), maps.states(AREAS, layer))
    lines = {entry.text: entry for entry in found}
    assert lines[legend.HIDDEN].count == 1
    assert lines[legend.HIDDEN].dotted
    assert not lines[legend.NOT_REPORTED].dotted
    page = legend.html(found, "kecamatan", palette())
    assert "Disembunyikan untuk melindungi orang · 1 kecamatan" in page
    assert page.count("radial-gradient") == 1


@pytest.mark.parametrize("kind", ["trend", "flow"])
def test_over_time_a_hidden_period_is_a_gap_with_its_own_mark(kind: str) -> None:
    figure = drawn(kind, OVER_TIME)
    (mark,) = diamonds(figure)
    assert mark["x"] == ["2026-02-01"]
    assert list(mark["y"]) == [0]
    assert mark["hovertext"] == ["<b>Februari 2026</b><br>disembunyikan untuk melindungi orang"]
    (cross,) = [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "x-thin"]
    assert cross["x"] == ["2026-03-01"]
    assert "◆ disembunyikan" in str(figure["layout"]["annotations"])
    assert not diamonds(drawn(kind, OVER_TIME[OVER_TIME["status"] != "hidden"]))


def test_panels_lines_and_movement_mark_it_too() -> None:
    series = OVER_TIME.assign(series="PKH", label="Masuk")
    for kind in ("panels", "lines", "movement"):
        (mark,) = diamonds(drawn(kind, series))
        assert mark["x"] == ["2026-02-01"]
    concealed = OVER_TIME[OVER_TIME["status"] == "hidden"].assign(series="PKH")
    assert hidden.TEXT in str(drawn("panels", concealed)["layout"]["annotations"])


def test_a_figure_with_nothing_but_hidden_rows_is_not_empty() -> None:
    concealed = OVER_TIME[OVER_TIME["status"] == "hidden"]
    assert not chart("trend", concealed).empty
    assert chart("trend", OVER_TIME[OVER_TIME["status"] == "incomplete"]).empty
    assert diamonds(drawn("trend", concealed))


def test_a_bar_gives_way_to_the_words() -> None:
    texts = [bar.text for bar in bars.of(chart("ranking", AREAS))]
    assert texts == ["1.200 KPM", "0 KPM", "○ belum melapor", hidden.TEXT, "– tidak ada data"]
    page = barlist.html(bars.of(chart("ranking", AREAS)), palette(), label="Contoh")
    assert f'<td colspan="2">{hidden.TEXT}</td>' in page
    figure = drawn("ranking", AREAS)
    (words,) = figure["layout"]["annotations"]
    assert words["y"] == 3
    assert words["text"].replace("<br>", " ") == hidden.TEXT
    assert figure["layout"]["yaxis2"]["ticktext"][3] == ""


def test_steps_say_no_share_where_the_rest_would_tell_what_is_hidden() -> None:
    steps = DataFrame({"label": ["Kuota", "Dibayar", "Gagal"], "value": [200.0, 195.0, None],
                       "status": ["final", "final", "hidden"]})  # fmt: skip
    assert [bar.text for bar in bars.of(chart("steps", steps))] == ["200 KPM", "195 KPM", hidden.TEXT]


def test_hidden_rows_stand_last_by_name() -> None:
    rows = AREAS.assign(status=["hidden", "final", "final", "hidden", "hidden"], value=[NAN, 1, 2, NAN, NAN])
    assert list(hidden.last(rows, "region_name")["region_name"]) == [
        "Bantur", "Dampit", "Ampelgading", "Gedangan", "Kalipare",
    ]  # fmt: skip


@pytest.mark.parametrize("fields", [FIELDS, FIELDS[:2]])
def test_files_leave_the_cell_empty_and_say_why(fields: tuple[Field, ...]) -> None:
    raw = tables.to_csv(AREAS, fields, sample=False).decode("utf-8-sig")
    lines = {line["Wilayah"]: line for line in csv.DictReader(io.StringIO(raw), delimiter=";")}
    assert lines["Gedangan"] == {"Wilayah": "Gedangan", "Dibayar (KPM)": "", "Status": hidden.WORDS}
    assert lines["Bantur"]["Dibayar (KPM)"] == "0"
    file = io.BytesIO(tables.to_xlsx(AREAS, fields, title="Contoh", notes=(), sample=False))
    sheet = python_calamine.CalamineWorkbook.from_filelike(file).get_sheet_by_name("Data")
    assert ["Gedangan", "", hidden.WORDS] in sheet.to_python(skip_empty_area=False)


def test_a_table_without_hidden_rows_gets_no_status_that_it_did_not_ask_for() -> None:
    assert "Status" not in tables.to_csv(AREAS.head(2), FIELDS[:2], sample=False).decode()


def test_on_the_screen_the_status_stands_beside_the_number_where_a_row_is_hidden() -> None:
    wide = (*FIELDS[:2], Field(name="reported", label="Melapor"), FIELDS[2])
    assert [field.name for field in tables.told_early(AREAS, wide)] == ["region_name", "value", "status", "reported"]
    assert [field.name for field in tables.told_early(AREAS, FIELDS[:2])] == ["region_name", "value", "status"]
    assert tables.told_early(AREAS.head(2), wide) == wide
    assert list(tables.shown(AREAS, tables.told_early(AREAS, FIELDS))["Status"])[3] == hidden.TEXT


def test_a_table_as_text_has_the_sign_and_the_words() -> None:
    page = prose.table(AREAS, FIELDS[:2], palette(), label="Contoh")
    assert page.count(f">{hidden.SIGN}</td>") == 1
    assert page.count(hidden.TEXT) == 1


def test_a_matrix_tells_hidden_from_silent() -> None:
    rows = DataFrame({"row": ["A", "A"], "column": ["1", "2"], "value": [None, None], "status": ["hidden", "final"]})
    page = matrix.html(chart("matrix", rows.astype({"value": float})), palette())
    assert page.count(f'aria-label="{hidden.WORDS}"') == 1
    assert page.count("–</td>") == 1


def test_a_card_says_hidden_and_nothing_about_change() -> None:
    row = {"value": None, "status": "hidden", "previous_value": 40.0, "previous_period": pd.Timestamp("2026-08-01")}
    card = cards.of(PAID, row, kind="bulan")
    assert f"{card.value} {card.against}" == hidden.WORDS
    assert card.change == card.unit == ""
    assert card.spark == ()


def test_extremes_rank_shown_areas_only_and_count_the_hidden() -> None:
    rows = records(AREAS)
    said = sentences.extremes(rows, label="Dibayar", unit="KPM", decimals=0, level="kecamatan")
    assert said == (
        "Di antara yang ditampilkan, dibayar tertinggi di Ampelgading (1.200 KPM), terendah di Bantur (0 KPM). "
        "1 kecamatan disembunyikan untuk melindungi orang. 2 kecamatan belum ada angkanya."
    )
    alone = sentences.extremes(rows[3:4], label="Dibayar", unit="KPM", decimals=0, level="kecamatan")
    assert alone == "Dibayar: 1 kecamatan disembunyikan untuk melindungi orang."


def test_an_area_whose_figure_is_hidden_is_neither_ranked_nor_compared() -> None:
    row = {"value": None, "status": "hidden", "office_median": 12.0, "rank": 3, "of": 5}
    said = sentences.beside("Gedangan", row, label="Dibayar", unit="KPM", decimals=0, level="kecamatan")
    assert said == "Gedangan: dibayar disembunyikan untuk melindungi orang."


@pytest.mark.parametrize(
    ("families", "share", "money", "said"),
    [
        (
            {"value": 8602, "reported": 17, "expected": 18}, {"value": 88.3}, {"value": 1.7e9},
            "8.602 keluarga di Berau menerima bantuan pada September 2026. Dari yang dijadwalkan, 88,3 % sudah sampai."
            " Nilainya 1,7 miliar rupiah. 1 kecamatan belum melapor.",
        ),
        (
            {"value": 8602, "expected": 1, "reported": 1}, {"value": None, "status": "hidden"}, {"value": 1.7e9},
            "8.602 keluarga di Berau menerima bantuan pada September 2026. Nilainya 1,7 miliar rupiah.",
        ),
        (
            {"value": None, "status": "hidden"}, {"value": None, "status": "hidden"}, {"status": "hidden"},
            "Jumlah penerima bantuan di Berau pada September 2026 disembunyikan untuk melindungi orang.",
        ),
        ({"value": None, "expected": 18, "reported": 0}, {}, {},
         "Belum ada laporan penyaluran bantuan di Berau untuk September 2026."),
        ({}, {}, {},
         "Tidak ada penyaluran bantuan di Berau pada September 2026. Yang terakhir tercatat: Agustus 2026."),
    ],
)  # fmt: skip
def test_whether_aid_arrived_is_said_of_published_figures_only(
    families: dict[str, Any], share: dict[str, Any], money: dict[str, Any], said: str
) -> None:
    words: dict[str, Any] = {"noun": "keluarga", "period": "September 2026", "place": "Berau", "level": "kecamatan"}
    assert arrival.arrived(families, share, money, latest="Agustus 2026", **words) == said


def test_a_sum_over_programmes_says_so() -> None:
    words: dict[str, Any] = {"noun": "keluarga", "period": "September 2026", "place": "Berau", "level": "kecamatan"}
    assert arrival.arrived({"value": 8602}, {}, {}, each=True, **words) == (
        "8.602 keluarga di Berau menerima bantuan pada September 2026; yang menerima beberapa program dihitung pada"
        " tiap program."
    )


def test_what_a_list_leaves_out_is_counted_and_the_hidden_stand_by_name() -> None:
    rows: list[dict[str, Any]] = [
        {"region_code": "1", "region_name": "Delta", "value": 40.0},
        {"region_code": "2", "region_name": "Beta", "value": 30.0},
        {"region_code": "3", "region_name": "Gama", "value": None, "status": "hidden"},
        {"region_code": "4", "region_name": "Alfa", "value": None, "status": "hidden"},
        {"region_code": "5", "region_name": "Eta", "value": None},
    ]
    assert sentences.left_out(rows, rows, level="kecamatan") == ""
    assert sentences.left_out(rows, rows[:1], level="kecamatan") == (
        "Tidak digambar: 1 kecamatan lain yang ditampilkan, 2 kecamatan yang disembunyikan untuk melindungi orang"
        " (menurut abjad: Alfa, Gama), dan 1 kecamatan yang belum ada angkanya; tabelnya memuat semua."
    )
    many = [{"region_code": str(n), "region_name": f"K{n}", "value": None, "status": "hidden"} for n in range(13)]
    assert sentences.left_out(many, [], level="kecamatan") == (
        "Tidak digambar: 13 kecamatan yang disembunyikan untuk melindungi orang; tabelnya memuat semua."
    )
