"""Years and months in running text."""

import pytest

from dashboard.intake import dating


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Jumlah Kasus 2025", "2025"), ("laporan_2024_final", "2024"), ("2015-2024", ""), ("2015 – 2024", ""),
        ("Tahun 2023 dan 2024", ""), ("tabel 4.4.2", ""), ("id 16030320", ""), ("2024 (revisi 2024)", "2024"), ("", ""),
    ],
)  # fmt: skip
def test_one_year_is_a_year_and_a_range_is_none(text: str, year: str) -> None:
    assert dating.year_in(text) == year


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Realisasi Bulan September 2026", "september 2026"), ("laporan 2026-09", "2026-09"), ("Maret", "maret"),
        ("Triwulan III 2026", "triwulan iii 2026"), ("Januari dan Februari 2026", ""), ("Meiyana", ""), ("2026", ""),
        ("2026-09-12", ""), ("Sept 2026", "sept 2026"),
    ],
)  # fmt: skip
def test_one_month_is_found_as_written(text: str, month: str) -> None:
    assert dating.month_in(text) == month


def test_the_first_text_with_one_year_decides() -> None:
    assert dating.first_year(["Nilai", "2015-2024", "data 2023", "2022"]) == "2023"
