"""Headers: how they are compared, how several header rows become one, and which column a wanted header means."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

Cells = Sequence[str | None]

SEPARATOR = " / "
_SUPERSCRIPTS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"))
_MARKS = ("\x1fn", "\x1fd")
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_SUPERSCRIPT_TAG = re.compile(r"(?i)<sup>.*?</sup>")
_DOT = re.compile(r"(?<=[a-z])\.(?=$|[\s/])")
_SLASH = re.compile(r"\s*/\s*")
_FOOTNOTE = re.compile(r"(?:\s*(?:\*+\)?|\[\d+\]|(?<=\D)\s\d\)))+$")
_LETTERS = re.compile(r"#([A-Za-z]{1,3})")


def fold(text: str | None) -> str:
    """A cell for comparison with words: lower case, `_` as space, single spaces, native marks off (= `sql.fold_of`)."""
    if not text:
        return ""
    unmarked = text[2:] if text.startswith(_MARKS) else text
    return " ".join(unmarked.replace("_", " ").split()).lower()


def _plain(text: str) -> str:
    """A text without tags, entities and superscripts."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(" ", _SUPERSCRIPT_TAG.sub("", text)))
    return text if text.isascii() else text.translate(_SUPERSCRIPTS)


def normalise(text: str | None) -> str:
    """A header for comparison: folded, tags, footnote marks, abbreviating dots and closing punctuation dropped."""
    folded = fold(_plain(text or ""))
    if not folded or folded.isalnum():
        return folded
    folded = _DOT.sub("", folded)
    folded = _SLASH.sub("/", _FOOTNOTE.sub("", folded))
    return folded.strip(" :;.*")


@dataclass(frozen=True, slots=True)
class Header:
    """One column's header: its place (0-based) and its normalised levels from top to bottom, repeats dropped."""

    place: int
    levels: tuple[str, ...]

    @property
    def text(self) -> str:
        """All levels in one."""
        return SEPARATOR.join(self.levels)


def _filled_right(rows: Sequence[Cells], width: int) -> list[list[str]]:
    """Upper levels reach right over empty cells, as far as there are lower levels under them."""
    texts = [[normalise(row[place]) if place < len(row) else "" for place in range(width)] for row in rows]
    for level, row in enumerate(texts[:-1]):
        below = texts[level + 1 :]
        for place in range(1, width):
            has_lower = any(lower[place] for lower in below) and any(lower[place - 1] for lower in below)
            left_is_group = row[place - 1] and any(lower[place - 1] not in {"", row[place - 1]} for lower in below)
            if not row[place] and has_lower and left_is_group:
                row[place] = row[place - 1]
    return texts


def combine(rows: Sequence[Cells]) -> tuple[Header, ...]:
    """One header per column from one or more header rows."""
    width = max((len(row) for row in rows), default=0)
    texts = _filled_right(rows, width)
    return tuple(
        Header(place, tuple(dict.fromkeys(row[place] for row in texts if row[place]))) for place in range(width)
    )


def place_of_letters(letters: str) -> int:
    """The 0-based place of a spreadsheet column: A → 0, AA → 26."""
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def letters_of(place: int) -> str:
    """The spreadsheet letters of a 0-based place: 0 → A, 26 → AA."""
    letters, rest = "", place + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def find(headers: Sequence[Header], wanted: str) -> Header | None:
    """The column that `wanted` means: `#AA` by its letters, else by the whole text, else by the one level that fits."""
    by_letters = _LETTERS.fullmatch(wanted.strip())
    if by_letters:
        place = place_of_letters(by_letters.group(1))
        return next((header for header in headers if header.place == place), Header(place, ()))
    levels = SEPARATOR.join(normalise(level) for level in wanted.split(SEPARATOR))
    whole = [header for header in headers if header.text == levels]
    if whole:
        return whole[0]
    partly = [header for header in headers if levels in header.levels]
    return partly[0] if len(partly) == 1 else None
