"""XLSX of tables of any length: xlsxwriter makes the workbook, its rows are streamed into it as XML.

Why not xlsxwriter's rows as well: measured on Jawa Timur (1.03 million rows of 22 cells), its constant-memory mode
takes about 155 s where this takes about 20; in both, only a block of rows is in memory. A sheet holds 1.048.576 rows:
what is more goes on in the next. Texts are text cells, which no spreadsheet runs as a formula.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pyarrow as pa
import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from dashboard.publication.bundle import cells
from dashboard.publication.bundle.about import LICENCE_TITLE, SAMPLE_SENTENCE, About, words
from dashboard.publication.bundle.records import Field, Table

SHEET_ROWS = 1_048_576  # of which the first is the heading
WIDTH = 18
EPOCH = 25_569  # the day number of 1970-01-01 in a workbook
STRINGS = "xl/sharedStrings.xml"
MOMENT = (1980, 1, 1, 0, 0, 0)  # of every file in the archive: the same table gives the same bytes
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
CLOSE = b"</sheetData>"


@contextmanager
def writing(path: Path, table: Table, about: About) -> Iterator[Callable[[Any], None]]:
    """A workbook with the sheets *Data* (headings in row 1) and *Keterangan*; what is yielded adds an Arrow table."""
    sheets = max(1, -(-table.rows // (SHEET_ROWS - 1)))
    with zipfile.ZipFile(io.BytesIO(_shell(table, about, sheets))) as shell, zipfile.ZipFile(path, "w") as target:
        rows = _Rows(shell, target, table)
        yield rows.add
        rows.close()


def _shell(table: Table, about: About, sheets: int) -> bytes:
    """The workbook with headings and notes, without rows."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        made = about.day or datetime(1980, 1, 1, tzinfo=UTC).date()
        book.set_properties(
            {"title": table.title, "author": about.office, "created": datetime(made.year, made.month, made.day)}
        )
        bold = book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for place in range(sheets):
            sheet = book.add_worksheet("Data" if sheets == 1 else f"Data {place + 1}")
            for column, field in enumerate(table.fields):
                sheet.set_column(column, column, WIDTH, day if field.kind == "date" else None)
                sheet.write_string(0, column, field.name, bold)
            sheet.freeze_panes(1, 0)
        _notes(book, table, about)
    return target.getvalue()


def _notes(book: Any, table: Table, about: About) -> None:
    """What belongs to the table: its meaning, its release, its columns."""
    sheet = book.add_worksheet("Keterangan")
    bold, wrap = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True})
    lines = [("Catatan", SAMPLE_SENTENCE)] if about.sample else []
    lines += [
        ("Tabel", table.title),
        ("Isi", table.description),
        ("Penerbit", about.office),
        ("Terbitan", f"{about.version}, {words(about.day)}"),
        ("Lisensi", LICENCE_TITLE),
        ("Sitasi", about.citation),
        *((f"Kolom {field.name}", f"{field.title}. {field.description}") for field in table.fields),
    ]
    for line, (label, said) in enumerate(lines):
        sheet.write_string(line, 0, label, bold)
        sheet.write_string(line, 1, said, wrap)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)


class _Rows:
    """Puts rows into the data sheets of a shell, one sheet after the other, and copies the rest of it."""

    def __init__(self, shell: zipfile.ZipFile, target: zipfile.ZipFile, table: Table) -> None:
        self.shell, self.target, self.table = shell, target, table
        self.letters = [xl_col_to_name(place) for place in range(len(table.fields))]
        head = shell.read(STRINGS)
        self.first_string = head.count(b"<si>")
        self.strings: dict[str, int] = {}
        self.sheet = 0
        self.left = table.rows
        self._begin()

    def _begin(self) -> None:
        self.sheet += 1
        self.row = 1
        name = f"xl/worksheets/sheet{self.sheet}.xml"
        rows = min(self.left, SHEET_ROWS - 1)
        self.left -= rows
        front, _, self.back = self.shell.read(name).partition(CLOSE)
        last = f"{self.letters[-1]}{rows + 1}"
        front = re.sub(rb'<dimension ref="[^"]*"/>', f'<dimension ref="A1:{last}"/>'.encode(), front)
        found = re.search(rb'<col min="\d+" max="\d+" width="[\d.]+" style="(\d+)"', front)
        self.day_style = found[1].decode() if found else "0"
        self.out = self.target.open(_info(name), "w", force_zip64=True)
        self.out.write(front)

    def _end(self) -> None:
        self.out.write(CLOSE + self.back)
        self.out.close()

    def add(self, part: Any) -> None:
        """The rows of an Arrow table, into as many sheets as they need."""
        while part.num_rows:
            if self.row == SHEET_ROWS:
                self._end()
                self._begin()
            fitting = part.slice(0, SHEET_ROWS - self.row)
            self._write(fitting)
            self.row += fitting.num_rows
            part = part.slice(fitting.num_rows)

    def _write(self, part: Any) -> None:
        numbers = [str(number) for number in range(self.row + 1, self.row + 1 + part.num_rows)]
        columns = [[f'<row r="{number}">' for number in numbers]]
        for column, field, letter in zip(part.columns, self.table.fields, self.letters, strict=True):
            columns.append(self._cells(column, field, letter, numbers))
        self.out.write("".join(f"{''.join(line)}</row>" for line in zip(*columns, strict=True)).encode())

    def _cells(self, column: Any, field: Field, letter: str, numbers: list[str]) -> list[str]:
        """One column as XML; an empty cell is left out."""
        if field.kind == "date":
            column = column.cast(pa.int32())
        values = column.to_pylist()
        inside = {
            value: self._inside(value, field) for value in dict.fromkeys(values)
        }  # in the order of the rows: a set has none
        found = [inside[value] for value in values]
        return [f'<c r="{letter}{row}"{cell}' if cell else "" for row, cell in zip(numbers, found, strict=True)]

    def _inside(self, value: Any, field: Field) -> str:
        """What follows the address of a cell."""
        if value is None:
            return ""
        if field.kind == "string":
            return f' t="s"><v>{self._string(value)}</v></c>'
        if field.kind == "date":
            return f' s="{self.day_style}"><v>{value + EPOCH}</v></c>'
        if field.kind == "boolean":
            return f' t="b"><v>{int(value)}</v></c>'
        said = cells.number(value)
        return f"><v>{said}</v></c>" if said else ""

    def _string(self, value: str) -> int:
        """The place of a text in the list of texts that all sheets share."""
        return self.strings.setdefault(value, self.first_string + len(self.strings))

    def close(self) -> None:
        """Finish the last sheet, then everything else of the workbook."""
        self._end()
        written = set(self.target.namelist())
        for info in self.shell.infolist():
            if info.filename not in written:
                body = self.shell.read(info)
                self.target.writestr(_info(info.filename), self._texts(body) if info.filename == STRINGS else body)

    def _texts(self, head: bytes) -> bytes:
        """The list of texts: the headings and notes of the shell, then those of the rows."""
        front, end, back = head.rpartition(b"</sst>")
        more = "".join(f'<si><t xml:space="preserve">{escape(ILLEGAL.sub("", text))}</t></si>' for text in self.strings)
        count = self.first_string + len(self.strings)
        front = re.sub(rb' count="\d+" uniqueCount="\d+"', f' count="{count}" uniqueCount="{count}"'.encode(), front)
        return front + more.encode() + end + back


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, MOMENT)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
