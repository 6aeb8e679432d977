"""Who joined, left and stayed between two quarters, and who failed twice: from the payments of the same areas.

Net change = joined − left = the quota's own change. One quarter carries a refresh of the register: many leave and many
join because of it, which is no failure of anybody.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.sample import periods
from dashboard.sample.events import EVENTS
from dashboard.sample.periods import LAST
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

QUARTER = 3
PROGRAMS: dict[str, tuple[str, ...]] = {
    "muara-enim": ("PKH", "SEMBAKO", "BANTUAN_LANSIA"),
    "musi-banyuasin": ("PKH", "SEMBAKO", "BANTU_UMAK"),
    "kutai-timur": ("PKH", "SEMBAKO", "BANTUAN_LANSIA"),
    "ntb": ("PKH", "SEMBAKO"),
    "jawa-timur": ("PKH",),
}
QUARTERS = {"ntb": 6, "jawa-timur": 3}
"""How many of the last quarters a province reports, so that its files stay small; the others report all."""
REFRESH = 12 * 2026 + 3  # Triwulan II 2026
LEAVING = ("graduasi", "meninggal", "pindah", "verifikasi", "pemutakhiran_register", "lainnya")
RATES = np.array([0.004, 0.006, 0.004, 0.005, 0.005, 0.001])
REFRESH_RATE = 0.055
JOINING = ("pemutakhiran_register", "verifikasi", "pindah")
JOIN_SHARES = np.array([0.6, 0.3, 0.1])
TWICE, TWICE_STUCK = 0.12, 0.85
REGISTER = LEAVING.index("pemutakhiran_register")


@dataclass(frozen=True, slots=True)
class Between:
    """One area between two quarters: its recipients before and now, those who could have failed twice."""

    before: int
    now: int
    twice: int


def changes(world: World) -> pd.DataFrame:
    """The dataset `beneficiary_changes` of one office, by quarter."""
    rows = [row for code in PROGRAMS[world.agency.slug] for row in _program(world, code)]
    names = ["program_code", "region_code", "start", "change", "reason", "families"]
    table = pd.DataFrame(rows, columns=names)
    months = np.array([periods.day(start) for start in table["start"]])
    return table.drop(columns="start").assign(month=months, period_kind="triwulan")


def _program(world: World, code: str) -> list[tuple[str, str, int, str, str, int]]:
    slug = world.agency.slug
    paid = world.reported[world.reported["program_code"] == code]
    quota = paid.pivot_table(index="start", columns="region_code", values="quota")
    failed = paid.pivot_table(index="start", columns="region_code", values="failed")
    length = int((paid["end"] - paid["start"]).iloc[0]) + 1
    last = LAST + 1 - QUARTER
    first = max(periods.FIRST + QUARTER, last - QUARTER * (QUARTERS.get(slug, 99) - 1))
    stuck = {(region, month) for name, region, month in _stuck(slug) if name == code}
    chance = stream(slug, "changes", code)
    result = []
    for start in range(first, last + 1, QUARTER):
        end = start + QUARTER - length
        for region in quota.columns:
            if pd.isna(quota[region].get(end)) or pd.isna(quota[region].get(end - QUARTER)):
                continue
            twice = _twice(failed[region], range(start, end + 1, length), length, stuck, chance)
            found = Between(int(quota[region][end - QUARTER]), int(quota[region][end]), twice)
            result += [(code, str(region), start, *change) for change in _area(found, start, chance)]
    return result


def _stuck(slug: str) -> list[tuple[str, str, int]]:
    """Programme, kecamatan and month of everything that is stuck."""
    return [
        (program, region, month)
        for program, region, first, months, _ in EVENTS[slug].stuck
        for month in range(first, first + months)
    ]


def _twice(
    failed: pd.Series, starts: range, length: int, stuck: set[tuple[str, int]], chance: np.random.Generator
) -> int:
    """The most families who failed in two payments running, the second of them in this quarter."""
    found = [0]
    for start in starts:
        both = min(failed.get(start, 0), failed.get(start - length, 0))
        blocked = {(str(failed.name), start), (str(failed.name), start - length)} & stuck
        if both > 0:
            found.append(int(chance.binomial(int(both), TWICE_STUCK if blocked else TWICE)))
    return max(found)


def _area(found: Between, start: int, chance: np.random.Generator) -> list[tuple[str, str, int]]:
    """Change, reason and families of one area and quarter; only what happened, and always who stayed."""
    rates = RATES.copy()
    if start == REFRESH:
        rates[REGISTER] = REFRESH_RATE * chance.uniform(0.7, 1.3)
    left = chance.multinomial(found.before, [*rates, 1 - rates.sum()])[:-1]
    left[REGISTER] += max(found.before - int(left.sum()) - found.now, 0)
    stayed = found.before - int(left.sum())
    joined = chance.multinomial(found.now - stayed, JOIN_SHARES)
    return [
        *(("masuk", reason, int(number)) for reason, number in zip(JOINING, joined, strict=True) if number),
        *(("keluar", reason, int(number)) for reason, number in zip(LEAVING, left, strict=True) if number),
        ("tetap", "lainnya", stayed),
        *([("gagal_dua_kali", "lainnya", found.twice)] if found.twice else []),
    ]
