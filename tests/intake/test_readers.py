"""Readers: what a file is by its content, and its rows as a table of text."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import UnreadableFileError
from dashboard.intake import readers
from dashboard.intake.excel import Excel

Writer = Callable[..., Path]


def test_a_csv_is_described_and_loaded_as_text(connection: duckdb.DuckDBPyConnection, write_text: Writer) -> None:
    path = write_text("a.csv", "kode;nama;tanggal\n0101; Lais ;03/04/2025\n16.10;;\n")
    source = readers.describe(path)
    assert (source.kind, source.delimiter, source.encoding) == ("csv", ";", "utf-8")
    readers.load(connection, source, table="raw")
    assert connection.execute("select * exclude (masked) from raw order by line").fetchall() == [
        (1, 3, "kode", "nama", "tanggal"),
        (2, 3, "0101", "Lais", "03/04/2025"),
        (3, 1, "16.10", None, None),
    ]


def test_a_workbook_is_known_by_its_content(write_book: Writer, excel: Excel) -> None:
    path = write_book("data.csv", {"A": [["x"]], "B": [["y"]]})
    source = readers.describe(path, excel=excel)
    assert source.kind == "xlsx"
    assert source.visible_sheets == ("A", "B")


def test_one_sheet_is_loaded(connection: duckdb.DuckDBPyConnection, write_book: Writer, excel: Excel) -> None:
    source = readers.describe(write_book("b.xlsx", {"A": [["x"]], "B": [["y", 2]]}), excel=excel)
    readers.load(connection, source, table="raw", sheet="B", excel=excel)
    assert connection.execute("select * exclude (masked) from raw").fetchall() == [(1, 2, "y", "\x1fn2")]


HTML = """<html><body><table><tr><td>menu</td></tr></table>
<table><tr><th rowspan="2">Kecamatan</th><th colspan="2">KK &amp; jiwa</th></tr><tr><th>2023</th><th>2024</th></tr>
<tr><td>Lais</td><td>1<br>234</td><td>1.300</td></tr></table></body></html>"""


def test_a_html_table_called_xls_is_read_with_its_spans(
    connection: duckdb.DuckDBPyConnection, write_text: Writer
) -> None:
    source = readers.describe(write_text("laporan.xls", HTML))
    assert source.kind == "html"
    assert any("HTML" in note for note in source.notes)
    readers.load(connection, source, table="raw")
    assert [row[2:] for row in connection.execute("select * exclude (masked) from raw order by line").fetchall()] == [
        ("Kecamatan", "KK & jiwa", "KK & jiwa"),
        ("Kecamatan", "2023", "2024"),
        ("Lais", "1 234", "1.300"),
    ]


def test_boundaries_are_known_and_not_read_as_tables(connection: duckdb.DuckDBPyConnection, write_text: Writer) -> None:
    source = readers.describe(write_text("batas.json", '{"type": "FeatureCollection", "features": []}'))
    assert source.kind == "boundary"
    with pytest.raises(UnreadableFileError, match="boundaries import"):
        readers.load(connection, source, table="raw")


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.zip", b"PK\x03\x04rusak", "rusak"),
        ("kosong.csv", b"", "kosong"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=word):
        readers.describe(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"tiada\.csv"):
        readers.describe(tmp_path / "tiada.csv")


def test_a_table_wider_than_any_is_refused(connection: duckdb.DuckDBPyConnection, write_text: Writer) -> None:
    source = readers.describe(write_text("w.csv", ",".join(["x"] * 5000)))
    with pytest.raises(UnreadableFileError, match="5000"):
        readers.load(connection, source, table="raw")


def test_first_and_last_rows_do_not_overlap(connection: duckdb.DuckDBPyConnection, write_text: Writer) -> None:
    path = write_text("n.csv", "".join(f"{n},x\n" for n in range(1, 11)))
    readers.load(connection, readers.describe(path), table="raw")
    for first, last in ((3, 2), (8, 5), (20, 20)):
        lines = [line for line, _ in readers.rows(connection, "raw", first=first, last=last)]
        assert lines == sorted({*range(1, min(first, 10) + 1), *range(max(11 - last, 1), 11)})


def test_loading_answers_with_the_first_and_last_rows(
    connection: duckdb.DuckDBPyConnection, write_text: Writer
) -> None:
    source = readers.describe(write_text("n.csv", "".join(f"{n}, ,b \n" for n in range(1, 9))))
    ends = readers.put(connection, readers.records(source), table="raw", first=3, last=2)
    assert ends == readers.rows(connection, "raw", first=3, last=2)


def test_a_long_table_comes_in_chunks_that_may_grow_wider(
    connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "_CHUNK_ROWS", 2)
    found = [(n, [str(n)] * (1 + n % 4)) for n in range(1, 8)]
    ends = readers.put(connection, iter(found), table="raw", first=3, last=3)
    assert [line for line, _ in ends] == [1, 2, 3, 5, 6, 7]
    assert connection.execute("select line, filled, c0, c3 from raw order by line").fetchall() == [
        (n, 1 + n % 4, str(n), str(n) if n % 4 == 3 else None) for n in range(1, 8)
    ]


def test_an_empty_sheet_is_an_empty_table(connection: duckdb.DuckDBPyConnection) -> None:
    assert readers.put(connection, [], table="raw", first=3, last=3) == []
    assert connection.execute("select count(*) from raw").fetchall() == [(0,)]


def test_the_same_bytes_have_the_same_name(write_text: Writer) -> None:
    first, second = write_text("a.csv", "a,b\n"), write_text("b.csv", "a,b\n")
    assert readers.describe(first).sha256 == readers.describe(second).sha256
