"""Reference figures of the sample: population, poverty and welfare index per year.

Published figures keep their value; years and areas between them are filled in by the generator. All are marked
DATA CONTOH in `source`, because a person cannot see which is which.

For Musi Banyuasin and Muara Enim the sample ends before the year of the real village table (Podes 2021) and of the real
welfare index (2025), so that a real file, once brought in, is the latest.
"""

import pandas as pd

from dashboard.catalogue import Agency
from dashboard.sample import areas, calibration
from dashboard.sample.randomness import stream

MARK = "DATA CONTOH"
POPULATION_YEARS = {"muara-enim": (2019, 2020), "musi-banyuasin": (2019, 2020)}
INDEX_YEARS = {"muara-enim": (2023, 2024), "musi-banyuasin": (2023, 2024)}
POVERTY_YEARS = {"kutai-timur": range(2015, 2025), "jawa-timur": range(2016, 2026)}
GROWTH = 1.013
COUNTRY = "00"
OTHER_SOURCE = {"musi-banyuasin": 2022}
"""Before this year the office copied another source: a break in its series."""


def population(agency: Agency) -> pd.DataFrame:
    """The dataset `population`: every kecamatan, two or three years."""
    table = areas.kecamatan(agency)
    years = POPULATION_YEARS.get(agency.slug, (2023, 2024, 2025))
    frames = [
        pd.DataFrame(
            {
                "region_code": table["region_code"],
                "year": year,
                "source": f"{MARK} (penduduk {year})",
                "people": (table["people"] / GROWTH ** (years[-1] - year)).round().astype("int64"),
                "families": (table["families"] / GROWTH ** (years[-1] - year)).round().astype("int64"),
            }
        )
        for year in years
    ]
    return pd.concat(frames, ignore_index=True)


def _surveyed(agency: Agency) -> pd.DataFrame:
    """Kabupaten/kota with people, and the province, that the survey publishes for this office."""
    kabupaten = areas.of_level(agency, "kabupaten")[["region_code"]]
    codes = [*kabupaten["region_code"], agency.region_code[:2]]
    return pd.DataFrame({"region_code": sorted(set(codes))})


def _country(years: list[int]) -> pd.DataFrame:
    """The country's share of poor people: about what it was (11 % in 2015, 8,5 % in 2025), a plain line between."""
    pct = [round(11.0 - 0.25 * (year - 2015), 2) for year in years]
    return pd.DataFrame({"region_code": COUNTRY, "year": years, "poor_people": None, "p0_pct": pct})


def _people(agency: Agency) -> dict[str, float]:
    table = areas.kecamatan(agency)
    people = {str(code): float(sum_) for code, sum_ in table.groupby("parent_code")["people"].sum().items()}
    return {**people, agency.region_code: float(table["people"].sum())}


def _poverty_of(code: str, years: list[int], people: float | None, office: str) -> pd.DataFrame:
    """One area's series: a slow fall with chance, pulled through the published points."""
    chance = stream(office, "poverty", code)
    known = calibration.POVERTY.get(code, {})
    steps = chance.normal(-0.012, 0.012, len(years)).cumsum()
    pct = pd.Series(areas.poor_pct(code) * chance.lognormal(0, 0.18 if not known else 0.0) * (1 + steps), index=years)
    fixed = pd.Series(
        {year: value for year, (value, _) in known.items() if value is not None and year in years}, dtype=float
    )
    shift = (fixed / pct).reindex(years).interpolate(limit_direction="both").fillna(1.0)
    pct = (pct * shift).round(2)
    counts = {year: poor for year, (_, poor) in known.items() if poor is not None}
    spread = [
        None if people is None else round(people * pct[year] / 100 * GROWTH ** (year - 2025), -1) for year in years
    ]
    poor = [counts.get(year, guess) for year, guess in zip(years, spread, strict=True)]
    return pd.DataFrame({"region_code": code, "year": years, "poor_people": poor, "p0_pct": pct.to_numpy()})


def poverty(agency: Agency) -> pd.DataFrame:
    """The dataset `poverty`: kabupaten/kota and province; a province's people only where it is the office's own."""
    years = list(POVERTY_YEARS.get(agency.slug, range(2020, 2026)))
    people = _people(agency)
    frames = [_poverty_of(code, years, people.get(code), agency.slug) for code in _surveyed(agency)["region_code"]]
    table = pd.concat([*frames, _country(years)], ignore_index=True)
    depth = stream(agency.slug, "depth").uniform(0.13, 0.2, len(table))
    return table.assign(
        poor_people=table["poor_people"].astype("Int64"),
        round="maret",
        p1=(table["p0_pct"] * depth).round(2),
        p2=(table["p0_pct"] * depth**2 * 1.4).round(2),
        poverty_line_idr=((table["year"] - 2012) * 28_000 + 160_000).astype("int64"),
        source=[_source(agency, int(year)) for year in table["year"]],
    )


def _source(agency: Agency, year: int) -> str:
    older = year < OTHER_SOURCE.get(agency.slug, 0)
    return f"{MARK} (publikasi Bappeda)" if older else f"{MARK} (dikalibrasi pada angka BPS yang terbit)"


def area_indicators(agency: Agency) -> pd.DataFrame:
    """The dataset `area_indicators`: the welfare index per kabupaten/kota and province."""
    frames = []
    for code in _surveyed(agency)["region_code"]:
        chance = stream(agency.slug, "index", code)
        years = list(INDEX_YEARS.get(agency.slug, (2023, 2024, 2025)))
        level = calibration.WELFARE_INDEX.get(code, 62 - 0.6 * areas.poor_pct(code[:5]) + chance.normal(0, 1.5))
        values = [round(level - 0.6 * (2025 - year) + chance.normal(0, 0.15), 2) for year in years]
        frames.append(pd.DataFrame({"region_code": code, "year": years, "value": values}))
    table = pd.concat(frames, ignore_index=True)
    return table.assign(indicator="indeks_kesejahteraan_sosial", source=f"{MARK} (indeks)")
