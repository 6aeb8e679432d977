"""The answer about decisions: overdue, all done, nothing written down."""

from typing import Any

from dashboard.views.sentences import meetings as told

LATE: dict[str, Any] = {
    "state": "terlambat", "overdue_days": 158, "instruction": "Usulkan operator.", "owner": "Bidang Linjamsos",
}  # fmt: skip
MEETING = {"meeting": "Rakor Kesos 6 November 2023", "people": 200}


def test_the_oldest_overdue_decision_is_told_with_its_owner() -> None:
    counted = {"decisions": 6, "open": 4, "overdue": 2}
    assert told.decisions(counted, [LATE | {"overdue_days": 5}, LATE], [MEETING]) == (
        "2 dari 4 arahan yang belum selesai sudah lewat batas waktu. Terlama 158 hari: Usulkan operator"
        " (Bidang Linjamsos)."
    )


def test_nothing_overdue_all_done_and_nothing_written_down() -> None:
    running = [{"state": "berjalan"}]
    assert told.decisions({"decisions": 3, "open": 1}, running, []) == (
        "Tidak ada arahan yang lewat batas waktu; 1 masih berjalan."
    )
    assert told.decisions({"decisions": 3, "open": 0}, [], [MEETING]) == "Semua 3 arahan sudah selesai."
    assert told.decisions({"decisions": 0}, [], [MEETING]) == (
        "Belum ada arahan yang dicatat. 200 orang hadir di Rakor Kesos 6 November 2023."
    )
    assert told.decisions({"decisions": 0}, [], []).endswith("Belum ada kehadiran rapat yang dicatat.")
