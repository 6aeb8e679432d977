"""Batches of productive-business training: who was trained, finished, got capital, and whose business lives.

Capital is what the programme of the same year paid in that kecamatan. A business is looked at six and twelve months
after the training: for young batches those cells are empty, and once an old one was never looked at.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.sample.randomness import stream
from dashboard.sample.world import World

KNOWN_UNTIL = pd.Timestamp("2026-09-30")
ALIVE_6, ALIVE_12 = 0.84, 0.83  # of capital, then of those alive at six months
FIRST_BATCH = 0.5


@dataclass(frozen=True, slots=True)
class Plan:
    """How an office trains: programme that pays the capital, years, areas (0 = all paid), most people per batch."""

    program: str
    years: tuple[int, ...]
    areas: int = 0
    most: int = 60


PLANS = {
    "kutai-timur": Plan("PELATIHAN_USAHA", (2024, 2025, 2026), most=200),
    "ntb": Plan("USAHA_PRODUKTIF", (2025, 2026), areas=14, most=25),
    "musi-banyuasin": Plan("KELUARGA_MAJU", (2025, 2026), areas=5, most=20),
}
ENDS = {1: (3, 14), 2: (8, 11)}  # month and first day on which the batches of a year finish


def trainings(world: World) -> pd.DataFrame:
    """The dataset `trainings`; an empty table for an office that holds none."""
    plan = PLANS.get(world.agency.slug)
    if not plan:
        return pd.DataFrame()
    chance = stream(world.agency.slug, "trainings")
    rows = [
        _batch(region, year, number, capital, chance)
        for year in plan.years
        for region, paid in _paid(world, plan, year)
        for number, capital in _split(min(paid, 2 * plan.most), chance)
    ]
    return _never_looked_at(pd.DataFrame(rows))


def _paid(world: World, plan: Plan, year: int) -> list[tuple[str, int]]:
    rows = world.reported[(world.reported["program_code"] == plan.program) & (world.reported["start"] // 12 == year)]
    paid = rows[rows["paid"] > 0].groupby("region_code")["paid"].sum()
    some = paid.iloc[:: len(paid) // plan.areas].head(plan.areas) if plan.areas else paid
    return [(str(region), int(people)) for region, people in some.items()]


def _split(people: int, chance: np.random.Generator) -> list[tuple[int, int]]:
    """Capital of the two batches of a year in one area; a batch of nobody is not held."""
    first = int(chance.binomial(people, FIRST_BATCH))
    return [(number, capital) for number, capital in ((1, first), (2, people - first)) if capital]


def _batch(region: str, year: int, number: int, capital: int, chance: np.random.Generator) -> dict[str, object]:
    completed = capital + int(chance.binomial(capital // 8 + 1, 0.4))
    month, day = ENDS[number]
    end = pd.Timestamp(year, month, day + int(chance.integers(0, 9)))
    alive_6 = int(chance.binomial(capital, ALIVE_6))
    alive_12 = int(chance.binomial(alive_6, ALIVE_12))
    return {
        "batch": f"{year}-{number}", "region_code": region, "completed_on": end,
        "trained": completed + int(chance.binomial(completed // 6 + 1, 0.4)), "completed": completed,
        "received_capital": capital,
        "alive_6_months": alive_6 if end + pd.DateOffset(months=6) <= KNOWN_UNTIL else pd.NA,
        "alive_12_months": alive_12 if end + pd.DateOffset(months=12) <= KNOWN_UNTIL else pd.NA,
    }  # fmt: skip


def _never_looked_at(rows: pd.DataFrame) -> pd.DataFrame:
    """One area of the second newest batch that is a year old was not visited again."""
    known = rows[rows["alive_12_months"].notna()]
    rows.loc[known.index[-2], "alive_12_months"] = pd.NA
    return rows
