r"""The child process that opens workbooks. It knows calamine, the standard library and `dashboard.guard` only.

A 4.6 kB workbook can abort the process that opens it and a 0.6 MB one can expand to 1.2 GB, so this happens in a
process of its own, with limits on memory and processor time where the system has them, and after a look through the
file that needs neither (`guard.workbooks`). Requests and replies are one JSON object per line:

    {"op": "sheets", "path": P, "seconds": N}             → {"sheets": [[name, visible], …]}
    {"op": "rows", "path": P, "sheet": S, "seconds": N}   → {"rows": [[line, [cell, …]], …]} as often as it takes,
                                                            then {"end": true}; blank rows left out
    a refusal, with the sentence for the operator         → {"refused": text}
    any other failure                                     → {"error": text, "kind": name of calamine's error}

Native numbers and dates are marked (`\x1fn16.1`, `\x1fd2026-09-01`): no convention of writing applies to them.
The text of a merged area stands in each of its cells, because that is what a reader of the sheet sees.
"""

import datetime
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from dashboard.errors import UnreadableFileError
from dashboard.guard import workbooks
from dashboard.guard.cells import WIDEST

MEMORY_BYTES = 2 << 30
LONGEST_CELL = 1 << 20
MOST_SPREAD = 2_000_000
CHUNK_CELLS = 100_000
_MARKS = dict.fromkeys((0, *range(0x1C, 0x20)), " ")  # signs by which we mark cells; no cell may bring its own

Cell = str
Row = list[str]
Merged = tuple[tuple[int, int], tuple[int, int]]


def limit_memory() -> None:
    """Bound the address space, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (does not exist on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def limit_cpu(seconds: int) -> None:
    """Give the next request its own processor time."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415

        usage = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(usage.ru_utime + usage.ru_stime) + seconds + 1, hard))


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
    text = str(value)
    if len(text) > LONGEST_CELL:
        raise UnreadableFileError(f"Satu sel memuat {len(text)} huruf. Pendekkan isi sel itu.")
    return text.translate(_MARKS)


class Spread:
    """Writes the text of each merged area into all of its cells; numbers stay where they are, to be counted once."""

    def __init__(self, ranges: list[Merged] | None) -> None:
        self._from: dict[int, list[Merged]] = {}
        for merged in ranges or ():
            self._from.setdefault(merged[0][0], []).append(merged)
        self._open: list[tuple[Merged, str]] = []
        self._left = MOST_SPREAD

    def over(self, line: int, row: Row) -> None:
        """Fill the merged cells of one row, counted from 0; rows come in order."""
        self._open = [(merged, text) for merged, text in self._open if merged[1][0] >= line]
        for merged in self._from.get(line, ()):
            left = merged[0][1]
            text = row[left] if left < len(row) else ""
            if text.strip() and not text.startswith("\x1f"):
                self._open.append((merged, text))
        for ((_, left), (_, right)), text in self._open:
            stop = min(right + 1, len(row))
            self._left -= stop - left
            if self._left < 0:
                raise UnreadableFileError("Terlalu banyak sel yang digabung. Batalkan penggabungan sel di Excel.")
            row[left:stop] = [text] * (stop - left)


def sheets(book: CalamineWorkbook) -> list[tuple[str, bool]]:
    """Name and visibility of the worksheets, in the order of the file."""
    return [
        (sheet.name, sheet.visible == SheetVisibleEnum.Visible)
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
    ]


def rows_of(book: CalamineWorkbook, name: str) -> Iterator[tuple[int, Row]]:
    """(line as a person sees it, cells) of the rows of one sheet that are not blank; column A is the first cell."""
    sheet = book.get_sheet_by_name(name)
    if sheet.total_width > WIDEST:
        raise UnreadableFileError(f"Lembar “{name}” {sheet.total_width} kolom lebarnya. Kirim hanya tabelnya.")
    spread, before = Spread(sheet.merged_cell_ranges), _columns_before(sheet)
    for line, values in enumerate(sheet.iter_rows()):
        row = before + [cell_text(value) for value in values]
        spread.over(line, row)
        if any(cell.strip() for cell in row):
            yield line + 1, row


def _columns_before(sheet: CalamineSheet) -> Row:
    """calamine gives the rows from the first line on, but the columns from the first filled one."""
    return [""] * (sheet.start[1] if sheet.start else 0)


def chunks(rows: Iterator[tuple[int, Row]]) -> Iterator[list[tuple[int, Row]]]:
    """Rows in lists of a bounded number of cells."""
    chunk: list[tuple[int, Row]] = []
    cells = 0
    for row in rows:
        chunk.append(row)
        cells += len(row[1])
        if cells > CHUNK_CELLS:
            yield chunk
            chunk, cells = [], 0
    yield chunk


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
            self.book = self.state = None
            workbooks.check(Path(path))
            self.book, self.state = CalamineWorkbook.from_path(path), state
        return self.book


def answers(request: dict[str, str], opened: Opened) -> Iterator[dict[str, object]]:
    """The replies to one request."""
    try:
        book = opened.get(request["path"])
        if request["op"] == "sheets":
            yield {"sheets": sheets(book)}
            return
        for chunk in chunks(rows_of(book, request["sheet"])):
            yield {"rows": chunk}
        yield {"end": True}
    except UnreadableFileError as error:
        yield {"refused": str(error)}
    except (CalamineError, ValueError, OSError, MemoryError, OverflowError) as error:
        yield {"error": str(error), "kind": type(error).__name__}


def main() -> None:
    """Serve requests until the input ends."""
    limit_memory()
    opened = Opened()
    for line in sys.stdin:
        request = json.loads(line)
        limit_cpu(int(request["seconds"]))
        for reply in answers(request, opened):
            sys.stdout.write(json.dumps(reply) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
