"""What a sheet offers as evidence for a proposal: its headers, the cells under them, and the words around the table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.intake import dating, places
from dashboard.intake.headers import Header, fold
from dashboard.intake.layout import Frame
from dashboard.intake.shapes import Shape, is_total

_PLACE = re.compile(r"\b(?:kabupaten|kab\.?|kota|kecamatan|kec\.?|provinsi|prov\.?)\s+[a-z'`-]+(?:\s+[a-z'`-]+){0,4}")
_BARE_SHEET = re.compile(r"(?:sheet|lembar|tabel|table|data|hal|halaman)?[\s\d.]*(?:(?:19|20)\d\d)?")
_SOURCE = re.compile(r"(?:sumber|source)(?:\s+data)?\s*(?:/\s*source)?\s*:\s*([^\n]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One sheet of a file, as far as a proposal needs it; `alike`: the sheets with the same headers, with itself."""

    file: str
    sheet: str
    frame: Frame
    shapes: Sequence[Shape]
    alike: tuple[str, ...] = ()

    @property
    def named_by_sheet(self) -> bool:
        """Whether the names of like sheets say what each is about: no months, years or numbers."""
        words = [sheet for sheet in self.alike if not _BARE_SHEET.fullmatch(fold(sheet)) and not dating.month_in(sheet)]
        return len(self.alike) > 1 and len(words) == len(self.alike)

    @property
    def headers(self) -> tuple[Header, ...]:
        """The headers that have a text."""
        return tuple(header for header in self.frame.headers if header.levels)

    @property
    def data(self) -> tuple[Shape, ...]:
        """The known rows of the table that are no total."""
        first, last = self.frame.first_row, self.frame.last_row
        return tuple(row for row in self.shapes if first <= row.line <= last and not is_total(row))

    def cells(self, place: int) -> list[str]:
        """The filled cells of one column among the known rows."""
        return [cell for row in self.data if place < len(row.cells) and (cell := row.cells[place])]

    @property
    def file_words(self) -> str:
        """The file's name as words."""
        return re.sub(r"[_\s]+", " ", Path(self.file).stem)

    @property
    def around(self) -> tuple[str, ...]:
        """The words around the table, nearest first: title lines, sheet, file name, footnotes."""
        titles = [line for line in self.frame.title.split("\n") if line]
        return (*titles[::-1], self.sheet, self.file_words, *self.frame.foot.split("\n"))

    @property
    def before(self) -> tuple[str, ...]:
        """As `around`, without footnotes: what names the table."""
        titles = [line for line in self.frame.title.split("\n") if line]
        return (" ".join(titles), *titles[::-1], self.sheet, self.file_words)


def place_in(texts: Sequence[str]) -> str:
    """The area that a text names with its kind (`Kabupaten Kutai Timur`), as written; '' where none does."""
    known = places.load()
    for text in texts:
        for hit in _PLACE.finditer(re.sub(r"[_-]+", " ", text.lower())):
            words = hit.group(0).split()
            for length in range(len(words), 1, -1):
                name = " ".join(words[:length])
                if known.named(name):
                    return name.title()
    return ""


def source_in(view: View) -> str:
    """What the sheet says about its source, or ''."""
    for text in (view.frame.foot, view.frame.title):
        found = _SOURCE.search(text)
        if found:
            return found.group(1).strip(" .")
    return ""


def upper_names(view: View, place: int) -> tuple[str, ...]:
    """Texts in the area's column that name an area around the others: the province's own row among its kabupaten."""
    known = places.load()
    named = {fold(cell): {p.level for p in known.named(cell)} for cell in view.cells(place)}
    order = ("negara", "provinsi", "kabupaten", "kecamatan")
    counts = {level: sum(level in levels for levels in named.values()) for level in order}
    usual = max(order, key=lambda level: (counts[level], order.index(level)))
    outer = set(order[: order.index(usual)])
    found = tuple(text for text, levels in named.items() if levels and usual not in levels and levels & outer)
    return found if counts[usual] > len(found) else ()
