"""Which dataset column a header means: by its name, its description and the aliases of the catalogue."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.catalogue import DATASETS, Column, Dataset
from dashboard.intake import units
from dashboard.intake.headers import Header, normalise

EXACT, LEVEL, BEGINS, HOLDS = 3.0, 2.5, 2.0, 1.5
NAMED_BY_US = 3.5

_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]")
_BREAKDOWN = re.compile(
    r"\b(?:menurut|berdasarkan|per|di|tiap|setiap|by)\s+(?:kab|kota|kec|prov|desa|wilayah|reg|tahun|bulan).*"
)
_YEARS = re.compile(r"\b(?:tahun\s+)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\b")
_UNIT_TAIL = re.compile(r",?\s+(?:dalam\s+)?(?:ribu|juta|miliar)?\s*(?:jiwa|orang|rupiah|persen|rp|%)$")
_SIGNS = re.compile(r"[,:;.%\s]+")

_LEADING_SHARE = re.compile(r"^(?:%|persen)\s+(?=[a-z])")
_WORDS = {"jml": "jumlah", "jlh": "jumlah", "jmlh": "jumlah", "pddk": "penduduk", "pnddk": "penduduk",
          "prosentase": "persentase", "presentase": "persentase", "kel": "keluarga"}  # fmt: skip
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_WELL_KNOWN = {"p0"}
_PROGRAM = re.compile(r"\b(?:pkh|bpnt|sembako|bansos|program keluarga harapan)\b")

PROGRAM_WORDS = {"PKH": r"\bpkh\b|keluarga harapan", "SEMBAKO": r"\bbpnt\b|\bsembako\b|pangan non.?tunai"}
INDICATOR_WORDS = {
    "indeks_kesejahteraan_sosial": r"indeks kesejahteraan sosial|\biks\b",
    "surat_miskin_per_100_keluarga": r"(?:surat (?:keterangan )?(?:tidak mampu|miskin)|\bsktm\b).*(?:100|persen)",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A header taken for a dataset column, and how sure that is."""

    column: str
    header: Header
    score: float


def bare(text: str) -> str:
    """A header's measure alone: without brackets, breakdown, years, unit and programme."""
    plain = _ASIDE.sub(" ", _LEADING_SHARE.sub("persentase ", normalise(text)))
    plain = _ABBREVIATED.sub(lambda hit: _WORDS[hit.group(0)], plain)
    plain = _PROGRAM.sub(" ", _YEARS.sub(" ", _BREAKDOWN.sub(" ", plain)))
    plain = _SIGNS.sub(" ", plain).strip()
    return _UNIT_TAIL.sub("", plain).strip()


@cache
def words_of(column: Column) -> Mapping[str, float]:
    """What a header may be called to mean the column, with the score of a full match."""
    words = {normalise(alias): EXACT for alias in (*column.aliases, column.label, column.description)}
    words |= {bare(column.description): EXACT}
    return {text: score for text, score in (words | {normalise(column.name): NAMED_BY_US}).items() if text}


def score(text: str, column: Column) -> float:
    """How well one text (a level of a header, or all of them) names the column; 0 where it does not."""
    words, whole, core = words_of(column), normalise(text), bare(text)
    unit, measure = units.within(text), units.measure_of(column.type)
    if unit and measure and unit.measure != measure:
        return 0.0
    if unit and unit.measure == "pct" and not units.says_percent(core):
        core = f"persentase {core}"
    if whole in words or core in words:
        return max(words.get(whole, 0.0), words.get(core, 0.0))
    phrases = [word for word in words if " " in word]
    if any(core.startswith(f"{word} ") for word in phrases):
        return BEGINS
    return HOLDS if any(f" {word} " in f" {core} " for word in phrases) else 0.0


def meaning(header: Header, column: Column) -> float:
    """How well a header with its levels names the column."""
    levels = [score(level, column) for level in header.levels]
    return (
        max(score(header.text, column), LEVEL / EXACT * max(levels, default=0.0))
        if len(levels) > 1
        else max(levels, default=0.0)
    )


def meanings(headers: Sequence[Header], columns: Iterable[Column]) -> list[Meaning]:
    """The best assignment of headers to columns: each used once, surest first."""
    possible = [
        Meaning(column.name, header, found)
        for column in columns
        for header in headers
        if header.levels and (found := meaning(header, column)) > 0
    ]
    chosen: list[Meaning] = []
    for candidate in sorted(possible, key=lambda m: (-m.score, m.header.place)):
        if all(candidate.column != c.column and candidate.header.place != c.header.place for c in chosen):
            chosen.append(candidate)
    return chosen


def value_columns(dataset: Dataset) -> tuple[Column, ...]:
    """The columns that hold what a dataset is about: no key, no source."""
    return tuple(column for column in dataset.columns if not column.key and column.name != "source")


def _longest(spaced: str, columns: Iterable[Column]) -> tuple[int, Column | None]:
    hits = [
        (len(word), column)
        for column in columns
        for word in words_of(column)
        if (" " in word or word in _WELL_KNOWN) and f" {word} " in spaced
    ]
    return max(hits, key=lambda hit: hit[0], default=(0, None))


def named_in(text: str, columns: Iterable[Column]) -> Column | None:
    """The column whose name of several words stands in running text (a title, a file name).

    None where a longer name of another dataset's column stands there: `jumlah penduduk miskin` is no population.
    """
    spaced = f" {_SIGNS.sub(' ', re.sub(r'[-()]', ' ', normalise(text)))} "
    length, column = _longest(spaced, columns)
    rivals = (rival for dataset in DATASETS for rival in value_columns(dataset))
    return column if length and length >= _longest(spaced, rivals)[0] else None


def program_in(text: str) -> str:
    """The national programme that a text names (`PKH`, `SEMBAKO`), or ''."""
    found = [code for code, words in PROGRAM_WORDS.items() if re.search(words, normalise(text))]
    return found[0] if len(found) == 1 else ""


def indicator_in(text: str) -> str:
    """The published index or rate that a text names, or ''."""
    plain = normalise(text.replace("-", " "))
    return next((code for code, words in INDICATOR_WORDS.items() if re.search(words, plain)), "")
