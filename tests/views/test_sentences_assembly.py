"""The seven lines of the assembly: what is not known is no zero, and each leads to its own page."""

from datetime import date
from typing import Any

import pytest

from dashboard.views.sentences import assembly

HOMES = "430 penghuni pada September 2026; dari 8 UPT, 7 melapor;"
APEL: dict[str, Any] = {
    "week": date(2026, 9, 28), "last_day": date(2026, 10, 4), "upt": 8, "reported": 7, "late": 1, "nihil": 1,
    "silent": 1, "activities": 14, "silent_name": "Panti Sumbawa", "silent_days": 97,
    "residents_month": date(2026, 9, 1), "residents": 430, "homes_reported": 7, "homes_expected": 8, "overfull": 1,
    "fullest_name": "Panti Mataram", "fullest_pct": 126.0, "cases_in": 5, "cases_reached": 3, "cases_before": 12,
    "cases_open": 143, "cases_waiting": 33, "services": 8, "service_areas": 7, "services_before": 80,
    "service_last": date(2026, 9, 29), "paid_month": date(2026, 9, 1), "paid": 395305, "quota": 439061,
    "failed": 12889, "decisions": 9, "decisions_open": 4, "decisions_overdue": 1, "decisions_due": 2,
}  # fmt: skip


def test_the_assembly_has_seven_lines() -> None:
    assert [line.sentence for line in assembly.assembly(APEL)] == [
        "14 kegiatan; dari 8 UPT, 7 melapor, 1 di antaranya terlambat.",
        "1 UPT nihil, 1 UPT diam: Panti Sumbawa, 97 hari.",
        "430 penghuni pada September 2026; dari 8 UPT, 7 melapor; 1 melebihi kapasitas, paling penuh Panti Mataram"
        " (126 %).",
        "5 laporan masuk (minggu sebelumnya 12); 143 masih terbuka, 33 belum dijangkau.",
        "8 layanan di 7 wilayah, baru tercatat sampai 29 Sep 2026; minggu lengkap sebelumnya 80.",
        "395.305 dari 439.061 KPM dibayar untuk September 2026; 43.756 tertahan, 12.889 di antaranya gagal salur.",
        "1 arahan lewat batas waktu, 2 jatuh tempo dalam tujuh hari; 4 masih terbuka.",
    ]


def test_each_line_leads_to_the_page_of_its_subject() -> None:
    assert {line.subject: line.page for line in assembly.assembly(APEL)} == {
        "Kegiatan panti": "kegiatan",
        "Nihil dan diam": "kegiatan",
        "Penghuni panti": "upt",
        "Laporan masyarakat": "penjangkauan",
        "Layanan lapangan": "hadir",
        "Penyaluran bantuan": "penyaluran",
        "Arahan": "rakor",
    }


def test_what_nobody_sent_is_no_zero() -> None:
    lines = assembly.assembly({"week": date(2026, 9, 28), "last_day": date(2026, 10, 4)})
    assert len(lines) == 7  # noqa: PLR2004 - exactly seven, always
    assert all(line.sentence.startswith("Belum ada laporan: ") for line in lines)


@pytest.mark.parametrize(
    ("place", "changed", "said"),
    [
        (1, {"nihil": 0, "silent": 0}, "Tidak ada UPT yang nihil atau diam."),
        (1, {"silent": 0}, "1 UPT nihil, 0 UPT diam."),
        (1, {"silent_days": None}, "1 UPT nihil, 1 UPT diam: Panti Sumbawa, belum pernah melapor."),
        (1, {"silent": 3}, "1 UPT nihil, 3 UPT diam; terlama Panti Sumbawa, 97 hari."),
        (2, {"overfull": 0}, f"{HOMES} tidak ada yang melebihi kapasitas."),
        (4, {"service_last": date(2026, 10, 6)}, "8 layanan di 7 wilayah (minggu sebelumnya 80)."),
        (5, {"quota": None}, "395.305 KPM dibayar untuk September 2026; gagal salur 12.889."),
        (6, {"decisions_open": 0}, "Semua 9 arahan sudah selesai."),
    ],
)  # fmt: skip
def test_each_line_says_what_there_is(place: int, changed: dict[str, Any], said: str) -> None:
    assert assembly.assembly(APEL | changed)[place].sentence == said


def test_the_opening_names_what_needs_somebody() -> None:
    assert assembly.opening(APEL) == (
        "Minggu 28 Sep – 4 Okt 2026: 1 UPT diam, 1 UPT melebihi kapasitas, 33 laporan masyarakat belum dijangkau,"
        " 12.889 KPM gagal salur, dan 1 arahan lewat batas waktu."
    )
    calm = {name: 0 for name, _ in assembly.POINTS}
    assert assembly.opening(APEL | calm).startswith("Minggu 28 Sep – 4 Okt 2026: menurut laporan yang ada, tidak ada")


def test_a_week_of_which_nothing_is_known_is_not_calm() -> None:
    row = {"week": date(2026, 9, 28), "last_day": date(2026, 10, 4)}
    assert assembly.opening(row) == (
        "Minggu 28 Sep – 4 Okt 2026: belum ada laporan panti, masyarakat, penyaluran, atau arahan."
    )
    assert assembly.opening({}) == "Belum ada laporan: apel."
