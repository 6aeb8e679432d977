"""The answers about money: what they say, and what they do not say."""

import pytest

from dashboard.catalogue.datasets.programmes import FUNDING, MONEY_FIELDS
from dashboard.views import funding
from dashboard.views.sentences import budget

OFFICE = {
    "program_name": None, "status": "sesuai_jadwal", "realised_to_date_idr": 8_600_000_000,
    "planned_to_date_idr": 9_100_000_000, "due_idr": 9_000_000_000,
}  # fmt: skip
FINE = {"program_name": "KUBE", "status": "sesuai_jadwal", "realised_to_date_idr": 5, "due_idr": 5}
LATE = {"program_name": "RTLH", "status": "tertinggal", "realised_to_date_idr": 1_000_000, "due_idr": 4_000_000}
LATER = {"program_name": "Lansia", "status": "tertinggal", "realised_to_date_idr": 0, "due_idr": 9_000_000}
PKH = {"program_name": "PKH", "field": "jaminan_perlindungan_sosial", "funding": "apbn", "families": 255}
SANTUNAN = {"field": "jaminan_perlindungan_sosial", "funding": "apbd_kabupaten", "families": 3}


def test_every_field_and_source_of_the_catalogue_has_words() -> None:
    assert tuple(funding.FIELDS) == MONEY_FIELDS
    assert tuple(funding.SOURCES) == FUNDING


def test_realisation_stands_against_planned_cash_and_the_furthest_behind_is_named() -> None:
    said = budget.budget(OFFICE, [FINE, LATE, LATER], month="September 2026")
    assert "8,6 miliar rupiah dari rencana kas 9,1 miliar rupiah sampai September 2026 (94,5 %): sesuai jadwal." in said
    assert said.endswith("1 dari 3 program sesuai jadwal. Lansia paling tertinggal: 9 juta rupiah di bawah rencana kas"
                         " sampai bulan bayar terakhir.")  # fmt: skip


def test_all_on_schedule_names_nobody() -> None:
    assert budget.schedule([FINE, FINE]) == "Semua 2 program sesuai jadwal."


def test_one_programme_is_named() -> None:
    said = budget.budget(OFFICE | {"program_name": "KUBE"}, [], month="Juni 2026")
    assert said.startswith("KUBE: realisasi 8,6 miliar rupiah")


def test_a_plan_of_zero_is_no_percentage() -> None:
    row = OFFICE | {"planned_to_date_idr": 0, "realised_to_date_idr": 0}
    assert budget.budget(row, [], month="Juni 2026").endswith("rencana kas masih nol: sesuai jadwal.")


@pytest.mark.parametrize("row", [None, OFFICE | {"realised_to_date_idr": None}])
def test_no_report_is_said_as_no_report(row: dict[str, object] | None) -> None:
    assert budget.budget(row, [FINE], month="Juni 2026") == "Belum ada laporan realisasi anggaran untuk Juni 2026."


def test_the_two_streams_are_told_apart_and_a_field_without_a_programme_is_named() -> None:
    rows = [
        {"field": field, "stream": "anggaran_kantor", "spent_idr": 1_000_000}
        for field in MONEY_FIELDS
        if field != "penanganan_bencana"
    ]
    rows.append({"field": "penanganan_fakir_miskin", "stream": "di_luar_anggaran", "spent_idr": 7_000_000})
    said = budget.streams(rows, month="Juni 2026")
    assert "4 juta rupiah lewat anggaran kantor dan 7 juta rupiah tidak melewatinya" in said
    assert said.endswith("Belum ada program untuk penanganan bencana.")
    assert budget.streams([], month="Juni 2026") == ""


def test_overlap_and_gaps_of_an_area() -> None:
    said = budget.in_area("Telen", [PKH, SANTUNAN, {"field": "pemberdayaan_sosial", "funding": "apbn", "families": 0}])
    assert said.startswith("Telen: 2 program membayar di sini, dari pusat (APBN) dan kabupaten/kota (APBD).")
    assert "Jaminan dan perlindungan sosial dibayar dari lebih dari satu sumber." in said
    assert "pemberdayaan sosial" in said.split("Belum ada yang membayar untuk")[1]
    assert "Belum ada" not in budget.in_area("Telen", [PKH], whole=False)
    assert budget.in_area("Telen", []) == "Telen: belum ada pembayaran yang dilaporkan."


def test_what_is_ahead_of_what() -> None:
    row = {"facility_name": "Gedung", "physical_pct": 41.0, "financial_pct": 46.5, "status": "fisik_tertinggal"}
    assert budget.built([row]) == "Gedung: fisik 41,0 %, keuangan 46,5 %: fisik tertinggal dari keuangan."
    assert budget.built([row | {"physical_pct": None}]) == "Gedung: kemajuan belum dilaporkan lengkap."
    assert budget.built([]) == ""
