"""Columns that a workbook hides: they are read like the others, and the operator is told so.

Only the head of each sheet's XML is looked at, as text and bounded: a damaged or hostile workbook is the reader's care.
"""

import re
import zipfile
from pathlib import Path

from dashboard.intake.headers import letters_of

HEAD_BYTES = 262_144
MOST_SHEETS = 50
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
NUMBER = re.compile(rb'\b(min|max)="(\d+)"')
HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
WIDEST = 200


def columns(path: Path) -> tuple[str, ...]:
    """Letters of the columns that any sheet of an XLSX hides, in order; () for any other file."""
    try:
        with zipfile.ZipFile(path) as book:
            sheets = [name for name in book.namelist() if SHEET.fullmatch(name)][:MOST_SHEETS]
            found = {place for name in sheets for place in _hidden(_head(book, name))}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return ()
    return tuple(letters_of(place) for place in sorted(found))


def note(path: Path) -> tuple[str, ...]:
    """The same in words; () where nothing is hidden."""
    found = columns(path)
    return (f"Kolom tersembunyi ikut dibaca: {', '.join(found)}.",) if found else ()


def _head(book: zipfile.ZipFile, name: str) -> bytes:
    """The sheet's XML up to its rows."""
    with book.open(name) as sheet:
        return sheet.read(HEAD_BYTES).partition(b"<sheetData")[0]


def _hidden(head: bytes) -> set[int]:
    """Places (0 = A) of the hidden columns; a run to the edge of the sheet hides no data and is left out."""
    found: set[int] = set()
    for tag in COLUMN.findall(head):
        span = {key: int(value) for key, value in NUMBER.findall(tag)}
        first, last = span.get(b"min", 0), span.get(b"max", 0)
        if HIDDEN.search(tag) and 0 < first <= last <= WIDEST:
            found |= set(range(first - 1, last))
    return found
