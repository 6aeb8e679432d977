"""What homes told, the seven lines, and visits, in words: silence, nihil, lateness and no data are four things."""

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


def test_the_assembly_has_seven_lines() -> None:
    assert [line.sentence for line in activities.assembly(APEL)] == [
        "14 kegiatan; dari 8 UPT, 7 melapor, 1 terlambat.",
        "1 UPT nihil, 1 UPT diam: Panti Sumbawa, 97 hari.",
        "430 penghuni pada September 2026; dari 8 UPT, 7 melapor; 1 melebihi kapasitas, terpenuh Panti Mataram"
        " (126 %).",
        "5 laporan masuk (minggu sebelumnya 12); 143 masih terbuka, 33 belum dijangkau.",
        "8 layanan di 7 wilayah (minggu sebelumnya 80); catatan sampai 29 Sep 2026.",
        "395.305 dari 439.061 KPM dibayar untuk September 2026; 43.756 tertahan, 12.889 di antaranya gagal salur.",
        "1 arahan lewat batas waktu, 2 jatuh tempo dalam tujuh hari; 4 masih terbuka.",
    ]


def test_each_line_leads_to_the_page_of_its_subject() -> None:
    assert {line.subject: line.page for line in activities.assembly(APEL)} == {
        "Kegiatan panti": "kegiatan",
        "Nihil dan diam": "kegiatan",
        "Penghuni panti": "upt",
        "Laporan masyarakat": "penjangkauan",
        "Layanan lapangan": "hadir",
        "Penyaluran bantuan": "penyaluran",
        "Arahan": "rakor",
    }


def test_what_nobody_sent_is_no_zero() -> None:
    lines = activities.assembly({"week": date(2026, 9, 28), "last_day": date(2026, 10, 4)})
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
    assert activities.assembly(APEL | changed)[place].sentence == said


def test_the_opening_names_what_needs_somebody() -> None:
    assert activities.opening(APEL) == (
        "Minggu 28 Sep – 4 Okt 2026: 1 UPT diam, 1 UPT melebihi kapasitas, 33 laporan masyarakat belum dijangkau,"
        " 12.889 KPM gagal salur, dan 1 arahan lewat batas waktu."
    )
    calm = {name: 0 for name, _ in activities.POINTS}
    assert activities.opening(APEL | calm).startswith("Minggu 28 Sep – 4 Okt 2026: menurut laporan yang ada, tidak ada")


def test_a_week_of_which_nothing_is_known_is_not_calm() -> None:
    row = {"week": date(2026, 9, 28), "last_day": date(2026, 10, 4)}
    assert activities.opening(row) == (
        "Minggu 28 Sep – 4 Okt 2026: belum ada laporan panti, masyarakat, penyaluran, atau arahan."
    )
    assert activities.opening({}) == "Belum ada laporan: apel."


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
    assert activities.visited({"upt": 8, "visited": 5}, rows, year=2026) == said


def test_no_visit_known_is_said_as_none() -> None:
    assert activities.visited({}, [], year=2026) == "Belum ada kunjungan pembinaan yang dilaporkan untuk 2026."
    assert activities.last_visit({"last_visit": None}) == "belum pernah tercatat"
    assert (
        activities.last_visit({"last_visit": date(2025, 3, 7), "days_since": 581}) == "terakhir 7 Mar 2025 (581 hari)"
    )
