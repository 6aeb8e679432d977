"""Which counts add up to which: areas, programmes, parts of a whole, shorter periods, ratios, identities.

Nothing is typed: what could add up follows from the catalogue, from codes and from periods. Whether a kind of sum holds
for a measure of a programme is looked up in the numbers themselves: it does where nearly every instance adds up, and
the few that do not (a unit that reported late, a year of its own) are told with it. So is what is nothing everywhere
(nobody still waits for a payment of last year): who sees it in many places believes it of the others. All three are
part of a publication, so that everybody audits the same relations.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.disclosure.candidates import Index, candidates
from dashboard.disclosure.cells import ALL, APART, PLACE, TOLERANCE, Array, Cells

MOSTLY = 0.8
NOTHING = "nothing"
MANY = 10  # places with nothing that make one believe it of the rest
OF = ("measure", "program_code")  # what a kind of sum holds for
EVERYWHERE = [*OF, "time"]  # and what is nothing in every place
HELD = ["kind", *EVERYWHERE]


@dataclass(frozen=True, slots=True)
class Sums:
    """Relations in long form: part `part[i]` belongs to relation `relation[i]`, whose total is `total[relation]`."""

    total: Array
    relation: Array
    part: Array


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which kinds of sums hold for which measure of which programme, and the instances that do not all the same.

    `held`: (kind, measure, program_code, "*"), and (`NOTHING`, measure, program_code, time) of what is nothing in every
    place. `broken`: kind, measure, unit, program_code, part, time of the total. None: to be found.
    """

    held: frozenset[tuple[str, str, str, str]] | None = None
    broken: frozenset[tuple[str, ...]] = field(default_factory=frozenset)

    def tables(self) -> dict[str, DataFrame]:
        """The same as tables of a publication."""
        names = ["kind", "measure", *PLACE]
        return {
            "sums_held": DataFrame(sorted(self.held or ()), columns=HELD, dtype="str"),
            "sums_broken": DataFrame(sorted(self.broken), columns=names, dtype="str"),
        }


def kinds_from(held: DataFrame, broken: DataFrame) -> Kinds:
    """Read back from the tables of a publication."""
    return Kinds(
        frozenset(map(tuple, held[HELD].to_numpy(dtype=str).tolist())),
        frozenset(map(tuple, broken[["kind", "measure", *PLACE]].to_numpy(dtype=str).tolist())),
    )


def of(cells: Cells, kinds: Kinds | None = None) -> tuple[Sums, Kinds]:
    """The relations among cells; without `kinds` all values must be known, and which sums hold is found.

    What is implied is defined cell by cell by what is not; its own sums over areas, programmes, parts and periods would
    say nothing new, and are left out.
    """
    index = Index(cells.frame, ~cells.shown_by_none)
    found, held, broken = [], set(kinds.held or ()) if kinds else set(), set(kinds.broken) if kinds else set()
    for kind, total, part in candidates(index):
        if len(total) == 0:
            continue
        instance, relation = np.unique(total, return_inverse=True)
        if kinds is None:
            good, here = _holding(index, kind, instance, relation, part)
            held |= {(kind, *named, ALL) for named in good}
            broken |= here
        keep = _kept(index, kind, instance, held, broken)
        if keep.any():
            number = np.cumsum(keep) - 1
            inside = keep[relation]
            found.append((instance[keep], number[relation[inside]], part[inside]))
    held |= _empty(cells) if kinds is None else set()
    return _joined(found), Kinds(frozenset(held), frozenset(broken))


def nothing(cells: Cells, kinds: Kinds) -> Array:
    """Which implied cells everybody takes to be nothing."""
    named = [entry[1:] for entry in kinds.held or () if entry[0] == NOTHING]
    places = pd.MultiIndex.from_frame(cells.frame[EVERYWHERE])
    found: Array = cells.shown_by_none & (places.isin(named) if named else np.zeros(len(places), dtype=bool))
    return found


def _empty(cells: Cells) -> set[tuple[str, str, str, str]]:
    """Implied measures that are nothing in all of many places of one programme and time."""
    values = cells.frame[cells.shown_by_none].groupby(EVERYWHERE)["value"].agg(["size", "min", "max"])
    empty = values[(values["size"] >= MANY) & (values["min"] == 0) & (values["max"] == 0)]
    return {(NOTHING, *named) for named in empty.index}


def _holding(
    index: Index, kind: str, instance: Array, relation: Array, part: Array
) -> tuple[set[tuple[str, str]], set[tuple[str, ...]]]:
    """Measures and programmes for which this kind of sum holds, and its instances that do not."""
    sums = np.bincount(relation, weights=index.values[part], minlength=len(instance))
    whole = index.values[instance]
    closes = (np.abs(sums - whole) <= TOLERANCE * np.maximum(1.0, np.abs(whole))) & (whole >= 0)
    closes[relation[index.values[part] < 0]] = False  # a difference below zero is no count
    of = index.frame.iloc[instance][list(OF)]
    rates = pd.Series(closes, of.index).groupby([of[name] for name in OF]).mean()
    good = {named for named in rates.index[rates >= MOSTLY] if _fits(kind, named[0])}
    places = instance[~closes & pd.MultiIndex.from_frame(of).isin(good)]
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
    index: Index, kind: str, instance: Array, held: set[tuple[str, str, str, str]], broken: set[tuple[str, ...]]
) -> Array:
    named = [entry[1:3] for entry in held if entry[0] == kind]
    of = pd.MultiIndex.from_frame(index.frame.iloc[instance][list(OF)])
    keep: Array = of.isin(named) if named else np.zeros(len(of), dtype=bool)
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
