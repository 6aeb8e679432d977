"""Tables as files: CSV of any habit, and XLSX with titles, merged header rows and footnotes.

The same table gives the same bytes: the workbook's creation date is fixed, and xlsxwriter dates its parts 1980.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

import xlsxwriter

from dashboard.sample.cells import Cell

MARK = "DATA CONTOH – bukan angka resmi"
CREATED = datetime(2026, 1, 1)
LEVELS = " / "


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFile:
    """One file of the sample, as it arrived; `datasets` are the keys that it feeds."""

    path: Path
    received: date
    sender: str
    datasets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What stands on one sheet: titles, a header of one or two levels (`SP2D / Nilai`), rows, footnotes."""

    headers: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    sheet: str = "Data"
    titles: tuple[str, ...] = (MARK,)
    notes: tuple[str, ...] = ()


def write_csv(path: Path, table: Table, *, delimiter: str = ";", encoding: str = "utf-8") -> None:
    """One table as text: each title and note on a line of its own, header levels joined by a blank."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerows([title] for title in table.titles)
        writer.writerow([header.replace(LEVELS, " ") for header in table.headers])
        writer.writerows(table.rows)
        writer.writerows([note] for note in table.notes)


def _write_headers(sheet: xlsxwriter.worksheet.Worksheet, row: int, headers: Sequence[str], style: object) -> int:
    """The header from `row` on, equal upper texts merged; the row after it."""
    pairs = [header.split(LEVELS) for header in headers]
    if max(len(pair) for pair in pairs) == 1:
        sheet.write_row(row, 0, headers, style)
        return row + 1
    position = 0
    for upper, group in groupby(pairs, key=lambda pair: pair[0]):
        members = list(group)
        end = position + len(members) - 1
        if len(members[0]) == 1:
            sheet.merge_range(row, position, row + 1, position, upper, style)
        elif len(members) == 1:
            sheet.write(row, position, upper, style)
        else:
            sheet.merge_range(row, position, row, end, upper, style)
        for offset, member in enumerate(members):
            if len(member) > 1:
                sheet.write(row + 1, position + offset, member[1], style)
        position = end + 1
    return row + 2


def _write_sheet(book: xlsxwriter.Workbook, table: Table) -> None:
    sheet = book.add_worksheet(table.sheet)
    style = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": 1})
    for row, title in enumerate(table.titles):
        sheet.write_string(row, 0, title)
    row = _write_headers(sheet, len(table.titles) + 1, table.headers, style)
    for cells in table.rows:
        sheet.write_row(row, 0, cells)
        row += 1
    for note in table.notes:
        row += 1
        sheet.write_string(row, 0, note)


def write_xlsx(path: Path, tables: Sequence[Table]) -> None:
    """One sheet per table; a blank row between titles and header, and before the footnotes."""
    options = {
        "in_memory": True,
        "default_date_format": "dd/mm/yyyy",
        "strings_to_numbers": False,
        "strings_to_formulas": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": CREATED, "title": MARK, "author": "Pantau Kesos"})
        for table in tables:
            _write_sheet(book, table)
