"""Where the table is on a sheet: header rows, first and last data row. What surrounds it is title or footnote.

The shape decides, not the words: data rows hold numbers (or signs for "nothing") in several columns; the header is
what stands directly above the first of them; titles have one text, footnotes one text or none of the numbers.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.intake.cells import kind
from dashboard.intake.headers import Header, combine, fold
from dashboard.intake.readers import Row

HEAD_ROWS = 200
TAIL_ROWS = 200
_DEEPEST_HEADER = 6
_FOOT_WORDS = ("keterangan", "catatan", "sumber", "note", "source", "ket", "ket.", "mengetahui", "sumber data", "*")
_TWO = 2
_MONTHS_OF_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A table's place on its sheet, in line numbers as a person sees them; `headers` one per column."""

    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    headers: tuple[Header, ...]
    title: str = ""
    foot: str = ""


def _texts(cells: Sequence[str | None]) -> list[str]:
    return [cell for cell in cells if cell and cell.strip()]


def _distinct(cells: Sequence[str | None]) -> int:
    return len({fold(cell) for cell in _texts(cells)})


def _numbers(cells: Sequence[str | None]) -> list[int]:
    """The small whole numbers of a numbering row: `(1) (2) (3)` or `1 2 3`; empty where it is none."""
    plain = [fold(cell).strip("()[]. ") for cell in _texts(cells)]
    return [int(text) for text in plain] if plain and all(text.isdigit() and len(text) < 4 for text in plain) else []  # noqa: PLR2004


def is_numbering(cells: Sequence[str | None]) -> bool:
    """Whether the row only numbers the columns."""
    numbers = _numbers(cells)
    return len(numbers) > _TWO and all(b - a in {0, 1} for a, b in zip(numbers, numbers[1:], strict=False))


def _is_month_numbers(cells: Sequence[str | None]) -> bool:
    """A header `Kecamatan | 1 | 2 | … | 12`."""
    numbers = [fold(cell) for cell in cells if kind(cell) == "number"]
    return numbers == [str(month) for month in range(1, _MONTHS_OF_YEAR + 1)]


def _has_data(cells: Sequence[str | None]) -> bool:
    """Whether a row holds what only data hold: a number that is no year, a date, or a sign for nothing."""
    kinds = Counter(kind(cell) for cell in cells)
    return kinds["number"] + kinds["nothing"] + kinds["date"] > 0 and not _is_month_numbers(cells)


def _usual_width(rows: Sequence[Row]) -> int:
    """The usual number of filled cells of the rows with data, or of all rows with several cells."""
    widths = [len(_texts(cells)) for _, cells in rows if _distinct(cells) >= _TWO and _has_data(cells)]
    widths = (
        widths
        if len(widths) * 2 >= len(rows)
        else [len(_texts(cells)) for _, cells in rows if _distinct(cells) >= _TWO]
    )
    return Counter(widths).most_common(1)[0][0] if widths else 1


def is_foot(cells: Sequence[str | None]) -> bool:
    """Whether the row begins with a word of footnotes or signatures."""
    first = next(iter(_texts(cells)), "")
    return fold(first).rstrip(" :.").startswith(_FOOT_WORDS) and not any(kind(c) == "number" for c in cells[1:])


def _is_data(cells: Sequence[str | None], usual: int) -> bool:
    enough = len(_texts(cells)) >= max(_TWO, usual / 2)
    return enough and _distinct(cells) >= _TWO and _has_data(cells) and not is_numbering(cells)


def _is_wordy(rows: Sequence[Row], usual: int) -> bool:
    """Whether most full rows, from the first with data on, hold words only: a list of programmes or of panti."""
    full = [_is_data(cells, usual) for _, cells in rows if _distinct(cells) >= max(_TWO, usual / 2)]
    if True not in full:
        return True
    table = full[full.index(True) :]
    return sum(table) * 2 < len(table)


def _wordy_start(rows: Sequence[Row], usual: int) -> int:
    """The first data row of a table of words: the one after the first full row."""
    for place, (_, cells) in enumerate(rows):
        if _distinct(cells) >= max(_TWO, usual / 2):
            return place + 1
    return len(rows)


def _start(rows: Sequence[Row], usual: int) -> int:
    """The place of the first data row among `rows`."""
    if _is_wordy(rows, usual):
        return _wordy_start(rows, usual)
    for place, (_, cells) in enumerate(rows):
        if _is_data(cells, usual):
            return _back_over_words(rows, place, usual)
    return _wordy_start(rows, usual)


def _back_over_words(rows: Sequence[Row], start: int, usual: int) -> int:
    """Data rows without a number may precede the first with one: more full rows of words than a header has."""
    full = [p for p in range(start) if _distinct(rows[p][1]) >= max(_TWO, usual * 0.8) and not _years(rows[p][1])]
    return full[0] + 1 if len(full) > _TWO and full[-1] == start - 1 else start


def _years(cells: Sequence[str | None]) -> int:
    return sum(kind(cell) == "year" for cell in cells)


def _is_label(cells: Sequence[str | None]) -> bool:
    """A line of a form above the table: `Tahun : | 2024`."""
    texts = [fold(cell) for cell in _texts(cells)]
    return len(texts) <= _TWO + 1 and any(text.endswith(":") or text.startswith(":") for text in texts)


def _header_places(rows: Sequence[Row], start: int) -> list[int]:
    """The places of the header rows directly above the first data row, from top to bottom."""
    places: list[int] = []
    below = rows[start][0] if start < len(rows) else 0
    for place in range(start - 1, -1, -1):
        line, cells = rows[place]
        if is_numbering(cells):
            below = line
            continue
        gap = below - line
        if _distinct(cells) < _TWO or _is_label(cells) or (places and gap > 1) or len(places) >= _DEEPEST_HEADER:
            break
        places.append(place)
        below = line
    return places[::-1]


def _last(rows: Sequence[Row], first_line: int, usual: int) -> int:
    """The line of the last data row."""
    inside = [(line, cells) for line, cells in rows if line >= first_line]
    wordy = _is_wordy(inside, usual)
    ends = [place for place, (_, cells) in enumerate(inside) if _ends(cells, usual, wordy=wordy)]
    if not ends:
        return first_line
    last = ends[-1]
    while last + 1 < len(inside) and _continues(inside[last], inside[last + 1]):
        last += 1
    return inside[last][0]


def _ends(cells: Sequence[str | None], usual: int, *, wordy: bool) -> bool:
    if is_foot(cells):
        return False
    return _distinct(cells) >= max(_TWO, usual / 2) if wordy else _is_data(cells, usual)


def _continues(row: Row, following: Row) -> bool:
    """A row with a code and a name only, right under the others: reported nothing, but it is a row."""
    first, second = row[1], following[1]
    return (
        following[0] == row[0] + 1
        and len(_texts(second)) >= _TWO
        and not is_foot(second)
        and kind(next(iter(_texts(first)))) == kind(next(iter(_texts(second)))) != "text"
    )


def outside_text(rows: Sequence[Row]) -> str:
    """The words of title or foot rows, one line per row, repeated cells once."""
    lines = (" ".join(dict.fromkeys(text.strip() for text in _texts(cells))) for _, cells in rows)
    return "\n".join(line.replace("\x1fn", "").replace("\x1fd", "") for line in lines if line)


def frame(rows: Sequence[Row], *, header_rows: Sequence[int] = ()) -> Frame:
    """The table on a sheet, from its head and tail rows; `header_rows` where they are known (line numbers)."""
    if header_rows:
        start = next((place for place, (line, _) in enumerate(rows) if line > max(header_rows)), len(rows))
        start += sum(is_numbering(cells) for _, cells in rows[start : start + 1])
        places = [place for place, (line, _) in enumerate(rows) if line in header_rows]
    else:
        start = _start(rows[:HEAD_ROWS], _usual_width(rows))
        places = _header_places(rows, start)
    lines = tuple(rows[place][0] for place in places)
    first = rows[start][0] if start < len(rows) else (lines[-1] + 1 if lines else 1)
    last = _last(rows, first, _usual_width(rows[start:]))
    above = rows[: places[0]] if places else rows[:start]
    return Frame(
        header_rows=lines,
        first_row=first,
        last_row=last,
        headers=combine([rows[place][1] for place in places]),
        title=outside_text(above),
        foot=outside_text([row for row in rows if row[0] > last]),
    )
