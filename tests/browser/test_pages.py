"""Every page in Chromium: at a desk, on a phone, in the dark; nothing comes from outside, nobody is left out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from dashboard.paths import PAGES
from tests.browser.visiting import OVERFLOW, SIZES, look, rest, seen_as, serious, visit, visitor

NAMES = sorted(path.stem for path in PAGES.glob("*.py"))
FIRST_VISIT_BYTES = 3_000_000
ENGLISH = ("Traceback", "Error", "No data", "Loading", "Select", "undefined", "NaN", "None")
CUT = """() => [...document.querySelectorAll('[data-testid="stPageLink-NavLink"] *')]
    .filter(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).textOverflow === 'ellipsis')
    .map(part => part.innerText)"""
"""Lines that lead somewhere and are cut at the end of their column."""


@pytest.fixture(scope="module", params=[False, True], ids=["light", "dark"])
def somebody(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    with visitor(browser, dark=request.param) as context:
        yield context


@pytest.mark.parametrize("name", NAMES)
def test_a_page_stands_for_everybody(somebody: BrowserContext, dashboard: str, name: str) -> None:
    with look(somebody, f"{dashboard}/{name}") as (page, traffic, _):
        assert page.locator('[data-testid="stException"]').all_inner_texts() == []
        assert page.locator("html").get_attribute("lang") == "id"
        assert page.locator("h1").count() == 1
        words = page.locator('[data-testid="stMain"]').inner_text()
        assert "DATA CONTOH" in words
        assert [word for word in ENGLISH if word in words.split()] == []
        for size in SIZES:
            seen_as(page, size)
            assert page.evaluate(OVERFLOW) <= 1, size
            assert page.evaluate(CUT) == [], size
            assert serious(page) == [], size
        assert traffic.outside == []
        assert traffic.errors == []


def test_the_first_visit_is_small(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/peta") as (page, traffic, _):
        page.wait_for_load_state("networkidle")
        assert traffic.http_bytes <= FIRST_VISIT_BYTES


def test_a_second_visit_loads_no_script_again(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/") as (page, traffic, _):
        traffic.http_bytes = 0
        page.reload()
        page.wait_for_load_state("networkidle")
        assert traffic.http_bytes < FIRST_VISIT_BYTES / 10


def test_the_navigation_leads_to_every_page(browser: Browser, dashboard: str) -> None:
    with visit(browser, dashboard) as (page, _, __):
        links = page.locator('[data-testid="stSidebarNavLink"]').evaluate_all("all => all.map(a => a.pathname)")
        assert len(links) == len(NAMES)
        assert page.title().endswith("Pantau Kesos")
        groups = page.locator('[data-testid="stNavSectionHeader"]').all_inner_texts()
        assert [text.strip() for text in groups] == ["Rapat", "Wilayah", "Program", "Layanan", "Perencanaan", "Data"]


CARD = "document.querySelector('[data-testid=stHtml] div[style*=grid]')?.style.color ?? null"


@pytest.mark.parametrize("chosen", ["menu", "system"])
def test_another_theme_changes_the_cards_too(browser: Browser, dashboard: str, chosen: str) -> None:
    with visit(browser, f"{dashboard}/penyaluran?periode=2026-08") as (page, _, __):
        before = page.evaluate(CARD)
        if chosen == "menu":
            page.get_by_role("button", name="Menu").click()
            page.get_by_role("menuitemradio", name="Gelap").click()
        else:
            page.emulate_media(color_scheme="dark")
        page.wait_for_function(f"() => ![null, {before!r}].includes({CARD})")
        rest(page)
        assert serious(page) == []
        assert "periode=2026-08" in page.url


LABELS = """() => [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
  node => ['aria-label', 'title', 'placeholder'].map(name => node.getAttribute(name)).filter(Boolean))"""
STREAMLITS = (
    "Sidebar",
    "App pages",
    "Main menu",
    "Choose",
    "Download",
    "Fullscreen",
    "Show/hide",
    "Help for",
    "Search",
)


def test_streamlits_own_labels_are_indonesian(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/data?data=masuk") as (page, _, __):
        page.get_by_role("button", name="Menu").click()
        page.get_by_text("Ikuti perangkat").wait_for()
        labels = page.evaluate(LABELS)
        assert [label for label in labels if label.startswith(STREAMLITS)] == []
        assert "Halaman" in labels
        assert any(label.startswith("Unduh CSV") for label in labels)


def test_an_address_that_is_no_page_says_so_and_shows_the_first(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/tidak-ada") as (page, _, __):
        said = page.get_by_role("dialog").inner_text()
        assert said.splitlines() == ["Halaman tidak ada", "Alamat ini tidak ada; halaman utama ditampilkan."]
