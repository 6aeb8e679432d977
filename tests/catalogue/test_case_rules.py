"""A case never goes back in time, whichever of its steps are reported."""

import duckdb
import pytest

from dashboard.catalogue import dataset

STEPS = ("reported_at", "reached_at", "assessed_at", "referred_at", "closed_at")
PAIRS = [(before, after) for place, before in enumerate(STEPS) for after in STEPS[place + 1 :]]
MOMENTS = (*STEPS, "answered_at")


def broken(**days: int) -> list[str]:
    """The rules that a case breaks whose steps fell on these days of a month; the others are not reported."""
    cells = ", ".join(
        f"timestamp '2026-09-{days[name]:02} 09:30' as {name}" if name in days else f"cast(null as timestamp) as {name}"
        for name in MOMENTS
    )
    return [
        rule.key
        for rule in dataset("cases").rules
        if duckdb.execute(f"select 1 from (select {cells}) where not ({rule.condition})").fetchall()  # noqa: S608
    ]


@pytest.mark.parametrize(("before", "after"), [*PAIRS, ("reported_at", "answered_at")])
def test_a_step_before_an_earlier_one_is_rejected_where_nothing_else_is_reported(before: str, after: str) -> None:
    rule = "case_closed_after" if after in {"closed_at", "answered_at"} else "case_forward"
    assert broken(**{before: 9, after: 8}) == [rule]
    assert broken(**{before: 9, after: 9}) == []


def test_a_step_that_is_known_to_the_day_only_may_fall_on_the_day_of_the_one_before() -> None:
    at = "timestamp '2026-09-14 09:30' as reported_at, timestamp '2026-09-14' as reached_at"
    rest = ", ".join(f"cast(null as timestamp) as {name}" for name in MOMENTS[2:])
    for rule in dataset("cases").rules:
        assert not duckdb.execute(f"select 1 from (select {at}, {rest}) where not ({rule.condition})").fetchall()  # noqa: S608
    assert broken(reported_at=14, reached_at=13) == ["case_forward"]


def test_a_case_in_order_is_accepted_whole_or_in_part() -> None:
    assert broken(**{step: day for day, step in enumerate(STEPS, start=1)}, answered_at=1) == []
    assert broken(reported_at=1) == []
    assert broken(reported_at=1, answered_at=9, closed_at=8) == []
