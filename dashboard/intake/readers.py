r"""Files as received: what a file is, and its rows as a DuckDB table of text.

    source = readers.describe(path)
    readers.load(connection, source, table="raw")   # line BIGINT, filled INTEGER, masked BOOLEAN, c0 … cN VARCHAR

A cell is what was written, without spaces around it: nothing is converted, an empty cell is NULL. Numbers and dates
that a spreadsheet holds natively are marked (`\x1fn16.1`, `\x1fd2026-09-01`), because no convention of writing applies
to them. `line` is the line of the file (where the record begins) or the row of the sheet, as a person sees it; `filled`
is how many cells hold something; `masked` is set at the door (`door`), where a cell is about a person.
"""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.errors import UnreadableFileError
from dashboard.guard import archives, compound, foreign, regular
from dashboard.guard.cells import WIDEST
from dashboard.guard.sentences import TABLE
from dashboard.intake import html_table, text
from dashboard.intake.excel import Excel

Kind = Literal["csv", "html", "xlsx", "xls", "ods", "boundary", "kept"]  # kept: `kept.py`, from the store only
Row = tuple[int, tuple[str | None, ...]]
Record = tuple[int, list[str]]

_CHUNK_ROWS = 50_000
_CHUNK_CELLS = 5_000_000
_SPACES = " \t\r\n\xa0\ufeff"
_WORKBOOKS = {"xlsx", "xls", "ods"}
_BOUNDARY_SUFFIXES = {".geojson", ".shp", ".gpkg", ".kml", ".kmz", ".gml", ".fgb", ".topojson", ".tab", ".mif"}
_OTHER_OFFICE = (
    ("word/", "dokumen Word"), ("ppt/", "salindia PowerPoint"), ("visio/", "gambar Visio"),
    ("META-INF/MANIFEST.MF", "program Java"), ("AndroidManifest.xml", "aplikasi Android"),
)  # fmt: skip
_NAMED = 3
_MIMETYPE_BYTES = 100
_SPREADSHEET = b"spreadsheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One worksheet; a text file has exactly one, with an empty name."""

    name: str
    visible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as received. `notes` say in Indonesian what was found in reading it that a person should know."""

    path: Path
    sha256: str
    kind: Kind
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[Sheet, ...] = (Sheet(name=""),)
    notes: tuple[str, ...] = ()

    @property
    def visible_sheets(self) -> tuple[str, ...]:
        """Names of the sheets that a person sees on opening the file."""
        return tuple(sheet.name for sheet in self.sheets if sheet.visible)


def sha256_of(path: Path) -> str:
    """The SHA-256 of the file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _kind_of_zip(path: Path) -> Kind:
    held = {entry.filename: entry for entry in archives.entries(path)}
    names = list(held)
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    for mark, what in _OTHER_OFFICE:
        if any(name.startswith(mark) for name in names):
            raise UnreadableFileError(f"{path.name} sebenarnya {what}. {TABLE}")
    if "content.xml" in names:
        return _open_document(path, held.get("mimetype"))
    if any(Path(name).suffix.lower() in _BOUNDARY_SUFFIXES for name in names):
        return "boundary"
    listed = ", ".join(archives.shown(name) for name in names[:_NAMED]) or "kosong"
    raise UnreadableFileError(
        f"{path.name} adalah arsip ZIP tanpa tabel atau peta batas yang dapat dibaca langsung (isinya: {listed})."
        " Keluarkan isinya, lalu kirim berkas di dalamnya."
    )


def _open_document(path: Path, mimetype: archives.Entry | None) -> Kind:
    """A table of LibreOffice; its texts and slides are packed alike and say in `mimetype` what they are."""
    said = archives.beginning(path, mimetype, most=_MIMETYPE_BYTES) if mimetype else _SPREADSHEET
    if _SPREADSHEET not in said:
        raise UnreadableFileError(f"{path.name} sebenarnya dokumen OpenDocument, bukan lembar kerja. {TABLE}")
    return "ods"


def _is_boundary(path: Path, head: bytes) -> bool:
    if path.suffix.lower() in _BOUNDARY_SUFFIXES or head.startswith((b"SQLite format 3", b"\0\0\x27\x0a")):
        return True
    return head.lstrip(foreign.BLANK).startswith(b"{") and b'"FeatureCollection"' in head


def kind_of(path: Path) -> Kind:
    """What the file is by its content, not by its name; UnreadableFileError where it is missing or something else."""
    regular.require(path)
    head = foreign.head(path)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _kind_of_zip(path)
    foreign.require_none(path.name, head)
    if head.startswith(compound.SIGNATURE):
        return "xls"
    if _is_boundary(path, head):
        return "boundary"
    if foreign.is_json(head):
        raise UnreadableFileError(f"{path.name} sebenarnya JSON, bukan tabel. {TABLE}")
    return "html" if html_table.looks_like(head) else "csv"


def describe(path: Path, *, excel: Excel | None = None) -> Source:
    """What the file at `path` is: kind, encoding, delimiter, sheets. Pass `excel` to share one child process."""
    kind = kind_of(path)
    digest = sha256_of(path)
    if kind in _WORKBOOKS:
        with nullcontext(excel) if excel else Excel() as child:
            sheets = tuple(Sheet(name=name, visible=visible) for name, visible in child.sheets(path))
        hidden = [sheet.name for sheet in sheets if not sheet.visible]
        notes = (f"Lembar tersembunyi tidak dibaca: {', '.join(hidden)}.",) if hidden else ()
        return Source(path=path, sha256=digest, kind=kind, sheets=sheets, notes=notes)
    if kind == "boundary":
        return Source(path=path, sha256=digest, kind=kind, sheets=())
    file = text.read(path)
    if kind == "html":
        note = "Berkas ini sebenarnya tabel HTML, bukan buku kerja Excel; tabelnya dibaca."
        return Source(path=path, sha256=digest, kind=kind, encoding=file.encoding, notes=(note,))
    return Source(
        path=path, sha256=digest, kind=kind, encoding=file.encoding, delimiter=file.delimiter, notes=file.notes
    )


def records(source: Source, *, sheet: str | None = None, excel: Excel | None = None) -> Iterable[Record]:
    """(line, cells) of one sheet (default: the first visible one) as written; blank rows are left out.

    A CSV file is read as it is asked for, so a fault in it (a quotation mark that never closes) shows while reading.
    """
    if source.kind == "boundary":
        raise UnreadableFileError(f"{source.path.name} adalah peta batas. Gunakan `pantau boundaries import`.")
    if source.kind in _WORKBOOKS:
        name = sheet if sheet is not None else next(iter(source.visible_sheets), "")
        return _rows_of_sheet(source.path, name, excel)
    file = text.read(source.path)
    return html_table.records(file.text) if source.kind == "html" else text.records(file)


def _rows_of_sheet(path: Path, sheet: str, excel: Excel | None) -> Iterator[Record]:
    with nullcontext(excel) if excel else Excel() as child:
        yield from child.rows(path, sheet)


def _columns(rows: Sequence[Record]) -> pa.Table:
    """Rows as an Arrow table: spaces around a cell dropped (chr(31), the native mark, is none), an empty one NULL."""
    width = max((len(cells) for _, cells in rows), default=0)
    if width > WIDEST:
        raise UnreadableFileError(f"Tabel selebar {width} kolom tidak wajar. Periksa pemisah kolom berkas ini.")
    turned = zip_longest(*(cells for _, cells in rows)) if rows else iter(())
    arrays = [pa.array(cells, pa.string()) for cells in turned] or [pa.array([], pa.string())]
    trimmed = [pc.utf8_trim(array, _SPACES) for array in arrays]
    texts = [pc.if_else(pc.equal(array, ""), None, array) for array in trimmed]
    filled = pa.array([0] * len(rows), pa.int32())
    for cells in texts:
        filled = pc.add(filled, pc.is_valid(cells).cast(pa.int32()))
    lines = pa.array([line for line, _ in rows], pa.int64())
    masked = pa.array([False] * len(rows), pa.bool_())
    names = ("line", "filled", "masked", *(f"c{place}" for place in range(len(texts))))
    return pa.table(dict(zip(names, (lines, filled, masked, *texts), strict=True)))


def load(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    *,
    table: str,
    sheet: str | None = None,
    excel: Excel | None = None,
) -> None:
    """Put the rows of one sheet (default: the first visible one) into a new DuckDB table; blank rows are left out."""
    put(connection, records(source, sheet=sheet, excel=excel), table=table)


def put(
    connection: duckdb.DuckDBPyConnection, found: Iterable[Record], *, table: str, first: int = 0, last: int = 0
) -> list[Row]:
    """Make the DuckDB table of text from records, in chunks; answers with the first and last so many (see `rows`)."""
    head: list[Record] = []
    tail: deque[Record] = deque(maxlen=last)
    source = _chunks(found)
    chunk = next(source, [])
    _create(connection, table, _columns(chunk))
    while chunk:
        taken = chunk[: first - len(head)]
        head += taken
        tail.extend(chunk[len(taken) :])
        chunk = next(source, [])
        if chunk:
            _append(connection, table, _columns(chunk))
    return [(line, tuple(cell.strip(_SPACES) or None for cell in cells)) for line, cells in (*head, *tail)]


def _chunks(found: Iterable[Record]) -> Iterator[list[Record]]:
    """Records in lists of bounded size: one very wide row makes all rows of its list as wide."""
    chunk: list[Record] = []
    width = 1
    for record in found:
        wider = max(width, len(record[1]))
        if chunk and (len(chunk) == _CHUNK_ROWS or wider * len(chunk) > _CHUNK_CELLS):
            yield chunk
            chunk, wider = [], len(record[1])
        chunk.append(record)
        width = wider
    if chunk:
        yield chunk


def _create(connection: duckdb.DuckDBPyConnection, table: str, chunk: pa.Table) -> None:
    with _registered(connection, chunk):
        connection.execute(f'create or replace table "{table}" as select * from _loading').fetchall()  # noqa: S608


def _append(connection: duckdb.DuckDBPyConnection, table: str, chunk: pa.Table) -> None:
    """Add a chunk; where it is wider than what came before, the table gets the columns."""
    for name in chunk.column_names:
        connection.execute(f'alter table "{table}" add column if not exists {name} varchar').fetchall()
    with _registered(connection, chunk):
        connection.execute(f'insert into "{table}" by name select * from _loading').fetchall()  # noqa: S608


@contextmanager
def _registered(connection: duckdb.DuckDBPyConnection, chunk: pa.Table) -> Iterator[None]:
    connection.register("_loading", chunk)
    try:
        yield
    finally:
        connection.unregister("_loading")


def rows(connection: duckdb.DuckDBPyConnection, table: str, *, first: int = 0, last: int = 0) -> list[Row]:
    """The first and last so many rows of a loaded table, by line; all of them where neither is given."""
    limit = f"limit {first}" if first else ""
    cells = f'(select * exclude (filled, masked) from "{table}")'  # noqa: S608
    found = connection.execute(f"select * from {cells} order by line {limit}").fetchall()  # noqa: S608
    if first and last:
        query = f"select * from (select * from {cells} order by line desc limit {last}) order by line"  # noqa: S608
        end = found[-1][0] if found else 0
        found += [row for row in connection.execute(query).fetchall() if row[0] > end]
    return [(int(line), tuple(cells)) for line, *cells in found]
