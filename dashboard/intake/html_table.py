"""HTML tables: what many office systems send under the name `.xls`. The largest table of the page is the data."""

from collections.abc import Iterator
from html.parser import HTMLParser

from dashboard.errors import UnreadableFileError
from dashboard.guard.cells import WIDEST

_MARKS = (b"<html", b"<table", b"<!doctype html")

_PIECE_LETTERS = 1 << 16
_LONGEST_TAG = 1 << 19
_MOST_CELLS = 5_000_000
_MOST_TABLES = 2_000
_MOST_LETTERS = 60_000_000
_MOST_COLUMNS, _MOST_ROWS = 1_000, 65_534  # what a browser takes of `colspan` and `rowspan`

Record = tuple[int, list[str]]


def looks_like(head: bytes) -> bool:
    """Whether a file that begins so is a page with a table."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    return start.startswith(_MARKS) or (start.startswith(b"<") and b"<table" in start)


class _Tables(HTMLParser):
    """Collects the tables of a page, cells spread over the columns and rows that they span."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[Record]] = []
        self._cells: list[str] | None = None
        self._text: list[str] | None = None
        self._columns = 1
        self._rows = 1
        self._below: dict[int, tuple[int, str]] = {}
        self._count = 0

    @property
    def pending(self) -> int:
        """Letters that wait for the end of a tag, a comment or a script."""
        return len(self.rawdata)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
            _require_measured(0, 0, tables=len(self.tables))
            self._below = {}
        elif tag == "tr" and self.tables:
            self._cells = []
        elif tag in {"td", "th"} and self._cells is not None:
            spans = {name: value or "" for name, value in attrs}
            self._columns, self._rows = (
                _span(spans.get("colspan", ""), _MOST_COLUMNS),
                _span(spans.get("rowspan", ""), _MOST_ROWS),
            )
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append(" ")

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self._cells is not None and self._text is not None:
            self._place(" ".join("".join(self._text).split()))
            self._text = None
        elif tag == "tr" and self._cells is not None and self.tables:
            self._fill()
            self.tables[-1].append((len(self.tables[-1]) + 1, self._cells))
            self._count += len(self._cells)
            self._cells = None
            _require_measured(0, self._count)

    def _fill(self) -> None:
        """Cells that a cell above reaches down into."""
        while self._cells is not None and len(self._cells) in self._below:
            place = len(self._cells)
            left, text = self._below[place]
            self._cells.append(text)
            if left > 1:
                self._below[place] = (left - 1, text)
            else:
                del self._below[place]

    def _place(self, text: str) -> None:
        self._fill()
        if self._cells is None:
            return
        _require_measured(len(self._cells) + self._columns, self._count)
        for _ in range(self._columns):
            if self._rows > 1:
                self._below[len(self._cells)] = (self._rows - 1, text)
            self._cells.append(text)


def _require_measured(width: int, cells: int, *, tables: int = 0) -> None:
    """Refuse what spans write out into more cells than a table has, and tables within tables without end."""
    if width > WIDEST or cells > _MOST_CELLS or tables > _MOST_TABLES:
        raise UnreadableFileError(
            "Tabel HTML ini terlalu lebar atau terlalu besar. Ekspor ulang sebagai CSV atau XLSX."
        )


def _span(text: str, most: int) -> int:
    return min(max(int(text[:9]), 1), most) if text.isascii() and text.isdigit() else 1


def _pieces(text: str) -> Iterator[str]:
    return (text[start : start + _PIECE_LETTERS] for start in range(0, len(text), _PIECE_LETTERS))


def records(text: str) -> list[Record]:
    """(row of the table, cells) of the largest table in the page, blank rows left out.

    The page is fed in pieces: the parser searches anew for the end of a tag that never closes, over and over, in all
    the text that it has. UnreadableFileError where such a tag grows too long or the table too large.
    """
    if len(text) > _MOST_LETTERS:
        raise UnreadableFileError("Halaman HTML ini terlalu besar. Ekspor ulang sebagai CSV.")
    parser = _Tables()
    for piece in _pieces(text):
        try:
            parser.feed(piece)
        except AssertionError as error:  # what the standard library says to `<![anything`
            raise UnreadableFileError("Halaman HTML ini rusak. Ekspor ulang sebagai XLSX atau CSV.") from error
        if parser.pending > _LONGEST_TAG:
            raise UnreadableFileError("Halaman HTML ini rusak: ada tag yang tidak ditutup. Ekspor ulang sebagai XLSX.")
    largest = max(parser.tables, key=len, default=[])
    return [(line, cells) for line, cells in largest if any(cells)]
