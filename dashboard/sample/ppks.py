"""The 26 kinds of PPKS in the sample: every kind in every kecamatan, nobody written as zero, as the form asks.

Rates are assumed, a kecamatan's grows with its need; the poor (fakir miskin) are the people and need of the kecamatan.
One kecamatan sent nothing, one left out kinds, one did not say who was served. Jawa Timur sent 2024 by kabupaten/kota.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.catalogue import lists
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

YEARS = (2024, 2025)
BY_KABUPATEN = {("jawa-timur", 2024)}
LAST_YEAR = YEARS[-1]
POOR, DISASTER = 24, 21
KINDS = tuple(int(code) for code in lists.codes("ppks_kinds"))
# Kind → known per 1.000 people where need is average, share of women, share served in a year.
RATES: dict[int, tuple[float, float, float]] = {
    1: (0.10, 0.49, 0.70), 2: (0.85, 0.48, 0.66), 3: (0.06, 0.08, 0.82), 4: (0.05, 0.28, 0.62), 5: (0.70, 0.44, 0.52),
    6: (0.07, 0.66, 0.88), 7: (0.09, 0.52, 0.57), 8: (1.90, 0.61, 0.63), 9: (2.60, 0.46, 0.45), 10: (0.05, 0.92, 0.48),
    11: (0.04, 0.24, 0.80), 12: (0.05, 0.41, 0.72), 13: (0.16, 0.33, 0.0), 14: (0.004, 0.50, 0.30),
    15: (0.15, 0.06, 0.24), 16: (0.06, 0.38, 0.75), 17: (0.11, 0.07, 0.41), 18: (0.003, 0.80, 0.95),
    19: (0.06, 0.85, 0.82), 20: (0.05, 0.57, 0.66), 21: (0.90, 0.51, 0.97), 22: (0.0, 0.50, 0.0),
    23: (2.10, 1.0, 0.33), 24: (0.0, 0.51, 0.72), 25: (0.09, 0.50, 0.35), 26: (0.0, 0.49, 0.0),
}  # fmt: skip
# What differs in an office: migrants of NTB, customary communities inland, whose kind nobody serves yet.
OWN: dict[str, dict[int, tuple[float, float, float]]] = {
    "ntb": {20: (0.62, 0.58, 0.71)},
    "jawa-timur": {13: (0.14, 0.34, 0.12), 20: (0.31, 0.60, 0.69)},
    "kutai-timur": {26: (0.22, 0.49, 0.0)},
    "musi-banyuasin": {26: (0.06, 0.48, 0.55)},
}
NO_DISASTER = {"kutai-timur": (2025,), "musi-banyuasin": (2023,)}
SILENT = {
    "muara-enim": "16.03.22", "musi-banyuasin": "16.06.11", "kutai-timur": "64.08.11", "ntb": "52.04.28",
    "jawa-timur": "35.29.25",
}  # fmt: skip
PARTLY = {
    "muara-enim": "16.03.10", "musi-banyuasin": "16.06.04", "kutai-timur": "64.08.06", "ntb": "52.06.14",
    "jawa-timur": "35.09.01",
}  # fmt: skip
LEFT_OUT = (14, 16, 18)
NOBODY_SENT = {"muara-enim": 26}  # a kind that the office's own form of the last year did not ask for
UNSAID = {"muara-enim": "16.03.19", "kutai-timur": "64.08.18", "ntb": "52.01.02"}
MEAN_NEED = 0.10
Counts = NDArray[np.int64]


def _known(world: World, kind: int, rate: float, chance: np.random.Generator) -> Counts:
    """People of one kind in each kecamatan in the first year."""
    areas = world.kecamatan
    people, need = areas["people"].to_numpy(), areas["need"].to_numpy()
    uneven = chance.lognormal(0, 0.35, len(areas))
    expected = people * need * chance.uniform(0.88, 1.0, len(areas))
    if kind != POOR:
        expected = people * rate / 1000 * np.sqrt(need / MEAN_NEED) * uneven
    return np.asarray(chance.poisson(expected), dtype=np.int64)


def _year(world: World, kind: int, year: int, known: Counts, chance: np.random.Generator) -> pd.DataFrame:
    """Both sexes of one kind and year, each kecamatan one row a sex."""
    _, women, share = OWN.get(world.agency.slug, {}).get(kind, RATES[kind])
    moved = np.rint(known * chance.normal(1 + 0.02 * (year - YEARS[0]), 0.04, len(known)).clip(0.8, 1.25))
    found = moved.astype(np.int64)
    if kind == DISASTER:
        found = _struck(world, year, found, chance)
    of_women = chance.binomial(found, women)
    frames = []
    for sex, people in (("L", found - of_women), ("P", of_women)):
        reached = (share * chance.normal(1 + 0.03 * (year - LAST_YEAR), 0.08, len(people))).clip(0, 1)
        frames.append(
            pd.DataFrame(
                {
                    "region_code": world.kecamatan["region_code"],
                    "year": year,
                    "ppks_code": kind,
                    "sex": sex,
                    "people": people,
                    "served": chance.binomial(people, reached),
                }
            )
        )
    return pd.concat(frames, ignore_index=True)


def _struck(world: World, year: int, found: Counts, chance: np.random.Generator) -> Counts:
    """Disasters strike few places: most kecamatan have nobody, and an office may have a year without any."""
    if year in NO_DISASTER.get(world.agency.slug, ()):
        return np.zeros_like(found)
    return np.where(chance.random(len(found)) < 0.2, found * 5, 0)  # noqa: PLR2004 - one in five


def everybody(world: World) -> pd.DataFrame:
    """Every kind, sex, year and kecamatan, those too that no report names."""
    chance = stream(world.agency.slug, "ppks")
    frames = []
    for kind in KINDS:
        rate = OWN.get(world.agency.slug, {}).get(kind, RATES[kind])[0]
        known = _known(world, kind, rate, chance)
        frames += [_year(world, kind, year, known, chance) for year in YEARS]
    return pd.concat(frames, ignore_index=True)


def _by_kabupaten(world: World, rows: pd.DataFrame) -> pd.DataFrame:
    parents = world.kecamatan.set_index("region_code")["parent_code"]
    rows = rows.assign(region_code=rows["region_code"].map(parents))
    return rows.groupby(["region_code", "year", "ppks_code", "sex"], as_index=False)[["people", "served"]].sum()


def _sent(world: World, rows: pd.DataFrame) -> pd.DataFrame:
    """What the kecamatan sent of the last year: one nothing, one not all kinds, one without those served."""
    slug, newest = world.agency.slug, rows["year"] == LAST_YEAR
    silent = newest & (rows["region_code"] == SILENT[slug])
    left_out = newest & (rows["region_code"] == PARTLY[slug]) & rows["ppks_code"].isin(LEFT_OUT)
    left_out |= newest & (rows["ppks_code"] == NOBODY_SENT.get(slug))
    unsaid = newest & (rows["region_code"] == UNSAID.get(slug, ""))
    rows = rows.assign(served=rows["served"].astype("Int64").mask(unsaid))
    return rows[~silent & ~left_out]


def ppks(world: World) -> pd.DataFrame:
    """The dataset `ppks`: two years, all kinds."""
    if world.agency.slug not in SILENT:
        return pd.DataFrame()
    rows = everybody(world)
    parts = [
        _by_kabupaten(world, part) if (world.agency.slug, year) in BY_KABUPATEN else _sent(world, part)
        for year, part in rows.groupby("year")
    ]
    found = pd.concat(parts, ignore_index=True)
    return found.sort_values(["year", "region_code", "ppks_code", "sex"], ignore_index=True)
