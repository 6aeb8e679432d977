"""A planted identity number goes in through the browser and comes out nowhere: in no byte, no page, no frame."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, WebSocket

from dashboard.warehouse import imports
from tests.browser import handing_in
from tests.browser.visiting import rest, serving, visit
from tests.searching import everything

OFFICE = "muara-enim"
NIK, NAME = "1603024510900002", "SITI RAHMAWATI"
HEADER = "payment_id;nik;nama penerima;program_code;region_code;month;stage;amount_idr;status;reason;sp2d_date"
PAGES = (
    "ringkasan",
    "penyaluran",
    "peta",
    "data?data=masuk",
    "data?data=ditolak",
    "data?data=temuan",
    "data?data=versi",
)


def payments(folder: Path) -> Path:
    """Good rows, and rows that are rejected for every reason that shows what stood there."""
    faults = ("PKHX;Lubai", "PKH;Tidak Ada", f"PKH;Lubai {NIK}")
    rows = [f"P-{n};{NIK};{NAME};PKH;Lubai;2026-07;1;750000;dibayar;;2026-07-06" for n in range(5)]
    rows += [f"X-{n};{NIK};{NAME};{fault};2026-07;1;750000;dibayar;;2026-07-06" for n, fault in enumerate(faults)]
    rows += [f"{NIK};{NIK};{NAME};PKH;Lubai;2026-07;1;75x;dibayar;;{NIK}", rows[0]]
    path = folder / f"bayar {NIK}.csv"
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def listen(page: Page, heard: list[str]) -> None:
    """Keep every frame and every answer that the page gets."""

    def frame(data: str | bytes) -> None:
        heard.append(data if isinstance(data, str) else data.decode("latin-1"))

    def socket(one: WebSocket) -> None:
        one.on("framereceived", frame)

    def answer(response: Response) -> None:
        if "json" in response.headers.get("content-type", ""):
            heard.append(response.text())

    page.on("websocket", socket)
    page.on("response", answer)


def test_a_planted_number_is_in_no_byte_no_page_and_no_frame(
    browser: Browser, sample_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, heard = tmp_path / "home", list[str]()
    shutil.copytree(sample_home / OFFICE, home / OFFICE)
    monkeypatch.setenv("PANTAU_HOME", str(home))
    path = payments(tmp_path)
    with serving(home) as base, visit(browser, f"{base}/data?kantor={OFFICE}") as (page, _, __):
        listen(page, heard)
        page.reload()
        rest(page)
        page.locator('input[type="file"]').set_input_files(str(path))
        page.get_by_role("heading", name="bayar").wait_for(timeout=handing_in.PATIENCE_MS)
        rest(page)
        page.get_by_role("button", name="Masukkan 1 berkas").click()
        page.get_by_text("1 berkas masuk.").wait_for(timeout=handing_in.PATIENCE_MS)
        rest(page)
        shown = [page.content()]
        for address in PAGES:
            page.goto(f"{base}/{address}{'&' if '?' in address else '?'}kantor={OFFICE}")
            rest(page)
            shown.append(page.content())
    newest = imports.read(OFFICE)[-1]
    assert (newest.dataset, newest.loaded, newest.rejected) == ("payments", 5, 5)
    for text in (everything(home), "\n".join(shown), "\n".join(heard)):
        assert NAME not in text
        assert NIK not in text
    assert any("‹disamarkan›".encode().decode("latin-1") in frame for frame in heard)
