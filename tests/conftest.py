"""Stores that tests share: an empty one, a hand-sized one, and the five-office sample built once per run."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from dashboard.paths import ROOT

MAIN = sys.modules["__main__"]
WAIT_S = 1200
BROWSER = "tests/browser"


class Shares(LoadScopeScheduling):  # type: ignore[misc]
    """A file is tested by one worker, so that it makes what its tests share once; all of the browser's files by one.

    Two Chromiums on two cores only slow each other down. (xdist 3.8's groups do not work with pytest 9.2.) The
    browser's files take longest, mostly waiting, and come first: the rest goes on beside them.
    """

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(f"{BROWSER}/") else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Shares:
    """How tests are shared among workers, in the order in which they were collected."""
    config.option.loadscopereorder = False
    return Shares(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests come first (see `Shares`)."""
    items.sort(key=lambda item: not item.nodeid.startswith(f"{BROWSER}/"))


@pytest.fixture(scope="session", autouse=True)
def person_key(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Path]:
    """The secret for identity numbers is one of the test's own, never the user's."""
    path = tmp_path_factory.mktemp(f"key-{worker_id}") / "person.key"
    before = os.environ.get("PANTAU_KEY_FILE")
    os.environ["PANTAU_KEY_FILE"] = str(path)
    yield path
    os.environ.pop("PANTAU_KEY_FILE")
    if before is not None:
        os.environ["PANTAU_KEY_FILE"] = before


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """Streamlit's AppTest puts the page in the place of `__main__`, which processes started later would run too."""
    yield
    sys.modules["__main__"] = MAIN


@pytest.fixture
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PANTAU_HOME with nothing in it."""
    home = tmp_path / "store"
    home.mkdir()
    monkeypatch.setenv("PANTAU_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A PANTAU_HOME with the sample of the five offices, made by `pantau sample`; tests must not change it.

    Parallel workers share one: the first makes it, the others wait. `$PANTAU_TEST_SAMPLE` names one made before.
    """
    if made_before := os.environ.get("PANTAU_TEST_SAMPLE"):
        return Path(made_before)
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    home, claim, mark = shared / "sample-store", shared / "sample.claim", shared / "sample.code"
    try:
        claim.touch(exist_ok=False)
    except FileExistsError:
        code = _wait(mark)
    else:
        code = _make(home)
        mark.write_text(str(code))
    assert code == 0, f"`pantau sample --agency all` ended with {code}"
    return home


def _make(home: Path) -> int:
    """In a process of its own: the command starts further ones, which must not find a test's `__main__`."""
    command = [sys.executable, "-c", "from dashboard.cli import main; main()", "sample", "--agency", "all"]
    return subprocess.run(command, env=os.environ | {"PANTAU_HOME": str(home)}, cwd=ROOT, check=False).returncode


def _wait(mark: Path) -> int:
    deadline = time.monotonic() + WAIT_S
    while not mark.is_file() or not mark.read_text():
        assert time.monotonic() < deadline, "another test worker did not finish the sample"
        time.sleep(0.3)
    return int(mark.read_text())


@pytest.fixture
def sample_store(sample_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """PANTAU_HOME points at the five-office sample; read only."""
    monkeypatch.setenv("PANTAU_HOME", str(sample_home))
    yield sample_home
