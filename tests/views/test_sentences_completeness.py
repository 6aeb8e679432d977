"""How complete the reports are in words: each wording and each state from small rows."""

from typing import Any

import pytest

from dashboard.views.sentences import completeness as told

ROWS: list[dict[str, Any]] = [
    {"expected": 18, "received": 17, "late": 3, "missing": 1},
    {"expected": 2, "received": 2, "late": 0, "missing": 0},
]
LUBAI = {"unit_kind": "region", "unit_code": "16.03.01", "unit_name": "Lubai", "parent_name": "Muara Enim"}
HOME = {"unit_kind": "upt", "unit_code": "RS", "unit_name": "Rumah Singgah", "parent_name": "Lubai"}


def test_what_came_what_was_late_and_who_owes_most() -> None:
    assert told.answer(ROWS, [LUBAI | {"missing": 1}], period="September 2026", months=12) == (
        "19 dari 20 laporan dalam 12 bulan sampai September 2026 sudah masuk, 3 terlambat; 1 belum."
        " Terbanyak belum masuk dari Lubai: 1 laporan."
    )


def test_several_who_owe_as_much_are_counted() -> None:
    owing = [LUBAI | {"missing": 2}, HOME | {"missing": 2}, HOME | {"missing": 1}]
    assert told.most(owing, mixed=True) == (
        "Terbanyak belum masuk dari Lubai (Muara Enim) dan 1 unit lain, masing-masing 2 laporan."
    )


def test_all_came_and_nothing_is_awaited() -> None:
    assert (
        told.answer(ROWS[1:], [], period="Mei 2026", months=12)
        == "Semua 2 laporan dalam 12 bulan sampai Mei 2026 sudah masuk."
    )
    assert told.answer([], [], period="Mei 2026", months=12) == "Belum ada laporan yang ditunggu sampai Mei 2026."


@pytest.mark.parametrize(
    ("row", "state", "text"),
    [
        ({"expected": 2, "received": 2, "on_time": 2}, "tepat_waktu", "2/2"),
        ({"expected": 2, "received": 2, "on_time": 1, "late": 1}, "terlambat", "2/2"),
        ({"expected": 2, "received": 1, "late": 1, "missing": 1}, "belum_lengkap", "1/2"),
        ({"expected": 2, "missing": 2}, "belum", "0/2"),
        ({"expected": 18, "received": 18}, "diterima", "18/18"),
        ({"expected": 1, "received": 1, "on_time": 1, "awaited": 1}, "belum_jatuh_tempo", "1/2"),
        ({"awaited": 2}, "belum_jatuh_tempo", "0/2"),
        ({"expected": 1, "received": 1, "on_time": 1}, "tepat_waktu", ""),
        ({}, "tidak_ditunggu", ""),
    ],
)
def test_each_cell_has_a_state_and_its_counts(row: dict[str, int], state: str, text: str) -> None:
    assert told.state(row) == state
    assert told.cell(row) == text


def test_a_rhythm_is_said_where_it_is_not_monthly() -> None:
    assert told.name("Hasil program", "triwulan") == "Hasil program (triwulan)"
    assert told.name("Penyaluran bantuan", "bulan") == "Penyaluran bantuan"


@pytest.mark.parametrize(
    ("units", "gaps", "shown", "words"),
    [
        (18, 3, 18, "unit demi unit"),
        (666, 4, 4, "4 dari 666 unit, yang kosong atau terlambat"),
        (666, 90, 20, "20 dari 666 unit, dari 90 yang kosong atau terlambat"),
        (666, 0, 5, "5 dari 666 unit; semuanya lengkap dan tepat waktu"),
    ],
)
def test_of_many_units_those_with_gaps_are_drawn(units: int, gaps: int, shown: int, words: str) -> None:
    assert told.drawn(units, gaps, most=20) == shown
    assert told.some(shown, units, gaps) == words
