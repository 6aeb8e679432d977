"""Who helps in each kecamatan, year by year: pilar sosial by role with the people needed, some places empty.

Companions follow the families that PKH paid in that kecamatan. Muara Enim has all its 22 TKSK; in 2026 one of its
kecamatan has no operator. What the office itself keeps (coordinators of PKH, companions of people with disabilities)
stands at the kabupaten/kota.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.sample.events import EVENTS
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

YEARS = (2024, 2025, 2026)


@dataclass(frozen=True, slots=True)
class Plan:
    """How an office is staffed: PKH families per companion, families per PSM, kecamatan without an operator or TKSK."""

    per_companion: int
    per_psm: int
    no_operator: tuple[str, ...] = ()
    no_tksk: tuple[str, ...] = ()
    tagana_needed: bool = False
    silent: bool = True  # whether the office's silent areas sent nothing for 2026


PLANS = {
    "muara-enim": Plan(180, 900, no_operator=("16.03.22",), silent=False),
    "musi-banyuasin": Plan(240, 1200, no_operator=("16.06.13",), no_tksk=("16.06.15",), tagana_needed=True),
    "kutai-timur": Plan(120, 900, no_operator=("64.08.18", "64.08.07"), no_tksk=("64.08.14",)),
    "ntb": Plan(260, 2500, no_operator=("52.04.29", "52.01.05"), no_tksk=("52.02.12",), tagana_needed=True),
    "jawa-timur": Plan(300, 4000, no_operator=("35.29.18", "35.79.01"), no_tksk=("35.29.21",)),
}
AT_THE_OFFICE = (("koordinator_pkh", 1, 1), ("pendamping_disabilitas", 1, 2), ("penyuluh_sosial", 2, pd.NA))
HOLDS = 0.94  # chance that a place is filled
MOVES = 0.3  # chance that a year changes the people of a role


def pillars(world: World) -> pd.DataFrame:
    """The dataset `pillars`: every kecamatan and, for three roles, the kabupaten/kota."""
    slug = world.agency.slug
    plan, events = PLANS.get(slug), EVENTS.get(slug)
    if plan is None or events is None:
        return pd.DataFrame()
    paid = _families_paid(world)
    rows = []
    for code, families in zip(world.kecamatan["region_code"], world.kecamatan["families"], strict=True):
        posts = _posts(plan, code, float(paid.get(code, 0)), int(families), stream(slug, "pillars", code))
        silent = plan.silent and code in events.silent_regions
        rows += [(code, *post) for post in posts if not (silent and post[0] == YEARS[-1])]
    for parent in sorted(set(world.kecamatan["parent_code"])):
        rows += [(str(parent), year, *post) for year in YEARS for post in AT_THE_OFFICE]
    return pd.DataFrame(rows, columns=["region_code", "year", "role", "people", "needed"]).astype(
        {"people": "Int64", "needed": "Int64"}
    )


def _families_paid(world: World) -> pd.Series:
    """The families that PKH pays in a kecamatan, on the average of its periods."""
    pkh = world.reported[world.reported["program_code"] == "PKH"]
    found: pd.Series = pkh.groupby("region_code")["paid"].mean()
    return found


def _posts(plan: Plan, code: str, paid: float, families: int, chance: np.random.Generator) -> list[tuple[object, ...]]:
    companions = max(math.ceil(paid / plan.per_companion), 1)
    psm = max(families // plan.per_psm, 1)
    tagana = int(chance.integers(1, 4))
    rows: list[tuple[object, ...]] = []
    kept, volunteers = _filled(companions, chance), _filled(psm, chance)
    for year in YEARS:
        last = year == YEARS[-1]
        rows += [
            (year, "tksk", 0 if last and code in plan.no_tksk else 1, 1),
            (year, "operator", 0 if last and code in plan.no_operator else 1, 1),
            (year, "pendamping_pkh", kept, companions),
            (year, "psm", volunteers, psm),
            (year, "tagana", tagana, 3 if plan.tagana_needed else pd.NA),
        ]
        kept = _next(kept, companions, chance)
        volunteers = _next(volunteers, psm, chance)
    return rows


def _filled(places: int, chance: np.random.Generator) -> int:
    """How many of the places are filled; one companion at least where there is more than one place."""
    return max(int(chance.binomial(places, HOLDS)), min(places, 1))


def _next(people: int, places: int, chance: np.random.Generator) -> int:
    """A year later: now and then somebody comes or goes."""
    return int(min(max(people + int(chance.integers(-1, 2)) * int(chance.random() < MOVES), 1), places))
