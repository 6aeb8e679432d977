"""A person who was paid is in no byte that a visitor of the public pages gets: no page, frame, answer or download."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Response, WebSocket

from dashboard import registry
from dashboard.publication import tools
from tests.browser.visiting import rest, serving, visitor
from tests.publication import planted
from tests.publication.planted import SECRETS, hashes, traces

PAGES = [page for pages in registry.PUBLIC.values() for page in pages]
ADDRESSES = ("/api/", f"/api/{planted.SLUG}/", f"/data/{planted.SLUG}/", "/robots.txt", "/sitemap.xml", "/version")
POPOVERS = ("Tabel & unduh", "Definisi & sumber", "Arti angka")
AREA = "Tanjung Agung"
SHOWS_AREAS = {"peta", "wilayah", "penyaluran"}


@dataclass
class Public:
    """The planted office, published and served: its address, what must not be met, the server's log."""

    base: str
    secrets: tuple[str, ...]
    log: Path


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Public]:
    """The planted office, published with the product's own tools, behind `pantau serve --public`."""
    folder = tmp_path_factory.mktemp("planted")
    home, log = folder / "home", folder / "server.log"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(home))
        planted.make(folder, tools.ours())
        secrets = (*SECRETS, *hashes())
    with log.open("wb") as target, serving(home, "--public", log=target) as base:
        yield Public(base, secrets, log)


@dataclass
class Heard:
    """Every byte that a page gets, by where it came from."""

    frames: list[tuple[str, bytes]] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Keep from now on what comes in."""
        page.on("websocket", self._socket)
        page.on("response", self._answer)

    def _socket(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._frame)

    def _answer(self, answer: Response) -> None:
        self.answers.append(answer)

    def _frame(self, data: str | bytes) -> None:
        self.frames.append((f"frame {len(self.frames)}", data if isinstance(data, bytes) else data.encode()))

    def bodies(self) -> Iterator[tuple[str, bytes]]:
        """Each answer but Streamlit's own scripts, which are the same for every office."""
        for answer in self.answers:
            if "/static/" not in answer.url and answer.ok:
                yield answer.url, str(answer.all_headers()).encode() + answer.body()


def opened(page: Page) -> Iterator[tuple[str, bytes]]:
    """What stands in and behind each button of a page that opens something: words, and the files to download."""
    for words in POPOVERS:
        for button in page.get_by_role("button", name=words).all():
            button.click()
            rest(page)
            yield words, page.content().encode()
            yield from downloads(page)
            page.keyboard.press("Escape")
            rest(page)


def downloads(page: Page) -> Iterator[tuple[str, bytes]]:
    """The files behind the download buttons that are in sight."""
    for button in page.locator('[data-testid="stDownloadButton"] button:visible').all():
        with page.expect_download() as waited:
            button.click()
        yield waited.value.suggested_filename, Path(waited.value.path()).read_bytes()


@pytest.mark.parametrize("listed", PAGES, ids=lambda page: page.name)
def test_no_person_is_in_a_public_page(browser: Browser, public: Public, listed: registry.Page) -> None:
    with visitor(browser) as somebody:
        page, heard = somebody.new_page(), Heard()
        heard.listen(page)
        page.goto(f"{public.base}/{'' if listed == PAGES[0] else listed.name}", wait_until="domcontentloaded")
        rest(page)
        found = [("page", page.content().encode()), *downloads(page), *opened(page), *heard.bodies(), *heard.frames]
    assert traces(heard.frames, [listed.title]), "the frames are read"
    if listed.name in SHOWS_AREAS:
        assert traces(heard.frames, [AREA]), "and tell figures"
    assert traces(found, public.secrets) == []


def test_no_person_is_in_what_programs_are_told(public: Public) -> None:
    with httpx.Client(base_url=public.base) as web:
        listed = web.get(f"/api/{planted.SLUG}/").json()
        tables = [one["url"] for one in (*listed["tables"], *listed["references"])]
        files = [
            one["url"] for version in web.get(f"/data/{planted.SLUG}/").json()["versions"] for one in version["files"]
        ]
        answers = [(path, web.get(path)) for path in (*ADDRESSES, *tables, *files)]
    assert [path for path, answer in answers if answer.status_code != 200] == []
    found = [(path, str(dict(answer.headers)).encode() + answer.content) for path, answer in answers]
    assert traces(found, [AREA])
    assert traces(found, public.secrets) == []
    assert traces([("log", public.log.read_bytes())], public.secrets) == []
