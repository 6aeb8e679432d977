"""Which periods a programme pays for: from its schedule and pay months, January 2023 to December 2026.

Months are counted as `12 * year + month - 1`, so that they can be added and compared as numbers.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.catalogue.records import MONTHS_OF

KINDS = {"bulanan": "bulan", "dua_bulanan": "dua_bulan", "triwulan": "triwulan", "tahunan": "bulan", "sekali": "bulan"}
FIRST = 12 * 2023 + 9  # October 2023
LAST = 12 * 2026 + 8  # September 2026


@dataclass(frozen=True, slots=True)
class Period:
    """One period of a programme: month numbers of its start and of its payment."""

    start: int
    kind: str
    paid_in: int

    @property
    def end(self) -> int:
        """Month number of its last month."""
        return self.start + MONTHS_OF[self.kind] - 1

    @property
    def reported(self) -> bool:
        """Whether it has ended within the sample's 36 months."""
        return self.start >= FIRST and self.end <= LAST


def day(month: int, number: int = 1) -> np.datetime64:
    """The day `number` of a month number."""
    return np.datetime64(f"{month // 12:04d}-{month % 12 + 1:02d}") + np.timedelta64(number - 1, "D")


def of_program(program: dict[str, str], *, stages: int = 1) -> tuple[Period, ...]:
    """All periods of a programme in the budget years 2023 to 2026; one with stages pays within a quarter."""
    kind = "triwulan" if stages > 1 else KINDS[program["schedule"]]
    length = MONTHS_OF[kind]
    pay_months = [int(number) - 1 for number in program["pay_months"].split()]
    return tuple(
        Period(12 * year + pay // length * length, kind, 12 * year + pay)
        for year in range(2023, 2027)
        for pay in pay_months
    )
