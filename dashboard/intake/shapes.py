"""What a row of a sheet looks like, as far as that tells header, data, title and footnote apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.intake.cells import CellKind, kind
from dashboard.intake.headers import fold
from dashboard.intake.readers import Row
from dashboard.intake.recipe import TOTAL_LABELS

_FOOT_WORDS = ("keterangan", "catatan", "sumber", "note", "source", "ket", "mengetahui", "*")
_MONTHS = [str(month) for month in range(1, 13)]
_COUNTER_DIGITS = 3
_FEWEST_NUMBERED = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: its line, its filled cells folded, and their kinds."""

    line: int
    cells: tuple[str | None, ...]
    texts: tuple[str, ...]
    kinds: tuple[CellKind, ...]

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return len(self.texts)

    @property
    def distinct(self) -> int:
        """How many different texts there are; a merged title has one."""
        return len(set(self.texts))

    @property
    def first(self) -> CellKind:
        """The kind of the first filled cell."""
        return self.kinds[0] if self.kinds else "empty"


def shape(row: Row) -> Shape:
    """The shape of one row."""
    filled = [(cell, kind(cell)) for cell in row[1] if cell]
    kept = [(fold(cell), is_a) for cell, is_a in filled if is_a != "empty"]
    return Shape(row[0], row[1], tuple(text for text, _ in kept), tuple(is_a for _, is_a in kept))


def is_numbering(row: Shape) -> bool:
    """Whether the row only numbers the columns: `(1) (2) (3)` or `1 2 3`."""
    plain = [text.strip("()[]. ") for text in row.texts]
    if len(plain) < _FEWEST_NUMBERED or not all(text.isdigit() and len(text) <= _COUNTER_DIGITS for text in plain):
        return False
    numbers = [int(text) for text in plain]
    return all(b - a in {0, 1} for a, b in zip(numbers, numbers[1:], strict=False))


def has_data(row: Shape) -> bool:
    """Whether the row holds what only data hold: a number that is no year, a date, or a sign for nothing."""
    if not {"number", "nothing", "date"} & set(row.kinds):
        return False
    # `Kecamatan | 1 | 2 | … | 12` is a header of months.
    return [text for text, is_a in zip(row.texts, row.kinds, strict=True) if is_a == "number"] != _MONTHS


def is_data(row: Shape, usual: int) -> bool:
    """Whether the row is data of a table whose rows usually have so many filled cells."""
    full = row.filled >= max(2, usual / 2) and row.distinct > 1
    return full and has_data(row) and not is_numbering(row)


def is_foot(row: Shape) -> bool:
    """Whether the row begins with a word of footnotes or signatures."""
    return bool(row.texts) and row.texts[0].startswith(_FOOT_WORDS) and "number" not in row.kinds[1:]


def is_total(row: Shape) -> bool:
    """Whether the first words of the row are those of a total."""
    first = next((text for text, is_a in zip(row.texts, row.kinds, strict=True) if is_a == "text"), "")
    return first.startswith(TOTAL_LABELS)


def is_label(row: Shape) -> bool:
    """Whether the row is a line of a form above the table: `Tahun : | 2024`."""
    return row.filled <= _FEWEST_NUMBERED and any(text.endswith(":") or text.startswith(":") for text in row.texts)


def usual_width(rows: Sequence[Shape]) -> int:
    """The usual number of filled cells: of the rows with data where these are the most, else of all fuller rows."""
    several = [row for row in rows if row.distinct > 1]
    with_data = [row for row in several if has_data(row)]
    chosen = with_data if len(with_data) * 2 >= len(rows) else several
    return Counter(row.filled for row in chosen).most_common(1)[0][0] if chosen else 1


def is_wordy(rows: Sequence[Shape], usual: int) -> bool:
    """Whether most full rows, from the first with data on, hold words only: a list of programmes or of panti."""
    # A row of data counts even when most of its cells are equal: twelve months of zeros are no title.
    full = [is_data(row, usual) for row in rows if row.distinct >= max(2, usual / 2) or is_data(row, usual)]
    if True not in full:
        return True
    table = full[full.index(True) :]
    return sum(table) * 2 < len(table)
