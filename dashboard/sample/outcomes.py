"""What became of families: graduations per programme and quarter, and Program Keluarga Maju step by step.

The account of the steps closes: the families on a step are those before, plus who came, less who left it. Who is
enrolled in a programme is whom its latest payment was meant for. Programmes without rows here are measured by nobody.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.sample import changes, periods
from dashboard.sample.events import EVENTS
from dashboard.sample.periods import LAST
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

Counts = NDArray[np.int64]
STEPS_PROGRAM = "KELUARGA_MAJU"
YEARLY = ("KUBE", "PELATIHAN_USAHA", "USAHA_PRODUKTIF")
QUARTERS = tuple(range(12 * 2025, LAST + 1, 3))
STEPS = 5
GRADUATED = STEPS + 1
FIRST_SHARES = (0.36, 0.27, 0.18, 0.12, 0.07)
UP, TWO_UP, DOWN, OUT = 0.15, 0.012, 0.03, 0.006
LEAVES_AT_THE_TOP = 0.24
FALLS_BACK = 0.012
JOINS = 0.4
RATES = {"PKH": (0.006, 0.008, 0.003), "KUBE": (0.03, 0.02, 0.01)}  # graduated, relapsed of graduates, left
RATES |= {program: (0.02, 0.015, 0.012) for program in ("PELATIHAN_USAHA", "USAHA_PRODUKTIF")}


@dataclass(frozen=True, slots=True)
class Account:
    """The steps of one office: stock[quarter, area, step 1–5] and flows[quarter, area, from 0–6, to 0–6]."""

    regions: tuple[str, ...]
    stock: Counts
    flows: Counts


def _enrolled(world: World, program: str) -> pd.DataFrame:
    """Families by area (all of them) and quarter: those for whom the programme's latest payment was meant."""
    rows = world.reported[world.reported["program_code"] == program]
    wide = rows.pivot_table(index="start", columns="region_code", values="quota", aggfunc="sum")
    wide = wide.reindex(columns=world.kecamatan["region_code"])
    return pd.DataFrame([wide[wide.index <= quarter + 2].ffill().iloc[-1] for quarter in QUARTERS], index=QUARTERS)


def _quarterly(world: World, program: str) -> pd.DataFrame:
    """Graduated, relapsed and left of one programme per area and quarter."""
    enrolled = _enrolled(world, program).fillna(0).astype("int64").to_numpy()
    chance = stream(world.agency.slug, "outcomes", program)
    rate, falls, leaves = RATES[program]
    ease = chance.lognormal(0, 0.35, enrolled.shape[1])
    graduated = chance.binomial(enrolled, (rate * ease).clip(0, 0.2))
    told = _told(world, program)
    graduated = graduated if told is None else np.minimum(told, enrolled)
    relapsed = chance.binomial(np.cumsum(graduated, axis=0) - graduated + graduated // 3, falls)
    left = chance.binomial(enrolled - graduated, leaves)
    columns = {
        "enrolled": enrolled, "active": enrolled - graduated - left, "graduated": graduated, "relapsed": relapsed,
        "left_program": left,
    }  # fmt: skip
    return _long(tuple(world.kecamatan["region_code"]), columns).assign(program_code=program)


def _told(world: World, program: str) -> Counts | None:
    """Graduations as the report of who left says them, so that both reports agree; None where it has none."""
    rows = changes.changes(world)
    rows = rows[(rows["program_code"] == program) & (rows["reason"] == "graduasi") & (rows["change"] == "keluar")]
    if rows.empty:
        return None
    starts = rows["month"].dt.year * 12 + rows["month"].dt.month - 1
    wide = rows.assign(start=starts).pivot_table(
        index="start", columns="region_code", values="families", aggfunc="sum", fill_value=0
    )
    wide = wide.reindex(index=list(QUARTERS), columns=list(world.kecamatan["region_code"]), fill_value=0)
    return wide.to_numpy(dtype=np.int64)


def _long(regions: tuple[str, ...], columns: dict[str, Counts]) -> pd.DataFrame:
    """Arrays of shape (quarters, areas) as rows."""
    index = pd.MultiIndex.from_product([QUARTERS, regions], names=["start", "region_code"])
    return pd.DataFrame({name: cells.ravel() for name, cells in columns.items()}, index=index).reset_index()


def _sent(world: World, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without those of areas that sent nothing for the last quarter, as a quarterly report."""
    silent = rows["region_code"].isin(EVENTS[world.agency.slug].silent_regions) & (rows["start"] == QUARTERS[-1])
    rows = rows[~silent].reset_index(drop=True)
    months = [periods.day(int(start)) for start in rows["start"]]
    return rows.drop(columns="start").assign(month=months, period_kind="triwulan")


def account(world: World) -> Account | None:
    """The families of Program Keluarga Maju step by step; None where the office has no such programme."""
    if not world.programs(STEPS_PROGRAM):
        return None
    chance = stream(world.agency.slug, "steps")
    enrolled = _enrolled(world, STEPS_PROGRAM).fillna(0).astype("int64").to_numpy()
    need = world.kecamatan["need"].to_numpy(float)
    pace = (1.45 - 0.45 * need / need.mean()).clip(0.45, 1.15)
    shape = (len(QUARTERS), len(need))
    stock = np.zeros((*shape, STEPS), dtype=np.int64)
    flows = np.zeros((*shape, GRADUATED + 1, GRADUATED + 1), dtype=np.int64)
    for area in range(len(need)):
        now, graduates = chance.multinomial(enrolled[0, area], FIRST_SHARES), 0
        for quarter in range(len(QUARTERS)):
            moved = _moves(now, graduates, int(enrolled[quarter, area]), float(pace[area]), chance)
            now = now + moved[:, 1:GRADUATED].sum(axis=0) - moved[1:GRADUATED].sum(axis=1)
            graduates += int(moved[:, GRADUATED].sum() - moved[GRADUATED].sum())
            stock[quarter, area], flows[quarter, area] = now, moved
    return Account(tuple(world.kecamatan["region_code"]), stock, flows)


def _moves(now: Counts, graduates: int, target: int, pace: float, chance: np.random.Generator) -> Counts:
    """Who moves in one quarter, [from, to]; who stays is not in it."""
    moved = np.zeros((GRADUATED + 1, GRADUATED + 1), dtype=np.int64)
    for step in range(1, STEPS + 1):
        up = LEAVES_AT_THE_TOP if step == STEPS else UP
        ways = {step + 1: up * pace, 0: OUT} | ({step - 1: DOWN / pace} if step > 1 else {})
        ways |= {step + 2: TWO_UP * pace} if step < STEPS - 1 else {}
        found = chance.multinomial(now[step - 1], [*ways.values(), 1 - sum(ways.values())])
        for to, families in zip(ways, found[:-1], strict=True):
            moved[step, to] = families
    moved[GRADUATED, 2] = chance.binomial(graduates, FALLS_BACK)
    gap = max(target - int(now.sum()), 0)
    joined = chance.binomial(gap, JOINS)
    moved[0, 2] = chance.binomial(joined, 0.2)
    moved[0, 1] = joined - moved[0, 2]
    return moved


def _steps_as_outcomes(found: Account) -> pd.DataFrame:
    """Keluarga Maju as a row of `outcomes`: the same families as in the account."""
    stock, flows = found.stock.sum(axis=2), found.flows
    columns = {
        "enrolled": stock, "active": stock, "graduated": flows[:, :, 1:GRADUATED, GRADUATED].sum(axis=2),
        "relapsed": flows[:, :, GRADUATED, 1:GRADUATED].sum(axis=2),
        "left_program": flows[:, :, 1:GRADUATED, 0].sum(axis=2),
    }  # fmt: skip
    return _long(found.regions, columns).assign(program_code=STEPS_PROGRAM)


def outcomes(world: World) -> pd.DataFrame:
    """The dataset `outcomes`, Triwulan I 2025 to Triwulan III 2026."""
    codes = [row["program_code"] for row in world.programs("PKH", *YEARLY)]
    frames = [_quarterly(world, code) for code in codes]
    found = account(world)
    if found:
        frames.append(_steps_as_outcomes(found))
    return _sent(world, pd.concat(frames, ignore_index=True))


def family_steps(world: World) -> pd.DataFrame:
    """The dataset `family_steps`: families on each step, zeros too."""
    found = account(world)
    if not found:
        return pd.DataFrame()
    frames = [
        _long(found.regions, {"families": found.stock[:, :, step]}).assign(step=step + 1) for step in range(STEPS)
    ]
    return _sent(world, pd.concat(frames, ignore_index=True))


def family_step_flows(world: World) -> pd.DataFrame:
    """The dataset `family_step_flows`: only moves that happened."""
    found = account(world)
    if not found:
        return pd.DataFrame()
    places = range(GRADUATED + 1)
    frames = [
        _long(found.regions, {"families": found.flows[:, :, start, end]}).assign(from_step=start, to_step=end)
        for start in places
        for end in places
    ]
    rows = pd.concat(frames, ignore_index=True)
    return _sent(world, rows[rows["families"] > 0])
