"""A new version is shown at the next look, without a restart; a page shows one version only."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from dashboard.paths import ROOT
from tests.browser.visiting import rest, serving, visit

OFFICE = "muara-enim"


def shown(page: Page) -> set[str]:
    return set(re.findall(r"\bv\d{4}\b", page.locator('[data-testid="stMain"]').inner_text()))


def test_a_build_beside_the_running_server_is_seen_at_the_next_look(
    browser: Browser, sample_home: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample_home / OFFICE, tmp_path / OFFICE)
    with serving(tmp_path) as base, visit(browser, base) as (page, traffic, _):
        assert shown(page) == {"v0001"}
        command = [sys.executable, "-c", "from dashboard.cli import main; main()", "build", "--agency", OFFICE]
        subprocess.run(command, env=os.environ | {"PANTAU_HOME": str(tmp_path)}, cwd=ROOT, check=True)
        page.get_by_role("link", name="Penyaluran", exact=True).click()
        page.wait_for_url("**/penyaluran*")
        rest(page)
        assert shown(page) == {"v0002"}
        assert traffic.errors == []
