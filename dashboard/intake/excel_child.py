r"""The child process that opens workbooks. It knows calamine and the standard library only, and nothing of us.

A 4.6 kB workbook can abort the process that opens it and a 0.6 MB one can expand to 1.2 GB, so this happens in a
process of its own with limits on memory and processor time. Requests and replies are one JSON object per line:

    {"op": "sheets", "path": P}               → {"sheets": [[name, visible], …]}
    {"op": "rows", "path": P, "sheet": S}     → {"rows": [[line, [cell, …]], …]}   blank rows left out
    any failure                               → {"error": text, "kind": name of calamine's error}

Native numbers and dates are marked (`\x1fn16.1`, `\x1fd2026-09-01`): no convention of writing applies to them.
The text of a merged area stands in each of its cells, because that is what a reader of the sheet sees.
"""

import datetime
import json
import os
import sys

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MEMORY_BYTES = 2 << 30
CPU_SECONDS = 60
WIDEST = 2_000

Cell = str
Row = list[str]


def limit_memory() -> None:
    """Bound the address space, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (does not exist on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def limit_cpu() -> None:
    """Give the next request its own processor time."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415

        usage = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(usage.ru_utime + usage.ru_stime) + CPU_SECONDS, hard))


def number(value: float) -> str:
    """A native number as text that reads back as the same number; whole numbers without `.0`."""
    return f"\x1fn{float(value) + 0.0!r}".removesuffix(".0")


def cell_text(value: object) -> Cell:
    """A cell as text: native numbers and dates marked, everything else as written."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return f"\x1fd{value.date().isoformat()}" if midnight else f"\x1fd{value.isoformat(sep=' ')}"
    if isinstance(value, datetime.date):
        return f"\x1fd{value.isoformat()}"
    return str(value)


def spread_merged(rows: list[Row], sheet: CalamineSheet) -> None:
    """Write the text of each merged area into all of its cells; numbers stay where they are, to be counted once."""
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(rows) or left >= len(rows[top]):
            continue
        text = rows[top][left]
        if not text.strip() or text.startswith("\x1f"):
            continue
        for row in rows[top : bottom + 1]:
            stop = min(right + 1, len(row))
            row[left:stop] = [text] * (stop - left)


def numbered(rows: list[Row]) -> list[tuple[int, Row]]:
    """(line as a person sees it, cells) of the rows that are not blank."""
    return [(line, row) for line, row in enumerate(rows, start=1) if any(cell.strip() for cell in row)]


def sheets(book: CalamineWorkbook) -> list[tuple[str, bool]]:
    """Name and visibility of the worksheets, in the order of the file."""
    return [
        (sheet.name, sheet.visible == SheetVisibleEnum.Visible)
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
    ]


def rows_of(book: CalamineWorkbook, name: str) -> list[tuple[int, Row]]:
    """The rows of one sheet; ValueError where it is wider than any table."""
    sheet = book.get_sheet_by_name(name)
    if sheet.total_width > WIDEST:
        raise ValueError(f"lembar {sheet.total_width} kolom lebarnya")
    rows = [[cell_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    spread_merged(rows, sheet)
    return numbered(rows)


class Opened:
    """The workbook opened last, so that its sheets are read without opening it again."""

    def __init__(self) -> None:
        self.state: tuple[str, int, int] | None = None
        self.book: CalamineWorkbook | None = None

    def get(self, path: str) -> CalamineWorkbook:
        """The workbook at `path`, opened anew where it is another or has changed."""
        found = os.stat(path)
        state = (path, found.st_mtime_ns, found.st_size)
        if self.book is None or state != self.state:
            self.book, self.state = CalamineWorkbook.from_path(path), state
        return self.book


def answer(request: dict[str, str], opened: Opened) -> dict[str, object]:
    """The reply to one request."""
    try:
        book = opened.get(request["path"])
        if request["op"] == "sheets":
            return {"sheets": sheets(book)}
        return {"rows": rows_of(book, request["sheet"])}
    except (CalamineError, ValueError, OSError, MemoryError) as error:
        return {"error": str(error), "kind": type(error).__name__}


def main() -> None:
    """Serve requests until the input ends."""
    limit_memory()
    opened = Opened()
    for line in sys.stdin:
        limit_cpu()
        sys.stdout.write(json.dumps(answer(json.loads(line), opened)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
