"""Whether a workbook may be opened: its parts inflated and looked through once, before calamine reads them.

Every part that is XML is searched for cells, wherever it lies: which part is a sheet is the sender's word. A DOCTYPE
(entities that expand, files from elsewhere) stands in no workbook of any program and is refused in every part.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Protocol

from dashboard.errors import UnreadableFileError
from dashboard.guard import archives, cells, compound, foreign, regular
from dashboard.guard.archives import Allowance, Entry
from dashboard.guard.cells import DamagedError, Extent, TooManyError, TooWideError
from dashboard.guard.phrases import Forbidden, SharedTexts
from dashboard.guard.sentences import LOCKED, MACROS

MOST_BYTES = 150_000_000
ALLOWANCE = Allowance(total=1_200_000_000, ratio=100)
MOST_TEXT_BYTES = 1_000_000_000

_MACROS = re.compile(r"(?i)(?:^|/)vba(?:project\.bin|data\.xml)$|^xl/(?:macrosheets|dialogsheets)/")
_ODS_MACROS = re.compile(r"^Basic/[^/]+/(?!script-l[bc]\.xml$)[^/]+\.xml$")
_VALUE = re.compile(rb"<v>([0-9]{1,9})</v>")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_TYPES, _MANIFEST, _CONTENT = "[Content_Types].xml", "META-INF/manifest.xml", "content.xml"


class _Watcher(Protocol):
    def feed(self, block: bytes) -> None: ...

    def close(self) -> None: ...


def _macro(name: str) -> str:
    return f"Berkas {name} {MACROS}"


def _locked(name: str) -> str:
    return f"Berkas {name} {LOCKED}"


def _doctype(name: str) -> str:
    return (
        f"Berkas {name} memuat definisi XML (DOCTYPE) yang tidak ada dalam buku kerja biasa."
        " Simpan ulang di Excel sebagai .xlsx."
    )


@dataclass(slots=True)
class _Looked:
    """An archive being looked through: bytes inflated, places of all rectangles, filled cells, long shared texts."""

    name: str
    file: BinaryIO
    spent: int = 0
    places: int = 0
    cells: int = 0
    texts: dict[int, int] = field(default_factory=dict)

    def look(self, entry: Entry) -> None:
        """Look one part through; UnreadableFileError where it must not be parsed."""
        blocks = self._blocks(entry, spent=self.spent)
        first = next(blocks, b"")
        counter = cells.Repeated() if entry.filename == _CONTENT else cells.Quick()
        shared = SharedTexts() if b"<sst" in first else None
        wide = first.startswith(_WIDE)
        if wide or not first.lstrip(foreign.BLANK).startswith(b"<"):
            watchers: list[_Watcher] = []
        else:
            watchers = [*self._forbidden(entry), counter, *([shared] if shared else [])]
        self.spent += _watch(chain([first], blocks), watchers)
        if wide or (isinstance(counter, cells.Quick) and not counter.strict):
            exact = cells.Exact()
            _watch(self._blocks(entry, spent=0), [exact])
            self._add(exact.extent)
        else:
            self._add(counter.extent)
        self.texts |= shared.long if shared else {}

    def require_measured_texts(self, found: Sequence[Entry]) -> None:
        """Refuse long texts that so many cells use that their copies fill the memory."""
        if max(self.texts.values(), default=0) * self.cells <= MOST_TEXT_BYTES:
            return
        used: Counter[int] = Counter()
        for entry in found:
            for block in self._blocks(entry, spent=0):
                used.update(number for text in _VALUE.findall(block) if (number := int(text)) in self.texts)
            if sum(self.texts[number] * count for number, count in used.items()) > MOST_TEXT_BYTES:
                raise archives.bomb(self.name)

    def _blocks(self, entry: Entry, *, spent: int) -> Iterator[bytes]:
        limit = archives.limit_of(entry, spent=spent, allowance=ALLOWANCE)
        return archives.blocks(self.file, entry, name=self.name, limit=limit)

    def _forbidden(self, entry: Entry) -> list[_Watcher]:
        watchers: list[_Watcher] = [Forbidden(b"<!doctype", _doctype(self.name))]
        if entry.filename == _TYPES:
            watchers.append(Forbidden(b"macroenabled", _macro(self.name)))
        if entry.filename == _MANIFEST:
            watchers.append(Forbidden(b"encryption-data", _locked(self.name)))
        return watchers

    def _add(self, extent: Extent) -> None:
        self.places, self.cells = self.places + extent.places, self.cells + extent.cells


def _watch(blocks: Iterator[bytes], watchers: Sequence[_Watcher]) -> int:
    """Show each block to each watcher; the number of bytes."""
    size = 0
    for block in blocks:
        size += len(block)
        for watcher in watchers:
            watcher.feed(block)
    for watcher in watchers:
        watcher.close()
    return size


def _archive(path: Path) -> int:
    found = archives.entries(path)
    archives.require_stated_within(found, name=path.name, allowance=ALLOWANCE)
    if any(_MACROS.search(entry.filename) or _ODS_MACROS.search(entry.filename) for entry in found):
        raise UnreadableFileError(_macro(path.name))
    with path.open("rb") as file:
        looked = _Looked(path.name, file)
        for entry in found:
            looked.look(entry)
        looked.require_measured_texts(found)
    return looked.places


def check(path: Path) -> int:
    """Cells, filled or not, that a reader of the workbook at `path` holds (0: unknown, an XLS).

    UnreadableFileError says why it must not be opened.
    """
    name, size = path.name, regular.require(path)
    if size > MOST_BYTES:
        raise UnreadableFileError(
            f"Berkas {name} terlalu besar untuk buku kerja ({size // 1_000_000} MB). Ekspor sebagai CSV."
        )
    with path.open("rb") as file:
        start = file.read(len(compound.SIGNATURE))
    if start == compound.SIGNATURE:
        compound.require_workbook(name, path.read_bytes())
        return 0
    try:
        return _archive(path)
    except TooWideError as far:
        raise UnreadableFileError(
            f"Isi lembar dalam {name} menjangkau kolom {far.column} dan baris {far.row}, jauh di luar sebuah tabel."
            " Hapus sel yang jauh itu di Excel, lalu simpan dan kirim ulang."
        ) from far
    except TooManyError as many:
        raise UnreadableFileError(
            f"Berkas {name} memuat lebih dari {cells.MOST_CELLS:,} sel.".replace(",", ".") + " Ekspor sebagai CSV."
        ) from many
    except DamagedError as damage:
        raise UnreadableFileError(f"Isi berkas {name} rusak (XML tidak utuh). Minta kirim ulang.") from damage
