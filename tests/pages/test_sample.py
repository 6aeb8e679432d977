"""Every page of every sample office: an answer, figures with their foot, the mark of a sample, no error."""

from pathlib import Path

import pytest

from dashboard.catalogue import agency
from dashboard.sample.truth import OFFICES
from tests.pages.opening import FIGURES, NAMES, answer, head, opened, said


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("page", NAMES)
def test_a_page_answers(sample_store: Path, page: str, office: str) -> None:
    at = opened(page, kantor=office)
    assert not at.exception
    assert not at.error
    assert not at.warning
    assert len(at.title) == 1
    assert answer(at).endswith(".")
    assert "Data s.d." in head(at)
    assert "DATA CONTOH" in head(at)
    assert "nan" not in said(at).casefold().split()


@pytest.mark.parametrize("page", NAMES)
def test_every_figure_has_its_foot(sample_store: Path, page: str) -> None:
    at = opened(page, kantor="muara-enim", **FIGURES.get(page, {}))
    figures = [key for key in at.session_state.keys() if key.startswith("tabel_")]  # noqa: SIM118 - AppTest has no iteration
    assert figures
    assert {key.replace("tabel_", "arti_") for key in figures} <= set(at.session_state.keys())


def test_an_open_foot_holds_table_files_and_meaning(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim")
    at.session_state["tabel_penyaluran_tren"] = True
    at.session_state["arti_penyaluran_tren"] = True
    at.run()
    assert not at.exception
    rows = at.dataframe[0].value
    assert list(rows.columns)[:3] == ["Periode", "Dibayar (KPM)", "Kuota (KPM)"]
    labels = [button.proto.label for button in at.get("download_button")]
    assert labels == ["CSV", "XLSX"]
    words = said(at)
    for part in ("Definisi", "Rumus", "Sumber", "Periode", "Kelengkapan", "Catatan", "Versi data", "Kutipan"):
        assert f"**{part}**" in words
    assert "DATA CONTOH: angka dibuat untuk peragaan" in words


def test_a_closed_foot_sends_no_table(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="jawa-timur")
    assert len(at.dataframe) == 0


@pytest.mark.parametrize("part", ["masuk", "ditolak", "temuan", "versi", "mengapa"])
@pytest.mark.parametrize("office", ["kutai-timur", "jawa-timur"])
def test_each_part_of_data_opens(sample_store: Path, office: str, part: str) -> None:
    at = opened("data", kantor=office, data=part)
    assert not at.exception
    assert not at.error
    assert at.subheader


@pytest.mark.parametrize("office", ["kutai-timur", "jawa-timur"])
def test_completeness_opens_one_report_unit_by_unit(sample_store: Path, office: str) -> None:
    at = opened("kelengkapan", kantor=office, laporan="upt_residents")
    assert not at.exception and not at.error and not at.warning
    titles = [title.value for title in at.subheader]
    assert "Penghuni UPT/panti: unit demi unit" in titles
    assert "Pengingat menurut pengirim" in titles
    assert "batas" in at.code[0].value


@pytest.mark.parametrize("part", ["wilayah", "program", "kas", "jeda", "corong", "penyerahan"])
def test_each_further_figure_of_penyaluran_opens(sample_store: Path, part: str) -> None:
    at = opened("penyaluran", kantor="ntb", bagian=part)
    assert not at.exception
    assert not at.error


@pytest.mark.parametrize("office", OFFICES)
def test_every_programme_fits_on_its_page(sample_store: Path, office: str) -> None:
    for row in agency(office).programs:
        at = opened("program", kantor=office, program=row["program_code"])
        assert not at.exception and not at.error and not at.warning, row["program_code"]
        assert row["program_name"] in answer(at)
        assert "Hasil: " in answer(at)


def test_why_a_number_shows_its_query_and_files(sample_store: Path) -> None:
    at = opened("data", kantor="muara-enim", data="mengapa", indikator="failed_pct")
    assert "from observation_payments" in at.code[0].value
    assert "100 × Σ failed / Σ quota" in said(at)
    assert "Berkas di balik angka ini" in [title.value for title in at.subheader]
