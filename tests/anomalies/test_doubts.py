"""What is doubted and what is not, in tables that one checks by eye."""

import numpy as np
import pytest

from dashboard import anomalies
from dashboard.anomalies import Doubt, Panel
from dashboard.anomalies.history import median, weighted_median

nan = np.nan
SIZES = (50_000, 42_000, 31_000, 23_000, 18_000, 14_000, 11_000, 8_000)
OTHER_ORDER = [3, 6, 0, 5, 1, 7, 2, 4]
WOBBLE = (0, 3, -2, 4, -3, 1, -1, 2)  # per cent


def steady(periods: int = 8) -> np.ndarray:
    """Eight units of different size that wobble by some per cent."""
    rows = [[size * (1 + WOBBLE[(row + t) % 8] / 100) for t in range(periods)] for row, size in enumerate(SIZES)]
    return np.round(np.array(rows))


def doubts(values: np.ndarray, grain: float = 1.0) -> list[Doubt]:
    return anomalies.doubts(Panel(units=list("ABCDEFGH")[: len(values)], values=values, grain=grain))


def places(found: list[Doubt]) -> dict[str, list[tuple[int, int]]]:
    named: dict[str, list[tuple[int, int]]] = {}
    for doubt in sorted(found, key=lambda d: (d.row, d.column)):
        named.setdefault(doubt.check, []).append((doubt.row, doubt.column))
    return named


def test_a_steady_panel_is_not_doubted() -> None:
    assert doubts(steady()) == []


def test_lost_digits_say_how_many() -> None:
    values = steady()
    values[0, 3], values[2, 5] = 5_012, 312
    found = {(d.row, d.column): d.factor for d in doubts(values)}
    assert found == {(0, 3): 10.0, (2, 5): 100.0}
    assert {d.check for d in doubts(values)} == {"lost_digits"}


def test_lost_digits_in_two_years_running() -> None:
    values = steady()
    values[1, 3], values[1, 4] = 4_215, 4_190
    assert places(doubts(values)) == {"lost_digits": [(1, 3), (1, 4)]}


def test_a_tenth_of_a_handful_is_no_lost_digit() -> None:
    values = np.array([[20, 22, 2, 21, 19], [31, 30, 28, 33, 30]] * 3, dtype=float)
    assert doubts(values) == []


def test_two_rows_exchanged() -> None:
    values = steady()
    values[[1, 4], 5] = values[[4, 1], 5]
    found = doubts(values)
    assert places(found) == {"shuffled_year": [(1, 5), (4, 5)]}
    assert {d.row: d.better for d in found} == {1: "E", 4: "B"}
    assert {(d.moved, d.rows) for d in found} == {(2, 8)}


def test_a_whole_list_in_another_order_even_in_the_last_year() -> None:
    values = steady()
    values[:, 7] = values[OTHER_ORDER, 7]
    assert places(doubts(values)) == {"shuffled_year": [(row, 7) for row in range(8)]}


def test_two_years_in_the_same_wrong_order_and_a_lost_digit_in_one() -> None:
    values = steady()
    values[:, 4:6] = values[OTHER_ORDER, 4:6]
    values[1, 5] = np.floor(values[1, 5] / 10)
    found = places(doubts(values))
    assert found["lost_digits"] == [(1, 5)]
    assert {column for _, column in found["shuffled_year"]} == {4, 5}


def test_a_year_in_which_all_receive_less_is_no_doubt() -> None:
    values = steady()
    values[:, 3] = np.round(values[:, 3] * 0.4)
    assert doubts(values) == []


def test_a_jump_up_and_a_jump_down() -> None:
    values = steady()
    values[3, 2], values[5, 4] = values[3, 2] * 3, np.round(values[5, 4] / 3)
    assert places(doubts(values)) == {"jump": [(3, 2), (5, 4)]}


def test_a_new_level_that_lasts_is_no_jump() -> None:
    values = steady()
    values[3, 4:] = np.round(values[3, 4:] * 2)
    assert doubts(values) == []


def test_small_counts_come_and_go() -> None:
    values = np.array([[2, 5, 1, 4, 8, 2, 3, 1], [7, 1, 3, 6, 2, 9, 4, 5]] * 4, dtype=float)
    assert doubts(values) == []


def test_zeros_before_between_and_after() -> None:
    values = steady()
    values[0, :3] = 0
    values[2, 4] = 0
    values[5, 7] = 0
    assert places(doubts(values)) == {
        "zero_before_start": [(0, 0), (0, 1), (0, 2)],
        "zero_not_reported": [(2, 4)],
        "zero_after_end": [(5, 7)],
    }


def test_zero_is_an_answer_where_nobody_was_paid_or_the_unit_is_paid_now_and_then() -> None:
    values = steady()
    values[:, 2] = 0
    values[3] = [0, 18_000, 0, 0, 17_000, 0, 19_000, 0]
    assert doubts(values) == []


def test_rates_lose_their_comma() -> None:
    values = steady() / 4000
    values[1, 3] *= 10
    assert places(doubts(values, grain=0.0)) == {"lost_digits": [(1, 3)]}


@pytest.mark.parametrize("values", [np.full((3, 4), nan), np.zeros((1, 1)), np.array([[5.0, 6.0]])])
def test_too_little_to_judge(values: np.ndarray) -> None:
    assert doubts(values) == []


def test_weighted_median_takes_the_middle_of_the_weight() -> None:
    rows = np.array([[1.0, 2.0, 9.0], [nan, 4.0, 8.0], [nan, nan, nan]])
    assert weighted_median(rows, np.array([1.0, 1.0, 3.0])).tolist()[:2] == [9.0, 8.0]
    assert median(rows).tolist() == [2.0, 6.0, 0.0]
