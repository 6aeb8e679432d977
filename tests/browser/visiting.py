"""Looking at a page as a visitor does: when it is at rest, what it moved over the wire, what a screen reader meets."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from urllib.error import URLError
from urllib.parse import urlparse
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebSocket

from dashboard.paths import ROOT

SIZES = {"desktop": (1366, 768), "phone": (390, 844)}
LOCAL = {"127.0.0.1", "localhost", ""}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Streamlit 1.67's own sectioned sidebar puts headings into its list.
FRAMEWORK_RULES = {"list": '[data-testid="stSidebarNav"]', "listitem": '[data-testid="stSidebarNav"]'}
NOBODY = 65534
TIMEOUT_MS = 60_000
STARTING_S = 60
SETTLED_MS = 400
AT_REST = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app && app.getAttribute('data-test-script-state') === 'notRunning'
      && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stSpinner"]');
}"""
OVERFLOW = """() => {
  const main = document.querySelector('[data-testid="stMain"]') || document.scrollingElement;
  return Math.max(0, main.scrollWidth - main.clientWidth, document.scrollingElement.scrollWidth - window.innerWidth);
}"""


@dataclass
class Traffic:
    """What one page moved, and where to."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    websocket_bytes: int = 0
    http_bytes: int = 0

    def watch(self, page: Page) -> None:
        """Count from now on."""
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("websocket", self._websocket)
        page.on("requestfinished", self._finished)

    def _request(self, request: Request) -> None:
        local = (urlparse(request.url).hostname or "") in LOCAL
        if not local and not request.url.startswith(("data:", "blob:")):
            self.outside.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        # Streamlit probes /<page>/_stcore/ for its base path and logs the 404s itself.
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            self.errors.append(message.text[:300])

    def _websocket(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._frame)

    def _frame(self, data: str | bytes) -> None:
        self.websocket_bytes += len(data)

    def _finished(self, request: Request) -> None:
        self.http_bytes += request.sizes()["responseBodySize"]


def rest(page: Page) -> None:
    """Wait until the script has stopped and no skeleton or spinner is left, and that this lasts."""
    page.wait_for_function(AT_REST, timeout=TIMEOUT_MS)
    page.wait_for_timeout(SETTLED_MS)
    page.wait_for_function(AT_REST, timeout=TIMEOUT_MS)


@contextmanager
def visitor(browser: Browser, *, size: str = "desktop", dark: bool = False) -> Iterator[BrowserContext]:
    """Somebody who was never here: nothing is remembered, no script is cached."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", locale="id-ID"
    )
    try:
        yield context
    finally:
        context.close()


@contextmanager
def look(somebody: BrowserContext, url: str) -> Iterator[tuple[Page, Traffic, float]]:
    """A page of theirs on `url` at rest, its traffic, and the seconds that it took."""
    page, traffic = somebody.new_page(), Traffic()
    traffic.watch(page)
    start = time.monotonic()
    page.goto(url, wait_until="domcontentloaded")
    rest(page)
    try:
        yield page, traffic, time.monotonic() - start - SETTLED_MS / 1000
    finally:
        page.close()


def seen_as(page: Page, size: str) -> None:
    """The same page at another width, at rest again."""
    width, height = SIZES[size]
    if page.viewport_size != {"width": width, "height": height}:
        page.set_viewport_size({"width": width, "height": height})
        rest(page)


@contextmanager
def visit(
    browser: Browser, url: str, *, size: str = "desktop", dark: bool = False
) -> Iterator[tuple[Page, Traffic, float]]:
    """A fresh visitor on `url` at rest: the page, its traffic, and the seconds that it took."""
    with visitor(browser, size=size, dark=dark) as somebody, look(somebody, url) as looked:
        yield looked


def serious(page: Page) -> list[str]:
    """Serious and critical WCAG 2.2 A/AA violations that the dashboard can do something about."""
    response = Axe().run(page, options={"runOnly": RULES}).response
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in response["violations"]
        if violation["impact"] in {"serious", "critical"}
        for node in violation["nodes"]
        if not _frameworks(page, violation["id"], node)
    ]


def _frameworks(page: Page, rule: str, node: dict[str, Any]) -> bool:
    part = FRAMEWORK_RULES.get(rule)
    if part is None:
        return False
    inside = page.locator(node["target"][0]).first.evaluate("(node, part) => node.closest(part) !== null", part)
    return bool(inside)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


@dataclass(frozen=True, kw_only=True)
class Stranger:
    """Another user of this machine, with an interpreter that this user may start."""

    python: str
    who: dict[str, Any]
    environment: dict[str, str]

    def run(self, code: str) -> subprocess.CompletedProcess[str]:
        """Run Python as this user."""
        command = [self.python, "-c", code]
        return subprocess.run(
            command, env=os.environ | self.environment, cwd="/", capture_output=True, text=True, check=False, **self.who
        )


def stranger() -> Stranger | None:
    """Nobody, where the tests may become somebody else (root on Linux) and nobody may start some Python."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    found = [path for path in sys.path if path.endswith("site-packages")]
    environment = {"HOME": "/nonexistent", "PYTHONPATH": os.pathsep.join([str(ROOT), *found])}
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for python in (sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        other = Stranger(python=python, who=who, environment=environment)
        try:
            if other.run("import duckdb, streamlit, dashboard").returncode == 0:
                return other
        except OSError:
            continue
    return None


@contextmanager
def serving(
    home: Path, *options: str, port: int = 0, other: Stranger | None = None, log: IO[bytes] | None = None
) -> Iterator[str]:
    """`pantau serve` over the store at `home`, as a person starts it; yields its address.

    `other` starts it as another user of the machine; `log` takes what it writes.
    """
    port = port or free_port()
    python, who, own = (sys.executable, {}, {}) if other is None else (other.python, other.who, other.environment)
    command = [python, "-c", "from dashboard.cli import main; main()", "serve", "--port", str(port), *options]
    environment = os.environ | {"PANTAU_HOME": str(home)} | own
    process = subprocess.Popen(command, env=environment, cwd=ROOT.parent, stdout=log, stderr=log, **who)
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, process)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(base: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTING_S
    while time.monotonic() < deadline:
        assert process.poll() is None, f"`pantau serve` ended with {process.returncode}"
        try:
            with urlopen(f"{base}/health", timeout=2) as answer:  # noqa: S310  our own server
                assert answer.status == 200
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("`pantau serve` did not answer /health")
