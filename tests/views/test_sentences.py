"""The answers in words: each wording from a small row, an empty case included."""

from typing import Any

import pytest

from dashboard.views import sentences

ANSWER: dict[str, Any] = {
    "areas": 22, "on_schedule": 18, "behind": 2, "not_reported": 1, "incomplete": 1, "not_due": 0,
    "worst_name": "Semende Darat Ulu", "worst_status": "tertinggal", "worst_reason": "rekening_tidak_aktif",
    "worst_months_late": 2, "worst_paid_pct": 61.25,
}  # fmt: skip


def _on_schedule(**changes: Any) -> str:
    return sentences.on_schedule(ANSWER | changes, level="kecamatan", period="September 2026")


def test_the_schedule_names_the_worst_its_delay_and_its_reason() -> None:
    assert _on_schedule() == (
        "18 dari 22 kecamatan sesuai jadwal. Semende Darat Ulu tertinggal dua bulan, 61,3 % dibayar:"
        " rekening belum aktif. 1 kecamatan belum melapor."
    )


def test_all_on_schedule_names_nobody() -> None:
    said = _on_schedule(on_schedule=22, behind=0, not_reported=0, worst_name=None, worst_status=None)
    assert said == "22 dari 22 kecamatan sesuai jadwal."


def test_areas_that_are_not_due_are_not_counted() -> None:
    assert _on_schedule(not_due=22) == "Belum ada penyaluran yang jatuh tempo pada September 2026."
    assert _on_schedule(areas=0) == "Belum ada data penyaluran untuk September 2026."
    assert _on_schedule(not_reported=22) == "Belum ada kecamatan yang melapor untuk September 2026."
    assert _on_schedule(not_due=2).startswith("18 dari 20 kecamatan")


def test_one_month_late_is_simply_behind() -> None:
    assert "Semende Darat Ulu tertinggal, 61,3 % dibayar" in _on_schedule(worst_months_late=1)
    assert "tertinggal 14 bulan" in _on_schedule(worst_months_late=14)


def test_reached() -> None:
    assert sentences.reached(31204, 33110, period="September 2026") == (
        "31.204 KPM dibayar pada September 2026 dari kuota 33.110 (94,2 %)."
    )
    assert sentences.reached(None, 33110, period="Mei 2026") == "Belum ada laporan penyaluran untuk Mei 2026."
    assert sentences.reached(5, None, period="Mei 2026") == "5 KPM dibayar pada Mei 2026."
    assert sentences.reached(0, 10, period="Mei 2026") == "0 KPM dibayar pada Mei 2026 dari kuota 10 (0,0 %)."


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({}, ""),
        (
            {"realised_to_date_idr": 48_100_000_000, "planned_to_date_idr": 50e9, "status": "sesuai_jadwal"},
            "Realisasi anggaran 48,1 miliar dari rencana kas 50 miliar rupiah: sesuai jadwal.",
        ),
        (
            {"realised_to_date_idr": 0, "planned_to_date_idr": 0, "status": "sesuai_jadwal"},
            "Realisasi anggaran 0 rupiah.",
        ),
        (
            {"realised_to_date_idr": 4e9, "planned_to_date_idr": 10e9, "status": "tertinggal"},
            "Realisasi anggaran 4 miliar dari rencana kas 10 miliar rupiah: tertinggal.",
        ),
    ],
)
def test_money(row: dict[str, Any], said: str) -> None:
    assert sentences.money(row) == said


def test_extremes_name_the_ends_and_the_silent() -> None:
    rows: list[dict[str, Any]] = [
        {"region_name": "Sekayu", "value": 26_636},
        {"region_name": "Bayung Lencir", "value": 27_225},
        {"region_name": "Lalan", "value": None},
    ]
    said = sentences.extremes(rows, label="Keluarga", unit="keluarga", decimals=0, level="kecamatan")
    assert said == (
        "Keluarga tertinggi di Bayung Lencir (27.225 keluarga), terendah di Sekayu (26.636 keluarga)."
        " 1 kecamatan belum ada angkanya."
    )
    assert sentences.extremes(rows[2:], label="Keluarga", unit="keluarga", decimals=0, level="kecamatan") == (
        "Belum ada angka Keluarga pada periode ini."
    )


def test_an_area_beside_the_others() -> None:
    row = {"value": 96.2, "office_median": 93.1, "rank": 3, "of": 15}
    words = {"label": "Persentase dibayar", "unit": "%", "decimals": 1, "level": "kecamatan"}
    assert sentences.beside("Sekayu", row, **words) == (  # type: ignore[arg-type]
        "Sekayu: persentase dibayar 96,2 %, di atas nilai tengah 93,1 %, peringkat 3 dari 15 kecamatan."
    )
    assert sentences.beside("Sekayu", None, **words) == "Belum ada angka untuk Sekayu pada periode ini."  # type: ignore[arg-type]


def test_an_area_alone_is_compared_with_nobody() -> None:
    row = {"value": 8.81, "office_median": 8.81, "rank": 1, "of": 1}
    said = sentences.beside(
        "Kabupaten Kutai Timur", row, label="Persentase penduduk miskin (P0)", unit="%", decimals=2, level="kecamatan"
    )
    assert said == "Kabupaten Kutai Timur: persentase penduduk miskin (P0) 8,81 %."
    assert [sentences.small(text) for text in ("SKTM per 100 KK", "P0", "Kuota", "")] == [
        "SKTM per 100 KK", "P0", "kuota", "",
    ]  # fmt: skip


def test_reporting() -> None:
    rows = [{"expected": 22, "received": 21, "on_time": 20}, {"expected": 3, "received": 3, "on_time": 3}]
    turned = "12 baris ditolak dan menunggu perbaikan."
    assert sentences.reporting(rows, rejected=turned, period="September 2026") == (
        "24 dari 25 laporan September 2026 sudah diterima (96 %), 23 tepat waktu."
        " 12 baris ditolak dan menunggu perbaikan."
    )
    assert "23 tepat waktu; 4 lagi belum jatuh tempo." in sentences.reporting(rows, rejected="", period="x", awaited=4)
    assert sentences.reporting([], rejected="", period="2024") == "Tidak ada laporan yang wajib masuk pada 2024."


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({}, ""),
        ({True: 9}, ""),
        ({True: 9, False: 12}, "12 baris ditolak dan menunggu perbaikan."),
        ({False: 2, None: 3}, "2 baris ditolak menunggu perbaikan; 3 lagi tidak dapat dicocokkan dengan berkas"),
        ({None: 3}, "3 baris ditolak dan tidak dapat dicocokkan dengan berkas perbaikannya."),
    ],
)
def test_rejected_rows_that_came_in_since_wait_no_more(states: dict[bool | None, int], said: str) -> None:
    found = sentences.turned_away([{"mended": mended, "rows": rows} for mended, rows in states.items()])
    assert found.startswith(said)
    assert bool(found) == bool(said)


def test_listing_reads_as_a_sentence() -> None:
    assert [sentences.listing(list("ABC")[:size]) for size in range(4)] == ["", "A", "A dan B", "A, B, dan C"]
