"""The satisfaction survey in the sample: each UPT and counter of an office, semester by semester, one row per answer.

A unit has a level of its own, every unsur a habit (charges please, buildings less), every person a mood. Planned: a
unit with seven answers, whose index means little; one a hair from the edge of a band; one that was not surveyed last.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.catalogue.datasets.people import ELEMENTS
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

SEMESTERS = (("2025-1", "2025-01-06"), ("2025-2", "2025-07-07"), ("2026-1", "2026-01-05"))
LAST = SEMESTERS[-1][0]
DAYS = 165
ANSWERS = (60, 200)
FEW = 7
LEVEL = (3.0, 3.5)
GROWTH = 0.03
HABIT = (0.05, -0.02, -0.18, 0.3, 0.02, 0.08, 0.15, -0.1, -0.22)
OWN, MOOD, WHIM = 0.08, 0.28, 0.45
LOWEST, HIGHEST = 1, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is planned for the last semester: units with few answers, at the edge (answers, points), without any."""

    few: str
    edge: str
    answers: int
    points: int
    without: str = ""


PLANS: dict[str, Plan] = {
    # 76,605 and more, below 76,61: "baik" only because it is rounded first
    "muara-enim": Plan(few="RPS-TANJUNG-ENIM", edge="LOKET-SLRT", answers=109, points=3006),
    # 76,60 with the printed weight 0,11: one point more in one answer would be "baik"
    "musi-banyuasin": Plan(few="LKSA-BAYUNG-LENCIR", edge="LOKET-DTSEN", answers=110, points=3064),
    "kutai-timur": Plan(few="RPA-SANGATTA-SELATAN", edge="LOKET-REKOMENDASI", answers=64, points=1765),
    "ntb": Plan(few="PSBKW-MATARAM", edge="PSAA-SELONG", answers=102, points=2813, without="PSBR-LABUAPI"),
    "jawa-timur": Plan(few="RSBG-TUBAN", edge="PSTW-BLITAR", answers=121, points=3337, without="RSBK-SIDOARJO"),
}


def satisfaction(world: World) -> pd.DataFrame:
    """The dataset `satisfaction`; an empty table for an office that asks nobody."""
    slug = world.agency.slug
    plan = PLANS.get(slug)
    if plan is None:
        return pd.DataFrame()
    chance = stream(slug, "satisfaction")
    parts = [
        part
        for unit in _surveyed(world)
        for part in _unit(unit, plan, levels=_levels(chance), chance=chance)
        if len(part)
    ]
    rows = pd.concat(parts, ignore_index=True).sort_values(["date", "unit_code"], ignore_index=True, kind="stable")
    numbers = rows.groupby(rows["date"].dt.year).cumcount() + 1
    return rows.assign(
        response_id=[f"SKM-{day.year}-{number:04d}" for day, number in zip(rows["date"], numbers, strict=True)]
    )


def _surveyed(world: World) -> list[str]:
    """Every UPT, then every counter."""
    counters = [row["unit_code"] for row in world.agency.units if row["unit_kind"] == "loket"]
    return [*(row["upt_code"] for row in world.agency.upt), *counters]


def _levels(chance: np.random.Generator) -> np.ndarray:
    """What each unsur of one unit is worth on average."""
    return chance.uniform(*LEVEL) + np.array(HABIT) + chance.normal(0, OWN, len(ELEMENTS))


def _unit(unit: str, plan: Plan, *, levels: np.ndarray, chance: np.random.Generator) -> list[pd.DataFrame]:
    found = []
    for place, (semester, begin) in enumerate(SEMESTERS):
        number = _answers(unit, semester, plan, chance)
        whim = chance.normal(0, WHIM, (number, len(ELEMENTS)))
        points = levels + GROWTH * place + chance.normal(0, MOOD, (number, 1)) + whim
        scores = np.rint(points).clip(LOWEST, HIGHEST).astype(int)
        if (unit, semester) == (plan.edge, LAST):
            _bring_to(scores, plan.points, chance)
        days = np.datetime64(begin, "s") + chance.integers(0, DAYS, number).astype("timedelta64[D]")
        found.append(pd.DataFrame(scores, columns=list(ELEMENTS)).assign(unit_code=unit, date=days))
    return found


def _answers(unit: str, semester: str, plan: Plan, chance: np.random.Generator) -> int:
    drawn = int(chance.integers(ANSWERS[0], ANSWERS[1] + 1))
    planned = {plan.few: FEW, plan.edge: plan.answers, plan.without: 0}
    return planned.get(unit, drawn) if semester == LAST else drawn


def _bring_to(scores: np.ndarray, total: int, chance: np.random.Generator) -> None:
    """Change single points, one step each, until their sum is `total`."""
    missing = total - int(scores.sum())
    step = 1 if missing > 0 else -1
    free = np.flatnonzero((scores + step >= LOWEST) & (scores + step <= HIGHEST))
    scores.ravel()[chance.choice(free, abs(missing), replace=False)] += step
