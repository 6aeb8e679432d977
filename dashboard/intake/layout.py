"""Where the table is on a sheet: header rows, first and last data row. What surrounds it is title or footnote.

The shape decides, not the words: data rows hold numbers (or signs for "nothing") in several columns; the header is
what stands directly above the first of them; titles have one text, footnotes one text or none of the numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.intake.headers import Header, combine
from dashboard.intake.readers import Row
from dashboard.intake.shapes import (
    Shape,
    is_data,
    is_foot,
    is_label,
    is_numbering,
    is_total,
    is_wordy,
    shape,
    usual_width,
)

HEAD_ROWS = 80
TAIL_ROWS = 60
_DEEPEST_HEADER = 6
_TOTAL_WITHIN = 3
_NEARLY_FULL = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A table's place on its sheet, in line numbers as a person sees them; `headers` one per column."""

    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    headers: tuple[Header, ...]
    title: str = ""
    foot: str = ""


def shapes_of(rows: Sequence[Row]) -> tuple[Shape, ...]:
    """The shapes of head and tail rows; made once, used by every look at the sheet."""
    return tuple(shape(row) for row in rows)


def _wordy_start(rows: Sequence[Shape], usual: int) -> int:
    """The first data row of a table of words: the one after the first full row."""
    full = (place for place, row in enumerate(rows) if row.distinct >= max(2, usual / 2))
    return next(full, len(rows) - 1) + 1


def _back_over_words(rows: Sequence[Shape], start: int, usual: int) -> int:
    """Data rows without a number may precede the first with one: more full rows of words than a header has."""
    full = [p for p in range(start) if rows[p].distinct >= max(2, usual * _NEARLY_FULL) and "year" not in rows[p].kinds]
    return full[0] + 1 if len(full) > 2 and full[-1] == start - 1 else start  # noqa: PLR2004


def _start(rows: Sequence[Shape], usual: int) -> int:
    """The place of the first data row among `rows`."""
    if is_wordy(rows, usual):
        return _wordy_start(rows, usual)
    first = next(place for place, row in enumerate(rows) if is_data(row, usual))
    return _back_over_words(rows, first, usual)


def _header_places(rows: Sequence[Shape], start: int) -> list[int]:
    """The places of the header rows directly above the first data row, from top to bottom."""
    places: list[int] = []
    below = rows[start].line if start < len(rows) else 0
    for place in range(start - 1, -1, -1):
        row = rows[place]
        if not is_numbering(row):
            far = places and below - row.line > 1
            if row.distinct < 2 or is_label(row) or far or len(places) >= _DEEPEST_HEADER:  # noqa: PLR2004
                break
            places.append(place)
        below = row.line
    return places[::-1]


def _ends(row: Shape, usual: int, *, wordy: bool) -> bool:
    if is_foot(row):
        return False
    return row.distinct >= max(2, usual / 2) if wordy else is_data(row, usual)


def _continues(row: Shape, following: Shape) -> bool:
    """A row with a code or name and a year only, right under the others: reported nothing, but it is a row."""
    under = following.line == row.line + 1 and following.filled > 1 and not is_foot(following)
    alike = row.first == following.first and (following.first != "text" or following.kinds[1:2] == ("year",))
    return under and alike


def _sums(row: Shape, following: Shape) -> bool:
    """A total below the table, however few of its cells are filled: it must be checked, not taken for a footnote."""
    return following.line - row.line <= _TOTAL_WITHIN and is_total(following) and "number" in following.kinds


def _last(rows: Sequence[Shape], usual: int) -> int:
    """The line of the last data row among the rows from the first data row on."""
    wordy = is_wordy(rows, usual)
    ends = [place for place, row in enumerate(rows) if _ends(row, usual, wordy=wordy)]
    if not ends:
        return rows[0].line if rows else 0
    last = ends[-1]
    while last + 1 < len(rows) and (_continues(rows[last], rows[last + 1]) or _sums(rows[last], rows[last + 1])):
        last += 1
    return rows[last].line


def outside_text(rows: Sequence[Shape]) -> str:
    """The words of title or foot rows, one line per row, repeated cells once."""
    lines = (" ".join(dict.fromkeys(cell.strip(" \t\r\n") for cell in row.cells if cell)) for row in rows)
    return "\n".join(line.replace("\x1fn", "").replace("\x1fd", "") for line in lines if line)


def _after(rows: Sequence[Shape], header_rows: Sequence[int]) -> int:
    """The place of the first row below known header rows that does not number the columns."""
    below = (p for p, row in enumerate(rows) if row.line > max(header_rows) and not is_numbering(row))
    return next(below, len(rows))


def frame(rows: Sequence[Shape], *, header_rows: Sequence[int] = ()) -> Frame:
    """The table on a sheet, from its head and tail rows; `header_rows` where they are known (line numbers)."""
    if header_rows:
        start = _after(rows, header_rows)
        places = [place for place, row in enumerate(rows) if row.line in header_rows]
    else:
        head = rows[:HEAD_ROWS]
        start = _start(head, usual_width(head))
        places = _header_places(rows, start)
    inside = rows[start:]
    last = _last(inside, usual_width(inside))
    return Frame(
        header_rows=tuple(rows[place].line for place in places),
        first_row=inside[0].line if inside else last + 1,
        last_row=last,
        headers=combine([rows[place].cells for place in places]),
        title=outside_text(rows[: places[0]] if places else rows[:start]),
        foot=outside_text([row for row in inside if row.line > last]),
    )
