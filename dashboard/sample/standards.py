"""SPM bidang sosial in the sample, 2022–2025: who is entitled, who was served, how well, and who says how many.

A kabupaten's entitled come from its PPKS, a province's from what its homes can hold. A kabupaten of Nusa Tenggara Barat
also sent its own set, which the province's figure must leave out.
"""

import numpy as np
import pandas as pd

from dashboard.catalogue import lists
from dashboard.sample import ppks
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

YEARS = (2022, 2023, 2024, 2025)
SERVICES = ("a", "b", "c", "d", "e")
SHARE_2025 = {"a": 0.71, "b": 0.88, "c": 0.93, "d": 0.82, "e": 1.0}
YEARLY = {"a": 0.045, "b": 0.03, "c": 0.02, "d": 0.04, "e": 0.0}  # what a year brings nearer to the target
DESTITUTE = {"a": 0.22, "b": 0.75, "c": 0.45, "d": 1.0, "e": 1.0}  # share of the kinds of PPKS that is entitled
PROVINCIAL = 0.04  # share of the victims of disasters who fall to a province
IN_HOMES = 1.35  # entitled for each place in a home of that kind
NOT_SENT = {("musi-banyuasin", "b", 2025), ("ntb", "d", 2023)}
NO_SOURCE = {("muara-enim", "d"), ("musi-banyuasin", "a"), ("kutai-timur", "b"), ("ntb", "b"), ("jawa-timur", "d")}
UNKNOWN_ENTITLED = {("ntb", "e", 2025)}
BEYOND = {("muara-enim", "e", 2025): 1.06}  # more were served than had been counted as entitled
OF_KABUPATEN = {"ntb": ("52.01", "52.06")}


def _kinds(service: str) -> set[int]:
    row = next(row for row in lists.rows("spm_services") if row["service"] == service)
    return {int(code) for code in row["ppks_codes"].split()}


def _entitled(world: World, service: str, found: pd.DataFrame) -> int:
    """How many are entitled in 2025."""
    kinds = _kinds(service)
    if world.agency.level == "provinsi" and service != "e":
        homes = [row for row in world.agency.upt if kinds & {int(code) for code in row["target_ppks"].split()}]
        return round(IN_HOMES * sum(int(row["capacity"]) for row in homes))
    share = PROVINCIAL if world.agency.level == "provinsi" else DESTITUTE[service]
    return round(share * int(found.loc[found["ppks_code"].isin(kinds), "people"].sum()))


def _source(world: World, service: str, year: int) -> str | None:
    if (world.agency.slug, service) in NO_SOURCE and year == YEARS[-1]:
        return None
    return f"SK Kepala Dinas 460/{11 + SERVICES.index(service)}/{year}" if service != "e" else f"Laporan BPBD {year}"


def _rows(world: World, region: str, entitled: dict[str, int], chance: np.random.Generator) -> list[dict[str, object]]:
    slug, rows = world.agency.slug, []
    for year in YEARS:
        for service in SERVICES:
            many = round(entitled[service] * float(chance.normal(1 + 0.015 * (year - YEARS[-1]), 0.02)))
            if service == "e" and year in ppks.NO_DISASTER.get(slug, ()):
                many = 0
            share = SHARE_2025[service] + YEARLY[service] * (year - YEARS[-1]) + float(chance.normal(0, 0.015))
            share = BEYOND.get((slug, service, year), min(share, 1.0) if service != "e" else 1.0)
            rows.append(
                {
                    "region_code": region,
                    "year": year,
                    "service": service,
                    "entitled": pd.NA if (slug, service, year) in UNKNOWN_ENTITLED else many,
                    "served": round(many * share),
                    "quality_pct": round(float(chance.uniform(78, 97)), 1) if many else pd.NA,
                    "entitled_source": _source(world, service, year),
                }
            )
    return [row for row in rows if (slug, row["service"], row["year"]) not in NOT_SENT]


def spm(world: World) -> pd.DataFrame:
    """The dataset `spm`: the office's own set, in one province beside that of two kabupaten."""
    slug = world.agency.slug
    if slug not in ppks.SILENT:
        return pd.DataFrame()
    chance = stream(slug, "spm")
    everybody = ppks.everybody(world)
    # Where the last year had no disaster, the years before it are as the one that is known.
    year = YEARS[-1] if YEARS[-1] not in ppks.NO_DISASTER.get(slug, ()) else YEARS[-2]
    found = everybody[everybody["year"] == year]
    rows = _rows(world, world.agency.region_code, {key: _entitled(world, key, found) for key in SERVICES}, chance)
    for region in OF_KABUPATEN.get(slug, ()):
        inside = found[found["region_code"].str.startswith(region)]
        outside = {
            key: round(DESTITUTE[key] * int(inside.loc[inside["ppks_code"].isin(_kinds(key)), "people"].sum()))
            for key in SERVICES
        }
        rows += [row for row in _rows(world, region, outside, chance) if row["year"] == YEARS[-1]]
    found_rows = pd.DataFrame(rows)
    counts = {name: found_rows[name].astype("Int64") for name in ("entitled", "served")}
    return found_rows.assign(**counts, quality_pct=found_rows["quality_pct"].astype("Float64"))
