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


def test_a_card_shows_what_its_html_says(sample_store: Path, seen: Seen) -> None:
    at = opened("penyaluran", kantor="ntb")
    drawn = card_views.html(list(seen.cards.values()), palette())
    assert any(drawn == block.value for block in at.html)


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_the_budget_is_the_same_everywhere_on_anggaran(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("anggaran", kantor=office).exception
    table, trend = seen.charts["anggaran_program"], seen.charts["penyaluran_kas"]
    rows = table.rows.set_index("program_code")
    whole = rows.loc["*"].to_dict()
    parts = rows.drop(index="*")
    for card, column, heading in (
        ("Pagu", "pagu_idr", ""),
        ("Realisasi anggaran", "realised_to_date_idr", "Realisasi"),
        ("Sisa pagu", "remainder_idr", "Sisa"),
    ):
        assert formats.rupiah_short(whole[column]) == seen.cards[card].value
        assert parts[column].sum() == whole[column]
        assert not heading or csv_sum(table, heading) == 2 * whole[column]  # the programmes and their sum
    assert formats.percent(whole["realisation_pct"]) == seen.cards["Serapan anggaran"].value
    assert trend.rows["value"].dropna().iloc[-1] == whole["realised_to_date_idr"]
    sources = seen.charts["anggaran_sumber"].rows
    own = sources[sources["stream"] == "anggaran kantor"]
    assert own["spent_idr"].sum() == whole["realised_to_date_idr"]


def test_a_yearly_programme_is_the_same_everywhere_on_tahunan(sample_store: Path, seen: Seen) -> None:
    at = opened("tahunan", kantor="kutai-timur", tahun="2025", tahunan="TALI_ASIH_VETERAN")
    assert not at.exception
    areas, steps = seen.charts["tahunan_wilayah"], seen.charts["tahunan_tahap"]
    paid = seen.cards["Dibayar"].value
    assert formats.number(areas.rows["paid"].sum()) == paid
    assert formats.number(csv_sum(areas, "Dibayar")) == paid
    assert formats.number(steps.rows.loc[steps.rows["label"] == "Dibayar", "value"].sum()) == paid
    assert formats.number(areas.rows["eligible"].sum()) == seen.cards["Memenuhi syarat"].value


def test_a_yearly_programme_is_never_red_before_its_month(sample_store: Path, seen: Seen) -> None:
    for page in ("tahunan", "penyaluran"):
        at = opened(page, kantor="kutai-timur", program="TALI_ASIH_VETERAN", tahun="2026", periode="2026")
        assert not at.exception
        assert "Sesuai jadwal" in answer(at)
        assert "belum melapor" not in seen.cards["Dibayar"].value
    assert seen.cards["Dibayar"].state_tone != "bad"
    assert set(seen.charts["tahunan_wilayah"].rows["status"]) == {"sesuai_jadwal"}
    assert set(seen.charts["tahunan_tahun"].rows.set_index("year_words").loc[["2023", "2024", "2025"], "status"]) == {
        "selesai"
    }
    assert not seen.charts["penyaluran_wilayah"].rows["status"].isin(["tertinggal", "belum_melapor"]).any()
