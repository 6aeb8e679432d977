"""What became of people in the sample: accounts close, the special cases are there, figures fit the payments."""

import pandas as pd
import pytest

from dashboard.catalogue import agency
from dashboard.sample import outcomes, school, trainings
from dashboard.sample.events import EVENTS
from dashboard.sample.world import World

MUBA = "musi-banyuasin"
LAST_QUARTER = pd.Timestamp("2026-07-01")


@pytest.fixture(scope="module")
def muba() -> World:
    return World(agency(MUBA))


def _sums(flows: pd.DataFrame, step: str) -> pd.Series:
    moved = flows[flows["from_step"] != flows["to_step"]]
    sums: pd.Series = moved.groupby(["month", "region_code", step])["families"].sum()
    return sums.rename_axis(["month", "region_code", "step"])


def test_the_steps_close_from_quarter_to_quarter(muba: World) -> None:
    steps, flows = outcomes.family_steps(muba), outcomes.family_step_flows(muba)
    stock = steps.set_index(["month", "region_code", "step"])["families"]
    came, went = (_sums(flows, name).reindex(stock.index, fill_value=0) for name in ("to_step", "from_step"))
    start = stock - came + went
    assert (start >= 0).all()
    before = stock.groupby(level=["region_code", "step"]).shift()
    later = before.notna()
    assert later.sum() > 400
    pd.testing.assert_series_equal(start[later], before[later].astype("int64"), check_names=False)


def test_keluarga_maju_is_one_figure_in_both_reports(muba: World) -> None:
    flows = outcomes.family_step_flows(muba)
    rows = outcomes.outcomes(muba).query("program_code == 'KELUARGA_MAJU'").groupby("month")[["graduated", "relapsed"]]
    told = rows.sum()
    up = flows[flows["to_step"] == outcomes.GRADUATED].groupby("month")["families"].sum()
    back = flows[flows["from_step"] == outcomes.GRADUATED].groupby("month")["families"].sum()
    assert back.sum() > 0
    assert up.to_dict() == told["graduated"].to_dict()
    assert back.reindex(told.index, fill_value=0).to_dict() == told["relapsed"].to_dict()


def test_the_silent_area_is_missing_in_the_last_quarter_only(muba: World) -> None:
    steps = outcomes.family_steps(muba)
    silent = set(EVENTS[MUBA].silent_regions)
    everywhere = set(muba.kecamatan["region_code"])
    for month, rows in steps.groupby("month"):
        assert everywhere - set(rows["region_code"]) == (silent if month == LAST_QUARTER else set())


def test_programmes_without_a_measure_stay_without(muba: World) -> None:
    measured = set(outcomes.outcomes(muba)["program_code"])
    assert measured == {"PKH", "KELUARGA_MAJU"}
    assert {row["program_code"] for row in muba.programs()} - measured


def test_nobody_outside_musi_banyuasin_has_steps() -> None:
    assert outcomes.family_steps(World(agency("kutai-timur"))).empty


def test_young_batches_are_open_and_an_old_one_was_never_looked_at() -> None:
    world = World(agency("kutai-timur"))
    rows = trainings.trainings(world)
    by_batch = rows.groupby("batch")[["alive_6_months", "alive_12_months"]].count()
    assert set(by_batch.loc["2026-2"]) == {0}
    looked_at = by_batch.to_dict("index")["2026-1"]
    assert (looked_at["alive_6_months"] > 0, looked_at["alive_12_months"]) == (True, 0)
    assert rows.loc[rows["batch"].str.startswith("2025"), "alive_12_months"].isna().sum() == 1
    assert (rows.groupby("region_code")["received_capital"].sum() > 0).all()
    paid = world.reported.query("program_code == 'PELATIHAN_USAHA' and start >= 12 * 2026")["paid"].sum()
    assert rows.loc[rows["batch"].str.startswith("2026"), "received_capital"].sum() == paid


def test_school_has_every_case() -> None:
    assert school.school_intake(World(agency("muara-enim"))).empty
    only = school.school_intake(World(agency(MUBA)))
    assert list(only["stage"]) == ["perumusan"]
    assert only["children"].isna().all()
    found = school.school_intake(World(agency("kutai-timur"))).query("year == 2026")
    assert len(set(found["stage"])) == 7
    for _, rows in found.groupby("region_code"):
        assert rows["children"].dropna().is_monotonic_decreasing
