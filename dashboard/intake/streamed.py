"""Text files too large for memory: their beginning and end say how to read them, DuckDB streams the rest into a table.

    file = streamed.look(path)                                  # first and last rows; nothing else is read
    streamed.receive(connection, file, one_pass)                # the rows, after the door, as a Parquet file (`kept`)

What was not hashed or masked is never written, not even to a temporary file. DuckDB reads records, not lines: where
both do not agree (blank lines, line breaks inside quotes), or the text is not UTF-8, Python's reader streams instead:
slower, with the right line numbers.
"""
# ruff: noqa: S608  (columns are places, paths pass `literal`)

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import duckdb
import pyarrow as pa

from dashboard.errors import UnreadableFileError
from dashboard.intake import kept, readers, text
from dashboard.intake.door import Guard
from dashboard.intake.layout import HEAD_ROWS, TAIL_ROWS
from dashboard.intake.readers import Row, Source
from dashboard.intake.sql import PARQUET, literal
from dashboard.intake.watching import Watch

LARGE_BYTES = 8_000_000
HEAD_BYTES, TAIL_BYTES, PIECE = 1 << 20, 1 << 18, 1 << 22
SPARE_COLUMNS = 2
BUFFER_BYTES = 2 * text.LONGEST_LINE_BYTES  # DuckDB's own choice, sixteen lines, leaves a second thread idle
CHUNK_ROWS = 100_000
LARGEST_CELL = 1 << 20
WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
UTF8 = frozenset(("utf-8", "utf-8-sig"))
SPACES = " \t\r\n\xa0\ufeff"
STEP = "membaca"
_END = "\x1eend-of-file\x1e"
_SERIAL_ONLY = "null_padding in conjunction with quoted new lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Large:
    """A large text file before it is read: what it is, how wide, how many lines, its first and last rows."""

    source: Source
    width: int
    lines: int
    rows: tuple[Row, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """Names of the cell columns: as wide as the widest row seen, and a little more."""
        return tuple(f"c{place}" for place in range(self.width + SPARE_COLUMNS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """What one pass over a large file needs: the guard at the door, its secret, where the rows go, who watches."""

    guard: Guard
    secret: bytes
    target: Path
    watch: Watch

    def copy(self, connection: duckdb.DuckDBPyConnection, rows: str, *, head: Sequence[kept.Cells] = ()) -> int:
        """Write the rows of a query, and those above the table; how many rows the query had."""
        given = {"secret": self.secret} if self.guard.hashed else {}
        target = literal(str(self.target))
        query = f"copy ({rows}) to {target} ({PARQUET}, {kept.head_option(head)})"
        return self.watch.run(connection, query, given, step=STEP)


def is_large(path: Path) -> bool:
    """Whether the file is a text that is better streamed than held in memory."""
    return path.stat().st_size >= LARGE_BYTES and readers.kind_of(path) == "csv"


def look(path: Path, *, sha256: str) -> Large:
    """The beginning and the end of a large text file; UnreadableFileError where it is no text."""
    lines = _look_through(path)
    try:
        head = _head(path)
    except UnreadableFileError as error:
        raise UnreadableFileError(f"{path.name}: {error}") from error
    first = list(islice(text.records(head), HEAD_ROWS))
    seen = [*first, *(row for row in _tail(path, head, lines) if row[0] > first[-1][0])]
    rows = tuple((line, tuple(cell.strip(SPACES) or None for cell in cells)) for line, cells in seen)
    source = Source(
        path=path, sha256=sha256, kind="csv", encoding=head.encoding, delimiter=head.delimiter,
        notes=head.notes,
    )  # fmt: skip
    return Large(source=source, width=max(len(cells) for _, cells in rows), lines=lines, rows=rows)


def _look_through(path: Path) -> int:
    """The number of lines up to the last character that is no space; UnreadableFileError where it is no table.

    A line is measured by pieces of the file, so that one a little over the limit may pass here; DuckDB stops it then.
    """
    before, last, since = 0, 0, 0
    with path.open("rb") as file:
        signs = [sign.encode() for sign in text.OURS if sign != "\0" or file.read(2) not in WIDE]
        file.seek(0)
        while piece := file.read(PIECE):
            stray = min((found for sign in signs if (found := piece.find(sign)) >= 0), default=-1)
            if stray >= 0:
                line = before + piece.count(b"\n", 0, stray) + 1
                raise UnreadableFileError(f"{path.name}: baris {line} memuat tanda kendali tak terlihat. Hapus dahulu.")
            since = since + len(piece) if b"\n" not in piece else len(piece) - piece.rfind(b"\n")
            if since > text.LONGEST_LINE_BYTES:
                raise UnreadableFileError(f"{path.name}: {text.TOO_LONG}")
            filled = piece.rstrip(b" \t\r\n\0")
            last = before + filled.count(b"\n") + 1 if filled else last
            before += piece.count(b"\n")
    return last


def _head(path: Path) -> text.TextFile:
    """The beginning as text, up to the end of a line."""
    with path.open("rb") as file:
        data = file.read(HEAD_BYTES)
    if len(data) < HEAD_BYTES:
        return text.decode(data)
    end = data.rfind(b"\n") + 1 or len(data)
    return text.decode(data[: end - end % 2 if data[:2] in WIDE else end])


def _tail(path: Path, head: text.TextFile, lines: int) -> list[tuple[int, list[str]]]:
    """The last records, with the lines on which they stand counted from the end."""
    size = path.stat().st_size
    with path.open("rb") as file:
        wide = WIDE.get(file.read(2), head.encoding)
        start = max(0, size - TAIL_BYTES)
        file.seek(start - start % 2)
        found = file.read().decode(wide, errors="replace").rstrip(" \t\r\n\0").split("\n")
    whole = found[1:] if start else found
    records = csv.reader(whole[-TAIL_ROWS:], delimiter=head.delimiter)
    first = lines - len(whole[-TAIL_ROWS:])
    return [(first + number, cells) for number, cells in enumerate(records, start=1) if any(cells)]


def receive(connection: duckdb.DuckDBPyConnection, file: Large, one: Pass) -> None:
    """Write the rows after the door as a table of text; UnreadableFileError where they cannot be read."""
    if file.source.encoding in UTF8 and _by_duckdb(connection, file, one) == file.lines:
        return
    one.target.unlink(missing_ok=True)
    _by_python(connection, file, one)


def _by_duckdb(connection: duckdb.DuckDBPyConnection, file: Large, one: Pass) -> int:
    """One parallel pass; the number of records. A row's line is its place below the head."""
    head = _head_rows(connection, file, one.guard.header)
    cells = file.cells
    marks = f"{one.guard.filled(cells)} as filled, {one.guard.masked(cells)} as masked"
    for parallel in ("true", "false"):
        body = f"select {one.guard.body(cells)} from {_scan(file, skip=len(head), parallel=parallel)}"
        try:
            return len(head) + one.copy(connection, f"select *, {marks} from ({body})", head=head)
        except duckdb.Error as error:
            if "CSV Error" not in str(error):
                raise  # a full disk is no fault of the file
            if _SERIAL_ONLY not in str(error) or parallel == "false":
                raise _unreadable(file, error) from error
    raise AssertionError


def _head_rows(connection: duckdb.DuckDBPyConnection, file: Large, many: int) -> list[list[str | None]]:
    """The first so many rows, blank ones too, as wide as the table; identity numbers have no business there."""
    written = dict(file.rows)
    rows = [[*written.get(line, ()), *[None] * len(file.cells)][: len(file.cells)] for line in range(1, many + 1)]
    query = "select list_transform($cells, lambda cell: cell_masked(cell))"
    return [connection.execute(query, {"cells": cells}).fetchall()[0][0] for cells in rows]


def _scan(file: Large, *, skip: int, parallel: str) -> str:
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in file.cells)
    return (
        f"read_csv({literal(str(file.source.path))}, columns = {{{columns}}}, auto_detect = false, header = false,"
        f" skip = {skip}, delim = {literal(file.source.delimiter)}, quote = '\"', escape = '\"', null_padding = true,"
        f" max_line_size = {text.LONGEST_LINE_BYTES}, buffer_size = {BUFFER_BYTES}, parallel = {parallel})"
    )


def _unreadable(file: Large, error: duckdb.Error) -> UnreadableFileError:
    where = next((line for line in str(error).splitlines() if "Line:" in line), "")
    line = where.rpartition("Line:")[2].strip()
    wide = "Expected Number of Columns" in str(error)
    what = "berisi lebih banyak kolom daripada judulnya" if wide else "tidak terbaca sebagai CSV; periksa tanda kutip"
    return UnreadableFileError(
        f"{file.source.path.name}: baris {line or '?'} {what}. Perbaiki di sumbernya, lalu kirim ulang."
    )


def _by_python(connection: duckdb.DuckDBPyConnection, file: Large, one: Pass) -> None:
    schema = pa.schema([("line", pa.int64()), *((name, pa.string()) for name in file.cells)])
    batches = pa.RecordBatchReader.from_batches(schema, _batches(file, schema))
    connection.register("_records", batches)
    try:
        one.copy(connection, one.guard.select(file.cells, "_records"))
    finally:
        connection.unregister("_records")


def _batches(file: Large, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    width, found = len(file.cells), _records(file)
    while rows := list(islice(found, CHUNK_ROWS)):
        wide = next((line for line, cells in rows if len(cells) > width), 0)
        if wide:
            raise UnreadableFileError(
                f"{file.source.path.name}: baris {wide} berisi lebih banyak kolom daripada judulnya."
                " Perbaiki di sumbernya, lalu kirim ulang."
            )
        columns = [
            [cells[p].strip(SPACES) or None if p < len(cells) else None for _, cells in rows] for p in range(width)
        ]
        lines = [line for line, _ in rows]
        yield pa.record_batch([lines, *columns], schema=schema)


def _records(file: Large) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each record that is not blank, from a file that is never held whole."""
    csv.field_size_limit(LARGEST_CELL)
    last: list[str] = []
    with file.source.path.open(encoding=file.source.encoding, newline="", errors="strict") as lines:
        reader = csv.reader(chain(lines, ["\n", _END + "\n"]), delimiter=file.source.delimiter)
        before = 0
        try:
            for last in reader:
                if last != [_END] and any(cell.strip() for cell in last):
                    yield before + 1, last
                before = reader.line_num
        except (csv.Error, UnicodeDecodeError) as error:
            raise UnreadableFileError(
                f"{file.source.path.name}: baris {before + 1} tidak terbaca ({error}). Ekspor ulang sebagai CSV UTF-8."
            ) from error
    if last != [_END]:
        raise UnreadableFileError(f"{file.source.path.name}: tanda kutip pada baris {before + 1} tidak pernah ditutup.")
