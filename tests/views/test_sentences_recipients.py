"""What is said of who joined and left, and of ceremonies: each case from a small row, an empty one included."""

from typing import Any

from dashboard.views.sentences import recipients

ROW: dict[str, Any] = {
    "joined": 1139, "left_all": 1041, "left_register": 219, "stayed": 39348, "failed_twice": 527,
    "reported": 21, "expected": 22,
}  # fmt: skip
WORST = {"region_name": "Semende Darat Ulu", "families": 427}


def _moved(worst: dict[str, Any] | None = WORST, **changes: Any) -> str:
    return recipients.moved(ROW | changes, worst, period="Triwulan III 2026", level="kecamatan")


def test_a_refresh_of_the_register_is_said_to_be_no_failure() -> None:
    assert _moved() == (
        "1.139 keluarga bergabung dan 1.041 keluar pada Triwulan III 2026."
        " 219 di antara yang keluar karena pemutakhiran register, yang bukan kegagalan. 39.348 tetap menerima."
        " 527 keluarga gagal dua kali berturut-turut, terbanyak di Semende Darat Ulu (427). 1 kecamatan belum melapor."
    )


def test_what_is_not_reported_is_not_said() -> None:
    said = _moved(None, left_register=0, stayed=None, failed_twice=None, reported=22)
    assert said == "1.139 keluarga bergabung dan 1.041 keluar pada Triwulan III 2026."
    assert _moved(joined=None, left_all=None) == "Belum ada laporan keluar-masuk penerima untuk Triwulan III 2026."
    nothing = recipients.moved({}, None, period="Triwulan I 2024", level="kecamatan")
    assert nothing == "Belum ada laporan keluar-masuk penerima untuk Triwulan I 2024."


def test_nobody_who_failed_twice_is_good_to_know_and_differs_from_no_report() -> None:
    assert _moved(None, failed_twice=0).count("Tidak ada keluarga yang gagal dua kali berturut-turut.") == 1
    assert recipients.nobody_twice({"failed_twice": 0}, period="x").startswith("Tidak ada")
    assert recipients.nobody_twice({}, period="Triwulan I 2026") == (
        "Gagal dua kali berturut-turut belum dilaporkan untuk Triwulan I 2026."
    )


def _held(*pairs: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"region_name": name, "state": state} for name, state in pairs]


def test_ceremonies_before_the_money_are_counted_and_named() -> None:
    rows = _held(("Gelumbang", "sebelum_dana"), ("Gelumbang", "sebelum_dana"), ("Lubai", "setelah_dana"))
    assert recipients.ceremonies(rows, year=2026) == "2 dari 3 penyerahan simbolis 2026 mendahului dana"
    assert recipients.early(rows, year=2026) == "Di Gelumbang penyerahan simbolis tahun 2026 mendahului dana."
    many = _held(*((name, "sebelum_dana") for name in ("A", "B", "C")))
    assert recipients.early(many, year=2026) == "Di 3 wilayah penyerahan simbolis tahun 2026 mendahului dana."


def test_without_such_ceremonies_nothing_is_blamed() -> None:
    rows = _held(("Lubai", "setelah_dana"), ("Lubai", "tanpa_tanggal"))
    assert recipients.early(rows, year=2026) == ""
    assert recipients.ceremonies(rows, year=2026) == "2 penyerahan simbolis 2026, tidak ada yang mendahului dana"
    assert recipients.ceremonies([], year=2026) == ""
