"""Layout: header rows, first and last data row, title and footnotes, found by shape."""

from collections.abc import Callable

import pytest

from dashboard.intake import layout
from dashboard.intake.layout import Frame
from dashboard.intake.readers import Row

Grid = Callable[[str], list[Row]]


@pytest.fixture
def frame_of(grid: Grid) -> Callable[[str], Frame]:
    """The frame of a sheet written as lines of cells."""
    return lambda text: layout.frame(layout.shapes_of(grid(text)))


FrameOf = Callable[[str], Frame]


def _place(frame: Frame) -> tuple[tuple[int, ...], int, int]:
    return frame.header_rows, frame.first_row, frame.last_row


def test_a_plain_table(frame_of: FrameOf) -> None:
    assert _place(frame_of("kode|nama|nilai\n01|Lais|5\n02|Sekayu|6")) == ((1,), 2, 3)


def test_titles_blank_rows_and_footnotes_are_outside(frame_of: FrameOf) -> None:
    frame = frame_of(
        """
JUMLAH KELUARGA MENURUT KECAMATAN
KABUPATEN MUSI BANYUASIN TAHUN 2024

No|Kecamatan|Jumlah KK
1|Lais|10.112
2|Sekayu|26.636
|JUMLAH|36.748

Sumber: Dinas Sosial, 2024
Catatan: angka sementara
"""
    )
    assert _place(frame) == ((4,), 5, 7)
    assert frame.title.split("\n") == ["JUMLAH KELUARGA MENURUT KECAMATAN", "KABUPATEN MUSI BANYUASIN TAHUN 2024"]
    assert "Sumber: Dinas Sosial, 2024" in frame.foot


def test_several_header_rows_and_a_row_of_column_numbers(frame_of: FrameOf) -> None:
    frame = frame_of(
        """
Laporan penyaluran
No|Kecamatan|Januari||Februari|
||Kuota|Dibayar|Kuota|Dibayar
(1)|(2)|(3)|(4)|(5)|(6)
1|Lais|100|90|100|95
2|Sekayu|200|180|200|190
"""
    )
    assert _place(frame) == ((2, 3), 5, 6)
    assert frame.headers[3].text == "januari / dibayar"


def test_years_as_headers_are_no_data(frame_of: FrameOf) -> None:
    frame = frame_of("Kabupaten/Kota|2021|2022|2023\nLahat|15,5|14,9|14,2\nMuara Enim|12,3|11,1|10,5")
    assert _place(frame) == ((1,), 2, 3)


def test_months_by_number_are_a_header(frame_of: FrameOf) -> None:
    months = "|".join(map(str, range(1, 13)))
    frame = frame_of(f"Kecamatan|{months}\nLais|{months.replace('|', '0|')}\nSekayu|{months.replace('|', '5|')}")
    assert _place(frame) == ((1,), 2, 3)


def test_a_total_first_is_inside_the_table(frame_of: FrameOf) -> None:
    assert _place(frame_of("Kecamatan|KK\nJumlah|30\nLais|10\nSekayu|20")) == ((1,), 2, 4)


def test_a_row_that_reported_nothing_belongs_to_the_table(frame_of: FrameOf) -> None:
    table = (
        "kode|nama|a|b|c|d\n16.01|Lais|1|2|3|4\n16.02|Sekayu|1|2|3|4\n16.03|Keluang||||\n\nKet: kosong = belum lapor"
    )
    assert _place(frame_of(table)) == ((1,), 2, 4)


def test_signs_for_nothing_are_data(frame_of: FrameOf) -> None:
    assert _place(frame_of("Kab|Nikah|Cerai\nLahat|...|...\nMuara Enim|12|3\n")) == ((1,), 2, 3)


def test_a_list_of_words_has_a_header_too(frame_of: FrameOf) -> None:
    table = "kode|nama|bidang|jadwal\nPKH|Keluarga Harapan|jaminan|triwulan\nBU|Bantu Umak|fakir miskin|tahunan"
    assert _place(frame_of(table)) == ((1,), 2, 3)


def test_rows_of_words_before_the_first_number_are_data(frame_of: FrameOf) -> None:
    rows = "\n".join(f"P{n}|Panti {name}|lanjut usia|" for n, name in enumerate(("A", "B", "C", "D"), start=1))
    frame = frame_of(
        f"kode|nama|jenis|kapasitas\n{rows}\nP5|Panti E|lanjut usia|100\nP6|Panti F|anak|80\nP7|Panti G|anak|9"
    )
    assert _place(frame)[0] == (1,)
    assert _place(frame)[1] == 2


def test_a_year_of_zeros_is_data(frame_of: FrameOf) -> None:
    assert _place(frame_of("Program|Pagu|Jan|Feb\nA|0|0|0\nB|0|0|0\nC|0|0|0")) == ((1,), 2, 4)


def test_form_lines_above_the_header_are_title(frame_of: FrameOf) -> None:
    frame = frame_of("Kabupaten :|Musi Banyuasin\nTahun :|2024\nKecamatan|KK|Jiwa\nLais|10|40\nSekayu|20|80")
    assert _place(frame) == ((3,), 4, 5)
    assert "Tahun : 2024" in frame.title


def test_signatures_below_are_outside(frame_of: FrameOf) -> None:
    table = "Kecamatan|KK|Jiwa\nLais|10|40\nSekayu|20|80\n\nMengetahui,||Sekayu, 5 Januari 2025\nKepala||Kabid"
    assert _place(frame_of(table)) == ((1,), 2, 3)


def test_known_header_rows_are_taken(grid: Grid) -> None:
    rows = layout.shapes_of(grid("a|b\nx|y\nLais|1\nSekayu|2"))
    assert _place(layout.frame(rows, header_rows=(2,))) == ((2,), 3, 4)


def test_an_empty_tail_of_delimiters_ends_the_table(frame_of: FrameOf) -> None:
    assert _place(frame_of("Kecamatan|KK\nLais|10\nSekayu|20\n|\n|\n|")) == ((1,), 2, 3)


@pytest.mark.parametrize("blank", [0, 1])
def test_a_total_with_few_filled_cells_is_part_of_the_table(blank: int) -> None:
    head = ["Kode", "Kecamatan", "Bulan", "Program", "Kuota", "Dibayar", "Tanggal"]
    rows = [
        (1, tuple(head)),
        (2, ("16.03.01", "A", "2026-09", "PKH", "120", "110", "2026-09-03")),
        (3, ("16.03.02", "B", "2026-09", "PKH", "130", "125", "2026-09-03")),
        (4 + blank, ("Jumlah", None, None, None, "250", "235", None)),
        (6 + blank, ("Catatan: angka sementara 2026", None, None, None, None, None, None)),
    ]
    found = layout.frame(layout.shapes_of(rows))
    assert found.last_row == 4 + blank
    assert "catatan" in found.foot.lower()
