"""Text files: encodings, delimiters, records with the line where each begins."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import UnreadableFileError
from dashboard.intake import text

TABLE = "kecamatan;kuota\nSungai Lilin – Café;1.200\n"


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_each_encoding_is_found_and_read(codec: str, found: str) -> None:
    file = text.decode(TABLE.encode(codec))
    assert file.encoding == found
    assert list(text.records(file))[1] == (2, ["Sungai Lilin – Café", "1.200"])


def test_cp1252_is_said() -> None:
    assert any("CP1252" in note for note in text.decode("nama;café\n1;2\n".encode("cp1252")).notes)
    assert not any("CP1252" in note for note in text.decode("nama;café\n1;2\n".encode()).notes)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_found(delimiter: str) -> None:
    rows = [["Kecamatan", "Kuota", "Nilai"], ["Lais", "1.200", "12,5"], ["Sekayu", "900", "7,25"]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    assert text.delimiter_of(out.getvalue()) == delimiter


def test_decimal_commas_do_not_make_a_comma_the_delimiter() -> None:
    assert text.delimiter_of("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n") == ";"


def test_titles_and_footnotes_with_commas_do_not_either() -> None:
    lines = ["Jumlah KK, menurut kecamatan, 2024", "No;Kecamatan;KK", "1;Lais;10", "2;Sekayu;20", "Sumber: BPS, 2024"]
    assert text.delimiter_of("\n".join(lines)) == ";"


def test_the_first_line_of_excel_names_the_delimiter() -> None:
    file = text.decode(b"sep=;\na,b;c\n1,2;3\n")
    assert list(text.records(file)) == [(2, ["a,b", "c"]), (3, ["1,2", "3"])]


def test_lines_are_those_of_an_editor() -> None:
    file = text.decode(b'judul\r\n\r\nnama,catatan\r\nA,"dua\r\nbaris"\r\nB,x\r\n')
    assert [line for line, _ in text.records(file)] == [1, 3, 4, 6]


def test_ragged_rows_stay_as_they_are() -> None:
    file = text.decode(b"a,b,c\n1\n1,2,3,4\n")
    assert [len(cells) for _, cells in text.records(file)] == [3, 1, 4]


def test_a_quotation_mark_that_never_closes_is_named_by_its_line() -> None:
    file = text.decode(b'a,b\n1,2\n"3,4\n5,6\n')
    with pytest.raises(UnreadableFileError, match="baris 3"):
        list(text.records(file))


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\n", b"\xff\xfe"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="kosong"):
        text.decode(data)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableFileError, match="bukan teks"):
        text.decode(b"\x00\x01\x02\x03PNG" * 9)


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)
ROWS = st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=1, max_size=8)


@given(rows=ROWS, delimiter=st.sampled_from(text.DELIMITERS), ending=st.sampled_from(["\n", "\r\n"]))
def test_what_was_written_is_read_back(rows: list[list[str]], delimiter: str, ending: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=ending, quoting=csv.QUOTE_ALL).writerows(rows)
    file = text.TextFile(text=out.getvalue(), encoding="utf-8", delimiter=delimiter)
    kept = [row for row in rows if any(row)]
    assert [cells for _, cells in text.records(file)] == kept
    assert [line for line, _ in text.records(file)] == [n for n, row in enumerate(rows, start=1) if any(row)]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        for line, cells in text.records(text.decode(data)):
            assert line > 0
            assert cells
    except UnreadableFileError as error:
        assert str(error)  # noqa: PT017
