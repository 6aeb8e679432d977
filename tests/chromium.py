"""The Chromium that browser tests drive: one that is there, else apt's (as root), else Playwright's own.

`python -m tests.chromium` makes sure that there is one and says which; tests ask `executable()`.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
)
ADVICE = """No Chromium was found and none could be installed. Browser tests need one. Do one of these, then repeat:
  * install Chromium or Chrome so that it is on the PATH (Debian, Ubuntu: apt-get install chromium)
  * say where it is: CHROMIUM=/path/to/chrome make test
  * let Playwright fetch its own: .venv/bin/python -m playwright install chromium
"""


def starts(path: str) -> bool:
    """Whether the program at `path` runs at all (a Snap stub does not)."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def on_path() -> str | None:
    """$CHROMIUM, else the first known name on the PATH that starts."""
    asked = os.environ.get("CHROMIUM")
    found = (shutil.which(name) for name in ((asked,) if asked else NAMES))
    return next((path for path in found if path and starts(path)), None)


def playwrights_own() -> str | None:
    """The Chromium that `playwright install` put into its cache."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() and starts(path) else None


@cache
def executable() -> str | None:
    """Path of the Chromium to drive; None where there is none."""
    return on_path() or playwrights_own()


def _run(*command: str) -> bool:
    print("  $", " ".join(command), flush=True)
    return subprocess.run(command, check=False).returncode == 0


def by_apt() -> bool:
    """Install Debian's Chromium, which only root can."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    return _run("apt-get", "update", "-qq") and _run("apt-get", "install", "-y", "-qq", "chromium")


def by_playwright() -> bool:
    """Let Playwright download its own."""
    return _run(sys.executable, "-m", "playwright", "install", "chromium")


def ensure() -> str | None:
    """The path of a Chromium, installed now if need be; None where nothing helped."""
    steps: tuple[Callable[[], bool], ...] = (by_apt, by_playwright)
    found = executable()
    for step in steps:
        if found:
            break
        step()
        executable.cache_clear()
        found = executable()
    return found


def main() -> int:
    """Say which Chromium the tests will drive; 1 with advice where there is none."""
    found = ensure()
    print(f"Chromium: {found}" if found else ADVICE)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
