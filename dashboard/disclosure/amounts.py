"""Amounts and delays: they are not counts, and give one away (rupiah ÷ benefit = families).

Where the count is hidden so is the amount. An amount over several programmes or periods is shown only where every count
inside is: sums of rupiah with unlike benefits would solve what the sums of families leave open. Over areas the benefit
is the same, and the sums say no more than those of the families. An amount that is not the count times the benefit (one
of the two is wrong, and will be corrected) tells another count, which may be the true one.
"""

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.protection import PROTECTED
from dashboard.catalogue.records import MONTHS_OF
from dashboard.disclosure import primary
from dashboard.disclosure.cells import ALL, NUMBERS, PLACE, Array, Cells, hide, place
from dashboard.disclosure.settings import Settings

OFFICE, REGION = "office", "region"
FIXED = 0.5  # of the amounts that are for the same each make it the benefit
# What the spending on a programme tells: who was to be paid, and beside the paid who was not reached, for failed
# transfers were spent too.
MONEY = ("quota", "paid", "recipients", "failed")


def counted(rows: DataFrame, counts: Cells) -> Array:
    """The count that each amount follows, as a place in the cells; −1 for what follows none."""
    result = np.full(len(rows), -1, dtype=np.int64)
    index = pd.MultiIndex.from_frame(counts.frame[["measure", *PLACE]])
    for record in INDICATORS:
        if record.follows and record.unit_kind == REGION:
            mine = np.flatnonzero(rows["indicator"] == record.key)
            named = place(rows.iloc[mine]).assign(measure=record.follows)
            result[mine] = index.get_indexer(pd.MultiIndex.from_frame(named[["measure", *PLACE]]))
    return result


def restated(rows: DataFrame, counts: Cells, told: Array) -> Array:
    """For each count what its amount makes of it (amount ÷ benefit) where `rows` tell another number beside it; or NaN.

    The benefit of a programme in a year is what most of its amounts are for each of those counted. `told`: what the
    rows say of each count.
    """
    result, of = np.full(len(counts.frame), np.nan), counted(rows, counts)
    sums = [record.key for record in INDICATORS if record.follows and record.over_time == "sum"]
    mine = np.flatnonzero((of >= 0) & rows["indicator"].isin(sums).to_numpy())
    place, amount = of[mine], rows["value"].to_numpy(dtype=float)[mine]
    good = (told[place] > 0) & (amount > 0)
    place, amount = place[good], amount[good]
    own, each = counts.frame.iloc[place], pd.Series(np.round(amount / told[place], 2))
    alike = [own["program_code"].to_numpy(), own["time"].str[-10:-6].to_numpy()]
    benefit = each.groupby(alike).transform(lambda one: one.mode().iloc[0])
    fixed = (each == benefit).groupby(alike).transform("mean") > FIXED
    other = (fixed & (each != benefit)).to_numpy()
    result[place[other]] = (amount / benefit.to_numpy())[other]
    return result


def betraying(rows: DataFrame, counts: Cells, settings: Settings) -> Array:
    """Which counts have an amount that tells a small number: another count than theirs, or what is missing to all."""
    frame = counts.frame
    other = restated(rows, counts, frame["value"].to_numpy(dtype=float))
    few = np.array(primary.small(pd.Series(other), settings))
    values = pd.Series(frame["value"].to_numpy(), index=pd.MultiIndex.from_frame(frame[["measure", *PLACE]]))
    for record in INDICATORS:
        mine = np.flatnonzero(~np.isnan(other) & frame["measure"].eq(record.numerator).to_numpy())
        if record.denominator and len(mine):
            places = frame.iloc[mine].assign(measure=record.denominator)[["measure", *PLACE]]
            rest = values.reindex(pd.MultiIndex.from_frame(places)).to_numpy() - other[mine]
            few[mine[primary.small(pd.Series(rest), settings)]] = True
    return few


def follow(rows: DataFrame, counts: Cells, hidden: Array) -> DataFrame:
    """Hide the amounts that would give a hidden count away; `hidden` marks counts."""
    reason = rows["reason"].copy()
    for record in INDICATORS:
        if not record.follows:
            continue
        named = MONEY if record.unit_kind == OFFICE else (record.follows,)
        followed = counts.frame["measure"].isin(named).to_numpy()
        unseen = counts.frame[hidden & followed]
        mine = rows[(rows["indicator"] == record.key) & rows[NUMBERS].notna().any(axis=1)]
        if record.unit_kind == OFFICE:
            gone = _of_office(mine, unseen, _tops(counts.frame[followed]))
        else:
            gone = _of_areas(mine, unseen, added=record.over_time == "sum")
        reason.loc[mine.index[gone]] = PROTECTED
    return hide(rows.assign(reason=reason))


def _of_areas(mine: DataFrame, unseen: DataFrame, *, added: bool) -> Array:
    """Amounts at a hidden count, or (where they are sums) over one."""
    places = place(mine)
    blocked = set(unseen[list(PLACE)].itertuples(index=False, name=None))
    if added:
        blocked |= {above for one in blocked for above in _above(*one)}
    return np.array([one in blocked for one in places.itertuples(index=False, name=None)], dtype=bool)


def _above(unit: str, program: str, part: str, time: str) -> list[tuple[str, str, str, str]]:
    """The totals over programmes and periods in which a count is."""
    kind, day = time.split(":")
    year, month = int(day[:4]), int(day[5:7])
    longer = [
        f"{name}:{year:04d}-{(month - 1) // length * length + 1:02d}-01"
        for name, length in MONTHS_OF.items()
        if length >= MONTHS_OF[kind]
    ]
    return [(unit, code, part, when) for code in (program, ALL) for when in longer]


def _tops(counts: DataFrame) -> set[str]:
    """The widest areas: the office's own."""
    units = pd.Series(counts["unit"].unique())
    units = units[units.str.startswith(f"{REGION}:")]
    depth = units.str.count(r"\.")
    return set(units[depth == depth.min()])


def _of_office(mine: DataFrame, unseen: DataFrame, tops: set[str]) -> Array:
    """The money of a programme in a year in which an own total of the office of those to be paid is hidden.

    The money of all programmes is hidden with it: benefits are round, and a sum of few unknown ones has one solution.
    """
    top = unseen[unseen["unit"].isin(tops)]
    years = DataFrame({"program_code": top["program_code"], "year": top["time"].str[-10:-6]}).drop_duplicates()
    years = years[years["program_code"] != ALL]
    blocked = set(years.itertuples(index=False, name=None)) | {(ALL, year) for year in years["year"]}
    pairs = zip(mine["program_code"], mine["period"].dt.year.astype(str), strict=True)
    return np.array([pair in blocked for pair in pairs], dtype=bool)
