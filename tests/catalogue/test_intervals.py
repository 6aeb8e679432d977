"""The numbers that intervals are made of say one thing: the confidence that the pages name."""

from itertools import pairwise
from statistics import NormalDist

import pytest

from dashboard.catalogue import lists, threshold

BOTH_TAILS = 0.5 + threshold("interval_pct").value / 200


def test_the_width_of_an_interval_is_that_of_its_confidence() -> None:
    assert threshold("interval_z").value == pytest.approx(NormalDist().inv_cdf(BOTH_TAILS), abs=0.005)


def test_there_is_a_quantile_for_every_number_of_answers_that_is_few() -> None:
    quantiles = {int(row["freedom"]): float(row["quantile"]) for row in lists.rows("t_quantiles")}
    fewest, most = 2, int(threshold("few_answers").value) - 1
    assert set(range(fewest - 1, most)) <= quantiles.keys()
    assert all(earlier > later for earlier, later in pairwise(quantiles[n] for n in sorted(quantiles)))
    assert min(quantiles.values()) > threshold("interval_z").value
