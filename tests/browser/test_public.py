"""Every public page in a browser: nothing is left with the visitor, asked of others, or told beyond the release."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocket

from dashboard import registry
from tests.browser.visiting import OVERFLOW, Traffic, rest, serious, serving, visitor
from tests.publication import made

PAGES = [page for pages in registry.PUBLIC.values() for page in pages]
SECRETS = re.compile(r"/warehouse/|/raw/|imports\.jsonl|v\d{4}-[0-9a-f]{8}|Traceback \(most|pantau-home-rahasia")


@pytest.fixture(scope="module")
def public(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a public server over one release; the folder's name must be met nowhere."""
    home = tmp_path_factory.mktemp("pantau-home-rahasia")
    shutil.copytree(sample_home / made.SLUG / "warehouse", home / made.SLUG / "warehouse")
    made.publish(sample_home, home)
    with serving(home, "--public") as base:
        yield base


class Heard(Traffic):
    """Traffic whose websocket frames and answers are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[bytes] = []

    def _websocket(self, socket: WebSocket) -> None:
        super()._websocket(socket)
        socket.on("framereceived", lambda data: self.frames.append(data if isinstance(data, bytes) else data.encode()))


def at(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/{'' if name == PAGES[0].name else name}", wait_until="domcontentloaded")
    rest(page)


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("listed", PAGES, ids=lambda page: page.name)
def test_a_public_page(browser: Browser, public: str, listed: registry.Page, size: str) -> None:
    with visitor(browser, size=size) as somebody:
        page, heard = somebody.new_page(), Heard()
        heard.watch(page)
        at(page, public, listed.name)
        assert page.title() == f"{listed.title} · Pantau Kesos" or page.title().startswith(f"{listed.title} · ")
        assert page.locator("h1").first.inner_text().strip()
        assert heard.outside == []
        assert heard.errors == []
        assert page.evaluate(OVERFLOW) == 0
        assert serious(page) == []
        assert somebody.cookies() == []
        kept = json.loads(page.evaluate("JSON.stringify(Object.keys(localStorage))"))
        assert [name for name in kept if not name.startswith("st")] == [], "Streamlit's own theme and sidebar only"
        told = b"\n".join(heard.frames).decode("utf-8", "replace")
        assert len(told) > 100
        assert SECRETS.findall(told) == []
        assert SECRETS.findall(page.content()) == []


def test_the_navigation_has_public_pages_only(browser: Browser, public: str) -> None:
    with visitor(browser) as somebody:
        page = somebody.new_page()
        at(page, public, PAGES[0].name)
        links = page.locator('[data-testid="stSidebarNavLink"]').evaluate_all("all => all.map(a => a.pathname)")
        assert links == ["/", *(f"/{listed.name}" for listed in PAGES[1:])]
        assert page.get_by_text("Keluar", exact=True).count() == 0


def test_a_page_of_the_office_is_not_there(browser: Browser, public: str) -> None:
    with visitor(browser) as somebody:
        page = somebody.new_page()
        page.goto(f"{public}/kelengkapan", wait_until="domcontentloaded")
        rest(page)
        assert "Kelengkapan" not in page.inner_text("body")
