"""Files on the page before they are imported: what each card says, and what counts as ready."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.intake import importer
from dashboard.operating.uploads import Tray
from dashboard.views import formats
from dashboard.views.ui.operator import looking
from dashboard.warehouse import imports
from tests.pages.opening import opened, said

OFFICE = "muara-enim"
GOOD = "Kecamatan,Tahun,Jumlah Keluarga\nLawang Kidul,2023,17000\n"
BAD = "Kecamatan,Tahun,Jumlah Keluarga\nNegeri Dongeng,2023,17000\nNegeri Angin,2023,900\n"


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tray]:
    """What was dropped on the page, as one visit keeps it."""
    kept = Tray()
    monkeypatch.setattr(looking, "tray", lambda: kept)
    yield kept
    kept.close()


def dropped(tray: Tray, **files: str) -> AppTest:
    """The page with these files (name without its suffix → content)."""
    for name, content in files.items():
        tray.take(f"{name}.csv", content.encode())
    at = opened("data", kantor=OFFICE)
    assert not at.exception
    return at


def button(at: AppTest) -> tuple[str, bool]:
    """What the button of the import says, and whether it can be pressed."""
    found = at.button(key="masukkan")
    return found.label, not found.disabled


def words(at: AppTest) -> str:
    """What the page says, without the marks that keep a file's name from being Markdown."""
    return said(at).replace("\\", "")


def letters(at: AppTest) -> list[str]:
    """The texts to copy."""
    return [str(one.value) for one in at.code]


def test_a_file_of_which_no_row_can_be_loaded_is_no_ready_one(sample_store: Path, tray: Tray) -> None:
    at = dropped(tray, hampa=BAD, baik=GOOD)
    assert "Tidak ada baris yang dapat dimuat:]** 2 ditolak, 0 di luar wilayah kantor" in words(at)
    assert button(at) == ("Masukkan 1 berkas", True)
    assert [one.label for one in at.download_button[:2]] == ["Unduh XLSX", "Unduh CSV"]
    (letter,) = letters(at)
    assert "Wilayah tidak dikenal" in letter
    assert "0 baris dimuat, 2 baris belum dapat dimuat" in letter


SHORT = "Kode Program;Kecamatan;Bulan;Kuota;Dibayar;Gagal;Menunggu\nPKH;16.03.01;2026-09;260;250;1;1\n"


def test_the_cells_of_a_rejected_row_are_named_as_the_sender_knows_them(sample_store: Path, tray: Tray) -> None:
    words = said(dropped(tray, kuota=SHORT))
    assert "Kuota periode: 260; Dibayar: 250; Gagal salur: 1; Menunggu: 1" in words
    assert "quota=" not in words


def test_the_same_bytes_twice_are_one_file(sample_store: Path, tray: Tray) -> None:
    at = dropped(tray, pertama=GOOD, kedua=GOOD)
    assert "Berkas kembar.]** Isinya sama dengan “pertama.csv”" in words(at)
    assert button(at) == ("Masukkan 1 berkas", True)
    tray.drop("1")
    assert "Berkas kembar" not in said(at.run())
    assert button(at) == ("Masukkan 1 berkas", True)


def test_a_file_that_was_withdrawn_says_so_before_it_comes_in_again(
    sample_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tray: Tray
) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path))
    shutil.copytree(sample_home / OFFICE, tmp_path / OFFICE)
    file = tmp_path / "keluarga.csv"
    file.write_text(GOOD, encoding="utf-8")
    (result,) = importer.import_file(file, OFFICE)
    importer.withdraw(OFFICE, result.sha256, reason="salah bulan")
    at = dropped(tray, keluarga=GOOD)
    assert f"Pernah ditarik]** pada {formats.date(datetime.now(UTC))}, dengan alasan “salah bulan”" in words(at)
    assert button(at) == ("Masukkan", False)
    at.checkbox(key="lagi_1").check().run()
    assert button(at) == ("Masukkan 1 berkas", True)

    importer.import_file(file, OFFICE)
    assert imports.taken_out(OFFICE, result.sha256) is None, "it counts again"


def test_a_refused_file_has_a_letter_for_its_sender(sample_store: Path, tray: Tray) -> None:
    at = dropped(tray, asing="Merek,Warna\nA,merah\nB,biru\n")
    assert "Tidak dapat dimasukkan." in words(at)
    assert "pantau" not in words(at).split("Tidak dapat dimasukkan.")[1].split("Templat isian")[0]
    (letter,) = letters(at)
    assert "samakan judul kolomnya dengan templat, yang dapat kami kirim" in letter
    at.text_input(key="pengirim_1").set_value("UPT Uji").run()
    assert letters(at)[0].startswith("Yth. UPT Uji,")


def test_the_first_rows_stand_under_the_unit_of_the_file(sample_store: Path, tray: Tray) -> None:
    money = "Kode Program;Tahun;Bulan;Pagu (ribu rupiah);Realisasi (ribu rupiah)\nPKH;2026;2026-07;250000;19000\n"
    told = words(dropped(tray, pagu=money))
    assert "Pagu setahun (ribu rupiah)" in told
    assert "Pagu setahun: angka di berkas dikalikan 1.000 menjadi rupiah" in told
