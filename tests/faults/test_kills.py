"""Twenty SIGKILLs in import, build, withdraw, rollback and boundaries; `make soak` does two hundred."""

import random
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no SIGKILL and no fork server", allow_module_level=True)

from tests.faults import office, operations
from tests.faults.killing import Killer, logged

KILLS = 20
SEED = 3


@pytest.mark.slow
def test_a_store_survives_twenty_kills(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "home"))  # put back afterwards: the killer changes it
    killer = Killer(tmp_path, random.Random(SEED), rests=3)  # noqa: S311
    killer.begin()
    while killer.kills < KILLS:
        print(killer.once())
    killer.end()


def test_an_import_whose_build_was_killed_last_is_served_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last kill falls is chance: the store is judged after the build that follows it, wherever it fell."""
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "home"))
    killer = Killer(tmp_path, random.Random(SEED), rests=3)  # noqa: S311
    killer.begin()
    operations.run("import", killer.new_file())
    assert office.logged_in_served() != logged()
    killer.end()
