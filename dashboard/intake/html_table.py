"""HTML tables: what many office systems send under the name `.xls`. The largest table of the page is the data."""

from html.parser import HTMLParser

_MARKS = (b"<html", b"<table", b"<!doctype html")

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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
            self._below = {}
        elif tag == "tr" and self.tables:
            self._cells = []
        elif tag in {"td", "th"} and self._cells is not None:
            spans = {name: value or "" for name, value in attrs}
            self._columns, self._rows = _span(spans.get("colspan", "")), _span(spans.get("rowspan", ""))
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
            self._cells = None

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
        for _ in range(self._columns):
            if self._rows > 1:
                self._below[len(self._cells)] = (self._rows - 1, text)
            self._cells.append(text)


def _span(text: str) -> int:
    return min(max(int(text), 1), 200) if text.isdigit() else 1


def records(text: str) -> list[Record]:
    """(row of the table, cells) of the largest table in the page, blank rows left out."""
    parser = _Tables()
    parser.feed(text)
    largest = max(parser.tables, key=len, default=[])
    return [(line, cells) for line, cells in largest if any(cells)]
