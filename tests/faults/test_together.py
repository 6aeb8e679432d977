"""Two operations at once on one office: both are done, one after the other, and nothing is lost."""

import os
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a fork server to start two operations at the same moment", allow_module_level=True)

from dashboard.warehouse import imports
from tests.faults import office, operations
from tests.faults.killing import context, logged

PAIRS = (
    ("import and build", "import and build"),
    ("import and build", "build"),
    ("withdraw and build", "build"),
    ("build", "rollback"),
    ("boundaries", "build"),
)


def operate(home: str, name: str, argument: str) -> None:
    """In a child."""
    os.environ["PANTAU_HOME"] = home
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    operations.run(name, argument)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two files and two versions."""
    folder = operations.begin(tmp_path_factory.mktemp("together"), files=2)
    office.borders(folder)
    return folder


@pytest.mark.slow
def test_two_at_once_wait_for_each_other(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = base / "home"
    monkeypatch.setenv("PANTAU_HOME", str(home))
    for number, pair in enumerate(PAIRS):
        before = len(office.events())
        children = []
        for place, name in enumerate(pair):
            argument = {
                "import and build": str(office.export(base, 10 + 2 * number + place)),
                "withdraw and build": imports.active(office.SLUG)[0].sha256,
                "boundaries": str(base / "batas.geojson"),
            }.get(name, "")
            children.append(context().Process(target=operate, args=(str(home), name, argument)))
        for child in children:
            child.start()
        for child in children:
            child.join(120)
        assert [child.exitcode for child in children] == [0, 0], pair
        changes = sum(name in {"import and build", "withdraw and build"} for name in pair)
        assert len(office.events()) == before + changes, pair
        ids = [int(event.split()[0]) for event in office.events()]
        assert ids == list(range(1, len(ids) + 1)), pair
        if "rollback" not in pair:
            assert office.logged_in_served() == logged(), pair
        assert office.leftovers() == [], pair
    office.state()
