"""Disbursements and their failures: every programme × kecamatan × period, as the office would know it in the end.

Built as arrays of shape (periods, areas), one programme at a time, so that 50.000 rows of Jawa Timur take a second.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.catalogue import Agency
from dashboard.catalogue.datasets.payments import FAILURE_REASONS
from dashboard.sample import areas, periods
from dashboard.sample.events import EVENTS, Events
from dashboard.sample.periods import LAST, Period
from dashboard.sample.randomness import stream
from dashboard.sample.schemes import SCHEMES, Scheme

Counts = NDArray[np.int64]
REASON_WEIGHTS = np.array([0.27, 0.31, 0.12, 0.09, 0.12, 0.05, 0.04])
REASON_SHARES = np.array([0.9, 0.95, 0.4, 0.25, 0.4, 0.15, 0.1])  # how often a reason occurs at all in an area
NATIONAL = ("PKH", "SEMBAKO")
UNIT_OF_MONEY = 25_000
FAR_AREAS = 0.15
OLD_WEIGHTS = np.array([0.05, 0.1, 0.5, 0.2, 0.1, 0.0, 0.05])  # a year passes: some have died, some moved
SENDS_CANDIDATES = ("TALI_ASIH_VETERAN",)
PLAN = ("program_code", "region_code", "month", "period_kind", "stage", "listed", "eligible", "quota")
RUNNING = 12 * 2026


@dataclass(frozen=True, slots=True)
class Grid:
    """One programme of an office: its areas and periods are the two axes of every array here."""

    program: str
    scheme: Scheme
    events: Events
    areas: pd.DataFrame
    periods: tuple[Period, ...]
    chance: np.random.Generator

    @property
    def shape(self) -> tuple[int, int]:
        """(periods, areas)."""
        return len(self.periods), len(self.areas)

    def at(self, region: str) -> int:
        """The column of a kecamatan."""
        return int(self.areas.index[self.areas["region_code"] == region][0])


def _base(grid: Grid) -> NDArray[np.float64]:
    """Expected recipients per area: families × rate, tilted to need, some areas without any."""
    families = grid.areas["families"].to_numpy(float)
    need = grid.areas["need"].to_numpy(float)
    tilt = (need / np.average(need, weights=families)) ** grid.scheme.by_need
    reached = grid.chance.random(len(families)) < grid.scheme.reach
    weight = families * tilt * reached
    expected: NDArray[np.float64] = weight * grid.scheme.rate * families.sum() / weight.sum()
    return expected


def _quota(grid: Grid) -> Counts:
    """Recipients planned per period: a slow trend and the quarterly refresh of the register."""
    drift = 1 + 0.002 * np.arange(len(grid.periods))[:, None] * grid.chance.normal(0.4, 1, len(grid.areas))
    refresh = grid.chance.normal(1, 0.012, grid.shape)
    quota: Counts = np.floor(_base(grid) * drift.clip(0.7, 1.3) * refresh + grid.chance.random(grid.shape)).astype(
        np.int64
    )
    for program, region in grid.events.unserved:
        if program == grid.program:
            quota[:, grid.at(region)] = 0
    return np.maximum(quota, 0)


def _stuck(grid: Grid) -> NDArray[np.int64]:
    """Shape (periods, areas): 1 + the index of the reason that blocks a payment, 0 where none does."""
    stuck = np.zeros(grid.shape, dtype=np.int64)
    for program, region, first, months, reason in grid.events.stuck:
        rows = [first <= period.start < first + months for period in grid.periods]
        if program == grid.program:
            stuck[np.array(rows), grid.at(region)] = 1 + FAILURE_REASONS.index(reason)
    return stuck


def _failed(grid: Grid, quota: Counts, stuck: NDArray[np.int64]) -> Counts:
    rate = grid.chance.gamma(4, grid.scheme.failure / 4, grid.shape) * grid.chance.normal(1, 0.2, (grid.shape[0], 1))
    rate = np.where(stuck > 0, grid.chance.uniform(0.55, 0.7, grid.shape), rate.clip(0, 0.25))
    return grid.chance.binomial(quota, rate)


def _waiting(grid: Grid, open_now: Counts, stage: int) -> Counts:
    """Not yet paid: only in the last two months of the sample, more of them in a later stage."""
    age = np.array([LAST - period.end for period in grid.periods])[:, None]
    slow = grid.chance.beta(1.2, 14, grid.shape) * (1 + 3 * stage)
    share = np.select([age <= 0, age == 1], [slow, slow / 6], 0.0)
    return grid.chance.binomial(open_now, share.clip(0, 0.9))


def _dates(grid: Grid) -> tuple[NDArray[np.datetime64], NDArray[np.datetime64]]:
    """SP2D and transfer days, shape (periods, areas); the transfer stays within the 28 days of its month."""
    sp2d_day = grid.chance.integers(3, 13, (grid.shape[0], 1)) + grid.chance.integers(0, 3, grid.shape)
    far = 1 + 0.5 * (grid.chance.random(len(grid.areas)) < FAR_AREAS)
    lag = (1 + grid.chance.poisson(grid.scheme.lag_days * far, grid.shape)).clip(1, 28 - sp2d_day)
    start = np.array([periods.day(period.paid_in) for period in grid.periods])[:, None]
    sp2d = start + (sp2d_day - 1).astype("timedelta64[D]")
    return sp2d, sp2d + lag.astype("timedelta64[D]")


def _benefit(grid: Grid) -> Counts:
    """Rupiah per recipient and area: only PKH differs, by the members of its families."""
    spread = 0.06 if grid.program == "PKH" else 0.0
    amount = grid.scheme.benefit_idr * grid.chance.normal(1, spread, len(grid.areas))
    return (np.rint(amount / UNIT_OF_MONEY) * UNIT_OF_MONEY).astype(np.int64)


def _ceremony(grid: Grid, transfer: NDArray[np.datetime64]) -> NDArray[np.datetime64]:
    """Local programmes are handed over in some kecamatan, a few days after the transfer; in a few before it."""
    held = grid.chance.random(grid.shape) < (0.0 if grid.program in NATIONAL else 0.35)
    days = np.where(held, transfer + np.timedelta64(2, "D"), np.datetime64("NaT"))
    running = np.array([period.start >= RUNNING for period in grid.periods])
    for program, region in grid.events.early_ceremonies:
        if program == grid.program:
            column = grid.at(region)
            days[running, column] = transfer[running, column] - np.timedelta64(4, "D")
    return days


def _people_columns(grid: Grid, quota: Counts, failed: Counts, waiting: Counts) -> dict[str, Counts]:
    beyond = grid.chance.binomial(quota // 6 + 1, 0.5)
    eligible = quota if grid.scheme.for_all else quota + beyond
    return {
        "listed": eligible + grid.chance.binomial(quota // 5 + 1, 0.5),
        "eligible": eligible,
        "quota": quota,
        "sp2d_recipients": quota - waiting,
        "paid": quota - failed - waiting,
        "failed": failed,
        "waiting": waiting,
    }


def _stage(grid: Grid, quota: Counts, number: int, share: float) -> pd.DataFrame:
    """All rows of one stage; `paid_in` (month number) and `stuck` (reason) are kept for budgets and failures."""
    stuck = _stuck(grid)
    failed = _failed(grid, quota, stuck)
    waiting = _waiting(grid, quota - failed, number)
    people = _people_columns(grid, quota, failed, waiting)
    benefit = np.rint(_benefit(grid) * share).astype(np.int64)
    sp2d, transfer = _dates(grid)
    nothing = np.datetime64("NaT")
    columns = {
        "month": np.array([periods.day(period.start) for period in grid.periods])[:, None],
        "end": np.array([period.end for period in grid.periods])[:, None],
        "start": np.array([period.start for period in grid.periods])[:, None],
        "paid_in": np.array([period.paid_in for period in grid.periods])[:, None],
        "region_code": grid.areas["region_code"].to_numpy(),
        **people,
        "sp2d_idr": people["sp2d_recipients"] * benefit,
        "amount_idr": people["paid"] * benefit,
        "sp2d_date": np.where(people["sp2d_recipients"] > 0, sp2d, nothing),
        "ceremony_date": np.where(people["paid"] > 0, _ceremony(grid, transfer), nothing),
        "transfer_date": np.where(people["paid"] > 0, transfer, nothing),
        "stuck": stuck,
    }
    frame = pd.DataFrame({name: np.broadcast_to(cells, grid.shape).ravel() for name, cells in columns.items()})
    return frame.assign(program_code=grid.program, period_kind=grid.periods[0].kind, stage=str(number + 1))


def _program(agency: Agency, program: dict[str, str], table: pd.DataFrame) -> pd.DataFrame:
    scheme = SCHEMES[agency.slug][program["program_code"]]
    chance = stream(agency.slug, "disbursements", program["program_code"])
    calendar = periods.of_program(program, stages=len(scheme.stages))
    grid = Grid(program["program_code"], scheme, EVENTS[agency.slug], table, calendar, chance)
    quota = _quota(grid)
    return pd.concat([_stage(grid, quota, number, share) for number, share in enumerate(scheme.stages)])


def everything(agency: Agency) -> pd.DataFrame:
    """Rows of all programmes, January 2023 to December 2026, silent areas and future months included."""
    table = areas.kecamatan(agency)
    return pd.concat([_program(agency, program, table) for program in agency.programs], ignore_index=True)


def reported(agency: Agency, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the 36 months that the kecamatan have sent."""
    silent = rows["region_code"].isin(EVENTS[agency.slug].silent_regions) & (rows["end"] == LAST)
    return rows[(rows["start"] >= periods.FIRST) & (rows["end"] <= LAST) & ~silent]


def candidates(agency: Agency, rows: pd.DataFrame) -> pd.DataFrame:
    """Who is to be paid at the next yearly payment: listed, eligible and quota, sent before the pay month."""
    coming = rows["program_code"].isin(SENDS_CANDIDATES) & (rows["start"] > LAST) & (rows["end"] < LAST + 12)
    silent = rows["region_code"].isin(EVENTS[agency.slug].silent_regions)
    return rows.loc[coming & ~silent, list(PLAN)]


def failures(agency: Agency, rows: pd.DataFrame) -> pd.DataFrame:
    """`failed` split into reasons, one row per reason that occurred; columns of `disbursement_failures`."""
    some = rows[rows["failed"] > 0].reset_index(drop=True)
    chance = stream(agency.slug, "failures")
    occurs = chance.random((len(some), len(REASON_WEIGHTS))) < REASON_SHARES
    weights = np.where(occurs, REASON_WEIGHTS, 0.0) + 1e-9
    blocked = some["stuck"].to_numpy() > 0
    weights[blocked] *= 0.1
    weights[blocked, some["stuck"].to_numpy()[blocked] - 1] = 1 - weights[blocked].sum(axis=1)
    weights /= weights.sum(axis=1, keepdims=True)
    split = chance.multinomial(some["failed"].to_numpy(), weights)
    old = some["program_code"].isin(SENDS_CANDIDATES).to_numpy()
    split[old] = stream(agency.slug, "failures", "old").multinomial(some.loc[old, "failed"].to_numpy(), OLD_WEIGHTS)
    key = ["program_code", "region_code", "month", "period_kind", "stage"]
    wide = pd.concat([some[key], pd.DataFrame(split, columns=list(FAILURE_REASONS))], axis=1)
    long = wide.melt(key, var_name="reason", value_name="families")
    return long[long["families"] > 0].sort_values([*key, "reason"], ignore_index=True)
