"""What is said of the homes: who is full, silent, behind, counted twice; and what there is to do about which."""

from typing import Any

import pandas as pd

from dashboard.views.sentences import homes

ROWS: list[dict[str, Any]] = [
    {"upt_code": "A", "upt_name": "UPT A", "reported": 1, "residents": 132, "capacity": 120, "is_overfull": True},
    {"upt_code": "B", "upt_name": "UPT B", "reported": 1, "residents": 60, "capacity": 50, "is_overfull": True},
    {
        "upt_code": "C",
        "upt_name": "UPT C",
        "reported": 0,
        "expected": 1,
        "residents": None,
        "capacity": 50,
        "is_overfull": False,
    },
    {"upt_code": "D", "upt_name": "UPT D", "reported": 1, "residents": 10, "capacity": None, "is_overfull": False},
]
SILENT: list[dict[str, Any]] = [
    {"upt_code": "C", "upt_name": "UPT C", "since": pd.Timestamp("2026-06-01"), "missing_periods": 4},
    {"upt_code": "C", "upt_name": "UPT C", "since": pd.Timestamp("2026-07-01"), "missing_periods": 3},
]


def target(code: str, value: float | None, status: str, indicator: str = "upt_services") -> dict[str, Any]:
    """A row of `upt/targets`."""
    return {
        "upt_code": code, "upt_name": f"UPT {code}", "indicator": indicator, "target": 1200.0, "value": value,
        "pace": 900.0, "months": 9, "status": status,
    }  # fmt: skip


TARGETS = [
    target("A", 700, "tertinggal"), target("B", 500, "tertinggal"), target("D", 900, "sesuai_jadwal"),
    target("D", 1, "tertinggal", "upt_independent"),
]  # fmt: skip
DIFFERING: list[dict[str, Any]] = [
    {"upt_code": "D", "upt_name": "UPT D", "indicator": "upt_residents", "label": "Penghuni UPT",
     "month": pd.Timestamp("2026-06-01"), "panti": 10, "dinas": 12},
]  # fmt: skip


def test_the_answer_names_the_fullest_the_silent_and_those_behind() -> None:
    assert homes.together(ROWS, SILENT, TARGETS, period="September 2026") == (
        "3 dari 4 UPT melapor untuk September 2026. UPT B melebihi kapasitas: 60 penghuni untuk 50 tempat; begitu"
        " juga 1 UPT lain. UPT C belum melapor sejak Juni 2026. 2 UPT tertinggal dari target layanan."
    )
    assert homes.together(ROWS[3:], [], [], period="Mei 2026") == (
        "1 dari 1 UPT melapor untuk Mei 2026. Tidak ada yang melebihi kapasitas."
    )
    archived = [row | {"reported": 0, "expected": 0} for row in ROWS]
    assert homes.together(archived, [], [], period="Tahun 2024").startswith("3 dari 4 UPT melapor untuk Tahun 2024.")
    assert homes.together([], [], [], period="Mei 2026") == "Kantor ini belum mempunyai UPT/panti dalam daftar."


def test_each_home_is_listed_once_with_all_its_reasons_the_gravest_first() -> None:
    needs = homes.needs(ROWS, SILENT, TARGETS, DIFFERING)
    assert [need.code for need in needs] == ["B", "A", "C", "D"]
    assert needs[0].reasons == (
        ("penuh", "60 penghuni untuk 50 tempat (120 %)"),
        ("tertinggal", "layanan 500; sebanding sembilan bulan yang dilaporkan: 900"),
    )
    assert needs[2].reasons == (("belum", "sejak Juni 2026 (empat bulan)"),)
    assert needs[3].reasons == (("angka_berbeda", "Jun 2026: penghuni UPT 10 menurut panti, 12 menurut dinas"),)
    assert homes.needs(ROWS[3:], [], [], []) == []


def test_one_home_says_how_full_who_cares_who_left_and_its_target() -> None:
    said = homes.alone(
        "UPT A", ROWS[0], {"value": 5.26}, {"numerator": 3.0, "denominator": 40.0}, TARGETS[0],
        period="September 2026", year="2026",
    )  # fmt: skip
    assert said == (
        "UPT A melebihi kapasitas: 132 penghuni untuk 120 tempat pada September 2026 (110 %). Satu petugas yang"
        " merawat untuk 5,3 penghuni. 3 dari 40 orang yang keluar pada 2026 mandiri. Layanan 58 % dari target 2026"
        " dalam sembilan bulan yang dilaporkan: tertinggal."
    )


def test_a_home_without_figures_says_what_is_missing_and_not_zero() -> None:
    words = {"period": "September 2026", "year": "2026"}
    assert homes.alone("UPT C", ROWS[2], {}, {}, {}, **words) == (
        "UPT C belum melapor untuk September 2026. Target layanan 2026 belum ditetapkan."
    )
    assert homes.alone(
        "UPT D", ROWS[3], {}, {"numerator": 0.0, "denominator": 0.0}, target("D", None, "belum"), **words
    ) == ("UPT D: 10 penghuni pada September 2026. Belum ada yang keluar pada 2026.")
