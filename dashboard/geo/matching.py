"""Which row of a boundary file is which area: found in the content of its columns, never in their names.

Every column is tried as Kemendagri codes, as BPS codes (both also of desa, whose codes begin with the kecamatan's)
and as names; the reading that matches most areas of the office wins. Codes and names check each other, because a list
of codes that was pasted in another order still looks complete.
"""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.errors import BoundaryError
from dashboard.geo import areas
from dashboard.geo.areas import KABUPATEN, Area
from dashboard.paths import REFERENCE

Columns = Mapping[str, Sequence[str]]
Resolve = Callable[[str], str | None]

KEMENDAGRI, BPS, NAME = "kode Kemendagri", "kode BPS", "nama"
ENOUGH = 0.5
"""Share of the office's areas that a file must hold."""
AGREE = 0.8
"""Share of rows whose name must fit their code, where both are in the file."""
DIGITS = {KABUPATEN: (4, 4), "kecamatan": (6, 7)}
"""Length of the code at each level: Kemendagri, BPS."""
KEMENDAGRI_DIGITS = 6
LENGTHS = frozenset({4, 6, 7, 10})
"""Digits of a kabupaten, a kecamatan (Kemendagri, BPS) and a desa."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The area code of each row (None: not an area of this office), and how it was found."""

    level: str
    column: str
    scheme: str
    codes: tuple[str | None, ...]

    @property
    def found(self) -> frozenset[str]:
        """The areas of the office that the file holds."""
        return frozenset(code for code in self.codes if code)


def match(columns: Columns, wanted: Mapping[str, Sequence[Area]], *, file: str) -> Match:
    """The best reading of the columns. `wanted` is level → areas, finest first.

    BoundaryError where too few areas are found (with examples of both sides), or where codes and names disagree.
    """
    found = [reading for level, named in wanted.items() for reading in _readings(columns, level, named)]
    best = max(found, key=lambda reading: _score(reading, wanted), default=None)
    if best is None or len(best.found) < ENOUGH * len(wanted[best.level]):
        raise BoundaryError(_too_few(columns, wanted, best, file))
    return _checked(best, found, wanted, file)


def normalised(name: str) -> str:
    """A name without case, spaces, signs and the words Kecamatan and Kabupaten; "Kota" stays: it tells two apart."""
    plain = re.sub(r"^\s*(kecamatan|kec|kabupaten|kab|adm)\b\.?\s*", "", name.casefold().strip())
    return re.sub(r"[^a-z0-9]", "", plain)


def _readings(columns: Columns, level: str, named: Sequence[Area]) -> list[Match]:
    """Every column under every scheme at one level, those without any match left out."""
    readers = {
        KEMENDAGRI: _by_prefix({re.sub(r"\D", "", area.code): area.code for area in named}, DIGITS[level][0]),
        BPS: _by_prefix({area.bps_code: area.code for area in named if area.bps_code}, DIGITS[level][1]),
    }
    made = [
        Match(level=level, column=column, scheme=scheme, codes=_resolved(values, resolve))
        for column, values in columns.items()
        for scheme, resolve in readers.items()
    ]
    made += [
        Match(level=level, column=column, scheme=NAME, codes=_by_name(columns, column, named)) for column in columns
    ]
    return [reading for reading in made if reading.found]


def _resolved(values: Sequence[str], resolve: Resolve) -> tuple[str | None, ...]:
    known = {text: resolve(text) for text in set(values)}
    return tuple(known[text] for text in values)


def _by_prefix(known: Mapping[str, str], digits: int) -> Resolve:
    """Codes of the level itself, and longer ones (kecamatan, desa) that begin with them."""

    def resolve(text: str) -> str | None:
        plain = _digits(text)
        fits = len(plain) in LENGTHS and (digits != KEMENDAGRI_DIGITS or _not_bps(plain))
        return known.get(plain[:digits]) if fits else None

    return resolve


def _digits(text: str) -> str:
    """The digits of a code; a spreadsheet's "350101.0" is 350101, while 16.10 keeps its zero."""
    return re.sub(r"\D", "", re.sub(r"\.0$", "", text.strip()))


def _not_bps(plain: str) -> bool:
    """Whether a code may be the ministry's: its kecamatan have 6 digits, its desa 10 with 1 or 2 at the seventh."""
    return len(plain) == KEMENDAGRI_DIGITS or (len(plain) == max(LENGTHS) and plain[KEMENDAGRI_DIGITS] in "12")


def _by_name(columns: Columns, column: str, named: Sequence[Area]) -> tuple[str | None, ...]:
    """Names resolved inside their parent, where another column says it; else only names that occur once."""
    by_parent = {(area.parent, normalised(spelling)): area.code for area in named for spelling in _spellings(area)}
    alone: dict[str, set[str]] = {}
    for (_, name), code in by_parent.items():
        alone.setdefault(name, set()).add(code)
    names = [normalised(text) for text in columns[column]]
    parents = _parents(columns, column, named)
    return tuple(
        by_parent.get((parent, name)) if parent else _only(alone.get(name, set()))
        for name, parent in zip(names, parents, strict=True)
    )


def _only(codes: set[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _parents(columns: Columns, column: str, named: Sequence[Area]) -> list[str | None]:
    """The parent of each row: from the other column in which most rows name one of the parents."""
    reference = areas.reference()
    known = {normalised(reference[area.parent].name): area.parent for area in named if area.parent in reference}
    known |= {re.sub(r"\D", "", code): code for code in known.values()}
    options = [[known.get(normalised(text)) for text in values] for other, values in columns.items() if other != column]
    nothing: list[str | None] = [None] * len(columns[column])
    return max([nothing, *options], key=lambda parents: sum(parent is not None for parent in parents))


def _spellings(area: Area) -> tuple[str, ...]:
    return (area.name, *aliases().get(area.code, ()))


@lru_cache(maxsize=1)
def aliases() -> dict[str, tuple[str, ...]]:
    """Region code → other spellings met in published files."""
    found: dict[str, tuple[str, ...]] = {}
    with (REFERENCE / "region_aliases.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["region_code"]] = (*found.get(row["region_code"], ()), row["alias"])
    return found


def _score(reading: Match, wanted: Mapping[str, Sequence[Area]]) -> tuple[float, int, int]:
    """Share of the level found, finer level first, then codes before names and Kemendagri before BPS."""
    share = len(reading.found) / len(wanted[reading.level])
    return round(share, 2), -list(wanted).index(reading.level), -(KEMENDAGRI, BPS, NAME).index(reading.scheme)


def _checked(best: Match, found: Sequence[Match], wanted: Mapping[str, Sequence[Area]], file: str) -> Match:
    """The best reading unless the names in the file contradict it; then the other scheme if the names fit that."""
    names = max(
        (reading for reading in found if reading.scheme == NAME and reading.level == best.level),
        key=lambda reading: len(reading.found),
        default=None,
    )
    if best.scheme == NAME or names is None or len(names.found) < ENOUGH * len(wanted[best.level]):
        return best
    rivals = [best, *(reading for reading in found if reading.scheme == BPS and reading.level == best.level)]
    fitting = max(rivals, key=lambda reading: (len(reading.found) * _agreement(reading, names), reading is best))
    if _agreement(fitting, names) < AGREE:
        raise BoundaryError(_contradiction(fitting, names, file))
    return fitting


def _pairs(reading: Match, names: Match) -> list[tuple[str, str]]:
    return [(code, name) for code, name in zip(reading.codes, names.codes, strict=True) if code and name]


def _agreement(reading: Match, names: Match) -> float:
    pairs = _pairs(reading, names)
    return sum(code == name for code, name in pairs) / len(pairs) if pairs else 1.0


def _contradiction(reading: Match, names: Match, file: str) -> str:
    code, name = next((code, name) for code, name in _pairs(reading, names) if code != name)
    reference = areas.reference()
    return (
        f"Kode dan nama dalam {file} tidak cocok: pada kolom {reading.column} {code} adalah {reference[code].name},"
        f" tetapi kolom {names.column} menyebut {reference[name].name} ({name}). Perbaiki kolom yang salah."
    )


def _too_few(columns: Columns, wanted: Mapping[str, Sequence[Area]], best: Match | None, file: str) -> str:
    level, named = next(iter(wanted.items()))
    reached = (
        f"hanya {len(best.found)} dari {len(wanted[best.level])} {best.level}" if best else "tidak satu pun wilayah"
    )
    sample = "; ".join(f"{column}: {next(iter(values), '')[:30]}" for column, values in list(columns.items())[:6])
    expected = ", ".join(f"{area.code} {area.name}" for area in named[:3])
    return (
        f"Dalam {file} {reached} kantor ini ditemukan. Isi kolomnya — {sample or 'tidak ada kolom'}."
        f" Yang dicari ({level}): {expected}, … Periksa apakah berkas ini untuk wilayah lain, atau lengkapi kolom kode"
        " Kemendagri, kode BPS atau nama."
    )
