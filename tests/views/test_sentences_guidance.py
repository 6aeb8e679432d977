"""Who was visited and who was not, in words."""

from datetime import date

import pytest

from dashboard.views.sentences import guidance


@pytest.mark.parametrize(
    ("unvisited", "said"),
    [
        (["A", "B"], "5 dari 8 UPT dikunjungi untuk pembinaan pada 2026; belum: A dan B."),
        (list("ABCDE"), "5 dari 8 UPT dikunjungi untuk pembinaan pada 2026; belum: A, B, C, dan 2 lainnya."),
        ([], "Semua 8 UPT sudah dikunjungi pada 2026."),
    ],
)
def test_who_was_visited_and_who_was_not(unvisited: list[str], said: str) -> None:
    rows = [{"upt_name": name} for name in unvisited]
    assert guidance.visited({"upt": 8, "visited": 5}, rows, year=2026) == said


def test_no_visit_known_is_said_as_none() -> None:
    assert guidance.visited({}, [], year=2026) == "Belum ada kunjungan pembinaan yang dilaporkan untuk 2026."
    assert guidance.last_visit({"last_visit": None}) == "belum pernah tercatat"
    assert guidance.last_visit({"last_visit": date(2025, 3, 7), "days_since": 581}) == "terakhir 7 Mar 2025 (581 hari)"
