"""The survey in the sample shows the cases that matter: few answers, the edge of a band, a unit that was not asked."""

import pandas as pd
import pytest

from dashboard.catalogue import agency
from dashboard.catalogue.datasets.people import ELEMENTS
from dashboard.sample import satisfaction
from dashboard.sample.field import UNITS
from dashboard.sample.truth import OFFICES
from dashboard.sample.world import World


@pytest.fixture(scope="module", params=OFFICES)
def office(request: pytest.FixtureRequest) -> tuple[str, pd.DataFrame]:
    world = World(agency(str(request.param)))
    rows = satisfaction.satisfaction(world)
    return str(request.param), rows.assign(semester=rows["date"].dt.year * 10 + (rows["date"].dt.month > 6))  # noqa: PLR2004


def test_every_unit_is_known_and_its_answers_are_planned(office: tuple[str, pd.DataFrame]) -> None:
    slug, rows = office
    profile, plan = agency(slug), satisfaction.PLANS[slug]
    known = {row["upt_code"] for row in profile.upt} | {row["unit_code"] for row in profile.units}
    assert set(rows["unit_code"]) <= known
    number = rows.groupby(["unit_code", "semester"]).size()
    assert number[plan.few, 20260] == satisfaction.FEW
    assert number.drop((plan.few, 20260)).between(*satisfaction.ANSWERS).all()
    assert plan.without not in set(rows.loc[rows["semester"] == 20260, "unit_code"])


def test_the_unit_at_the_edge_has_its_points(office: tuple[str, pd.DataFrame]) -> None:
    slug, rows = office
    plan = satisfaction.PLANS[slug]
    edge = rows[(rows["unit_code"] == plan.edge) & (rows["semester"] == 20260)]
    assert len(edge) == plan.answers
    assert edge[list(ELEMENTS)].sum().sum() == plan.points


def test_units_that_handle_cases_are_in_the_office_s_list() -> None:
    for slug in OFFICES:
        assert set(UNITS.values()) <= {row["unit_code"] for row in agency(slug).units}
