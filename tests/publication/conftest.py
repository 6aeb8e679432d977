"""An office with four areas, one of them with a small count, built and not yet published."""

import shutil
from pathlib import Path

import pytest

from tests.publication import offices

FIRST = {"16.03.01": 150, "16.03.02": 120, "16.03.03": 4, "16.03.06": 90}


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That office, to be copied."""
    folder = tmp_path_factory.mktemp("publication")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        offices.bring(folder, FIRST)
    return folder / "home"


@pytest.fixture
def built(built_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The PANTAU_HOME of that office, a copy of this test's own."""
    home = tmp_path / "home"
    shutil.copytree(built_once, home)
    monkeypatch.setenv("PANTAU_HOME", str(home))
    return home
