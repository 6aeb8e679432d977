"""The public process cannot reach what operators use: not by a page, not by a fault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import audience, registry
from dashboard.paths import ROOT
from dashboard.serving import closed
from tests.publication import made

LOADED = """
import sys
from dashboard import server
for name in server._views():
    __import__(name)
print(*sorted(name for name in sys.modules if name.startswith('dashboard.')))
"""


def python(code: str, home: Path, of: str = audience.PUBLIC) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {audience.NAME: of, "PANTAU_HOME": str(home)}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def home(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("public")
    made.publish(sample_home, home)
    return home


def test_the_server_and_all_its_pages_load_nothing_that_is_closed(home: Path) -> None:
    done = python(LOADED, home)
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "dashboard.serving.everybody" in loaded
    assert [name for name in loaded if name.startswith(closed.CLOSED)] == []
    assert "dashboard.serving.office" not in loaded


@pytest.mark.parametrize("name", closed.CLOSED)
def test_what_is_closed_cannot_be_imported(home: Path, name: str) -> None:
    done = python(f"from dashboard import server\nimport {name}", home)
    assert done.returncode == 1
    assert "is not part of the public process" in done.stderr


def test_the_offices_own_process_has_it_all(home: Path) -> None:
    done = python("from dashboard import server\nimport dashboard.operating.desk", home, of=audience.INTERNAL)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", [page for pages in registry.PUBLIC.values() for page in pages], ids=lambda p: p.name)
def test_no_public_page_names_an_operators_module(page: registry.Page) -> None:
    text = (ROOT / "pages" / "publik" / f"{page.name}.py").read_text(encoding="utf-8")
    assert "operat" not in text
