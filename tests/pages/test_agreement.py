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
from tests.pages.opening import opened


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
    assert formats.number(steps.rows.set_index("label")["value"]["Dibayar"]) == paid
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


@pytest.mark.parametrize("choice", [{}, {"program": "PKH"}])
@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_who_joined_and_left_is_the_same_everywhere(
    sample_store: Path, seen: Seen, office: str, choice: dict[str, str]
) -> None:
    assert not opened("penerima", kantor=office, **choice).exception
    areas, moves, why = (seen.charts[f"penerima_{name}"] for name in ("wilayah", "gerak", "sebab"))
    newest = moves.listed.iloc[0]
    for label, column, heading in (
        ("Bergabung", "joined", "Masuk (keluarga)"),
        ("Keluar", "left_all", "Keluar (keluarga)"),
        ("Tetap menerima", "stayed", "Tetap (keluarga)"),
        ("Gagal dua kali berturut-turut", "failed_twice", "Gagal dua kali (keluarga)"),
    ):
        said = seen.cards[label].value
        assert formats.number(areas.rows[column].sum()) == said, label
        assert formats.number(csv_sum(areas, heading)) == said, label
        assert formats.number(newest[column]) == said, label
    drawn = moves.rows[moves.rows["period"] == newest["period"]].set_index("label")["value"]
    assert formats.number(drawn["Masuk"]) == seen.cards["Bergabung"].value
    assert formats.number(-drawn[["Keluar", "Keluar, register"]].sum()) == seen.cards["Keluar"].value
    assert formats.number(why.rows["value"].sum()) == seen.cards["Keluar"].value
    assert formats.number(csv_sum(why, "Keluar (keluarga)")) == seen.cards["Keluar"].value


def test_the_funnel_of_the_areas_adds_up_to_that_of_the_office(sample_store: Path, seen: Seen) -> None:
    assert not opened("penyaluran", kantor="muara-enim", bagian="corong").exception
    areas = seen.charts["penyaluran_corong"].rows
    steps = seen.charts["penyaluran_tahap"].rows.set_index("label")["value"]
    for label, column in (("Kuota", "quota"), ("Dalam SP2D", "sp2d_recipients"), ("Dibayar", "paid")):
        assert areas[column].sum() == steps[label], label


def test_one_programme_says_what_its_areas_add_up_to(sample_store: Path, seen: Seen) -> None:
    assert not opened("program", kantor="muara-enim", program="KUBE").exception
    shown = seen.charts["program_peta"].rows
    assert formats.number(shown["value"].sum()) == seen.cards["Penerima"].value
    assert seen.cards["Hasil"].value


def test_files_add_up_to_loaded_rejected_and_outside(sample_store: Path, seen: Seen) -> None:
    assert not opened("data", kantor="kutai-timur", data="masuk").exception
    rows = seen.charts["data_berkas"].rows
    assert (rows["rows"] == rows["loaded"] + rows["rejected"] + rows["outside"]).all()


def test_a_card_shows_what_its_html_says(sample_store: Path, seen: Seen) -> None:
    at = opened("penyaluran", kantor="ntb")
    drawn = card_views.html(list(seen.cards.values()), palette())
    assert any(drawn == block.value for block in at.html)
