"""Units as files write them, and their factor."""

import pytest

from dashboard.intake import units


@pytest.mark.parametrize(
    ("written", "measure", "factor"),
    [
        ("RIBU JIWA", "count", 1000), ("jiwa", "count", 1), ("Ribu Orang", "count", 1000), ("KK", "count", 1),
        ("KELUARGA PENERIMA MANFAAT", "count", 1), ("000 jiwa", "count", 1000), ("Rp", "idr", 1),
        ("juta rupiah", "idr", 1e6), ("Rp juta", "idr", 1e6), ("Rp. Juta", "idr", 1e6), ("Miliar Rupiah", "idr", 1e9),
        ("dalam ribuan rupiah", "idr", 1000), ("PERSEN", "pct", 1), ("%", "pct", 1), ("rasio", "pct", 100),
    ],
)  # fmt: skip
def test_a_unit_is_read(written: str, measure: str, factor: float) -> None:
    unit = units.read(written)
    assert unit is not None
    assert (unit.measure, unit.factor) == (measure, factor)


@pytest.mark.parametrize("written", ["", None, "indeks", "poin", "Jumlah jiwa miskin", "ribu"])
def test_what_is_no_unit_is_none(written: str | None) -> None:
    assert units.read(written) is None


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Jumlah Penduduk Miskin (Ribu Jiwa)", "ribu jiwa"),
        ("Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen)", "persen"),
        ("Pagu dalam juta rupiah", "dalam juta rupiah"),
        ("Jumlah Penduduk Miskin, ribu jiwa", "ribu jiwa"),
        ("Garis Kemiskinan (rupiah/kapita/bulan)", "rupiah"),
        ("Penduduk miskin ribu jiwa", "ribu jiwa"),
    ],
)
def test_a_header_states_its_unit(header: str, text: str) -> None:
    unit = units.within(header)
    assert unit is not None
    assert unit.text == text


@pytest.mark.parametrize("header", ["Jumlah Penduduk Miskin", "Kabupaten/Kota", "Realisasi", "", "Kuota (2024)"])
def test_a_header_without_unit_states_none(header: str) -> None:
    assert units.within(header) is None
