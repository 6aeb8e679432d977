"""Honest files that look like hostile ones: they load, and the process that reads them stays small."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import UnreadableFileError
from dashboard.guard import cells, workbooks
from dashboard.guard.cells import Exact, Quick
from dashboard.intake import readers
from dashboard.intake.excel import Excel
from tests.intake.hostile import packing
from tests.intake.hostile.tables import CASES

MB = 1_000_000
ROWS = 200_000


def rows_of(path: Path, excel: Excel) -> list[readers.Record]:
    source = readers.describe(path, excel=excel)
    return list(readers.records(source, excel=excel))


def test_formatted_columns_without_values_are_no_far_cells(tmp_path: Path, excel: Excel) -> None:
    empty = "".join(f'<row r="{n}"><c r="XFD{n}" s="1"/><c r="A{n}" s="2"><v></v></c></row>' for n in (3, 1_048_576))
    packing.book(tmp_path / "format.xlsx", '<row r="1"><c r="A1"><v>7</v></c></row>' + empty)
    assert workbooks.check(tmp_path / "format.xlsx") == 1
    assert rows_of(tmp_path / "format.xlsx", excel) == [(1, ["\x1fn7"])]


def test_a_value_behind_hidden_columns_is_read(tmp_path: Path, excel: Excel) -> None:
    path = tmp_path / "tersembunyi.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("S")
        page.set_column("B:Z", 8, book.add_format({"bold": True}), {"hidden": True})
        page.write("A1", "Kabupaten")
        page.write("AA1", "2024")
    assert rows_of(path, excel) == [(1, ["Kabupaten", *[""] * 25, "2024"])]


def test_links_comments_and_pictures_do_no_harm(tmp_path: Path, excel: Excel) -> None:
    drawing = '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><br><font face="x">Catatan</font></v:shape></xml>'
    more: dict[str, bytes | str] = {
        "xl/drawings/vmlDrawing1.vml": drawing,
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/media/image1.png": b"\x89PNG" + b"\0" * 100,
        "xl/embeddings/lampiran.xlsx": b"PK\x03\x04",
        "customXml/item1.xml": "<a/>".encode("utf-16"),
        "xl/charts/chart1.xml": '<c:chart xmlns:c="urn:c"><c:c r="XFD1"/></c:chart>',
    }
    packing.archive(tmp_path / "ramai.xlsx", packing.book_parts() | more)
    assert rows_of(tmp_path / "ramai.xlsx", excel) == [(1, ["\x1fn1"])]


def test_a_spreadsheet_of_libreoffice_ends_in_repeated_empty_cells(tmp_path: Path, excel: Excel) -> None:
    row = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Lais</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row>'
    )
    packing.open_document(tmp_path / "biasa.ods", packing.table(row))
    assert rows_of(tmp_path / "biasa.ods", excel) == [(1, ["Lais"])]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of 200,000 rows, as Excel writes them."""
    path = tmp_path_factory.mktemp("large") / "besar.xlsx"
    rows = "".join(
        f'<row r="{n}" spans="1:3">' + "".join(f'<c r="{c}{n}" s="1"><v>{n * 7919 % 99991}</v></c>' for c in "ABC")
        + "</row>"
        for n in range(1, ROWS + 1)
    )  # fmt: skip
    packing.book(path, rows)
    return path


def test_a_large_sheet_is_read_in_pieces(large: Path, excel: Excel) -> None:
    source = readers.describe(large, excel=excel)
    tracemalloc.start()
    count = sum(1 for _ in readers.records(source, excel=excel))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == ROWS
    assert peak < 30 * MB


def test_rows_that_were_not_all_asked_for_do_not_answer_the_next_request(large: Path, tmp_path: Path) -> None:
    packing.honest(tmp_path / "lain.xlsx")
    with Excel() as child:
        some = iter(child.rows(large, "S"))
        assert next(some)[0] == 1
        assert list(child.rows(tmp_path / "lain.xlsx", "S")) == [(1, ["Kecamatan", "Kuota"])]
        with pytest.raises(UnreadableFileError):
            list(some)


@pytest.mark.parametrize("name", ["bom.xlsx", "bom-tumpang.xlsx", "tawa.xlsx", "ulang.ods", "gabung.xlsx"])
def test_the_reading_process_stays_small_before_a_bomb(name: str, tmp_path: Path, excel: Excel) -> None:
    path = tmp_path / name
    next(case for case in CASES if case.name == name).make(path)
    tracemalloc.start()
    with pytest.raises(UnreadableFileError):
        rows_of(path, excel)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * MB


def fed(counter: Quick | Exact, data: bytes, sizes: list[int]) -> Quick | Exact:
    place = 0
    for size in sizes:
        counter.feed(data[place : place + size])
        place += size
    counter.feed(data[place:])
    counter.close()
    return counter


CELL = st.tuples(
    st.integers(1, 30), st.integers(1, 60), st.sampled_from(["<v>1</v>", "", "<v></v>", "<is><t>c &lt;c </t></is>"])
)


@given(st.lists(CELL, max_size=12), st.lists(st.integers(0, 90), max_size=12))
def test_both_ways_of_counting_agree_however_the_bytes_come(
    found: list[tuple[int, int, str]], sizes: list[int]
) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="{cells.letters(column)}{row}" s="3"' + (f">{text}</c>" if text else "/>") + "</row>"
        for row, column, text in found
    )
    data = packing.sheet(rows).encode()
    quick, exact = fed(Quick(), data, sizes), fed(Exact(), data, sizes)
    filled = [(row, column) for row, column, text in found if text not in ("", "<v></v>")]
    furthest = (max((row for row, _ in filled), default=0), max((column for _, column in filled), default=0))
    assert isinstance(quick, Quick)
    assert quick.strict
    assert (quick.extent.row, quick.extent.column, quick.extent.cells) == (*furthest, len(filled))
    blank = any(text == "<v></v>" for *_, text in found)  # an element with nothing in it counts as a value there
    assert blank or exact.extent == quick.extent


@given(st.integers(1, 16_384))
def test_letters_of_a_column_are_its_number(column: int) -> None:
    assert cells.number(cells.letters(column)) == column


def test_a_far_cell_is_found_wherever_the_part_lies(tmp_path: Path) -> None:
    make: Callable[[Path], object] = next(case for case in CASES if case.name == "jauh-awalan.xlsx").make
    make(tmp_path / "a.xlsx")
    parts = packing.book_parts() | {"lain/bagian.bin": packing.sheet('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')}
    packing.archive(tmp_path / "b.xlsx", parts)
    for name in ("a.xlsx", "b.xlsx"):
        with pytest.raises(UnreadableFileError, match="XFD"):
            workbooks.check(tmp_path / name)
