"""Which counts add up to which: areas, programmes, parts of a whole, shorter periods, ratios, identities.

Nothing is typed: what could add up follows from the catalogue, from codes and from periods. Whether a kind of sum holds
for a measure is looked up in the numbers themselves: it does where nearly every instance adds up, and the few that do
not (a unit that reported late, a year of its own) are told with it. Both are part of a publication, so that everybody
audits the same relations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.identities import IDENTITIES
from dashboard.catalogue.records import MONTHS_OF
from dashboard.disclosure.cells import ALL, APART, PLACE, TOLERANCE, Cells

MOSTLY = 0.8
OFFICE = "office"
Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Sums:
    """Relations in long form: part `part[i]` belongs to relation `relation[i]`, whose total is `total[relation]`."""

    total: Array
    relation: Array
    part: Array


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which kinds of sums hold for which measure, and the instances that do not all the same.

    `held`: (kind, measure). `broken`: kind, measure, unit, program_code, part, time of the total. None: to be found.
    """

    held: frozenset[tuple[str, str]] | None = None
    broken: frozenset[tuple[str, ...]] = field(default_factory=frozenset)

    def tables(self) -> dict[str, DataFrame]:
        """The same as tables of a publication."""
        names = ["kind", "measure", *PLACE]
        return {
            "sums_held": DataFrame(sorted(self.held or ()), columns=["kind", "measure"], dtype="str"),
            "sums_broken": DataFrame(sorted(self.broken), columns=names, dtype="str"),
        }


def kinds_from(held: DataFrame, broken: DataFrame) -> Kinds:
    """Read back from the tables of a publication."""
    return Kinds(
        frozenset(map(tuple, held[["kind", "measure"]].to_numpy(dtype=str).tolist())),
        frozenset(map(tuple, broken[["kind", "measure", *PLACE]].to_numpy(dtype=str).tolist())),
    )


def of(cells: Cells, kinds: Kinds | None = None) -> tuple[Sums, Kinds]:
    """The relations among cells; without `kinds` all values must be known, and which sums hold is found.

    What is implied is defined cell by cell by what is not; its own sums over areas, programmes, parts and periods would
    say nothing new, and are left out.
    """
    index = _Index(cells.frame, ~cells.shown_by_none)
    found, held, broken = [], set(kinds.held or ()) if kinds else set(), set(kinds.broken) if kinds else set()
    for kind, total, part in _candidates(index):
        if len(total) == 0:
            continue
        instance, relation = np.unique(total, return_inverse=True)
        if kinds is None:
            good, here = _holding(index, kind, instance, relation, part)
            held |= {(kind, measure) for measure in good}
            broken |= here
        keep = _kept(index, kind, instance, held, broken)
        if keep.any():
            number = np.cumsum(keep) - 1
            inside = keep[relation]
            found.append((instance[keep], number[relation[inside]], part[inside]))
    return _joined(found), Kinds(frozenset(held), frozenset(broken))


def _holding(
    index: "_Index", kind: str, instance: Array, relation: Array, part: Array
) -> tuple[set[str], set[tuple[str, ...]]]:
    """Measures for which this kind of sum holds, and its instances that do not."""
    sums = np.bincount(relation, weights=index.values[part], minlength=len(instance))
    whole = index.values[instance]
    closes = (np.abs(sums - whole) <= TOLERANCE * np.maximum(1.0, np.abs(whole))) & (whole >= 0)
    closes[relation[index.values[part] < 0]] = False  # a difference below zero is no count
    measures = index.frame["measure"].to_numpy()[instance]
    rates = pd.Series(closes).groupby(measures).mean()
    good = {measure for measure in rates.index[rates >= MOSTLY] if _fits(kind, measure)}
    places = instance[~closes & np.isin(measures, list(good))]
    names = index.frame.loc[places, ["measure", *PLACE]].itertuples(index=False, name=None)
    return good, {(kind, *name) for name in names}


def _over_periods() -> dict[str, str]:
    """How each measure makes a longer period of shorter ones: sum, last or none, as the catalogue says."""
    found: dict[str, str] = {}
    for record in INDICATORS:
        way = "sum" if record.over_time == "ratio" else record.over_time
        names = (record.counts, record.numerator, record.denominator, record.remainder)
        found |= {name: way for name in names if name and name not in found}
    return found


def _fits(kind: str, measure: str) -> bool:
    """Whether a sum over time is the one that the catalogue names; any other would hold by chance."""
    way = OVER_PERIODS.get(measure.partition(APART)[0], "")
    return "<" not in kind or kind.endswith(":last") == (way == "last")


OVER_PERIODS = _over_periods()


def _kept(
    index: "_Index", kind: str, instance: Array, held: set[tuple[str, str]], broken: set[tuple[str, ...]]
) -> Array:
    measures = index.frame["measure"].to_numpy()[instance]
    keep = np.isin(measures, [measure for name, measure in held if name == kind])
    here = [entry[1:] for entry in broken if entry[0] == kind]
    if here:
        places = index.find(DataFrame(here, columns=["measure", *PLACE]))
        keep &= ~np.isin(instance, places)
    return keep


def _joined(found: list[tuple[Array, Array, Array]]) -> Sums:
    """One list of relations out of those of each kind."""
    total, relation, part, before = [], [], [], 0
    for instance, number, inside in found:
        total.append(instance)
        relation.append(number + before)
        part.append(inside)
        before += len(instance)
    empty = np.zeros(0, dtype=np.int64)
    return Sums(*(np.concatenate(lists) if lists else empty for lists in (total, relation, part)))


class _Index:
    """Cells by number: each column as codes, and one number for a cell's whole address."""

    def __init__(self, frame: DataFrame, own: Array) -> None:
        """`own` marks the cells that are not implied: only they are added up."""
        self.frame, self.own = frame, own
        self.values = frame["value"].to_numpy(dtype=float)
        self.words, self.codes = {}, {}
        for name in ("measure", *PLACE):
            codes, words = pd.factorize(frame[name])
            self.codes[name], self.words[name] = codes.astype(np.int64), pd.Index(words)
        self.keys = pd.Index(self._key(self.codes))
        self.places = np.arange(len(frame))

    def _key(self, codes: dict[str, Array]) -> Array:
        key = np.zeros(len(next(iter(codes.values()))), dtype=np.int64)
        missing = np.zeros(len(key), dtype=bool)
        for name in ("measure", *PLACE):
            key = key * (len(self.words[name]) + 1) + codes[name]
            missing |= codes[name] < 0
        return np.where(missing, -1, key)

    def moved(self, places: Array, **instead: Array) -> Array:
        """The cells at the address of `places` with other codes in some columns; −1 where there is none."""
        codes = {name: instead.get(name, self.codes[name][places]) for name in ("measure", *PLACE)}
        key = self._key(codes)
        return np.where(key < 0, -1, _codes(self.keys, key))

    def find(self, named: DataFrame) -> Array:
        """The cells of these addresses; −1 where there is none."""
        key = self._key({name: _codes(self.words[name], named[name].to_numpy()) for name in ("measure", *PLACE)})
        return np.where(key < 0, -1, _codes(self.keys, key))

    def made_of_shorter(self) -> Array:
        """Which cells are years beside shorter periods of the same thing."""
        times = self.frame["time"]
        yearly = times.str.startswith("tahun:").to_numpy()
        place = self.frame[["measure", "unit", "program_code", "part"]].assign(year=times.str[-10:-6])
        shorter = pd.MultiIndex.from_frame(place[~yearly])
        found: Array = yearly & pd.MultiIndex.from_frame(place).isin(shorter)
        return found

    def code(self, column: str, word: str) -> int:
        """The number of a word; −1 where no cell has it."""
        return int(_codes(self.words[column], [word])[0])


def _candidates(index: _Index) -> Iterator[tuple[str, Array, Array]]:
    """Kind of sum, total and part, for every pair that could belong together."""
    yield from _pairs("area", index, unit=_over_areas(index))
    yield from _pairs("program", index, program_code=_over_programs(index), time=_by_month(index))
    for dimension in sorted(_dimensions(index)):
        yield from _pairs(f"part:{dimension}", index, part=_over_parts(index, dimension))
    for long in MONTHS_OF:
        for short in MONTHS_OF:
            if MONTHS_OF[short] < MONTHS_OF[long]:
                yield from _over_time(index, long, short)
    yield from _ratios(index)
    yield from _identities(index)


def _pairs(kind: str, index: _Index, **above: Array) -> Iterator[tuple[str, Array, Array]]:
    """Every cell with the one at the address one step above it; `above` maps the codes of the columns that change."""
    towards = {column: step[index.codes[column]] for column, step in above.items()}
    places = index.places[index.own & np.all([codes >= 0 for codes in towards.values()], axis=0)]
    total = index.moved(places, **{column: codes[places] for column, codes in towards.items()})
    if (total >= 0).any():
        yield kind, total[total >= 0], places[total >= 0]


def _over_areas(index: _Index) -> Array:
    """Each unit's parent: the area whose code is one part shorter; of a home or a unit the office."""
    units = index.words["unit"]
    office = next((unit for unit in units if unit.startswith(f"{OFFICE}:")), "")
    above = [
        unit.rpartition(".")[0] if unit.startswith("region:") else "" if unit == office else office for unit in units
    ]
    return _codes(units, above)


def _over_programs(index: _Index) -> Array:
    programs = index.words["program_code"]
    whole = index.code("program_code", ALL)
    return np.array([-1 if program == ALL else whole for program in programs], dtype=np.int64)


def _by_month(index: _Index) -> Array:
    """The time at which all programmes together count a period: the month in which it starts; a year as a year."""
    times = index.words["time"]
    return _codes(times, [time if time.startswith("tahun:") else f"bulan:{time[-10:]}" for time in times])


def _codes(words: "pd.Index[Any]", wanted: Sequence[str] | Array) -> Array:
    """Places of words; −1 for one that is not there."""
    found: Array = words.get_indexer(pd.Index(wanted))
    return found


def _dimensions(index: _Index) -> set[str]:
    """What parts are made of: kind, sex, desil, reason …"""
    return {piece.partition("=")[0] for part in index.words["part"] if part != ALL for piece in part.split(",")}


def _over_parts(index: _Index, dimension: str) -> Array:
    """Each part with one dimension left out."""
    parts = index.words["part"]
    above = []
    for part in parts:
        pieces = part.split(",")
        left = [piece for piece in pieces if piece.partition("=")[0] != dimension]
        above.append("" if len(left) == len(pieces) else ",".join(left) or ALL)
    return _codes(parts, above)


def _over_time(index: _Index, long: str, short: str) -> Iterator[tuple[str, Array, Array]]:
    """A longer period and the shorter ones inside it: their sum, or the last of them."""
    times = index.words["time"]
    above = _codes(times, [_containing(time, long) if time.startswith(f"{short}:") else "" for time in times])
    for kind, total, part in _pairs(f"{long}<{short}", index, time=above):
        yield kind, total, part
        order = np.lexsort((times.to_numpy()[index.codes["time"][part]], total))
        last = np.append(total[order][1:] != total[order][:-1], True)  # noqa: FBT003 - numpy's own
        yield f"{kind}:last", total[order][last], part[order][last]


def _containing(time: str, kind: str) -> str:
    """The period of a longer kind in which a period lies: "bulan:2026-05-01" in a quarter is "triwulan:2026-04-01"."""
    year, month = int(time[-10:-6]), int(time[-5:-3])
    first = (month - 1) // MONTHS_OF[kind] * MONTHS_OF[kind] + 1
    return f"{kind}:{year:04d}-{first:02d}-01"


def _ratios(index: _Index) -> Iterator[tuple[str, Array, Array]]:
    for record in INDICATORS:
        if record.remainder:
            for mark in ("", f"@{record.key}"):
                whole, *parts = (f"{name}{mark}" for name in (record.denominator, record.numerator, record.remainder))
                yield from _named(f"ratio:{record.key}{mark}", index, whole, tuple(parts))


def _identities(index: _Index) -> Iterator[tuple[str, Array, Array]]:
    for identity in IDENTITIES:
        for kind, total, part in _named(f"identity:{identity.total}", index, identity.total, identity.parts):
            keep = ~index.made_of_shorter()[total] if identity.single else np.ones(len(total), dtype=bool)
            yield kind, total[keep], part[keep]


def _named(kind: str, index: _Index, total: str, parts: tuple[str, ...]) -> Iterator[tuple[str, Array, Array]]:
    """A measure and the measures that make it up, cell by cell, where all of them have a cell."""
    wholes = index.places[index.codes["measure"] == index.code("measure", total)]
    found = [index.moved(wholes, measure=np.full(len(wholes), index.code("measure", part))) for part in parts]
    there = np.all([places >= 0 for places in found], axis=0) if len(wholes) else np.zeros(0, dtype=bool)
    if there.any():
        yield kind, np.tile(wholes[there], len(parts)), np.concatenate([places[there] for places in found])
