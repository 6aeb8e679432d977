"""Rows that an office gets wrong in its files: misspelt kecamatan, a quota that does not add up, an open balance.

A fault in the month that is sent twice is repaired by the second file; the others stay rejected, as in real life.
"""

from dataclasses import dataclass

import pandas as pd

from dashboard.catalogue import Agency, dataset
from dashboard.sample.events import EVENTS
from dashboard.sample.periods import LAST
from dashboard.sample.randomness import stream

MISSPELT = "misspelt"
IN_FORMS = ("cases",)
RUNNING = 2026
TOO_EARLY = pd.Timedelta(hours=2)
Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Fault:
    """`number` rows of a dataset, in the file of one month (month number), spoiled in one way."""

    dataset: str
    month: int
    kind: str
    number: int


def faults(agency: Agency) -> tuple[Fault, ...]:
    """The faults of one office: three in the month that is corrected, three that stay."""
    sent_twice = EVENTS[agency.slug].corrected_month
    return (
        Fault("disbursements", sent_twice, MISSPELT, 2),
        Fault("disbursements", sent_twice, "quota", 1),
        Fault("disbursements", LAST - 7, MISSPELT, 1),
        Fault("disbursements", LAST - 7, "quota", 1),
        Fault("upt_residents", LAST - 6, "balance", 1),
    )


def in_form(agency: Agency, key: str, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """`rows` as an office fills its form, and the natural keys of what is spoiled: a case reached before its report."""
    if key not in IN_FORMS:
        return rows, rows.iloc[:0]
    closed = rows.index[(rows["reported_at"].dt.year == RUNNING) & rows["closed_at"].notna()]
    chosen = [stream(agency.slug, "faults", key, "backwards").choice(closed)]
    sent = rows.copy()
    sent.loc[chosen, "reached_at"] = sent.loc[chosen, "reported_at"] - TOO_EARLY
    return sent, rows.loc[chosen, list(dataset(key).natural_key)]


def _spoil(rows: pd.DataFrame, chosen: pd.Index, kind: str) -> None:
    if kind == MISSPELT:
        rows.loc[chosen, "fault"] = MISSPELT
    else:
        rows.loc[chosen, {"quota": "quota", "balance": "end_residents"}[kind]] += 9


def _candidates(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Rows that can be spoiled: of the programme that is paid everywhere every month, or any UPT."""
    return rows if kind == "balance" else rows[rows["program_code"] == "SEMBAKO"]


def spoil(agency: Agency, key: str, month: int, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """`rows` of one month's file with a `fault` column and wrong numbers, and the natural keys that are spoiled."""
    spoiled, wrong = rows.assign(fault=""), pd.Index([])
    for fault in faults(agency):
        if (fault.dataset, fault.month) == (key, month):
            chance = stream(agency.slug, "faults", key, fault.kind, str(month))
            candidates = _candidates(spoiled, fault.kind).index.difference(wrong)
            chosen = pd.Index(chance.choice(candidates, fault.number, replace=False))
            _spoil(spoiled, chosen, fault.kind)
            wrong = wrong.union(chosen)
    return spoiled, spoiled.loc[wrong, list(dataset(key).natural_key)]
