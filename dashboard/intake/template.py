"""Empty forms for offices: a template that is filled in is read back without any recipe.

One header row with the columns' headings, each with its meaning and rules as a comment and in the dictionary beside,
and one example row, which an import rejects as such where it is left in. Codes are text cells, so that a spreadsheet
cannot make 16.1 of 16.10.
"""

import csv
from pathlib import Path
from typing import Any

import xlsxwriter

from dashboard.catalogue import Column, Dataset, dataset
from dashboard.errors import PantauError
from dashboard.intake.conventions import NUMBER_TYPES, WHOLE_TYPES
from dashboard.intake.dictionary import TYPES, due_of, rules_of
from dashboard.intake.typed import decimal_comma

ROWS = 1000  # rows that get cell formats and lists
LIST_LIMIT = 255  # characters that a spreadsheet's own list may have
HEADERS = ("Kolom", "Isi", "Jenis", "Satuan", "Aturan", "Contoh", "Judul lain yang dikenal")


def write(record: Dataset | str, path: Path) -> list[Path]:
    """Write the template of a dataset, by the suffix as XLSX (dictionary on its second sheet) or CSV (dictionary
    beside it); returns the files written. PantauError for another suffix."""
    known = dataset(record) if isinstance(record, str) else record
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return _write_xlsx(known, path)
    if suffix == ".csv":
        return _write_csv(known, path)
    raise PantauError(f"Templat {path.name} tidak dapat ditulis: pilih nama berakhiran .xlsx atau .csv.")


def dictionary_rows(record: Dataset) -> list[tuple[str, ...]]:
    """The dictionary of one dataset, one row per column."""
    return [
        (
            c.heading, c.description, TYPES[c.type], c.unit, rules_of(c).replace("`", ""), c.example,
            ", ".join((*c.aliases, c.name)),
        )
        for c in record.columns
    ]  # fmt: skip


def _write_csv(record: Dataset, path: Path) -> list[Path]:
    """Semicolons and a byte-order mark: what an Indonesian Excel opens with one click."""
    headings = [column.heading for column in record.columns]
    rows = [headings, [decimal_comma(column) for column in record.columns]]
    beside = path.with_name(f"{path.stem}-kamus.csv")
    for target, lines in ((path, rows), (beside, [HEADERS, *dictionary_rows(record)])):
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(lines)
    return [path, beside]


def _write_xlsx(record: Dataset, path: Path) -> list[Path]:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        _data_sheet(book, record)
        _dictionary_sheet(book, record)
    return [path]


def _data_sheet(book: Any, record: Dataset) -> None:
    sheet = book.add_worksheet("Data")
    bold = book.add_format({"bold": True, "bg_color": "#DCE6F1", "border": 1})
    grey = {"italic": True, "font_color": "#808080"}
    for place, column in enumerate(record.columns):
        form = _cell_format(column)
        sheet.set_column(place, place, max(14, len(column.heading) + 2), book.add_format(form))
        sheet.write_string(0, place, column.heading, bold)
        sheet.write_comment(0, place, _comment(column))
        _write_example(sheet, place, column, book.add_format(form | grey))
        _offer_list(sheet, place, column)
    sheet.freeze_panes(1, 0)


def _cell_format(column: Column) -> dict[str, Any]:
    if column.type in WHOLE_TYPES:
        return {"num_format": "#,##0"}
    if column.type in NUMBER_TYPES:
        return {"num_format": "#,##0.00"}
    return {"num_format": "@"}


def _comment(column: Column) -> str:
    rules = rules_of(column).replace("`", "")
    return "\n".join(filter(None, (column.description, TYPES[column.type], rules, f"Contoh: {column.example}")))


def _write_example(sheet: Any, place: int, column: Column, form: Any) -> None:
    if column.type in NUMBER_TYPES:
        sheet.write_number(1, place, float(column.example), form)
    else:
        sheet.write_string(1, place, column.example, form)


def _offer_list(sheet: Any, place: int, column: Column) -> None:
    choices = list(column.codes) or (["ya", "tidak"] if column.type == "bool" else [])
    if choices and len(",".join(choices)) <= LIST_LIMIT:
        sheet.data_validation(1, place, ROWS, place, {"validate": "list", "source": choices})


def _dictionary_sheet(book: Any, record: Dataset) -> None:
    sheet = book.add_worksheet("Kamus")
    sheet.set_column(0, 6, 22, book.add_format({"text_wrap": True, "valign": "top"}))
    lead = f"{record.title}: {record.one_row}. {due_of(record)}."
    sheet.write_string(0, 0, lead, book.add_format({"bold": True}))
    sheet.write_row(2, 0, HEADERS, book.add_format({"bold": True, "bg_color": "#DCE6F1"}))
    for number, row in enumerate(dictionary_rows(record), start=3):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell)
