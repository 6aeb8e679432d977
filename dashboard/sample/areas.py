"""The kecamatan of an office with people, families and need, spread from published totals (`calibration`)."""

import csv
from functools import cache

import numpy as np
import pandas as pd

from dashboard.catalogue import Agency
from dashboard.paths import REFERENCE
from dashboard.sample import calibration
from dashboard.sample.randomness import stream


@cache
def regions() -> pd.DataFrame:
    """The reference list of areas, text only, with `area_km2` as a number."""
    with (REFERENCE / "regions.csv").open(encoding="utf-8", newline="") as file:
        table = pd.DataFrame(list(csv.DictReader(file)))
    return table.assign(area_km2=pd.to_numeric(table["area_km2"]))


def of_level(agency: Agency, level: str) -> pd.DataFrame:
    """The areas of one level inside the office's area (itself included), sorted by code."""
    table = regions()
    inside = (table["region_code"] + ".").str.startswith(agency.region_code + ".")
    return table[inside & (table["level"] == level)].sort_values("region_code", ignore_index=True)


def people_of_kabupaten(code: str) -> float:
    """Inhabitants of a kabupaten/kota: published, or its share of Jawa Timur's total."""
    if code in calibration.PEOPLE_OF_KABUPATEN:
        return calibration.PEOPLE_OF_KABUPATEN[code]
    shares = calibration.JAWA_TIMUR_SHARES
    return calibration.JAWA_TIMUR_PEOPLE * shares[code] / sum(shares.values())


def poor_pct(code: str) -> float:
    """Share of poor people of a kabupaten/kota: the last published one, else the assumed one of its province."""
    known = [pct for pct, _ in calibration.POVERTY.get(code, {}).values() if pct is not None]
    urban = code[:4] if code[:4] in calibration.ASSUMED_POOR_PCT else code[:2]
    return known[-1] if known else calibration.ASSUMED_POOR_PCT[urban]


def _spread(group: pd.DataFrame, total: float, noise: np.ndarray) -> pd.Series:
    """A kabupaten's people over its kecamatan: published ones fixed, the rest by area^¼ and chance."""
    known = group["region_code"].map(calibration.PEOPLE).astype(float)
    weight = (group["area_km2"].clip(lower=1) ** 0.25 * noise).where(known.isna(), 0.0)
    return known.fillna(weight * (total - known.sum()) / max(weight.sum(), 1e-9))


def _household_size(code: str) -> float:
    sizes = calibration.HOUSEHOLD_SIZE
    return sizes.get(code[:5], sizes.get(code[:2], 3.5))


def _people(table: pd.DataFrame, noise: np.ndarray) -> pd.Series:
    published = table["region_code"].map(calibration.PEOPLE)
    by_families = table["region_code"].map(calibration.FAMILIES) * table["region_code"].map(_household_size)
    parts = [
        _spread(group, people_of_kabupaten(str(code)), noise[group.index])
        for code, group in table.groupby("parent_code")
        if str(code) in calibration.PEOPLE_OF_KABUPATEN or str(code) in calibration.JAWA_TIMUR_SHARES
    ]
    spread = pd.concat(parts) if parts else pd.Series(dtype=float)
    return published.fillna(by_families).fillna(spread.reindex(table.index)).astype(float)


def kecamatan(agency: Agency) -> pd.DataFrame:
    """One row per kecamatan: region_code, region_name, parent_code, people, families, need (share of poor, 0–1)."""
    table = of_level(agency, "kecamatan")
    chance = stream(agency.slug, "areas")
    people = _people(table, chance.lognormal(0, 0.25, len(table)))
    families = table["region_code"].map(calibration.FAMILIES).fillna(people / table["region_code"].map(_household_size))
    need = table["parent_code"].map(poor_pct) / 100 * chance.lognormal(0, 0.22, len(table))
    result = table[["region_code", "region_name", "parent_code"]].copy()
    return result.assign(
        people=people.round().astype("int64"), families=families.round().astype("int64"), need=need.clip(0.02, 0.6)
    )
