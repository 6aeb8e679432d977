"""One target per parser: bytes in, an answer or a refusal of ours out; anything else that is raised is a fault.

The suite gives them bytes from hypothesis (`test_targets.py`), `make fuzz` from atheris, which follows the branches.
"""

import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.errors import PantauError
from dashboard.geo import formats
from dashboard.guard import cells, compound, workbooks
from dashboard.intake import html_table, parsing, periods, readers, recipes, text
from dashboard.intake.parsing import CellFault
from dashboard.paths import RECIPES
from tests.intake.hostile import packing

REFUSALS = (PantauError, CellFault, cells.DamagedError, cells.TooWideError, cells.TooManyError)
Read = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Target:
    """A parser and a few inputs that it takes, to begin with."""

    read: Read
    seeds: tuple[bytes, ...] = field(default=(b"",))


def once(target: Target, data: bytes) -> None:
    """Give the target one input; what it refuses in our words is well."""
    try:
        target.read(data)
    except REFUSALS as refusal:
        if not str(refusal) and isinstance(refusal, PantauError):
            raise AssertionError("a refusal without a word") from refusal


def _as_file(read: Callable[[Path], object], name: str) -> Read:
    """A target that takes a path."""

    def written(data: bytes) -> object:
        with tempfile.TemporaryDirectory(prefix="pantau-fuzz-") as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            return read(path)

    return written


def _letters(read: Callable[[str], object]) -> Read:
    return lambda data: read(data.decode("utf-8", "replace"))


def _table(data: bytes) -> object:
    return [len(row) for _, row in text.records(text.decode(data))]


def _stream(make: Callable[[], cells.Quick | cells.Exact | cells.Repeated]) -> Read:
    def read(data: bytes) -> object:
        counter = make()
        for start in range(0, len(data), 61):
            counter.feed(data[start : start + 61])
        counter.close()
        return counter.extent

    return read


def _word(word: str) -> object:
    """Every reader of a word, each with its own verdict."""
    readers_of_words: tuple[Callable[[str], object], ...] = (
        parsing.day, parsing.year, parsing.flag, periods.period, lambda cell: parsing.code(cell, ("a", "b")),
        lambda cell: parsing.day(cell, "dmy"), lambda cell: periods.period("Juli", year_hint=cell),
        lambda cell: parsing.day_order([cell, "03/04/2025"]),
    )  # fmt: skip
    verdicts = []
    for read in readers_of_words:
        try:
            verdicts.append(read(word))
        except CellFault as fault:
            verdicts.append(fault.rule)
    return verdicts


def _packed(parts: packing.Parts) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


BOOK = _packed(packing.book_parts())
ODS = _packed({"content.xml": packing.table("<table:table-row><table:table-cell/></table:table-row>")})
SHEET = packing.sheet('<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row>').encode()
CONTENT = packing.table(
    '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
).encode()
PAGE = b"<html><table><tr><td colspan=2 rowspan=3>a</td><!-- x --><td>b&amp;<br></td></tr></table>"
OLE = compound.SIGNATURE + b"\0" * 504 + "Workbook".encode("utf-16-le") + b"\0" * 112
GEO = b'{"type":"FeatureCollection","features":[]}'

TARGETS: dict[str, Target] = {
    "text": Target(_table, (b"a;b\n1;2\n", 'sep=;\nKafé;"x\ny"\n'.encode("utf-16"), b'a,b\n"1,2\n')),
    "page": Target(_letters(html_table.records), (PAGE,)),
    "archive": Target(_as_file(workbooks.check, "a.xlsx"), (BOOK, ODS, OLE)),
    "kind": Target(_as_file(readers.kind_of, "a.csv"), (BOOK, ODS, OLE, PAGE, GEO, b"%PDF")),
    "map": Target(_as_file(formats.places, "a.geojson"), (GEO, b"SQLite format 3\0", b"<kml ", b"!table", BOOK)),
    "quick": Target(_stream(cells.Quick), (SHEET,)),
    "exact": Target(_stream(cells.Exact), (SHEET,)),
    "repeated": Target(_stream(cells.Repeated), (CONTENT,)),
    "compound": Target(lambda data: compound.require_workbook("a.xls", data), (OLE,)),
    "word": Target(_letters(_word), (b"12 Juli 2026", b"TW III 2026", b"03/04/2025 10:11", b"\x1fd2026-01-01")),
    "recipe": Target(
        _letters(lambda said: recipes.parse(said, name="uji")),
        tuple(path.read_bytes() for path in sorted(RECIPES.glob("*.toml"))[:4]),
    ),
}
