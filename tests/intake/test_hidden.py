"""Hidden columns of a workbook are named, and a file that is no workbook names none."""

from pathlib import Path

import pytest
import xlsxwriter

from dashboard.intake import hidden, inspect


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "penduduk.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Kecamatan", "Tahun", "Petugas", "Telepon", "Jumlah Penduduk"])
        sheet.write_row(1, 0, ["Lawang Kidul", 2025, "x", "y", 70123])
        sheet.set_column(2, 3, 10, None, {"hidden": True})
        sheet.set_column(8, 16_383, None, None, {"hidden": True})  # the empty rest of the sheet, folded away
    return path


def test_hidden_columns_are_named(workbook: Path) -> None:
    assert hidden.columns(workbook) == ("C", "D")
    assert "Kolom tersembunyi ikut dibaca: C, D." in inspect.inspect(workbook).notes


def test_a_workbook_without_any_and_other_files_name_none(tmp_path: Path) -> None:
    plain, text = tmp_path / "a.xlsx", tmp_path / "b.csv"
    with xlsxwriter.Workbook(plain) as book:
        book.add_worksheet("Data").set_column(0, 3, 12)
    text.write_text("a,b\n")
    assert (hidden.columns(plain), hidden.columns(text)) == ((), ())
