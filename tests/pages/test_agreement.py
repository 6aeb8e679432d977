"""One number is one number: card, chart, map, table and CSV of a page say the same."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from dashboard.views import cards as card_views
from dashboard.views import formats, tables
from dashboard.views.cards import Card
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette, palette
from dashboard.views.ui import cards, figure, mapping
from dashboard.views.ui.frame import View
from tests.pages.opening import answer, opened


class Seen:
    """What a page drew."""

    def __init__(self) -> None:
        self.cards: dict[str, Card] = {}
        self.charts: dict[str, Chart] = {}


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Everything that the next page draws, beside drawing it."""
    found = Seen()
    foot, show = figure.foot, cards.show

    def footed(view: View, chart: Chart) -> None:
        found.charts[chart.key] = chart
        foot(view, chart)

    def shown(cards_of_page: Sequence[Card], colours: Palette) -> None:
        found.cards |= {card.label: card for card in cards_of_page}
        show(cards_of_page, colours)

    monkeypatch.setattr(figure, "foot", footed)
    monkeypatch.setattr(cards, "show", shown)
    return found


def csv_sum(chart: Chart, heading: str) -> float:
    """The sum of a column of the CSV under a figure."""
    raw = tables.to_csv(chart.listed, chart.fields, sample=True).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(raw), delimiter=";"))
    return sum(float(line[heading].replace(",", ".")) for line in lines if line[heading])


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_paid_is_the_same_everywhere_on_penyaluran(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("penyaluran", kantor=office).exception
    paid = seen.cards["Dibayar"].value
    areas, steps, trend = (seen.charts[f"penyaluran_{name}"] for name in ("wilayah", "tahap", "tren"))
    assert formats.number(areas.rows["paid"].sum()) == paid
    assert formats.number(csv_sum(areas, "Dibayar (KPM)")) == paid
    assert formats.number(steps.rows["value"].iloc[1]) == paid
    assert formats.number(trend.rows.dropna(subset=["value"])["value"].iloc[-1]) == paid


def test_failures_add_up_to_the_card(sample_store: Path, seen: Seen) -> None:
    assert not opened("penyaluran", kantor="muara-enim").exception
    assert formats.number(seen.charts["penyaluran_gagal"].rows["families"].sum()) == seen.cards["Gagal salur"].value


@pytest.mark.parametrize("level", ["kabupaten", "kecamatan"])
def test_the_map_adds_up_to_the_card_at_each_level(sample_store: Path, seen: Seen, level: str) -> None:
    assert not opened("penyaluran", kantor="jawa-timur").exception
    assert not opened("peta", kantor="jawa-timur", indikator="paid", tingkat=level).exception
    shown = seen.charts["peta_paid"]
    assert formats.number(shown.rows["value"].sum()) == seen.cards["Dibayar"].value
    assert formats.number(csv_sum(shown, "Dibayar (KPM)")) == seen.cards["Dibayar"].value


def test_the_ranking_holds_the_areas_of_the_map(sample_store: Path, seen: Seen) -> None:
    assert not opened("peta", kantor="musi-banyuasin", indikator="families").exception
    shown, ranked = seen.charts["peta_families"], seen.charts["urutan_families"]
    known = shown.rows.dropna(subset=["value"])
    assert set(ranked.rows["region_code"]) == set(known["region_code"])
    assert ranked.rows["value"].is_monotonic_decreasing
    assert len(ranked.drawn) <= mapping.RANKED


def test_residents_add_up_to_the_card(sample_store: Path, seen: Seen) -> None:
    assert not opened("upt", kantor="jawa-timur").exception
    homes = seen.charts["upt_penghuni"]
    assert formats.number(homes.rows["residents"].sum()) == seen.cards["Penghuni UPT"].value
    assert formats.number(csv_sum(homes, "Penghuni (orang)")) == seen.cards["Penghuni UPT"].value


def test_files_add_up_to_loaded_rejected_and_outside(sample_store: Path, seen: Seen) -> None:
    assert not opened("data", kantor="kutai-timur", data="masuk").exception
    rows = seen.charts["data_berkas"].rows
    assert (rows["rows"] == rows["loaded"] + rows["rejected"] + rows["outside"]).all()


def test_the_steps_are_the_same_everywhere_on_kemandirian(sample_store: Path, seen: Seen) -> None:
    at = opened("kemandirian", kantor="musi-banyuasin")
    assert not at.exception
    flows, matrix, areas = (seen.charts[f"kemandirian_{name}"] for name in ("alir", "tahap", "wilayah"))
    families, up, graduated, relapsed = (
        seen.cards[label].value
        for label in ("Keluarga dalam tahap kemandirian", "Naik tahap", "Graduasi", "Kembali miskin")
    )
    assert formats.number(matrix.rows["value"].sum()) == families
    assert formats.number(csv_sum(matrix, "Keluarga (keluarga)")) == families
    assert formats.number(areas.rows["families"].sum()) == families
    moved = flows.rows
    staying = moved[moved["to_step"].between(1, 5)]
    assert formats.number(staying["families"].sum()) == families
    assert formats.number(csv_sum(flows, "Keluarga (keluarga)")) == formats.number(moved["families"].sum())
    upward = moved[(moved["from_step"] > 0) & (moved["to_step"] > moved["from_step"])]
    assert formats.number(upward["families"].sum()) == up
    assert formats.number(csv_sum(areas, "Naik tahap (keluarga)")) == up
    assert formats.number(moved.loc[moved["to_step"] == 6, "families"].sum()) == graduated
    assert formats.number(moved.loc[moved["from_step"] == 6, "families"].sum()) == relapsed
    assert formats.number(csv_sum(areas, "Graduasi (keluarga)")) == graduated
    assert answer(at).startswith(f"{up} dari ")
    assert f"; {graduated} graduasi, {relapsed} kembali miskin." in answer(at)


def test_graduations_are_the_same_everywhere_on_kemandirian(sample_store: Path, seen: Seen) -> None:
    at = opened("kemandirian", kantor="muara-enim")
    assert not at.exception
    by_area, trend, programs = (seen.charts[f"kemandirian_{name}"] for name in ("graduasi", "tren", "program"))
    graduated = seen.cards["Graduasi"].value
    assert formats.number(by_area.rows["value"].sum()) == graduated
    assert formats.number(csv_sum(by_area, "Keluarga (keluarga)")) == graduated
    last = trend.rows[trend.rows["period"] == trend.rows["period"].max()]
    assert formats.number(last["value"].sum()) == graduated
    year = trend.rows[trend.rows["period"].dt.year == trend.rows["period"].max().year]
    assert year["value"].sum() == programs.rows["graduated"].sum() == csv_sum(programs, "Graduasi (keluarga)")
    assert answer(at).startswith(f"{graduated} keluarga graduasi")


def test_businesses_are_the_same_everywhere_on_usaha(sample_store: Path, seen: Seen) -> None:
    assert not opened("usaha", kantor="kutai-timur").exception
    steps, batches, areas = (seen.charts[f"usaha_{name}"] for name in ("tahap", "angkatan", "wilayah"))
    people = steps.rows.set_index("step")["people"]
    assert formats.number(batches.rows["trained"].sum()) == seen.cards["Dilatih"].value
    assert formats.number(people["hidup_6"]) == seen.cards["Hidup 6 bulan"].value
    alive = people["hidup_12"]
    assert alive == csv_sum(areas, "Usaha hidup bulan ke-12") == csv_sum(batches, "Usaha hidup bulan ke-12")
    by_year = seen.charts["usaha_tahun"].rows
    assert by_year["numerator"].sum() == alive


def test_children_are_the_same_everywhere_on_sekolah(sample_store: Path, seen: Seen) -> None:
    at = opened("sekolah", kantor="jawa-timur")
    assert not at.exception
    accepted = seen.cards["Anak diterima Sekolah Rakyat"].value
    areas, steps = seen.charts["sekolah_diterima"], seen.charts["sekolah_jumlah"]
    assert formats.number(csv_sum(areas, "Anak diterima (anak)")) == accepted
    assert formats.number(steps.rows.set_index("stage")["children"]["diterima"]) == accepted
    assert answer(at).startswith(f"{accepted} anak diterima")


def test_a_card_shows_what_its_html_says(sample_store: Path, seen: Seen) -> None:
    at = opened("penyaluran", kantor="ntb")
    drawn = card_views.html(list(seen.cards.values()), palette())
    assert any(drawn == block.value for block in at.html)
