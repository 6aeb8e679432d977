"""What counts could add up to: areas, programmes, parts of a whole, shorter periods, ratios, identities.

All of it follows from the catalogue, from codes and from periods; whether a sum holds, the numbers say (`relations`).
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.identities import FLOWS, IDENTITIES
from dashboard.catalogue.records import MONTHS_OF
from dashboard.disclosure.cells import ALL, PLACE, Array, before

OFFICE = "office"


class Index:
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


def candidates(index: Index) -> Iterator[tuple[str, Array, Array]]:
    """Kind of sum, totals and parts (places in the cells, in pairs), for all that could belong together."""
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
    yield from _flows(index)


def _pairs(kind: str, index: Index, **above: Array) -> Iterator[tuple[str, Array, Array]]:
    """Every cell with the one at the address one step above it; `above` maps the codes of the columns that change."""
    towards = {column: step[index.codes[column]] for column, step in above.items()}
    places = index.places[index.own & np.all([codes >= 0 for codes in towards.values()], axis=0)]
    total = index.moved(places, **{column: codes[places] for column, codes in towards.items()})
    if (total >= 0).any():
        yield kind, total[total >= 0], places[total >= 0]


def _over_areas(index: Index) -> Array:
    """Each unit's parent: the area whose code is one part shorter; of a home or a unit the office."""
    units = index.words["unit"]
    office = next((unit for unit in units if unit.startswith(f"{OFFICE}:")), "")
    above = [
        unit.rpartition(".")[0] if unit.startswith("region:") else "" if unit == office else office for unit in units
    ]
    return _codes(units, above)


def _over_programs(index: Index) -> Array:
    programs = index.words["program_code"]
    whole = index.code("program_code", ALL)
    return np.array([-1 if program == ALL else whole for program in programs], dtype=np.int64)


def _by_month(index: Index) -> Array:
    """The time at which all programmes together count a period: the month in which it starts; a year as a year."""
    times = index.words["time"]
    return _codes(times, [time if time.startswith("tahun:") else f"bulan:{time[-10:]}" for time in times])


def _codes(words: "pd.Index[Any]", wanted: Sequence[str] | Array) -> Array:
    """Places of words; −1 for one that is not there."""
    found: Array = words.get_indexer(pd.Index(wanted))
    return found


def _dimensions(index: Index) -> set[str]:
    """What parts are made of: kind, sex, desil, reason …"""
    return {piece.partition("=")[0] for part in index.words["part"] if part != ALL for piece in part.split(",")}


def _over_parts(index: Index, dimension: str) -> Array:
    """Each part with one dimension left out."""
    parts = index.words["part"]
    above = []
    for part in parts:
        pieces = part.split(",")
        left = [piece for piece in pieces if piece.partition("=")[0] != dimension]
        above.append("" if len(left) == len(pieces) else ",".join(left) or ALL)
    return _codes(parts, above)


def _over_time(index: Index, long: str, short: str) -> Iterator[tuple[str, Array, Array]]:
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


def _ratios(index: Index) -> Iterator[tuple[str, Array, Array]]:
    for record in INDICATORS:
        if record.remainder:
            for mark in ("", f"@{record.key}"):
                whole, *parts = (f"{name}{mark}" for name in (record.denominator, record.numerator, record.remainder))
                yield from _named(f"ratio:{record.key}{mark}", index, whole, tuple(parts))


def _identities(index: Index) -> Iterator[tuple[str, Array, Array]]:
    for identity in IDENTITIES:
        for kind, total, part in _named(f"identity:{identity.total}", index, identity.total, identity.parts):
            keep = ~index.made_of_shorter()[total] if identity.single else np.ones(len(total), dtype=bool)
            yield kind, total[keep], part[keep]


def _flows(index: Index) -> Iterator[tuple[str, Array, Array]]:
    for flow in FLOWS:
        yield from _named(f"flow:{flow.there}", index, flow.there, (flow.stock, flow.out))
        yield from _named(f"flow:{flow.into}", index, flow.there, (flow.into,), earlier=flow.stock)


def _named(
    kind: str, index: Index, total: str, parts: tuple[str, ...], earlier: str = ""
) -> Iterator[tuple[str, Array, Array]]:
    """A measure and those that make it up, cell by cell, where all have a cell; `earlier` is of the period before."""
    wholes = index.places[index.codes["measure"] == index.code("measure", total)]
    found = [index.moved(wholes, measure=np.full(len(wholes), index.code("measure", part))) for part in parts]
    if earlier:
        times = index.words["time"]
        back = _codes(times, [before(time) for time in times])[index.codes["time"][wholes]]
        found.append(index.moved(wholes, measure=np.full(len(wholes), index.code("measure", earlier)), time=back))
        parts = (*parts, earlier)
    there = np.all([places >= 0 for places in found], axis=0) if len(wholes) else np.zeros(0, dtype=bool)
    if there.any():
        yield kind, np.tile(wholes[there], len(parts)), np.concatenate([places[there] for places in found])
