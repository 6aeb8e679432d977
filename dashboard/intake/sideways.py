"""Sideways tables found by their headers: years, months or areas that stand next to each other."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.intake import places
from dashboard.intake.cells import MONTH_WORDS
from dashboard.intake.headers import SEPARATOR, Header

_YEAR = re.compile(r"(?:tahun |th )?((?:19|20)\d\d)")
_MONTH = re.compile(
    rf"(?:{MONTH_WORDS})(?: (?:19|20)\d\d)?|(?:19|20)\d\d-\d\d"
    r"|(?:triwulan|tw|semester|sem) ?(?:iv|iii|ii|i|[1-4])(?: (?:19|20)\d\d)?"
)
_ENDS_IN_YEAR = re.compile(r"(.+?)[ ,]+(?:tahun )?\(?((?:19|20)\d\d)\)?")

YEAR, MONTH, MEASURE = "{year}", "{month}", "{measure}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sideways:
    """Columns that are slices. `shape`: the kinds of the header's levels; `measures`: the other texts, each once."""

    shape: tuple[str, ...]
    headers: tuple[Header, ...]
    measures: tuple[str, ...] = ()
    separator: str = SEPARATOR

    @property
    def has_year(self) -> bool:
        """Whether the headers say the year."""
        return YEAR in self.shape or all(re.search(r"(?:19|20)\d\d", header.text) for header in self.headers)

    @property
    def has_month(self) -> bool:
        """Whether the headers say the month."""
        return MONTH in self.shape

    def pattern(self, *, one_measure: bool) -> str:
        """The melt's pattern; with one measure its text may be any."""
        return self.separator.join(".+" if part == MEASURE and one_measure else part for part in self.shape)


def _kind_of_level(level: str) -> str:
    if _YEAR.fullmatch(level):
        return YEAR
    return MONTH if _MONTH.fullmatch(level) else MEASURE


def _shape(header: Header) -> tuple[str, ...]:
    kinds = tuple(_kind_of_level(level) for level in header.levels)
    # Several levels of words are one measure: "laki-laki / jumlah / 2021".
    merged = tuple(kind for place, kind in enumerate(kinds) if not (place and kind == MEASURE == kinds[place - 1]))
    return merged if {YEAR, MONTH} & set(merged) else ()


def _measure_text(header: Header) -> str:
    return SEPARATOR.join(level for level in header.levels if _kind_of_level(level) == MEASURE)


def periods(headers: Sequence[Header]) -> Sideways | None:
    """The sideways years or months among the headers, or None."""
    shapes = {header: shape for header in headers if (shape := _shape(header))}
    if not shapes:
        return _years_in_words(headers)
    usual = Counter(shapes.values()).most_common(1)[0][0]
    found = tuple(header for header, shape in shapes.items() if shape == usual)
    if usual == (MONTH,) and len(found) < 2:  # noqa: PLR2004  (a column called "Mei" alone is no sideways table)
        return None
    measures = tuple(dict.fromkeys(text for header in found if (text := _measure_text(header))))
    return Sideways(shape=usual, headers=found, measures=measures)


def _years_in_words(headers: Sequence[Header]) -> Sideways | None:
    """`Penduduk miskin 2021 | Penduduk miskin 2022`: at least two such columns of different years."""
    hits = {header: hit for header in headers if (hit := _ENDS_IN_YEAR.fullmatch(header.text))}
    if len({hit[2] for hit in hits.values()}) < 2:  # noqa: PLR2004
        return None
    measures = tuple(dict.fromkeys(hit[1].strip(" ,") for hit in hits.values()))
    return Sideways(shape=(MEASURE, YEAR), headers=tuple(hits), measures=measures, separator="[ ,(]+(?:tahun )?")


def areas(headers: Sequence[Header]) -> tuple[Header, ...]:
    """The headers that are names of areas (`Kabupaten Kutai Timur`), where most headers but the first are.

    A single `Sumber` among others is a source, though a kecamatan is called so.
    """
    known = places.load()
    named = [header for header in headers if header.levels]
    found = tuple(header for header in named if known.named(header.levels[-1]))
    most = len(found) * 2 > len(named) - 1
    return found if found and found[0].place > 0 and most else ()
