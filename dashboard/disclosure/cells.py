"""The counts behind published figures: each number of people or families once, whatever figures show it.

A figure is a row of `observations`. What it counts stands in the catalogue: `counts` its value, `numerator`,
`denominator` and `remainder` the parts of a ratio. Two figures that show the same count share its cell, so what is
hidden in one is hidden in the other.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS, Indicator
from dashboard.catalogue.identities import FLOWS, IDENTITIES, Flow
from dashboard.catalogue.protection import HIDDEN
from dashboard.catalogue.records import MONTHS_OF

Array = np.ndarray[Any, np.dtype[Any]]
ALL = "*"
PLACE = ("unit", "program_code", "part", "time")  # what a cell is about, beside its measure
NUMBERS = ["value", "numerator", "denominator"]
TOLERANCE = 1e-6
APART = "@"  # between a measure and the ratio whose count of it is another
REMAINDER = "remainder"  # what a denominator holds beside the numerator: no figure shows it


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of `frame` per cell: measure, unit, program_code, part, time, value, hidden.

    `links` has one row per figure and cell that it shows: `row` (place in the given rows), `cell`, `column`. A cell
    without a link is implied: no figure shows it, others give it away.
    """

    frame: DataFrame
    links: DataFrame

    @property
    def shown_by_none(self) -> np.ndarray:
        """Which cells are implied."""
        linked = np.zeros(len(self.frame), dtype=bool)
        linked[self.links["cell"].to_numpy()] = True
        return ~linked

    @property
    def figures(self) -> np.ndarray:
        """Which cells are figures of their own, not only parts of a ratio."""
        found = np.zeros(len(self.frame), dtype=bool)
        found[self.links["cell"].to_numpy()[(self.links["column"] == "value").to_numpy()]] = True
        return found


def place(rows: DataFrame) -> DataFrame:
    """Where and when each figure is, as its cell says it (columns `PLACE`)."""
    return DataFrame(
        {
            "unit": rows["unit_kind"] + ":" + rows["unit_code"],
            "program_code": rows["program_code"],
            "part": rows["part"],
            "time": rows["period_kind"] + ":" + rows["period"].astype(str).str[:10],
        }
    )


def hide(rows: DataFrame) -> DataFrame:
    """The figures (with `reason`) without the numbers of those that have a reason."""
    unseen = rows["reason"].notna()
    made = rows.assign(status=rows["status"].mask(unseen, HIDDEN))
    made[NUMBERS] = made[NUMBERS].mask(unseen)
    return made


def odd(rows: DataFrame, cells: Cells) -> np.ndarray:
    """Which figures are ratios of other counts than those that are published (a year of which a month is not due yet).

    Their difference to the published ones is the count of what is missing, which may be hidden: so they are.
    """
    apart = cells.frame["measure"].str.contains(APART, regex=False).to_numpy()
    found = np.zeros(len(rows), dtype=bool)
    found[cells.links["row"].to_numpy()[apart[cells.links["cell"].to_numpy()]]] = True
    return found


def completed(cells: Cells) -> Cells:
    """The same with the rest of each ratio that is not published, from the counts that are."""
    frame = cells.frame.copy()
    index = pd.MultiIndex.from_frame(frame[["measure", *PLACE]])
    values = pd.Series(frame["value"].to_numpy(), index=index)
    for record in INDICATORS:
        if not record.remainder:
            continue
        mine = np.flatnonzero((frame["measure"] == record.remainder) & frame["value"].isna())
        if len(mine):
            places = frame.iloc[mine][list(PLACE)]
            whole, part = (
                values.reindex(pd.MultiIndex.from_frame(places.assign(measure=name)[["measure", *PLACE]])).to_numpy()
                for name in (record.denominator, record.numerator)
            )
            frame.loc[frame.index[mine], "value"] = whole - part
    frame["value"] = frame["value"].fillna(0.0)
    return Cells(frame, cells.links)


def of(rows: DataFrame) -> Cells:
    """The cells of figures (columns of queries/public/observations, with or without `reason`).

    Rows without a number that are not hidden (not reported, no data) have no cell. A count that two figures show
    differently (one counts only what is complete) is two cells.
    """
    told = pd.concat([part for record in INDICATORS for part in _told(rows, record)], ignore_index=True)
    told = told[told["value"].notna() | told["hidden"]].reset_index(drop=True)
    told["measure"] = _apart(told)
    frame, number = _once(told)
    links = DataFrame({"row": told["row"], "cell": number, "column": told["column"]})
    return _with_implied(Cells(frame, links[told["column"] != REMAINDER].reset_index(drop=True)))


def _told(rows: DataFrame, record: Indicator) -> list[DataFrame]:
    """What the figures of one indicator tell, as cells; the rows' index is kept as `row`."""
    mine = rows[rows["indicator"] == record.key]
    if record.remainder:
        mine = mine.assign(remainder=mine["denominator"] - mine["numerator"])
    named = {
        "value": record.counts,
        "numerator": record.numerator,
        "denominator": record.denominator,
        REMAINDER: record.remainder,
    }
    return [_column(mine, record.key, measure, column) for column, measure in named.items() if measure]


def _column(rows: DataFrame, indicator: str, measure: str, column: str) -> DataFrame:
    return place(rows).assign(
        measure=measure,
        value=rows[column].astype(float),
        hidden=rows["status"] == HIDDEN,
        row=rows.index,
        column=column,
        indicator=indicator,
    )


def _apart(told: DataFrame) -> pd.Series:
    """The measure of each cell; another name in a ratio whose counts are not those that other figures show."""
    first = told.groupby(["measure", *PLACE], sort=False)["value"].transform("first")
    differs = (told["value"] - first).abs() > TOLERANCE * first.abs().clip(lower=1.0)
    other = differs.groupby(told["row"]).transform("any") & (told["column"] != "value")
    return told["measure"].where(~other, told["measure"] + APART + told["indicator"])


def _once(told: DataFrame) -> tuple[DataFrame, np.ndarray]:
    """Each cell once, and which one every row of `told` is; hidden unless a figure shows it."""
    groups = told.groupby(["measure", *PLACE], sort=False)
    frame = groups.agg(value=("value", "first"), hidden=("hidden", "all")).reset_index()
    return frame, groups.ngroup().to_numpy()


def before(time: str) -> str:
    """The period before one of the same kind: "bulan:2025-12-01" of "bulan:2026-01-01"."""
    kind, day = time.split(":")
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 - MONTHS_OF[kind]
    return f"{kind}:{months // 12:04d}-{months % 12 + 1:02d}-01"


def _with_implied(cells: Cells) -> Cells:
    """Add what no figure shows and others give away: the unnamed parts of identities, who came between two stocks."""
    known = [cells.frame]
    named = {measure for frame in known for measure in frame["measure"].unique()}
    for identity in IDENTITIES:
        missing = [part for part in identity.parts if part not in named]
        if len(missing) == 1:
            others = tuple(part for part in identity.parts if part not in missing)
            known.append(_difference(known, identity.total, others, missing[0]))
    return Cells(pd.concat([*known, *(_came(cells.frame, flow) for flow in FLOWS)], ignore_index=True), cells.links)


def _came(frame: DataFrame, flow: Flow) -> DataFrame:
    """The cells of who was there in each period and of who came, where the stocks of it and of the one before are."""
    own = {name: frame.loc[frame["measure"] == name, [*PLACE, "value"]] for name in (flow.stock, flow.out)}
    both = own[flow.stock].merge(own[flow.out], on=list(PLACE), suffixes=("", "_out"))
    earlier = own[flow.stock].rename(columns={"time": "earlier", "value": "value_before"})
    both = both.assign(earlier=both["time"].map(before)).merge(earlier, on=["unit", "program_code", "part", "earlier"])
    there = both["value"] + both["value_out"]
    told = [(flow.there, there), (flow.into, there - both["value_before"])]
    made = [both[list(PLACE)].assign(measure=name, value=value, hidden=True) for name, value in told]
    return pd.concat(made, ignore_index=True)[["measure", *PLACE, "value", "hidden"]]


def _difference(known: list[DataFrame], whole: str, parts: tuple[str, ...], name: str) -> DataFrame:
    """The cells of measure `name`: whole less parts, where all of them have a cell."""
    every = pd.concat(known, ignore_index=True)
    found = every[every["measure"] == whole].set_index(list(PLACE))
    value, index = found["value"], found.index
    for part in parts:
        other = every[every["measure"] == part].set_index(list(PLACE))["value"]
        index = index.intersection(other.index)
        value = value.reindex(index) - other.reindex(index)
    made = value.reindex(index).reset_index(name="value")
    return made.assign(measure=name, hidden=True)[["measure", *PLACE, "value", "hidden"]]
