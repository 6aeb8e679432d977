"""The answers about services in the field: each wording from a small row, an empty case included."""

from datetime import date
from typing import Any

from dashboard.views.sentences import field

SUMMARY: dict[str, Any] = {
    "areas": 18, "every_month": 14, "worst_name": "Karangan", "worst_gap": 4, "worst_areas": 1, "is_lasting": False,
    "last_month": date(2026, 9, 1),
}  # fmt: skip


def _presence(**changes: Any) -> str:
    return field.presence(SUMMARY | changes, level="kecamatan", when="tahun ini")


def test_the_share_served_every_month_and_the_longest_gap() -> None:
    assert _presence() == (
        "14 dari 18 kecamatan dilayani setiap bulan tahun ini; Karangan terlama tanpa layanan tahun ini: empat bulan."
    )


def test_a_gap_that_lasts_says_until_when() -> None:
    assert _presence(is_lasting=True).endswith("empat bulan sampai September 2026.")


def test_several_areas_share_the_longest_gap() -> None:
    assert "Karangan dan 2 kecamatan lain terlama tanpa layanan" in _presence(worst_areas=3)


def test_all_none_and_no_log() -> None:
    assert _presence(every_month=18) == "Semua 18 kecamatan dilayani setiap bulan tahun ini."
    assert _presence(every_month=0).startswith("Belum ada kecamatan yang dilayani setiap bulan tahun ini; Karangan")
    assert field.presence({}, level="kecamatan", when="tahun ini") == (
        "Belum ada catatan layanan lapangan untuk tahun ini."
    )


def _area(name: str, families: int | None, *, quiet: bool = True) -> dict[str, Any]:
    return {"region_name": name, "families": families, "is_quiet": quiet}


def _quiet(*rows: dict[str, Any]) -> str:
    return field.quiet(rows, least=3, level="kecamatan", desil="1–2", when="September 2026")


def test_families_of_quiet_areas_add_up_and_the_most_are_named() -> None:
    assert _quiet(_area("Karangan", 1200), _area("Sandaran", 2010), _area("Bengalon", 9000, quiet=False)) == (
        "2 kecamatan dengan 3.210 keluarga desil 1–2 tanpa layanan tiga bulan atau lebih;"
        " terbanyak di Sandaran: 2.010 keluarga."
    )


def test_one_quiet_area_is_named_and_one_without_figures_is_no_zero() -> None:
    assert _quiet(_area("Karangan", 1200), _area("Busang", None)) == (
        "Karangan dengan 1.200 keluarga desil 1–2 tanpa layanan tiga bulan atau lebih."
        " 1 kecamatan lain juga tanpa layanan, tetapi belum ada angka desilnya."
    )
    assert _quiet(_area("Busang", None)) == (
        "1 kecamatan tanpa layanan tiga bulan atau lebih, tetapi belum ada angka desilnya."
    )


def test_nobody_is_quiet_or_nothing_is_logged() -> None:
    assert _quiet(_area("Bengalon", 9000, quiet=False)) == "Tidak ada kecamatan tanpa layanan tiga bulan atau lebih."
    assert _quiet() == "Belum ada catatan layanan lapangan sampai September 2026."
