"""Units as files write them (`ribu jiwa`, `(Rp)`, `PERSEN`, `juta rupiah`) and the factor to ours."""

import re
from dataclasses import dataclass
from typing import Literal

from dashboard.intake.headers import normalise

Measure = Literal["count", "idr", "pct"]

_FACTORS = {"ribu": 1e3, "rb": 1e3, "ribuan": 1e3, "juta": 1e6, "jutaan": 1e6, "jt": 1e6, "miliar": 1e9,
            "milyar": 1e9, "triliun": 1e12, "000": 1e3, "1000": 1e3, "1.000": 1e3, "ratus": 1e2}  # fmt: skip
_COUNTS = ("jiwa", "orang", "keluarga penerima manfaat", "keluarga", "kk", "kpm", "rumah tangga", "rt", "people",
           "penduduk", "penerima manfaat", "penerima", "anak", "kasus", "layanan", "kali", "kepala keluarga",
           "persons", "population")  # fmt: skip
_MONEY = ("rupiah", "rp", "idr", "rupiahs")
_SHARES = ("persen", "%", "percent", "persentase", "pct", "rasio", "rasio (0–1)")

_FACTOR = "|".join(map(re.escape, _FACTORS))
_WORD = "|".join(map(re.escape, sorted((*_COUNTS, *_MONEY, *_SHARES), key=len, reverse=True)))
_UNIT = re.compile(
    rf"(?:dalam\s+)?(?:(?P<factor>{_FACTOR})[\s.]*)?(?P<word>{_WORD})"
    rf"|(?P<first>{_WORD})[\s.]*(?P<second>{_FACTOR})"
)
_SPOKEN = re.compile(rf"\bdalam\s+(?:(?:{_FACTOR})\s+)?(?:{_WORD})\b|\b(?:{_FACTOR})\s+(?:{_WORD})\b")
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is written, what it measures, and the factor to people, families, rupiah or percent."""

    text: str
    measure: Measure
    factor: float


def _measure(word: str) -> Measure:
    if word in _MONEY:
        return "idr"
    return "pct" if word in _SHARES else "count"


def measure_of(column_type: str) -> Measure | None:
    """What a column type of the catalogue measures; None for indices, codes and texts."""
    measures: dict[str, Measure] = {"int": "count", "idr": "idr", "pct": "pct"}
    return measures.get(column_type)


def read(text: str | None) -> Unit | None:
    """The unit that a whole text is (`RIBU JIWA`, `Rp juta`, `%`), or None."""
    plain = normalise(text)
    found = _UNIT.fullmatch(plain)
    if not found:
        return None
    word = found["word"] or found["first"]
    factor = _FACTORS.get(found["factor"] or found["second"] or "", 100.0 if word.startswith("rasio") else 1.0)
    return Unit(plain, _measure(word), factor)


def within(text: str | None) -> Unit | None:
    """The unit that a header or title states: in brackets, after a comma, or as `dalam ribu jiwa`."""
    plain = normalise(text)
    for bracketed in reversed(_BRACKETS.findall(plain)):
        for piece in (bracketed, *re.split(r"[/,]", bracketed)):
            unit = read(piece)
            if unit:
                return unit
    spoken = _SPOKEN.search(plain)
    if spoken:
        return read(spoken.group(0))
    return read(plain.rsplit(",", 1)[-1]) if "," in plain else None


def factor_within(text: str | None) -> float | None:
    """The factor that stands in brackets without a unit: `Jumlah Penduduk Miskin (000)`, `Pagu (juta)`."""
    found = [piece.removeprefix("dalam ").strip() for piece in _BRACKETS.findall(normalise(text))]
    return next((_FACTORS[piece] for piece in reversed(found) if piece in _FACTORS), None)


def says_percent(text: str | None) -> bool:
    """Whether a header names a share of a hundred by its own words."""
    return bool(re.search(r"\b(?:persen|(?:per|pro|pre)sentase|percent|percentage|pct)\b|%", normalise(text)))
