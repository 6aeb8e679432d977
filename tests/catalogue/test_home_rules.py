"""The account of a home is refused only where it is certainly wrong: a blank way out is unknown, not zero."""

import duckdb
import pytest

from dashboard.catalogue import dataset

OUT = ("returned_home", "independent", "referred", "died", "left_without_leave")


@pytest.mark.parametrize(
    ("ways", "end", "holds"),
    [
        ((1, 1, 1, 1, 2), 7, True),
        ((1, 1, 1, 1, 2), 8, False),
        ((1, 1, 1, 1, 2), 6, False),
        ((1, 1, 1, None, 2), 8, True),
        ((1, 1, 1, None, 2), 6, True),
        ((1, 1, 1, None, 2), 9, False),
        ((1, 1, 1, None, 2), None, None),
    ],
)
def test_an_account_of_residents_is_refused_only_where_it_cannot_be(
    ways: tuple[int | None, ...], end: int | None, holds: bool | None
) -> None:
    (rule,) = dataset("upt_residents").rules
    row = ", ".join(f"cast(? as integer) as {name}" for name in ("start_residents", "admitted", *OUT, "end_residents"))
    with duckdb.connect() as connection:
        found = connection.execute(f"select {rule.condition} from (select {row})", [10, 3, *ways, end]).fetchone()  # noqa: S608
    assert found == (holds,)
