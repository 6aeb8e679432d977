"""The register of the sample tells one story: with the payments, with its own refresh, and with the silent areas."""

import pandas as pd
import pytest

from dashboard.catalogue import agency
from dashboard.sample import register
from dashboard.sample.events import EVENTS
from dashboard.sample.truth import OFFICES
from dashboard.sample.world import World

AREA = ["region_code", "release"]


@pytest.fixture(scope="module", params=OFFICES)
def world(request: pytest.FixtureRequest) -> World:
    return World(agency(str(request.param)))


def _within(rows: pd.DataFrame, limit: int) -> pd.Series:
    families: pd.Series = rows[rows["desil"] <= limit].groupby(AREA)["families"].sum()
    return families


def test_desils_add_up_to_most_families_of_an_area(world: World) -> None:
    rows = register.welfare_deciles(world)
    latest = rows[rows["release"] == register.LATEST].groupby("region_code")["families"].sum()
    share = latest / world.kecamatan.set_index("region_code")["families"]
    assert share.between(0.8, 1.01).all()
    assert rows.groupby(AREA)["desil"].nunique().eq(10).all()


def test_recipients_add_up_to_the_quota_and_stay_within_the_register(world: World) -> None:
    reached, known = register.program_deciles(world), register.welfare_deciles(world)
    paid = world.reported
    quotas = paid[(paid["program_code"] == "PKH") & (paid["month"] == "2026-07-01")].set_index("region_code")["quota"]
    pkh = reached[(reached["program_code"] == "PKH") & (reached["release"] == register.LATEST)]
    total = pkh.groupby("region_code")["families"].sum()
    assert total.sort_index().to_dict() == quotas.sort_index().to_dict()
    beside = pkh.merge(known, on=[*AREA, "desil"], suffixes=("", "_known"))
    assert len(beside) == len(pkh)
    assert (beside["families"] <= beside["families_known"]).all()
    assert pkh.loc[pkh["desil"] > 4, "families"].sum() > 0


def test_the_refresh_finds_poor_families_in_the_far_kecamatan(world: World) -> None:
    poor = _within(register.welfare_deciles(world), 4).unstack()
    growth = poor[register.REFRESH] / poor["2026-T1"]
    assert growth.idxmax() == register.FAR[world.agency.slug]
    assert growth.max() > 1.15


def test_the_last_round_is_not_begun_in_one_area_and_not_sent_by_the_silent(world: World) -> None:
    rows = register.register_survey(world)
    last = rows[rows["release"] == register.LATEST].set_index("region_code")
    idle = last[last["visited"] == 0]
    assert list(idle.index) == [register.FAR[world.agency.slug]]
    assert (idle["target"] > 0).all()
    silent = set(world.kecamatan["region_code"]) - set(last.index)
    assert silent == set(EVENTS[world.agency.slug].silent_regions)
    assert (rows["visited"] <= rows["target"]).all()
    assert (rows["nik_matched"] <= rows["verified"]).all()
    assert (rows["verified"] <= rows["visited"]).all()


def test_a_large_office_stays_small() -> None:
    world = World(agency("jawa-timur"))
    assert len(register.welfare_deciles(world)) < 20_000
    assert len(register.program_deciles(world)) < 20_500
