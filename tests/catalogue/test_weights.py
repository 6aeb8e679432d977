"""The weights of the satisfaction survey stand in one list; an office names one of them."""

import pytest

from dashboard.catalogue import agency, lists
from dashboard.catalogue.agencies import slugs


def test_the_weights_are_the_exact_ninth_and_the_printed_one() -> None:
    assert {row["weight_key"]: float(row["weight"]) for row in lists.rows("skm_weights")} == {
        "1/9": 1 / 9,
        "0.11": 0.11,
    }


@pytest.mark.parametrize("slug", slugs())
def test_an_office_uses_the_weight_that_its_profile_names(slug: str) -> None:
    own = agency(slug)
    assert own.weight == {"1/9": 1 / 9, "0.11": 0.11}[own.satisfaction_weight]
