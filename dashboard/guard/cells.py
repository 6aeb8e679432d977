"""How far the cells of a worksheet reach and how many there are, from a stream over its XML: no tree, no entities.

A reader holds a sheet as a rectangle from A1 to its furthest cell, so two cells of a 5 kB file can ask for 550 GB.
Cells without a value are no part of it: Excel formats whole columns of honest files. Excel, LibreOffice and the usual
libraries write a cell in one strict form, which a regular expression counts fast (`Quick`); anything else is left to
expat (`Exact`), which also counts cells and rows that do not say where they stand.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

WIDEST = 2_000
MOST_CELLS = 15_000_000
MOST_PLACES = 30_000_000
LAST_ROW = 1_048_576
LONGEST_CELL_BYTES = 1 << 20

# The strict form of a cell: a filled one (fast, one group each), and any (what closes it says whether it is filled).
_COLUMN_OF_FILLED = re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: [a-z]{1,2}="[0-9A-Za-z]*")*>')
_ROW_OF_FILLED = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"')
_STRICT = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: [a-z]{1,2}="[0-9A-Za-z]*")*'
    rb"(?:( ?/>)|>(?:(?:<v></v>|<v ?/>)?(</c>))?)"
)
_EMPTY = (b"/>", b'"></c>', b"<v></v>")
_ANY = re.compile(rb"[<:]c[\s/>]")
_CELL = b"<c "
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_FILLED = {"v", "is"}


class TooWideError(Exception):
    """Cells that reach further than a table can: to this column and this row."""

    def __init__(self, column: int, row: int) -> None:
        super().__init__(column, row)
        self.column, self.row = letters(column), row


class TooManyError(Exception):
    """More cells than a workbook is read for."""


class DamagedError(Exception):
    """XML that is none."""


@dataclass(slots=True)
class Extent:
    """The rectangle of a sheet: its last filled row and column (from 1), and how many cells are filled."""

    row: int = 0
    column: int = 0
    cells: int = 0

    @property
    def places(self) -> int:
        """Cells of the rectangle from A1, filled or not."""
        return self.row * self.column

    def take(self, row: int, column: int, cells: int) -> None:
        """Reach to this row and column with so many cells more; TooWideError, TooManyError where that is too much."""
        self.row, self.column, self.cells = max(self.row, row), max(self.column, column), self.cells + cells
        if row > LAST_ROW or column > WIDEST or self.places > MOST_PLACES:
            raise TooWideError(self.column, self.row)
        if self.cells > MOST_CELLS:
            raise TooManyError


def letters(column: int) -> str:
    """The letters of a column, counted from 1: 27 → AA."""
    text = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        text = chr(ord("A") + place) + text
    return text


def number(column: str) -> int:
    """The number of a column from its letters, counted from 1: AA → 27."""
    found = 0
    for letter in column.upper():
        found = found * 26 + ord(letter) - ord("A") + 1
    return found


class Quick:
    """Counts cells in the strict form. `strict` turns false at the first cell of another form."""

    def __init__(self) -> None:
        self.extent = Extent()
        self.strict = True
        self._rest = b""

    def feed(self, block: bytes) -> None:
        """The next bytes of the part."""
        text = self._rest + block
        cut = text.rfind(_CELL)
        if cut < 0 or len(text) - cut > LONGEST_CELL_BYTES:
            self._count(text)
            self._rest = text[-2:]  # a tag that begins here; what was counted ended before
            return
        self._count(text[:cut])  # the last cell may go on in the next block
        self._rest = text[cut:]

    def close(self) -> None:
        """The part has ended."""
        self._count(self._rest)
        self._rest = b""

    def _count(self, text: bytes) -> None:
        count = text.count(_CELL)
        others = b":c" in text or text.count(b"<c") != count
        if not self.strict or (others and len(_ANY.findall(text)) != count):
            self.strict = False
        elif any(sign in text for sign in _EMPTY):
            found = _STRICT.findall(text)
            filled = [(column, row) for column, row, closed, blank in found if not closed and not blank]
            self._take(len(found) == count, {column for column, _ in filled}, {row for _, row in filled}, len(filled))
        else:
            columns, rows = _COLUMN_OF_FILLED.findall(text), _ROW_OF_FILLED.findall(text)
            self._take(len(columns) == len(rows) == count, set(columns), set(rows), count)

    def _take(self, strict: bool, columns: set[bytes], rows: set[bytes], count: int) -> None:
        self.strict = strict
        if strict and count:
            self.extent.take(max(map(int, rows)), max(number(column.decode()) for column in columns), count)


class Exact:
    """Counts the cells of a worksheet of Excel by its elements, whatever the prefixes and the order of attributes."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._row = self._column = 0
        self._counted = True
        self._parser = _parser(self._start)

    def feed(self, block: bytes) -> None:
        """The next bytes of the part; DamagedError where they are no XML."""
        _parse(self._parser, block, last=False)

    def close(self) -> None:
        """The part has ended."""
        _parse(self._parser, b"", last=True)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            self._row, self._column = _whole(attributes.get("r"), self._row + 1), 0
        elif kind == "c":
            self._place(attributes.get("r", ""))
        elif kind in _FILLED and not self._counted:
            self._counted = True
            self.extent.take(self._row, self._column, 1)

    def _place(self, reference: str) -> None:
        self._counted = False
        said = _REFERENCE.fullmatch(reference)
        self._column = number(said[1]) if said else self._column + 1
        self._row = int(said[2]) if said else max(self._row, 1)


class Repeated:
    """Counts the cells of an OpenDocument table, where a cell or a row says how often it stands there."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._row = self._rows = self._column = self._columns = self._cells = self._last = 0
        self._parser = _parser(self._start, self._end)

    def feed(self, block: bytes) -> None:
        """The next bytes of the part; DamagedError where they are no XML."""
        _parse(self._parser, block, last=False)

    def close(self) -> None:
        """The part has ended."""
        _parse(self._parser, b"", last=True)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = name.rpartition(":")[2]
        said = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if kind == "table":
            self._row, self.extent = 0, Extent(cells=self.extent.cells)
        elif kind == "table-row":
            self._rows = _whole(said.get("number-rows-repeated"), 1)
            self._column = self._cells = self._last = 0
        elif kind in ("table-cell", "covered-table-cell"):
            self._columns = _whole(said.get("number-columns-repeated"), 1)
            self._column += self._columns
            if "value-type" in said:
                self._fill()
        elif kind == "p" and self._columns:
            self._fill()

    def _fill(self) -> None:
        """The cell holds something, in each of the columns for which it stands."""
        self._last, self._cells = self._column, self._cells + self._columns
        self._columns = 0

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == "table-row":
            self._row += self._rows
            if self._last:
                self.extent.take(self._row, self._last, self._cells * self._rows)


def _whole(text: str | None, usual: int) -> int:
    """A count that an attribute states; far beyond any sheet where it is no number at all."""
    if text is None:
        return usual
    return int(text) if re.fullmatch(r"[0-9]{1,7}", text) else LAST_ROW + 1


def _refuse_doctype(*_: object) -> None:
    raise DamagedError


def _parser(start: Any, end: Any = None) -> Any:
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _parse(parser: Any, block: bytes, *, last: bool) -> None:
    try:
        parser.Parse(block, last)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DamagedError from error
