"""The office's own count of residents at the end of a quarter: it mostly agrees with the homes, and sometimes does not.

It is a figure of its own (`reported_by` dinas) beside that of the home: neither replaces the other.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.sample import periods

QUARTERS = {12 * 2025 + 11: date(2026, 1, 22), 12 * 2026 + 2: date(2026, 4, 20), 12 * 2026 + 5: date(2026, 7, 21),
            12 * 2026 + 8: date(2026, 10, 7)}  # fmt: skip
"""Month number → the day on which the count arrived."""
SENDER = "Subbagian Program dan Pelaporan"


@dataclass(frozen=True, slots=True)
class Count:
    """Which homes an office counts itself, and by how much it differs: (UPT, month number) → people more or less."""

    homes: tuple[str, ...]
    off: dict[tuple[str, int], int]


COUNTS: dict[str, Count] = {
    "ntb": Count(
        ("PSLU-MATARAM", "PSLU-BIMA", "PSAA-MATARAM", "PSAA-SELONG", "PSBL-MATARAM"),
        {("PSLU-BIMA", 12 * 2026 + 2): -3, ("PSBL-MATARAM", 12 * 2026 + 5): -8, ("PSAA-SELONG", 12 * 2026 + 8): 5},
    ),
    "jawa-timur": Count(
        ("PSTW-JOMBANG", "PSTW-MAGETAN", "PSTW-BLITAR", "RSBL-KEDIRI", "RSBL-PASURUAN", "RSBK-SIDOARJO"),
        {
            ("RSBK-SIDOARJO", 12 * 2025 + 11): -21, ("RSBK-SIDOARJO", 12 * 2026 + 5): -27,
            ("PSTW-MAGETAN", 12 * 2026 + 5): 2, ("RSBL-KEDIRI", 12 * 2026 + 8): -6,
        },
    ),
}  # fmt: skip


def rows(slug: str, residents: pd.DataFrame) -> pd.DataFrame:
    """The office's rows of `upt_residents`, beside the homes' own; only the residents at the end are counted."""
    found = COUNTS.get(slug)
    if found is None:
        return residents.iloc[:0]
    days = {periods.day(month): month for month in QUARTERS}
    counted = residents[residents["upt_code"].isin(found.homes) & residents["month"].isin(list(days))]
    months = [12 * stamp.year + stamp.month - 1 for stamp in counted["month"]]
    off = [found.off.get(key, 0) for key in zip(counted["upt_code"], months, strict=True)]
    own = counted[["upt_code", "month", "period_kind", "end_residents"]]
    return own.assign(end_residents=own["end_residents"] + off, reported_by="dinas").reset_index(drop=True)


def arrivals(table: pd.DataFrame) -> list[tuple[date, pd.DataFrame]]:
    """The office's rows as they arrived: one sending a quarter."""
    return [
        (received, part.reset_index(drop=True))
        for month, received in QUARTERS.items()
        if len(part := table[table["month"] == periods.day(month)])
    ]
