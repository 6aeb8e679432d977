"""The table under a figure: on the screen with Indonesian formats, as CSV and XLSX with plain numbers.

CSV is written the way a spreadsheet with Indonesian settings opens it: semicolons, decimal comma, UTF-8 with its mark.
Text that a spreadsheet would run as a formula is made plain text in both.
"""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
import xlsxwriter
from pandas import DataFrame

from dashboard.views import formats, hidden
from dashboard.views.chart import Field
from dashboard.views.status import reason, status

SAMPLE = "DATA CONTOH"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Note:
    """One line of what belongs to a figure: "Definisi" and its text."""

    label: str
    text: str


def _moment(cell: Any) -> date | None:
    return None if formats.absent(cell) else pd.Timestamp(cell).date()


def written(cell: Any, field: Field) -> str:
    """One cell as a reader sees it."""
    if field.kind == "number":
        return formats.exact(None if formats.absent(cell) else cell, field.unit, field.decimals)
    writers: dict[str, Callable[[Any], str]] = {
        "date": lambda value: formats.date(_moment(value)),
        "month": lambda value: formats.month(_moment(value)),
        "status": lambda value: formats.MISSING if formats.absent(value) else status(value).text,
        "reason": lambda value: formats.MISSING if formats.absent(value) else reason(value) or formats.MISSING,
        "text": lambda value: formats.MISSING if formats.absent(value) else str(value),
    }
    return writers[field.kind](cell)


def heading(field: Field) -> str:
    """The heading of a column, with its unit where the cells do not carry it."""
    return f"{field.label} ({field.unit})" if field.unit and field.unit not in {"%", "rupiah"} else field.label


def complete(rows: DataFrame, fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields that the rows have; where a row is hidden its status is always among them, in words."""
    found = tuple(field for field in fields if field.name in rows)
    told = any(field.name == "status" for field in found)
    return found if told or not hidden.count(rows) else (*found, STATE)


def told_early(rows: DataFrame, fields: Sequence[Field]) -> tuple[Field, ...]:
    """The same for the screen: where a row is hidden, its status stands beside the first number, in sight."""
    found = complete(rows, fields)
    if not hidden.count(rows):
        return found
    names = [field.name for field in found]
    after = next((place for place, field in enumerate(found, start=1) if field.kind == "number"), len(found))
    told = names.index("status")
    if told < after:
        return found
    return (*found[:after], found[told], *found[after:told], *found[told + 1 :])


STATE = Field(name="status", label="Status", kind="status")


def shown(rows: DataFrame, fields: Sequence[Field]) -> DataFrame:
    """The fields of `rows` under their headings, values untouched; a field that the rows lack is left out."""
    present = complete(rows, fields)
    table = rows[[field.name for field in present]].copy()
    for field in present:
        if field.kind in {"status", "reason", "text"}:
            table[field.name] = [written(cell, field) for cell in table[field.name]]
    table.columns = pd.Index([heading(field) for field in present])
    return table


def plain(cell: Any, field: Field) -> str | int | float | date | None:
    """One cell for a machine: numbers and dates as such, words as in the table, None for no value."""
    if formats.absent(cell):
        return None
    if field.kind == "number":
        return int(cell) if float(cell).is_integer() and not field.decimals else round(float(cell), 6)
    if field.kind in {"date", "month"}:
        return _moment(cell)
    said = written(cell, field)
    return said.split(" ", maxsplit=1)[-1] if field.kind == "status" else said  # a status without its sign


def harmless(text: str) -> str:
    """Text that no spreadsheet runs as a formula: a leading apostrophe where it would."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _csv_cell(cell: str | int | float | date | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)


def _grid(rows: DataFrame, fields: Sequence[Field]) -> list[list[str | int | float | date | None]]:
    present = complete(rows, fields)
    columns = [[plain(cell, field) for cell in rows[field.name]] for field in present]
    return [list(line) for line in zip(*columns, strict=True)]


def _headings(rows: DataFrame, fields: Sequence[Field]) -> list[str]:
    return [heading(field) for field in complete(rows, fields)]


def to_csv(rows: DataFrame, fields: Sequence[Field], *, sample: bool) -> bytes:
    """The table as CSV; a sample says so on every line, so that no cut-out loses it."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    mark = [SAMPLE] if sample else []
    writer.writerow([harmless(text) for text in _headings(rows, fields)] + (["Keterangan"] if sample else []))
    writer.writerows([_csv_cell(cell) for cell in line] + mark for line in _grid(rows, fields))
    return target.getvalue().encode("utf-8-sig")


def to_xlsx(rows: DataFrame, fields: Sequence[Field], *, title: str, notes: Sequence[Note], sample: bool) -> bytes:
    """The table as a workbook: numbers as numbers, and a second sheet with everything that belongs to the figure."""
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as book:
        _write_data(book, rows, fields, f"{title} — {SAMPLE}" if sample else title)
        _write_notes(book, notes)
    return target.getvalue()


def _write_data(book: Any, rows: DataFrame, fields: Sequence[Field], title: str) -> None:
    sheet = book.add_worksheet("Data")
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 13}))
    for column, text in enumerate(_headings(rows, fields)):
        sheet.write_string(2, column, text, bold)
    kinds = [_cell_format(book, field) for field in complete(rows, fields)]
    for line, cells in enumerate(_grid(rows, fields), start=3):
        for column, cell in enumerate(cells):
            _write_cell(sheet, (line, column), cell, kinds[column])
    sheet.set_column(0, max(len(kinds) - 1, 0), 20)
    sheet.freeze_panes(3, 1)


def _cell_format(book: Any, field: Field) -> Any:
    if field.kind in {"date", "month"}:
        return book.add_format({"num_format": "dd/mm/yyyy" if field.kind == "date" else "mm/yyyy"})
    decimals = f".{'0' * field.decimals}" if field.decimals else ""
    return book.add_format({"num_format": f"#,##0{decimals}" if field.kind == "number" else "@"})


def _write_cell(sheet: Any, place: tuple[int, int], cell: str | int | float | date | None, kind: Any) -> None:
    if isinstance(cell, str):
        sheet.write_string(*place, cell, kind)
    elif isinstance(cell, date):
        sheet.write_datetime(*place, datetime(cell.year, cell.month, cell.day), kind)
    elif cell is not None:
        sheet.write_number(*place, cell, kind)


def _write_notes(book: Any, notes: Sequence[Note]) -> None:
    sheet = book.add_worksheet("Keterangan")
    bold, wrap = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True})
    for line, note in enumerate(notes):
        sheet.write_string(line, 0, note.label, bold)
        sheet.write_string(line, 1, note.text, wrap)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
