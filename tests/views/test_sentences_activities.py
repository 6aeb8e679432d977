"""What homes told, in words: silence, nihil, lateness and no data are four things."""

from datetime import date
from typing import Any

import pytest

from dashboard.views.sentences import activities

WEEK: dict[str, Any] = {"last_week": date(2026, 9, 28), "expected": 8, "reported": 7, "nihil": 1}
SILENT: list[dict[str, Any]] = [
    {"upt_name": "Panti Sumbawa", "silent_days": 97, "missing_weeks": 13, "since": date(2026, 7, 6)},
    {"upt_name": "Panti Bima", "silent_days": 12},
]
NEVER: dict[str, Any] = {
    "upt_name": "Panti Baru",
    "silent_days": None,
    "missing_weeks": 2,
    "since": date(2026, 9, 21),
    "last_received": None,
}


@pytest.mark.parametrize(
    ("monday", "said"),
    [
        (date(2026, 9, 28), "28 Sep – 4 Okt 2026"),
        (date(2026, 9, 7), "7 Sep – 13 Sep 2026"),
        (date(2025, 12, 29), "29 Des 2025 – 4 Jan 2026"),
    ],
)
def test_a_week_is_said_by_its_days(monday: date, said: str) -> None:
    assert activities.week(monday) == said


@pytest.mark.parametrize(
    ("silent", "said"),
    [
        ([], "Tidak ada UPT yang diam."),
        (SILENT[:1], "Panti Sumbawa diam 97 hari."),
        (SILENT, "2 UPT diam; terlama Panti Sumbawa, 97 hari."),
        ([NEVER], "Panti Baru belum pernah melapor."),
    ],
)
def test_a_total_says_of_how_many_and_who_is_silent(silent: list[dict[str, Any]], said: str) -> None:
    head = "Minggu 28 Sep – 4 Okt 2026: dari 8 UPT, 7 melapor, 1 di antaranya nihil. "
    assert activities.told(WEEK, silent, period="September 2026") == head + said


def test_no_closed_week_is_said_as_that() -> None:
    assert activities.told({}, [], period="Oktober 2026") == "Belum ada minggu yang tutup untuk Oktober 2026."


def test_a_silence_says_since_when() -> None:
    row = SILENT[0] | {"last_received": date(2026, 7, 4)}
    assert activities.missing(row) == "13 minggu, sejak minggu 6 Jul – 12 Jul 2026; terakhir melapor 4 Jul 2026"
    assert activities.missing(NEVER) == "2 minggu, sejak minggu 21 Sep – 27 Sep 2026; belum pernah melapor"
