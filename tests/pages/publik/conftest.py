"""A release of one office's sample, and this process as the public one: in a home that holds nothing else."""

from pathlib import Path

import pytest

from tests.pages.publik import releases
from tests.publication import made

OFFICE = "kutai-timur"


@pytest.fixture(scope="session")
def release_home(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PANTAU_HOME with the public folder of `OFFICE` only."""
    return made.publish(sample_home, tmp_path_factory.mktemp("released"), slug=OFFICE, open_data=False).parents[1]


@pytest.fixture
def public(release_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This process draws for everybody."""
    monkeypatch.setenv("PANTAU_HOME", str(release_home))
    monkeypatch.setenv("PANTAU_AUDIENCE", "public")
    return release_home


@pytest.fixture
def own(release_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The release of `OFFICE` in a home that a test may change."""
    home = releases.copied(release_home, tmp_path / "own")
    monkeypatch.setenv("PANTAU_HOME", str(home))
    monkeypatch.setenv("PANTAU_AUDIENCE", "public")
    return home
