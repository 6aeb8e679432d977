"""Which rows come in which file, and when: yearly archives, then monthly files, late ones, a correction.

2023, 2024 and 2025 came as one recap per year; from January 2026 every month has its file, mostly before the due day.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pandas as pd

from dashboard.catalogue import Agency
from dashboard.catalogue.months import MONTHS
from dashboard.catalogue.records import MONTHS_OF
from dashboard.sample import faults
from dashboard.sample.events import EVENTS
from dashboard.sample.faults import Tables
from dashboard.sample.periods import LAST
from dashboard.sample.randomness import stream

MONTHLY_FROM = 12 * 2026
HALF_YEAR = 12 * 2026 + 5
BY_UNIT = ("ntb",)
NEVER = 12 * 3000
ARCHIVE_YEARS = (2023, 2024, 2025)
BY_UNIT_SINCE = 2025


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The rows of one sending; `month` is None for a year's archive, `note` says perbaikan or susulan."""

    year: int
    month: int | None
    received: date
    tables: Tables
    note: str = ""
    unit: str = ""
    planted: Tables = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The period as an office writes it: `Tahun 2024`, `Juli 2026`."""
        return f"Tahun {self.year}" if self.month is None else f"{MONTHS[self.month % 12]} {self.year}"

    @property
    def stem(self) -> str:
        """The period for a file name: `2024`, `2026_07`, `2026_07_perbaikan`."""
        period = f"{self.year}" if self.month is None else f"{self.year}_{self.month % 12 + 1:02d}"
        return f"{period}_{self.note}" if self.note else period


def month_numbers(table: pd.DataFrame) -> pd.Series:
    """The month number in which each row's period ends."""
    length = table["period_kind"].map(MONTHS_OF)
    numbers: pd.Series = table["month"].dt.year * 12 + table["month"].dt.month - 2 + length
    return numbers


def arrival(agency: Agency, subject: str, month: int, *, days: tuple[int, int]) -> date:
    """A day of the month after `month`, drawn between the two, both included."""
    chance = stream(agency.slug, "arrival", subject, str(month))
    first = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first + timedelta(days=int(chance.integers(days[0], days[1] + 1)) - 1)


def _ends(tables: Tables) -> dict[str, pd.Series]:
    return {key: month_numbers(table) for key, table in tables.items()}


def _of(tables: Tables, ends: dict[str, pd.Series], first: int, last: int) -> Tables:
    return {key: table[ends[key].between(first, last)].reset_index(drop=True) for key, table in tables.items()}


def _archives(tables: Tables, ends: dict[str, pd.Series]) -> list[Delivery]:
    return [
        Delivery(
            year=year,
            month=None,
            received=date(year + 1, 1, 15),
            tables=_of(tables, ends, 12 * year, 12 * year + 11),
        )
        for year in ARCHIVE_YEARS
    ]


def _spoiled(agency: Agency, month: int, tables: Tables) -> tuple[Tables, Tables]:
    pairs = {key: faults.spoil(agency, key, month, table) for key, table in tables.items()}
    return {key: pair[0] for key, pair in pairs.items()}, {key: pair[1] for key, pair in pairs.items()}


def _mistaken(agency: Agency, tables: Tables) -> Tables:
    """The first sending of the corrected month: in three kecamatan, paid and failed stand as a draft had them."""
    rows = tables["disbursements"].copy()
    open_rows = rows.index[(rows["paid"] >= 60) & (rows["failed"] > 0)]  # noqa: PLR2004 - room for the mistake
    chosen = stream(agency.slug, "mistake").choice(open_rows, 3, replace=False)
    rows.loc[chosen, "paid"] -= 40
    rows.loc[chosen, "waiting"] += 40
    return {**tables, "disbursements": rows}


def _office_arrival(agency: Agency, subject: str, month: int) -> date:
    if month == LAST:
        return date(2026, 10, 9)
    late = subject == "penyaluran" and month == EVENTS[agency.slug].late_month
    return arrival(agency, subject, month, days=(23, 27) if late else (4, 9))


def _late_days(month: int) -> tuple[int, int]:
    return (8, 9) if month == LAST else (9, 19)


def disbursements(agency: Agency, truth: Tables) -> list[Delivery]:
    """Files of `disbursements` and `disbursement_failures`, both in each; the last one names who is paid later."""
    tables = {key: truth[key] for key in ("disbursements", "disbursement_failures")}
    ends = _ends(tables)
    result = _archives(tables, ends)
    for month in range(MONTHLY_FROM, LAST + 1):
        rows = _of(tables, ends, month, month if month < LAST else NEVER)
        twice = month == EVENTS[agency.slug].corrected_month
        sent, planted = _spoiled(agency, month, _mistaken(agency, rows) if twice else rows)
        received = _office_arrival(agency, "penyaluran", month)
        year = month // 12
        result.append(
            Delivery(year=year, month=month, received=received, tables=sent, planted={} if twice else planted)
        )
        if twice:
            again = received + timedelta(days=12)
            result.append(Delivery(year=year, month=month, received=again, tables=rows, note="perbaikan"))
    return result


def _of_unit(tables: Tables, upt: str) -> Tables:
    return {key: table[table["upt_code"] == upt].reset_index(drop=True) for key, table in tables.items()}


def _by_unit(agency: Agency, tables: Tables, ends: dict[str, pd.Series]) -> list[Delivery]:
    """Archives where each UPT has a workbook of its own from 2025 on; the half-year one repairs what was wrong."""
    archives = _archives(tables, ends)
    together = [archive for archive in archives if archive.year < BY_UNIT_SINCE]
    half = Delivery(
        year=2026, month=HALF_YEAR, received=date(2026, 7, 14), tables=_of(tables, ends, MONTHLY_FROM, HALF_YEAR)
    )
    return together + [
        replace(whole, unit=row["upt_code"], tables=_of_unit(whole.tables, row["upt_code"]))
        for whole in (*archives[len(together) :], half)
        for row in agency.upt
    ]


def own(table: pd.DataFrame) -> pd.DataFrame:
    """The rows that the homes report themselves; the office's count arrives by its own way (`headcount`)."""
    return table[table["reported_by"] == "panti"].reset_index(drop=True)


def homes(agency: Agency, truth: Tables) -> list[Delivery]:
    """Files of `upt_residents` and `upt_services` for all UPT together; a late UPT comes in a file of its own.

    In NTB the archives come from each UPT instead, and a half-year workbook repairs what was planted.
    """
    tables = {key: own(truth[key]) for key in ("upt_residents", "upt_services")}
    ends = _ends(tables)
    by_unit = agency.slug in BY_UNIT
    result = _by_unit(agency, tables, ends) if by_unit else _archives(tables, ends)
    late = {(upt, month) for upt, months in EVENTS[agency.slug].late_upt for month in months}
    for month in range(MONTHLY_FROM, LAST + 1):
        sent, planted = _spoiled(agency, month, _of(tables, ends, month, month))
        behind = [upt for upt, when in late if when == month]
        on_time = {key: table[~table["upt_code"].isin(behind)] for key, table in sent.items()}
        received = arrival(agency, "upt", month, days=(2, 5))
        stays = {} if by_unit and month <= HALF_YEAR else planted
        result.append(Delivery(year=month // 12, month=month, received=received, tables=on_time, planted=stays))
        if behind:
            missing = {key: table[table["upt_code"].isin(behind)] for key, table in sent.items()}
            later = arrival(agency, "susulan", month, days=_late_days(month))
            result.append(Delivery(year=month // 12, month=month, received=later, tables=missing, note="susulan"))
    return result


def budgets(agency: Agency, truth: Tables) -> list[Delivery]:
    """The budget table: a finished year each, the running year again every month, unspent where to come."""
    table = truth["budgets"]
    result = _archives({"budgets": table}, {"budgets": table["year"] * 12})
    running = table[table["year"] == LAST // 12].reset_index(drop=True)
    for month in range(MONTHLY_FROM, LAST + 1):
        sent = running.copy()
        sent.loc[month_numbers(sent) > month, "realised_idr"] = pd.NA
        received = _office_arrival(agency, "anggaran", month)
        result.append(Delivery(year=month // 12, month=month, received=received, tables={"budgets": sent}))
    return result


def reference(truth: Tables) -> list[Delivery]:
    """Population, poverty and index: one file each, early in 2026."""
    keys = ("population", "poverty", "area_indicators")
    return [Delivery(year=2026, month=None, received=date(2026, 2, 2), tables={key: truth[key]}) for key in keys]


def planted(agency: Agency, truth: Tables) -> Tables:
    """Dataset key → natural keys of the rows that were sent wrong and never repaired: they stay rejected."""
    sent = [*disbursements(agency, truth), *homes(agency, truth)]
    keys = {key for delivery in sent for key in delivery.planted}
    in_forms = {key: faults.in_form(agency, key, table)[1] for key, table in truth.items() if key in faults.IN_FORMS}
    return in_forms | {
        key: pd.concat([delivery.planted[key] for delivery in sent if key in delivery.planted], ignore_index=True)
        for key in sorted(keys)
    }
