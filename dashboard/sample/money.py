"""Budgets of the programmes in the office's own budget: pagu, planned cash by pay month, realisation by SP2D.

A programme paid once a year has its whole planned cash in that month, although its pagu was reckoned monthly: before
that month nothing is planned, so nothing is behind. Years with a revision state it in full (all twelve months).
"""

import numpy as np
import pandas as pd

from dashboard.catalogue import Agency
from dashboard.sample import periods
from dashboard.sample.periods import LAST
from dashboard.sample.randomness import stream
from dashboard.sample.schemes import SCHEMES

MILLION = 1_000_000
BEFORE_REVISION_PCT = 95
REVISIONS = {2023: ("perubahan",), 2024: ("perubahan",), 2025: ("murni", "perubahan"), 2026: ("murni",)}


def _planned(agency: Agency, rows: pd.DataFrame) -> pd.DataFrame:
    """Month number → planned and spent rupiah per programme; the plan has room for those who failed or waited."""
    scheme = SCHEMES[agency.slug]
    full = rows["quota"] * rows["program_code"].map(lambda code: scheme[code].benefit_idr)
    shares = [
        scheme[code].stages[int(stage) - 1] for code, stage in zip(rows["program_code"], rows["stage"], strict=True)
    ]
    table = rows.assign(plan=full * np.array(shares))
    return table.groupby(["program_code", "paid_in"], as_index=False)[["plan", "sp2d_idr"]].sum()


def _year(code: str, year: int, months: pd.DataFrame, chance: np.random.Generator) -> pd.DataFrame:
    """The twelve months of one programme and year, once per revision; realised is NULL in months to come."""
    numbers = np.arange(12 * year, 12 * year + 12)
    sums = months.set_index("paid_in").reindex(numbers)
    plan = np.ceil(sums["plan"].fillna(0).to_numpy() * chance.uniform(1.0, 1.06) / MILLION).astype(np.int64) * MILLION
    spent = sums["sp2d_idr"].fillna(0).to_numpy(dtype=np.int64)
    realised = pd.array(np.minimum(spent, plan), dtype="Int64")
    frames = []
    for revision in REVISIONS[year]:
        planned = plan // MILLION * (BEFORE_REVISION_PCT if revision != REVISIONS[year][-1] else 100) // 100
        frame = pd.DataFrame(
            {
                "program_code": code,
                "year": year,
                "revision": revision,
                "month": [periods.day(int(number)) for number in numbers],
                "period_kind": "bulan",
                "pagu_idr": int(planned.sum()) * MILLION,
                "planned_cash_idr": planned * MILLION,
                "realised_idr": realised,
            }
        )
        frame.loc[numbers > LAST, "realised_idr"] = pd.NA
        frames.append(frame)
    return pd.concat(frames)


def budgets(agency: Agency, rows: pd.DataFrame) -> pd.DataFrame:
    """The dataset `budgets` 2023–2026 from all disbursement rows (`disbursing.everything`)."""
    own = [program["program_code"] for program in agency.programs if program["in_office_budget"] == "ya"]
    months = _planned(agency, rows[rows["program_code"].isin(own)])
    chance = stream(agency.slug, "budgets")
    frames = [
        _year(code, year, months[months["program_code"] == code], chance) for code in own for year in sorted(REVISIONS)
    ]
    return pd.concat(frames, ignore_index=True)
