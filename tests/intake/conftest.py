"""What tests of the intake share: a connection, files made on the spot, and where the published tables are."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import duckdb
import pytest
import xlsxwriter
from hypothesis import settings

from dashboard.intake.excel import Excel
from dashboard.intake.readers import Row
from dashboard.paths import ROOT

# The machine may be busy with other workers; what matters is what a property says, not how long it takes.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

TABLES = ROOT.parent / "shared" / "data" / "tables"

BookWriter = Callable[..., Path]
TextWriter = Callable[..., Path]


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory."""
    with duckdb.connect(config={"threads": 1}) as opened:
        yield opened


@pytest.fixture(scope="session")
def excel() -> Iterator[Excel]:
    """One child process for all tests that read workbooks."""
    with Excel() as child:
        yield child


@pytest.fixture
def write_text(tmp_path: Path) -> TextWriter:
    """Write a text file with an encoding and give its path."""

    def write(name: str, text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def write_book(tmp_path: Path) -> BookWriter:
    """Write a workbook from rows per sheet; `merge` are ranges of the first sheet with their text."""

    def write(name: str, sheets: dict[str, Sequence[Sequence[object]]], merge: Sequence[tuple[str, str]] = ()) -> Path:
        path = tmp_path / name
        with xlsxwriter.Workbook(str(path)) as book:
            for number, (title, rows) in enumerate(sheets.items()):
                sheet = book.add_worksheet(title)
                for line, cells in enumerate(rows):
                    sheet.write_row(line, 0, cells)
                for span, text in merge if number == 0 else ():
                    sheet.merge_range(span, text)
        return path

    return write


@pytest.fixture
def grid() -> Callable[[str], list[Row]]:
    """Rows as readers give them, from lines of cells parted by `|`; a blank line is a blank row."""

    def rows(text: str) -> list[Row]:
        lines = enumerate(text.strip("\n").split("\n"), start=1)
        cells = ((line, tuple(cell.strip() or None for cell in content.split("|"))) for line, content in lines)
        return [(line, row) for line, row in cells if any(row)]

    return rows


@pytest.fixture
def published() -> Callable[[str], Path]:
    """The published table whose file name begins so; the test is skipped where the folder is absent."""

    def find(prefix: str) -> Path:
        found = sorted(TABLES.glob(f"{prefix}*")) if TABLES.is_dir() else []
        if not found:
            pytest.skip(f"{TABLES} tidak ada di mesin ini: berkas terbitan {prefix} tidak dapat diuji")
        return found[0]

    return find
