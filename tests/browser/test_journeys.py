"""What people do: choose, follow a lead, open a table, take the file along, go back."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Browser, Page, expect

from tests.browser.visiting import rest, visit

OFFICE = "kantor=muara-enim"


@contextmanager
def on(browser: Browser, url: str) -> Iterator[Page]:
    with visit(browser, url) as (page, _, __):
        yield page


def address(page: Page) -> dict[str, str]:
    """What the address says."""
    return {name: values[0] for name, values in parse_qs(urlparse(page.url).query).items()}


def choose(page: Page, label: str, option: str) -> None:
    """Take another option of a filter."""
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option", name=option, exact=True).click()
    page.wait_for_timeout(300)
    rest(page)


def test_a_choice_stands_in_the_address_and_follows_to_the_next_page(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/penyaluran?{OFFICE}") as page:
        choose(page, "Periode", "Agustus 2026")
        assert address(page)["periode"] == "2026-08"
        page.get_by_role("link", name="UPT/Panti").click()
        page.wait_for_url("**/upt**")
        rest(page)
        assert address(page) == {"kantor": "muara-enim", "periode": "2026-08"}
        assert "Agustus 2026" in page.locator("h2").first.inner_text()
        assert page.get_by_label("Kantor", exact=True).first.input_value() == "Dinsos Muara Enim"
        assert page.get_by_label("Periode", exact=True).first.input_value() == "Agustus 2026"


def test_back_restores_the_choice_before(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/penyaluran?{OFFICE}&periode=2026-07") as page:
        choose(page, "Periode", "Agustus 2026")
        before = page.locator("h2").first.inner_text()
        page.go_back()
        page.wait_for_timeout(500)
        rest(page)
        assert address(page)["periode"] == "2026-07"
        assert page.locator("h2").first.inner_text() != before


def test_the_area_furthest_behind_is_one_click_away(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/?{OFFICE}") as page:
        page.get_by_role("link", name="Semende Darat Ulu", exact=True).click()
        page.wait_for_url("**/profil**")
        rest(page)
        assert address(page)["area"] == "16.03.10"
        assert page.locator("h2").first.inner_text().startswith("Semende Darat Ulu")


def test_a_bar_of_the_ranking_opens_its_area(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/peta?{OFFICE}") as page:
        page.locator(".st-key-gambar_urutan_paid_pct .point path").last.click(force=True)
        page.wait_for_url("**/profil**")
        rest(page)
        assert address(page)["area"].startswith("16.03.")


def test_a_neighbour_is_one_click_away(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/profil?{OFFICE}&area=16.03.10") as page:
        page.get_by_role("button", name="Semende Darat Tengah").click()
        page.wait_for_timeout(300)
        rest(page)
        assert page.locator("h2").first.inner_text().startswith("Semende Darat Tengah")
        assert address(page)["area"] != "16.03.10"


def test_the_foot_opens_table_file_and_reasons(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/penyaluran?{OFFICE}") as page:
        page.get_by_role("button", name="Tabel & unduh").first.click()
        expect(page.get_by_role("button", name="CSV", exact=True)).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("button", name="CSV", exact=True).click()
        name = download.value.suggested_filename
        assert name.startswith("penyaluran_tren_muara-enim_2026-09_v")
        assert name.endswith("DATA-CONTOH.csv")
        assert "DATA CONTOH" in download.value.path().read_text(encoding="utf-8-sig")
        assert not page.locator('[aria-label^="Unduh CSV"]').first.is_visible()
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Definisi & sumber").first.click()
        page.get_by_role("link", name="Mengapa angka ini?").click()
        page.wait_for_url("**/data**")
        rest(page)
        assert address(page)["data"] == "mengapa"
        assert "select" in page.locator("pre code").first.inner_text()


def test_another_office_is_shown_whole(browser: Browser, dashboard: str) -> None:
    with on(browser, f"{dashboard}/penyaluran?kantor=jawa-timur&kab=35.17") as page:
        choose(page, "Kantor", "Dinsos Muara Enim")
        assert address(page) == {"kantor": "muara-enim"}
        assert "Muara Enim" in page.locator('[data-testid="stMain"]').inner_text()
