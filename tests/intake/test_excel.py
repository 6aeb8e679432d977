"""Workbooks through the child process: native values marked, merged texts spread, bombs survived."""

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import UnreadableFileError
from dashboard.intake import excel_child
from dashboard.intake.excel import Excel

BookWriter = Callable[..., Path]


def test_native_values_are_marked_and_texts_are_not(write_book: BookWriter, excel: Excel) -> None:
    path = write_book("a.xlsx", {"S": [["16.10", 16.0, 16.1, True, "1.500", -0.5, 1e16]]})
    cells = ["16.10", "\x1fn16", "\x1fn16.1", "TRUE", "1.500", "\x1fn-0.5", "\x1fn1e+16"]
    assert list(excel.rows(path, "S")) == [(1, cells)]


def test_native_dates_are_iso(tmp_path: Path, excel: Excel) -> None:
    path = tmp_path / "d.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        shown = book.add_format({"num_format": "dd/mm/yyyy"})
        book.add_worksheet("S").write_datetime(0, 0, datetime.datetime(2026, 9, 12), shown)
    assert list(excel.rows(path, "S")) == [(1, ["\x1fd2026-09-12"])]


def test_texts_of_merged_cells_are_spread_but_numbers_are_counted_once(tmp_path: Path, excel: Excel) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("S")
        sheet.merge_range("A1:B1", "Januari")
        sheet.merge_range("C1:D1", 5)
        sheet.merge_range("A3:A4", "Lais")
        sheet.write_row("B3", [1, 2, 3])
        sheet.write_row("B4", [3, 4])
    rows = list(excel.rows(path, "S"))
    assert rows[0] == (1, ["Januari", "Januari", "\x1fn5", ""])
    assert [cells[0] for _, cells in rows[1:]] == ["Lais", "Lais"]
    assert [line for line, _ in rows] == [1, 3, 4]


def test_columns_keep_their_letters(write_book: BookWriter, excel: Excel) -> None:
    path = write_book("g.xlsx", {"S": [[], ["", "", "nilai"]]})
    assert list(excel.rows(path, "S")) == [(2, ["", "", "nilai"])]


def test_hidden_sheets_are_known_as_such(tmp_path: Path, excel: Excel) -> None:
    path = tmp_path / "h.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Data")
        book.add_worksheet("Ref").hide()
    assert excel.sheets(path) == (("Data", True), ("Ref", False))


def _bomb(path: Path) -> None:
    """A small workbook whose two cells span the largest possible sheet: it aborts the process that opens it."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("S")
        sheet.write("A1", "x")
        sheet.write("XFD1048576", "y")


def test_a_workbook_that_brings_the_child_down_is_refused_and_the_next_is_read(
    tmp_path: Path, write_book: BookWriter
) -> None:
    _bomb(tmp_path / "bomb.xlsx")
    good = write_book("good.xlsx", {"S": [["ya"]]})
    with Excel() as child:
        with pytest.raises(UnreadableFileError, match=r"bomb\.xlsx"):
            list(child.rows(tmp_path / "bomb.xlsx", "S"))
        assert list(child.rows(good, "S")) == [(1, ["ya"])]


def test_a_damaged_workbook_is_refused_with_its_name(tmp_path: Path, excel: Excel) -> None:
    path = tmp_path / "rusak.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook>")
    with pytest.raises(UnreadableFileError, match=r"rusak\.xlsx"):
        excel.sheets(path)


def test_a_sheet_that_is_not_there_is_refused(write_book: BookWriter, excel: Excel) -> None:
    path = write_book("a.xlsx", {"S": [["x"]]})
    with pytest.raises(UnreadableFileError, match="lembar"):
        list(excel.rows(path, "T"))


def test_a_changed_file_of_the_same_name_is_read_anew(write_book: BookWriter, excel: Excel) -> None:
    path = write_book("a.xlsx", {"S": [["lama"]]})
    assert list(excel.rows(path, "S")) == [(1, ["lama"])]
    write_book("a.xlsx", {"S": [["baru sekali"]]})
    assert list(excel.rows(path, "S")) == [(1, ["baru sekali"])]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_native_number_reads_back_as_itself(value: float) -> None:
    written = excel_child.number(value)
    assert written.startswith("\x1fn")
    assert float(written[2:]) == value
    assert not written.endswith(".0")
