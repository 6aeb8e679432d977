"""What must not be published for what it is."""

import pandas as pd
import pytest

from dashboard.disclosure import cells, primary
from dashboard.disclosure.settings import Settings
from dashboard.errors import PantauError
from tests.disclosure import figures


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), [False, True, True, False]),
        (Settings(zeros=False), [True, True, True, False]),
        (Settings(threshold=5), [False, True, False, False]),
    ],
)
def test_small_counts(settings: Settings, expected: list[bool]) -> None:
    assert primary.small(pd.Series([0.0, 1.0, 10.0, 11.0]), settings).tolist() == expected


def test_marked_kinds_are_marked_below_kabupaten() -> None:
    rows = figures.frame(
        figures.row("ppks_people", "16.03", 200, part="kind=16"),
        figures.row("ppks_people", "16.03.01", 120, part="kind=16", coarse_only=True),
    )
    found = cells.of(rows)
    assert dict(zip(found.frame["unit"], primary.marked(rows, found), strict=True)) == {
        "region:16.03": False,
        "region:16.03.01": True,
    }


@pytest.mark.parametrize(
    ("largest", "second", "settings", "hidden"),
    [
        (90, 5, Settings(), True),  # one recipient holds 90 of 100
        (50, 46, Settings(), True),  # the second knows the first to within 4 of 50: p percent
        (50, 20, Settings(), False),
        (50, 45, Settings(p_percent=None), False),
        (60, 25, Settings(dominance=(2, 0.8), p_percent=None), True),
        (90, 5, Settings(dominance=None, p_percent=None), False),
        (None, None, Settings(), False),  # nobody knows whose it is
    ],
)
def test_dominance(largest: float | None, second: float | None, settings: Settings, *, hidden: bool) -> None:
    rows = figures.frame(figures.row("disbursed_idr", "16.03.01", 100, largest_idr=largest, second_idr=second))
    assert primary.dominated(rows, settings).tolist() == [hidden]


@pytest.mark.parametrize(
    "wrong", [{"threshold": 2}, {"min_width": 1}, {"min_width": 12}, {"dominance": (3, 0.5)}, {"p_percent": 0.0}]
)
def test_settings_that_protect_nobody_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(PantauError):
        Settings(**wrong)  # type: ignore[arg-type]
