"""An operator's day: three files, one broken, one with a question, one with hidden columns; one is undone."""

import csv
import io
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.operating import uploads
from dashboard.warehouse import imports
from tests.browser import handing_in
from tests.browser.visiting import rest, serious, serving, visit

OFFICE = "muara-enim"
REASON = "Berkas uji, bukan laporan"


@pytest.fixture(scope="module")
def home(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of its own with one office of the sample."""
    home = tmp_path_factory.mktemp("operator")
    shutil.copytree(sample_home / OFFICE, home / OFFICE)
    return home


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[str]:
    with serving(home) as base:
        yield base


def kept(files: Iterable[Path]) -> set[Path]:
    """The uploads of these names that are kept outside of the store now, by whichever server."""
    return {place for file in files for place in uploads.parent(0).glob(f"{uploads.PREFIX}*/*/{file.name}")}


def download(page: Page, name: str) -> bytes:
    """What a button of the result gives."""
    with page.expect_download() as waiting:
        page.locator(".st-key-hasil").get_by_role("button", name=name).click()
    return Path(waiting.value.path()).read_bytes()


def test_three_files_are_seen_answered_imported_sent_back_and_undone(
    browser: Browser, server: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(home))
    asks, hides, torn = (
        make(tmp_path) for make in (handing_in.with_a_question, handing_in.with_hidden_columns, handing_in.broken)
    )
    before = len(imports.read(OFFICE))
    with visit(browser, f"{server}/data?kantor={OFFICE}") as (page, traffic, _):
        handing_in.hand_in(page, [asks, hides, torn])
        assert len(kept([asks, hides, torn])) == 3

        assert "Tidak dapat dimasukkan. Berkas rusak.xlsx rusak" in handing_in.card(page, torn)
        said = handing_in.card(page, hides)
        assert "Siap dimasukkan. 2 baris akan dimuat, 2 ditolak, 0 di luar wilayah kantor." in said
        assert "Kolom tersembunyi ikut dibaca: C." in said
        assert "Penduduk dan keluarga (4 baris) · Tahun 2024" in said
        assert "Akan dibaca begini" in said
        assert "Lawang Kidul 2024" in said
        assert "Perlu jawaban." in handing_in.card(page, asks)
        handing_in.answer(page, handing_in.QUESTION, "2025")
        assert "Siap dimasukkan. 2 baris akan dimuat" in handing_in.card(page, asks)
        assert len(imports.read(OFFICE)) == before
        assert serious(page) == []

        handing_in.bring_in(page, 2)
        said = handing_in.result(page)
        assert "2 berkas masuk. Versi v0002 dipakai." in said
        assert "Penduduk dan keluarga: 2 baris dimuat, 2 ditolak, 0 di luar wilayah" in said
        assert {item.file for item in imports.read(OFFICE)[before:]} == {asks.name, hides.name}
        assert imports.read(OFFICE)[-1].loaded == 2

        rows = list(csv.reader(io.StringIO(download(page, "Unduh CSV").decode("utf-8-sig")), delimiter=";"))
        assert [(row[1], row[4]) for row in rows[1:]] == [("4", "Negeri Dongeng"), ("5", "'-5")]
        assert download(page, "Unduh XLSX").startswith(b"PK")
        outcome = page.locator(".st-key-hasil")
        outcome.get_by_text("Surat untuk pengirim").click()
        expect(outcome.get_by_text("Yth. Pengirim laporan")).to_be_visible()

        page.reload()  # the job belongs to the server, not to the tab
        rest(page)
        assert "2 berkas masuk." in handing_in.result(page)
        undo = page.get_by_role("button", name="Batalkan impor ini").first
        undo.click()
        page.get_by_role("button", name="Tarik berkas").click()
        expect(page.get_by_text("Penarikan memerlukan alasan")).to_be_visible()
        page.get_by_label("Alasan (wajib)").fill(REASON)
        page.get_by_role("button", name="Tarik berkas").click()
        page.get_by_text("ditarik. Versi v0003 dipakai.").wait_for(timeout=handing_in.PATIENCE_MS)
        rest(page)
        gone = [item for item in imports.read(OFFICE) if item.withdrawn_at]
        assert [item.withdraw_reason for item in gone] == [REASON]
        page.get_by_text("Berkas masuk", exact=True).click()
        rest(page)
        assert REASON in page.locator('[data-testid="stMain"]').inner_text()
        assert traffic.errors == []
    assert kept([asks, hides, torn]) == set(), "uploads outlived the visit"


def test_a_second_tab_sees_the_work_and_closing_both_does_not_stop_it(
    browser: Browser, server: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(home))
    file = tmp_path / "Keluarga 2023.csv"
    file.write_text("Kecamatan,Tahun,Jumlah Keluarga\nLawang Kidul,2023,17000\n", encoding="utf-8")
    address = f"{server}/data?kantor={OFFICE}"
    with visit(browser, address) as (page, _, __):
        handing_in.hand_in(page, [file])
        page.get_by_role("button", name="Masukkan 1 berkas").click()
        page.get_by_text("sedang berjalan").wait_for(timeout=handing_in.PATIENCE_MS)
        with visit(browser, address) as (other, _, __):
            expect(other.locator(".st-key-berjalan, .st-key-hasil").first).to_be_visible(timeout=30_000)
    with visit(browser, address) as (page, _, __):
        page.get_by_text("1 berkas masuk.").wait_for(timeout=handing_in.PATIENCE_MS)
        page.get_by_role("button", name="Tutup", exact=True).click()
        expect(page.locator(".st-key-hasil")).to_have_count(0)
    assert imports.read(OFFICE)[-1].file == file.name


def test_the_first_file_of_a_new_office_opens_its_dashboard(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "baru"
    home.mkdir()
    monkeypatch.setenv("PANTAU_AGENCY", OFFICE)
    with serving(home) as base, visit(browser, f"{base}/data") as (page, traffic, _):
        assert page.locator("h2").first.inner_text().startswith("Kantor ini belum punya data.")
        handing_in.hand_in(page, [handing_in.with_hidden_columns(tmp_path)])
        handing_in.bring_in(page, 1)
        assert "Dinas Sosial Kabupaten Muara Enim" in page.locator('[data-testid="stMain"]').inner_text()
        assert "1 berkas masuk. Versi v0001 dipakai." in handing_in.result(page)
        assert traffic.errors == []


def test_a_server_that_stops_keeps_no_upload(browser: Browser, home: Path, tmp_path: Path) -> None:
    file = handing_in.with_a_question(tmp_path).rename(tmp_path / "keluarga, server berhenti.csv")
    with ExitStack() as running:
        base = running.enter_context(serving(home))
        with visit(browser, f"{base}/data?kantor={OFFICE}") as (page, _, __):
            handing_in.hand_in(page, [file])
            assert len(kept([file])) == 1
            running.close()
            assert kept([file]) == set()


def test_a_template_and_the_reminders_are_at_hand(browser: Browser, server: str) -> None:
    with visit(browser, f"{server}/data?kantor={OFFICE}") as (page, traffic, _):
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Unduh CSV").click()
        assert waiting.value.suggested_filename.startswith("templat-")
        page.get_by_text("Pengingat", exact=True).click()
        rest(page)
        page.get_by_text("Teks pengingat").first.click()
        expect(page.get_by_text("laporan berikut belum kami terima").first).to_be_visible()
        assert serious(page) == []
        assert traffic.errors == []
