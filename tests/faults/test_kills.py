"""Twenty SIGKILLs in import, build, withdraw, rollback and boundaries; `make soak` does two hundred."""

import random
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no SIGKILL and no fork server", allow_module_level=True)

from tests.faults.killing import Killer

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
