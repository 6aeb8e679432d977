"""The map in Chromium: a click is an area, so is the select box; hovering says area, period, value and unit."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.visiting import rest, visit

CANVAS = '[data-testid="stPlotlyChart"] canvas.maplibregl-canvas'
PLACES = [(0.5, 0.5), (0.4, 0.45), (0.6, 0.55), (0.45, 0.6), (0.55, 0.4), (0.35, 0.5), (0.65, 0.5)]
WAIT_MS = 3_000


def places(page: Page) -> Iterator[tuple[float, float]]:
    """Points on the first map, from its middle outwards."""
    canvas = page.locator(CANVAS).first
    canvas.wait_for()
    canvas.scroll_into_view_if_needed()
    page.wait_for_timeout(800)  # the shapes are drawn after the canvas is there
    for x, y in PLACES:
        box = canvas.bounding_box()
        assert box is not None
        yield box["x"] + x * box["width"], box["y"] + y * box["height"]


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a select box as a person does."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    page.wait_for_timeout(100)
    rest(page)


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_a_click_on_an_area_leads_to_its_profile(browser: Browser, dashboard: str, office: str) -> None:
    with visit(browser, f"{dashboard}/peta?kantor={office}") as (page, _, __):
        for x, y in places(page):
            page.mouse.click(x, y)
            try:
                page.wait_for_url("**/*area=*", timeout=WAIT_MS)
            except PlaywrightTimeout:
                continue
            rest(page)
            break
        assert "area=" in page.url
        assert f"kantor={office}" in page.url


def test_hovering_says_area_period_value_and_unit(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/peta?kantor=muara-enim&indikator=paid") as (page, _, __):
        label = page.locator(".hoverlayer .hovertext").first
        for x, y in places(page):
            page.mouse.move(x, y, steps=4)
            try:
                label.wait_for(timeout=WAIT_MS)
            except PlaywrightTimeout:
                continue
            break
        text = label.text_content() or ""
        assert "KPM" in text
        assert "2026" in text
        assert "undefined" not in text
        assert "NaN" not in text


def test_the_map_fetches_its_shapes_from_our_own_route(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/peta?kantor=jawa-timur") as (page, traffic, _):
        fetched = page.evaluate("() => performance.getEntriesByType('resource').map(entry => entry.name)")
        assert any("/geo/" in name and name.endswith(".json") for name in fetched)
        assert traffic.websocket_bytes < 150_000


def test_a_filter_stands_in_the_address_and_goes_along_to_the_next_page(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/penyaluran?kantor=muara-enim") as (page, _, __):
        choose(page, "Periode", "Agustus 2026")
        assert "periode=2026-08" in page.url
        page.get_by_role("link", name="Peta", exact=True).click()
        page.wait_for_url("**/peta*")
        rest(page)
        assert "kantor=muara-enim" in page.url
        assert "periode=2026-08" in page.url


def test_a_wrong_value_in_the_address_is_said_and_the_page_stands(browser: Browser, dashboard: str) -> None:
    with visit(browser, f"{dashboard}/peta?kantor=muara-enim&indikator=%3Cscript%3E") as (page, traffic, _):
        assert page.locator('[data-testid="stException"]').count() == 0
        assert "tidak ada di sini" in page.locator('[data-testid="stMain"]').inner_text()
        assert traffic.errors == []
