"""Peta and Penyaluran for everybody: one number is one number, and a hidden one is nowhere."""

import csv
import io
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import queries, registry
from dashboard.catalogue import caveat
from dashboard.geo import classes, dots, layers
from dashboard.publication import opening
from dashboard.publication.bundle import columns
from dashboard.views import charts, formats, hidden, maps, markdown, sentences, tables
from dashboard.views.cards import Card
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette, palette
from dashboard.views.ui import cards, figure
from dashboard.views.ui.frame import View
from dashboard.views.ui.publik import cited
from dashboard.warehouse import connection
from tests.pages.opening import APP, PATIENCE_S, answer, head, said
from tests.pages.publik import releases
from tests.pages.publik.conftest import OFFICE

VETERANS = {"program": "TALI_ASIH_VETERAN", "periode": "2025-11"}
DISTINCT = 10_000


class Seen:
    """What a page drew."""

    def __init__(self) -> None:
        self.cards: dict[str, Card] = {}
        self.charts: dict[str, Chart] = {}
        self.views: dict[str, View] = {}


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch, public: Path) -> Seen:
    """Everything that the next public page draws, beside drawing it."""
    found = Seen()
    foot, show = figure.foot, cards.show

    def footed(view: View, chart: Chart) -> None:
        found.charts[chart.key], found.views[chart.key] = chart, view
        foot(view, chart)

    def shown(cards_of_page: Sequence[Card], colours: Palette) -> None:
        found.cards |= {card.label: card for card in cards_of_page}
        show(cards_of_page, colours)

    monkeypatch.setattr(figure, "foot", footed)
    monkeypatch.setattr(cards, "show", shown)
    return found


def opened(page: str, **address: str) -> AppTest:
    """The public page at that address, run once."""
    at = AppTest.from_file(str(APP), default_timeout=PATIENCE_S)
    at.switch_page(str(registry.path(page)))
    for name, value in address.items():
        at.query_params[name] = value
    return at.run()


def lines(chart: Chart) -> list[dict[str, str]]:
    raw = tables.to_csv(chart.listed, chart.fields, sample=True).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(raw), delimiter=";"))


def file(seen: Seen, key: str) -> list[dict[str, str]]:
    """The CSV that the page hands out, as a program reads it."""
    rows, fields = cited.rows(seen.views[key], seen.charts[key])
    raw = tables.to_csv(rows, fields, sample=True).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(raw), delimiter=";"))


def spec(chart: Chart) -> str:
    """Everything that the drawing of a chart sends, as text."""
    if chart.kind != "map":
        return str(charts.draw(chart, palette()).to_json())
    layer = layers.available(OFFICE, "kecamatan")[0]
    found = classes.classify(chart.rows["value"])
    picture = maps.region_map(chart.rows, chart.indicator, layer, found, dots=dots.of(OFFICE, layer))
    return str(picture.to_json())


def numbers(text: str) -> set[float]:
    """Every number that a text holds, also inside of words, Indonesian or plain."""
    plain = {float(found) for found in re.findall(r"\d+(?:\.\d+)?", text)}
    return plain | {float(found.replace(".", "").replace(",", ".")) for found in re.findall(r"\d[\d.]*(?:,\d+)?", text)}


def inside(sample_home: Path, indicator: str, codes: set[str], *, program: str, period: str) -> dict[str, float]:
    """The figures behind hidden areas, from the warehouse that the public process never opens."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(sample_home))
        rows = queries.run(
            connection.open_warehouse(OFFICE), "observations/map",
            indicator=indicator, level="kecamatan", parent="*", program=program, period=f"{period}-01",
            period_kind="bulan",
        )  # fmt: skip
    chosen = rows[rows["region_code"].isin(codes)].dropna(subset=["value"])
    return dict(zip(chosen["region_code"], chosen["value"].astype(float), strict=True))


def test_a_public_page_says_whose_figures_and_when_they_were_published(public: Path) -> None:
    at = opened("penyaluran", kantor=OFFICE)
    assert not at.exception
    line = head(at)
    assert "Diterbitkan 22 Nov 2026" in line
    assert "DATA CONTOH" in line
    assert "p0001" not in line, "no version in the head of a public page"
    assert "pantau " not in said(at), "no command on a public page"


def test_card_map_table_and_csv_say_one_number(seen: Seen) -> None:
    assert not opened("penyaluran", kantor=OFFICE).exception
    areas, trend = seen.charts["penyaluran_wilayah"], seen.charts["penyaluran_tren"]
    card = seen.cards["Keluarga penerima"].value
    assert formats.number(trend.rows.dropna(subset=["value"])["value"].iloc[-1]) == card
    assert formats.number(areas.rows["value"].sum()) == card, "nothing is hidden here, so the areas make the whole"
    assert not opened("peta", kantor=OFFICE, indikator="recipient_families").exception
    mapped = seen.charts["peta_recipient_families"]
    on_map = mapped.rows.set_index("region_code")["value"]
    in_list = areas.rows.set_index("region_code")["value"]
    pd.testing.assert_series_equal(on_map.sort_index(), in_list.sort_index())
    for chart in (mapped, areas):
        cells = {line["Kode"]: line["Keluarga penerima (KPM)"] for line in lines(chart)}
        assert {code: float(cell) for code, cell in cells.items() if cell} == on_map.dropna().to_dict()


def test_a_hidden_area_is_said_in_map_list_and_file_and_never_ranked(seen: Seen, sample_home: Path) -> None:
    at = opened("peta", kantor=OFFICE, indikator="disbursed_idr", **VETERANS)
    assert not at.exception
    chart, ranked = seen.charts["peta_disbursed_idr"], seen.charts["urutan_disbursed_idr"]
    concealed = set(chart.rows.loc[hidden.mask(chart.rows), "region_code"])
    assert len(concealed) > 3
    assert f"{len(concealed)} kecamatan {hidden.WORDS}" in answer(at)
    assert answer(at).startswith("Di antara yang ditampilkan") or "tertinggi" not in answer(at)
    names = list(ranked.rows.loc[hidden.mask(ranked.rows), "label"])
    assert names == sorted(names), "hidden areas stand by name, whatever their figure"
    by_code = {line["Kode"]: line for line in lines(chart)}
    for code in concealed:
        assert by_code[code]["Nilai tersalur"] == ""
        assert by_code[code]["Status"] == hidden.WORDS
    assert caveat("suppressed").sentence in said(at)
    truth = inside(sample_home, "disbursed_idr", concealed, program=VETERANS["program"], period=VETERANS["periode"])
    assert set(truth) == concealed, "there is something to hide behind each of them"
    shown = set(chart.rows["value"].dropna())
    secret = {value for value in truth.values() if value > DISTINCT} - shown
    assert secret
    for found in (chart, ranked):
        assert not secret & numbers(spec(found)), "a hidden figure in what is drawn"
    assert not secret & numbers(said(at)), "a hidden figure in the words of the page"


@pytest.mark.parametrize("measure", ["recipient_families", "disbursed_idr", "paid_pct"])
def test_no_hidden_figure_reaches_the_lists_of_penyaluran(seen: Seen, sample_home: Path, measure: str) -> None:
    at = opened("penyaluran", kantor=OFFICE, ukuran=measure, **VETERANS)
    assert not at.exception
    areas = seen.charts["penyaluran_wilayah"]
    concealed = set(areas.rows.loc[hidden.mask(areas.rows), "region_code"])
    assert concealed
    money = inside(sample_home, "disbursed_idr", concealed, program=VETERANS["program"], period=VETERANS["periode"])
    everything = "".join([spec(areas), spec(seen.charts["penyaluran_tren"]), said(at), str(lines(areas))])
    shown = set(areas.listed["disbursed_idr"].dropna().astype(float))
    assert not ({value for value in money.values() if value > DISTINCT} - shown).intersection(numbers(everything))
    heading = {"recipient_families": "Keluarga penerima (KPM)", "disbursed_idr": "Nilai tersalur",
               "paid_pct": "Persentase dibayar"}[measure]  # fmt: skip
    for line in lines(areas):
        if line["Kode"] in concealed:
            assert line[heading] == ""
            assert line["Status"].endswith(hidden.WORDS)


def test_each_line_of_a_file_says_what_when_and_from_where(seen: Seen) -> None:
    assert not opened("peta", kantor=OFFICE, indikator="disbursed_idr", **VETERANS).exception
    mapped = file(seen, "peta_disbursed_idr")
    names = {field.name for field in columns.FIGURES} | {field.name for field in columns.INDICATOR_FIELDS}
    assert set(cited.NAMES) - {"citation"} <= names, "as the open data calls them"
    kinds = {tuple(line[name] for name in cited.NAMES[:6]) for line in mapped}
    assert kinds == {("disbursed_idr", "Nilai tersalur", "2025-11-01", "bulan", VETERANS["program"], "rupiah")}
    assert all("Penyaluran" in line["sumber"] and "p0001" in line["citation"] for line in mapped)
    assert not opened("penyaluran", kantor=OFFICE).exception
    trend = file(seen, "penyaluran_tren")
    assert [line["period"] for line in trend] == sorted(line["period"] for line in trend)
    assert {line["period_kind"] for line in trend} == {"bulan"}
    programs = file(seen, "penyaluran_program")
    assert "SEMBAKO" in {line["program_code"] for line in programs}
    assert all(line["sumber"] and line["citation"] for line in (*trend, *programs, *file(seen, "penyaluran_wilayah")))


@pytest.mark.parametrize("hide", [0, 3, 6, 17])
def test_a_ranking_says_whom_it_does_not_draw(
    seen: Seen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hide: int
) -> None:
    home = releases.copied(Path(os.environ["PANTAU_HOME"]), tmp_path / "own")
    monkeypatch.setenv("PANTAU_HOME", str(home))
    releases.changed(
        OFFICE,
        f"set variable hide = {hide}",
        "update observations set value = null, numerator = null, denominator = null, status = 'hidden',"
        " reason = 'perlindungan' where unit_code in (select unit_code from (select unit_code, row_number() over (order"
        " by max(value) desc) as place from observations where level = 'kecamatan' group by unit_code)"
        " where place <= getvariable('hide'))",
    )
    at = opened("peta", kantor=OFFICE, indikator="recipient_families")
    chart, ranked = seen.charts["peta_recipient_families"], seen.charts["urutan_recipient_families"]
    concealed = chart.rows[hidden.mask(chart.rows)]
    assert len(concealed) >= hide
    drawn = set(ranked.drawn["region_code"])
    told = ranked.remark.replace(".", "")
    rest = concealed[~concealed["region_code"].isin(drawn)]
    if len(rest):
        assert f"{len(rest)} kecamatan yang disembunyikan untuk melindungi orang" in told
        assert markdown.escaped(ranked.remark) in said(at)
        listed = [name for name in sorted(concealed["region_name"]) if name in told]
        assert told.count("kecamatan") and (len(listed) == len(rest) or len(rest) > sentences.NAMED)
    counted = sum(int(number) for number in re.findall(r"(\d+) kecamatan", told))
    assert counted + len(drawn) == len(chart.rows), "every area is drawn or counted"
    assert sorted(ranked.listed["region_code"]) == sorted(chart.rows["region_code"]), "and stands in the table"
    values = ranked.drawn["value"].dropna()
    assert list(values) == sorted(values, reverse=ranked.indicator.direction != "more_is_better")


def test_axis_and_classes_come_from_shown_figures_only(seen: Seen) -> None:
    assert not opened("peta", kantor=OFFICE, indikator="recipient_families", **VETERANS).exception
    chart = seen.charts["peta_recipient_families"]
    found: Any = json.loads(spec(chart))
    known = chart.rows["value"].dropna()
    assert len(known) < len(chart.rows)
    bounds = classes.classify(chart.rows["value"]).bounds
    assert not bounds or (bounds[0] <= known.min() and known.max() <= bounds[-1])
    assert "customdata" not in found["data"][0]


def test_the_release_is_what_the_page_opened(public: Path) -> None:
    assert opening.open_public(OFFICE).version == "p0001"
    assert {path.name for path in (public / OFFICE).iterdir()} == {"public"}
