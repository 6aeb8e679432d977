import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import PantauError
from dashboard.geo.classes import ABSENT, ZERO, Classes, classify

numbers = st.lists(st.one_of(st.none(), st.floats(0, 1e7), st.integers(0, 10**6).map(float)), max_size=60)


@pytest.mark.parametrize("method", ["jenks", "quantile"])
@given(values=numbers)
def test_every_area_is_counted_once(method: str, values: list[float | None]) -> None:
    found = classify(values, method=method)  # type: ignore[arg-type]
    assert sum(found.counts) + found.zeros + found.absent == len(values)
    assert list(found.bounds) == sorted(set(found.bounds))
    assert found.size <= 5
    for value in values:
        place = found.of(value)
        if value is None:
            assert place == ABSENT
        elif value == 0:
            assert place == ZERO
        else:
            shown = round(value, found.decimals)
            assert found.bounds[place] <= shown <= found.bounds[place + 1]


def test_natural_breaks_are_moved_to_round_numbers_between_values() -> None:
    found = classify([812, 930, 1020, 2410, 2520, 2600, 9800, 10100], k=3)
    assert found.bounds == (800, 2000, 5000, 10100)
    assert found.counts == (3, 3, 2)


def test_quantiles_hold_equal_counts() -> None:
    assert classify(range(1, 101), method="quantile", k=4).counts == (25, 25, 25, 25)


def test_whole_numbers_get_whole_limits() -> None:
    found = classify([1, 2, 3, 4, 5, 6, 7, 8])
    assert all(bound.is_integer() for bound in found.bounds)


def test_zero_stands_apart_unless_something_is_negative() -> None:
    assert classify([0, 0, 4, 8]).zeros == 2
    mixed = classify([-5.2, 0, 3.1])
    assert mixed.zeros == 0
    assert mixed.of(0) >= 0


def test_no_value_is_not_zero() -> None:
    found = classify([None, math.nan, 0, 7])
    assert (found.absent, found.zeros, found.counts) == (2, 1, (1,))
    assert found.of(None) == ABSENT
    assert found.of(math.nan) == ABSENT


def test_only_zeros_or_nothing_has_no_classes() -> None:
    assert classify([0, 0]).of(0) == ZERO
    assert classify([]).counts == ()


def test_fixed_bounds_are_kept_and_catch_what_lies_beyond() -> None:
    found = classify([10, 55, 79.9, 80, 120], method="fixed", bounds=[0, 50, 80, 100])
    assert found.bounds == (0, 50, 80, 100)
    assert found.counts == (1, 2, 2)


@pytest.mark.parametrize("bounds", [None, [1], [1, 1], [3, 2]])
def test_fixed_bounds_must_rise(bounds: list[float] | None) -> None:
    with pytest.raises(PantauError, match="menaik"):
        classify([1, 2], method="fixed", bounds=bounds)


def test_values_are_classed_as_they_are_shown() -> None:
    found = classify([16.64, 16.66, 20.0], decimals=1)
    assert found.of(16.66) == found.of(16.7)
    assert isinstance(found, Classes)
