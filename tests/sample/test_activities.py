"""The homes of the sample: silence, nihil and lateness are there to be seen, and nobody reports what is yet to come."""

import pandas as pd
import pytest

from dashboard.catalogue import agency
from dashboard.sample import activities
from dashboard.sample.events import EVENTS
from dashboard.sample.periods import day
from dashboard.sample.truth import OFFICES
from dashboard.sample.world import World


def _weeks(rows: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    mondays: pd.Series[pd.Timestamp] = rows["date"] - pd.to_timedelta(rows["date"].dt.day_of_week, unit="D")
    return mondays


@pytest.mark.parametrize("office", OFFICES)
def test_a_silent_home_stays_silent(office: str) -> None:
    rows = activities.activities(World(agency(office)))
    for upt, first in EVENTS[office].silent_upt:
        told = rows[rows["upt_code"] == upt]
        assert len(told)
        assert _weeks(told).max() < pd.Timestamp(day(first))


@pytest.mark.parametrize("office", OFFICES)
def test_a_report_comes_after_its_week_began_and_before_the_file(office: str) -> None:
    rows = activities.activities(World(agency(office)))
    assert (rows["reported_at"] >= rows["date"]).all()
    assert rows["reported_at"].max() <= activities.SENT
    assert rows.groupby(["upt_code", _weeks(rows)]).size().max() <= 3  # noqa: PLR2004 - a small log
    assert rows.loc[rows["is_nihil"], "participants"].isna().all()


def test_ntb_shows_every_state_of_the_last_week() -> None:
    rows = activities.activities(World(agency("ntb")))
    last = rows[_weeks(rows) == activities.LAST_WEEK]
    late = last[last["reported_at"] > activities.LAST_WEEK + pd.Timedelta(days=7)]
    assert set(last.loc[last["is_nihil"], "upt_code"]) == set(activities.LAST_NIHIL["ntb"])
    assert set(late["upt_code"]) == set(activities.LAST_LATE["ntb"])
    assert {row["upt_code"] for row in agency("ntb").upt} - set(last["upt_code"]) == {"PSAA-SUMBAWA"}


@pytest.mark.parametrize("office", OFFICES)
def test_some_homes_were_not_visited_this_year(office: str) -> None:
    rows = activities.visits(World(agency(office)))
    visited = set(rows.loc[rows["date"].dt.year == activities.SENT.year, "upt_code"])
    assert {row["upt_code"] for row in agency(office).upt} - visited == set(activities.UNVISITED[office])
    assert (rows["attended"] <= rows["invited"]).all()
    assert (rows["date"].dt.day_of_week < 5).all()  # noqa: PLR2004 - working days
