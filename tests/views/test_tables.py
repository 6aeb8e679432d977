"""Screen, CSV and XLSX show the same values, and no file runs a formula."""

import csv
import io
import zipfile

import pandas as pd
import pytest
from python_calamine import load_workbook

from dashboard.views import tables
from dashboard.views.chart import Field
from dashboard.views.tables import Note

FIELDS = (
    Field(name="area", label="Kecamatan", kind="text"),
    Field(name="paid", label="Dibayar", unit="KPM"),
    Field(name="share", label="Persentase", unit="%", decimals=1),
    Field(name="amount", label="Nilai", unit="rupiah"),
    Field(name="month", label="Bulan", kind="month"),
    Field(name="status", label="Status", kind="status"),
    Field(name="absent", label="Tidak ada"),
)
ROWS = pd.DataFrame(
    {
        "area": ["Lawang Kidul", '=HYPERLINK("http://x")', "@SUM(1)"],
        "paid": [31204, 0, None],
        "share": [86.24, 0.0, None],
        "amount": [2412350000, 0, None],
        "month": [pd.Timestamp("2026-09-01"), pd.Timestamp("2026-08-01"), pd.NaT],
        "status": ["tertinggal", "sesuai_jadwal", "belum_melapor"],
    }
)


def test_a_reader_sees_indonesian_cells() -> None:
    cells = [tables.written(ROWS.loc[0, field.name], field) for field in FIELDS[:-1]]
    assert cells == ["Lawang Kidul", "31.204", "86,2 %", "Rp 2.412.350.000", "September 2026", "▼ tertinggal"]
    assert [tables.written(ROWS.loc[2, name.name], name) for name in FIELDS[1:4]] == ["–", "–", "–"]
    assert tables.written(0, FIELDS[1]) == "0"


def test_headings_carry_the_unit_that_cells_do_not() -> None:
    assert list(tables.shown(ROWS, FIELDS).columns) == [
        "Kecamatan", "Dibayar (KPM)", "Persentase", "Nilai", "Bulan", "Status",
    ]  # fmt: skip


def test_csv_opens_in_an_indonesian_spreadsheet() -> None:
    raw = tables.to_csv(ROWS, FIELDS, sample=True)
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert lines[1] == ["Lawang Kidul", "31204", "86,24", "2412350000", "2026-09-01", "tertinggal", "DATA CONTOH"]
    assert lines[3][1:5] == ["", "", "", ""]
    assert all(line[-1] == "DATA CONTOH" for line in lines[1:])
    assert "DATA CONTOH" not in tables.to_csv(ROWS, FIELDS, sample=False).decode()


@pytest.mark.parametrize("start", tables.FORMULA_STARTS)
def test_no_text_is_a_formula_in_csv(start: str) -> None:
    rows = pd.DataFrame({"area": [f"{start}1+1"]})
    line = tables.to_csv(rows, FIELDS, sample=False).decode("utf-8-sig").splitlines()[1]
    assert line.lstrip('"').startswith("'")


def test_xlsx_holds_numbers_texts_and_notes() -> None:
    raw = tables.to_xlsx(ROWS, FIELDS, title="Penyaluran", notes=[Note("Definisi", "=1+1")], sample=True)
    book = load_workbook(io.BytesIO(raw))
    data = book.get_sheet_by_name("Data").to_python()
    assert data[0][0] == "Penyaluran — DATA CONTOH"
    assert data[3][:4] == ["Lawang Kidul", 31204, 86.24, 2412350000]
    assert data[4][0] == '=HYPERLINK("http://x")'
    assert book.get_sheet_by_name("Keterangan").to_python()[0] == ["Definisi", "=1+1"]
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist() if "worksheets" in name)
