"""The sample of those who help: what was published stands as it was, and its special cases are there."""

import pandas as pd
import pytest

from dashboard.catalogue import agency
from dashboard.sample import meetings, organisations, pillars
from dashboard.sample.truth import OFFICES
from dashboard.sample.world import World


@pytest.fixture(scope="module")
def muara_enim() -> World:
    return World(agency("muara-enim"))


def test_the_rakor_is_the_published_one(muara_enim: World) -> None:
    rows = meetings.attendance(muara_enim)
    rakor = rows[rows["date"] == pd.Timestamp(2023, 11, 6)]
    assert dict(zip(rakor["role"], rakor["people"], strict=True)) == {
        "kasi_kesos": 22, "tksk": 22, "pendamping_pkh": 78, "koordinator_pkh": 1, "pendamping_disabilitas": 1,
        "lks": 14, "karang_taruna": 2, "tagana": 25, "operator": 21, "dinas_terkait": 14,
    }  # fmt: skip
    assert rakor["people"].sum() == 200


def test_every_kecamatan_has_a_tksk_and_one_has_no_operator(muara_enim: World) -> None:
    rows = pillars.pillars(muara_enim)
    now = rows[rows["year"] == 2026].set_index("role")["people"]
    assert (now["tksk"] > 0).sum() == 22
    assert (now["operator"] > 0).sum() == 21


def test_needs_are_unknown_somewhere_and_places_empty_everywhere() -> None:
    for slug in OFFICES:
        rows = pillars.pillars(World(agency(slug)))
        assert rows["needed"].isna().any(), slug
        assert (rows["needed"] > rows["people"]).any(), slug
        assert rows["people"].notna().all(), slug


@pytest.mark.parametrize("slug", OFFICES)
def test_organisations_say_that_they_are_invented_and_some_have_lapsed(slug: str) -> None:
    rows = organisations.organisations(World(agency(slug)))
    assert rows["organisation_name"].str.contains("Contoh").all()
    assert (rows["valid_to"] < pd.Timestamp(2026, 9, 30)).any()
    assert len(rows) <= 400


def test_decisions_are_done_open_overdue_and_without_a_date(muara_enim: World) -> None:
    rows = meetings.decisions(muara_enim)
    waiting = rows[rows["done_at"].isna()]
    assert rows["done_at"].notna().any()
    assert (waiting["due"] < pd.Timestamp(2026, 9, 30)).any()
    assert (waiting["due"] > pd.Timestamp(2026, 10, 31)).any()
    assert waiting["due"].isna().any()
    assert (rows["done_at"] > rows["due"]).any()
