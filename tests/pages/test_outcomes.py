"""What became of people, office by office: what is not measured, too early, only planned or not there is said."""

from pathlib import Path

import pytest

from tests.pages.opening import answer, opened, said


def test_an_office_without_steps_says_so_and_still_answers(sample_store: Path) -> None:
    at = opened("kemandirian", kantor="kutai-timur")
    assert "keluarga graduasi pada Triwulan III 2026" in answer(at)
    assert "Program Keluarga Maju tidak ada di kantor ini." in said(at)
    assert "belum diukur" in said(at)


def test_money_without_an_outcome_stands_as_not_measured(sample_store: Path) -> None:
    at = opened("kemandirian", kantor="musi-banyuasin")
    table = next(block.value for block in at.html if "Tersalur" in block.value)
    assert table.count("belum diukur") == 4
    assert "Rp " in table


def test_an_earlier_quarter_is_in_the_address(sample_store: Path) -> None:
    at = opened("kemandirian", kantor="musi-banyuasin", triwulan="2025-T1")
    assert not at.exception
    assert "Triwulan I 2025" in answer(at)
    assert "belum melapor" not in answer(at)


def test_young_batches_are_too_early_and_not_zero(sample_store: Path) -> None:
    at = opened("usaha", kantor="kutai-timur")
    assert "belum waktunya dilihat" in answer(at)
    table = next(block.value for block in at.html if "2026-2" in block.value)
    assert table.count("belum waktunya") == 3
    assert "angkatan 2025-1 di 1 kecamatan" in said(at)


def test_a_school_in_the_making_says_so_once(sample_store: Path) -> None:
    at = opened("sekolah", kantor="musi-banyuasin")
    assert answer(at) == "Sekolah Rakyat 2026 masih dalam perumusan; belum ada anak yang dijaring."
    assert [info.value.startswith("**◌ dalam perumusan.**") for info in at.info] == [True]
    earlier = opened("sekolah", kantor="kutai-timur", tahun="2025")
    assert answer(earlier) == "Sekolah Rakyat 2025 masih dalam perumusan; belum ada anak yang dijaring."


@pytest.mark.parametrize(("page", "report"), [("usaha", "Pelatihan usaha produktif"), ("sekolah", "Penjaringan")])
def test_what_would_fill_an_empty_page_is_named(sample_store: Path, page: str, report: str) -> None:
    at = opened(page, kantor="muara-enim")
    assert answer(at).startswith("Belum ada laporan")
    assert [report in info.value for info in at.info] == [True]
