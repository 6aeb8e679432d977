"""What an operator does on the page *Data*, as steps of a browser test, and the small files that are handed in."""

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from playwright.sync_api import Page

from tests.browser.visiting import rest

PATIENCE_MS = 120_000
QUESTION = "Tahun data tidak tertulis di berkas. Tahun berapa?"


def with_a_question(folder: Path) -> Path:
    """A table of families that does not say its year."""
    path = folder / "keluarga per kecamatan.csv"
    path.write_text("Kecamatan,Jumlah Keluarga\nLawang Kidul,18000\nTanjung Agung,12000\n", encoding="utf-8")
    return path


def with_hidden_columns(folder: Path) -> Path:
    """A workbook with a hidden column, one area that does not exist and one number that cannot be."""
    path = folder / "Penduduk kecamatan.xlsx"
    areas = [("Lawang Kidul", 70123, 18000), ("Tanjung Agung", 43000, 12000), ("Negeri Dongeng", 3, 1)]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Kecamatan", "Tahun", "Petugas", "Jumlah Penduduk", "Jumlah Keluarga"])
        for line, (name, people, families) in enumerate([*areas, ("Semende Darat Ulu", 17000, -5)], start=1):
            sheet.write_row(line, 0, [name, 2024, "x", people, families])
        sheet.set_column(2, 2, 10, None, {"hidden": True})
    return path


def broken(folder: Path) -> Path:
    """Half of a workbook."""
    whole = with_hidden_columns(folder).read_bytes()
    path = folder / "rusak.xlsx"
    path.write_bytes(whole[: len(whole) // 2])
    return path


def hand_in(page: Page, files: Sequence[Path]) -> None:
    """Drop files and wait until each stands as a card."""
    page.locator('input[type="file"]').set_input_files([str(file) for file in files])
    for file in files:
        page.get_by_role("heading", name=file.name).wait_for(timeout=PATIENCE_MS)
    rest(page)


def card(page: Page, file: Path) -> str:
    """The words on the card of a file."""
    found = page.locator('[class*="st-key-berkas_"]').filter(has=page.get_by_role("heading", name=file.name))
    return " ".join(found.inner_text().split())


def answer(page: Page, label: str, option: str) -> None:
    """Answer a question by clicking."""
    box = page.get_by_label(label, exact=True).first
    box.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    box.click()
    page.get_by_role("option", name=option, exact=True).click()
    page.wait_for_timeout(300)
    rest(page)


def bring_in(page: Page, many: int) -> None:
    """Import what is ready, and wait for the result."""
    page.get_by_role("button", name=f"Masukkan {many} berkas").click()
    page.get_by_role("button", name="Tutup", exact=True).wait_for(timeout=PATIENCE_MS)
    rest(page)


def result(page: Page) -> str:
    """The words of the result."""
    return " ".join(page.locator(".st-key-hasil").inner_text().split())
