"""The log of the field in the sample: silences where they are planned, distributions where aid was paid."""

import pytest

from dashboard.catalogue import agency
from dashboard.sample import field, periods
from dashboard.sample.truth import OFFICES
from dashboard.sample.world import World

MOST_ROWS = 20_000


@pytest.fixture(scope="module", params=OFFICES)
def world(request: pytest.FixtureRequest) -> World:
    return World(agency(str(request.param)))


def test_a_planned_silence_has_no_row_and_ends_when_it_should(world: World) -> None:
    plan, rows = field.FIELDS[world.agency.slug], field.service_log(world)
    months = 12 * rows["date"].dt.year + rows["date"].dt.month - 1
    assert len(rows) <= MOST_ROWS
    assert months.min() == plan.first
    assert months.max() == periods.LAST
    for region, first, last in plan.silent:
        own = months[rows["region_code"] == region]
        assert not own.between(first, last).any()
        assert last == periods.LAST or (own > last).any()


def test_aid_is_handed_out_where_and_when_it_was_paid(world: World) -> None:
    rows = field.service_log(world).query("is_distribution")
    paid = world.reported.query("paid > 0")
    held = paid["ceremony_date"].fillna(paid["transfer_date"])
    days = set(zip(paid["program_code"], paid["region_code"], held, strict=True))
    assert len(rows)
    assert set(zip(rows["program_code"], rows["region_code"], rows["date"], strict=True)) <= days


def test_no_report_goes_backwards_and_some_are_open(world: World) -> None:
    rows = field.cases(world)
    steps = ["reported_at", "reached_at", "assessed_at", "referred_at"]
    for before, after in zip(steps, steps[1:], strict=False):
        both = rows.dropna(subset=[before, after])
        assert (both[after] >= both[before]).all()
    hours = (rows["reached_at"] - rows["reported_at"]).dropna().dt.total_seconds() / 3600
    assert hours.between(*field.HOURS).all()
    assert rows["closed_at"].isna().any()
    assert rows["reached_at"].isna().any()


def test_some_reports_have_no_channel_and_some_no_unit(world: World) -> None:
    rows = field.cases(world)
    assert 0 < rows["unit_code"].isna().sum() < rows["channel"].isna().sum() < len(rows) / 10
