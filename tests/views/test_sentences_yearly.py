"""The answer about a programme paid once a year: before its month, after it, without a list."""

from datetime import date

from dashboard.views.sentences import yearly

BEFORE = {
    "program_name": "Tali Asih", "pay_month": date(2026, 11, 1), "status": "sesuai_jadwal", "listed": 406,
    "eligible": 362, "quota": 362, "paid": None, "died": None, "moved": None, "months_elapsed": 9,
    "accrued_idr": 3_400_000_000,
}  # fmt: skip
AFTER = BEFORE | {"status": "selesai", "paid": 350, "died": 4, "moved": 0, "months_elapsed": 12}


def test_before_its_month_nothing_is_behind() -> None:
    assert yearly.answer(BEFORE, unit="orang") == (
        "Tali Asih: 362 dari 406 orang terdaftar memenuhi syarat; dijadwalkan dibayar November 2026."
        " Sesuai jadwal; komitmen terhimpun 9 dari 12 bulan, 3,4 miliar rupiah."
    )


def test_after_it_the_paid_stand_against_the_eligible_and_those_who_left_are_named() -> None:
    said = yearly.answer(AFTER, unit="orang")
    assert said.startswith("Tali Asih: 350 dari 362 orang yang memenuhi syarat dibayar pada November 2026 (96,7 %).")
    assert "4 meninggal dan 0 pindah sebelum dibayar. Selesai;" in said


def test_without_a_list_or_a_ceiling_nothing_is_made_up() -> None:
    bare = BEFORE | {"listed": None, "eligible": None, "quota": None, "accrued_idr": None}
    assert yearly.answer(bare, unit="orang") == (
        "Tali Asih: daftar calon penerima belum dikirim; bulan bayar November 2026. Sesuai jadwal."
    )
    assert "10 orang memenuhi syarat" in yearly.answer(bare | {"quota": 10}, unit="orang")
    paid = yearly.answer(AFTER | {"eligible": None, "quota": None}, unit="orang")
    assert paid.startswith("Tali Asih: 350 orang dibayar pada November 2026.")
