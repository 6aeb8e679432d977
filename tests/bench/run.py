"""Seconds and kilobytes of what people wait for, as a printed table: `make bench`. Nothing fails here.

The sample of the five offices, the build of Jawa Timur with 36 months, the hexagon map of its 666 kecamatan; then each
page for a cold visitor in Chromium, and one change of filter.
Beside each figure stands the aim of issue 2.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from dashboard import cli
from dashboard.catalogue import agency
from dashboard.geo import areas, tiles
from dashboard.paths import PAGES
from tests import chromium
from tests.browser.visiting import SETTLED_MS, Traffic, rest, serving, visit

OFFICE = "jawa-timur"
WHOLE_PROVINCE = "peta?tingkat=kecamatan"  # 666 areas on one map
REPEATS = 5
FILTER = '[data-testid="stMain"] [data-testid="stSelectbox"]'


@contextmanager
def timed(row: list[float]) -> Iterator[None]:
    """Append the seconds of the block to `row`."""
    start = time.monotonic()
    yield
    row.append(time.monotonic() - start)


def build() -> tuple[float, float]:
    """Seconds of generating, importing and building the sample of all five, and of one more build of OFFICE."""
    seconds: list[float] = []
    with timed(seconds):
        cli.run(["sample", "--agency", "all"])
    with timed(seconds):
        cli.run(["build", "--agency", OFFICE])
    return seconds[0], seconds[1]


def hexagons() -> float:
    """Seconds of placing the kecamatan of OFFICE on their hexagon grid."""
    seconds: list[float] = []
    named = areas.of(agency(OFFICE), "kecamatan")
    with timed(seconds):
        tiles.draw(named)
    return seconds[0]


def cold(browser: Browser, url: str) -> tuple[float, float, float, float]:
    """Best and median seconds to rest of REPEATS fresh visitors, and kB over the websocket and over HTTP of the last.

    The best is what the work costs; the median, what it costs beside whatever else the machine did meanwhile.
    """
    seconds = []
    for _ in range(REPEATS):
        with visit(browser, url) as (_page, traffic, taken):
            seconds.append(taken)
    return min(seconds), sorted(seconds)[REPEATS // 2], traffic.websocket_bytes / 1e3, traffic.http_bytes / 1e3


def change(page: Page, traffic: Traffic) -> tuple[float, float] | None:
    """Seconds and websocket kB of choosing another period (the second filter of a page); None where there is none."""
    boxes = page.locator(FILTER)
    if not boxes.count():
        return None
    boxes.nth(min(1, boxes.count() - 1)).locator("input").click()
    options = page.locator('[role="option"]')
    options.first.wait_for()
    before = traffic.websocket_bytes
    start = time.monotonic()
    options.nth(min(2, options.count() - 1)).click()
    page.wait_for_timeout(60)
    rest(page)
    return time.monotonic() - start - SETTLED_MS / 1000, (traffic.websocket_bytes - before) / 1e3


def pages(base: str) -> list[tuple[str, ...]]:
    """One row per page: cold visit and change of filter."""
    rows: list[tuple[str, ...]] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=list(chromium.ARGUMENTS))
        for name in [*sorted(path.stem for path in PAGES.glob("*.py")), WHOLE_PROVINCE]:
            url = f"{base}/{name}{'&' if '?' in name else '?'}kantor={OFFICE}"
            best, median, socket_kb, http_kb = cold(browser, url)
            with visit(browser, url) as (page, traffic, _):
                changed = change(page, traffic)
            after = (f"{changed[0]:.2f}", f"{changed[1]:.0f}") if changed else ("–", "–")
            rows.append((name, f"{best:.2f}", f"{median:.2f}", f"{socket_kb:.0f}", f"{http_kb:.0f}", *after))
        browser.close()
    return rows


def main() -> int:
    """Measure and print."""
    console = Console()
    with tempfile.TemporaryDirectory(prefix="pantau-bench-") as folder:
        os.environ["PANTAU_HOME"] = folder
        sample_s, build_s = build()
        console.print(f"sample of the five offices {sample_s:.1f} s (aim 60 s)")
        console.print(f"{OFFICE}: build {build_s:.1f} s (aim 20 s), hexagon map {hexagons():.2f} s (aim 1 s)")
        with serving(Path(folder)) as base:
            table = Table(
                "page", "best s (4)", "median s", "ws kB (150)", "http kB (3000)", "filter s (1)", "filter ws kB (60)"
            )
            for row in pages(base):
                table.add_row(*row)
        console.print(table)
    if hasattr(os, "getloadavg"):
        console.print("load of this machine (1, 5, 15 min): " + ", ".join(f"{load:.1f}" for load in os.getloadavg()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
