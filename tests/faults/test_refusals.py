"""Whatever the machine refuses at whatever step: one clear sentence, the old version served, the next run clean.

The steps are counted by running the operation, so none can be forgotten. The suite gives each step one kind of fault in
turn; `make soak` gives each step every kind.
"""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from dashboard.errors import MachineError
from tests.faults import injection, office, operations
from tests.faults.injection import Saboteur

if sys.platform != "linux":
    pytest.skip("counts calls by /proc/self/fd, which only Linux has", allow_module_level=True)

SOAK = bool(os.environ.get("PANTAU_SOAK"))
OPERATIONS = ("import", "build", "withdraw", "rollback", "boundaries")
STATEMENT_STRIDES = {"import": 8, "build": 29}  # a build runs about two hundred statements
WORDS = {
    "disk full": "disk penuh",
    "device error": "EIO",
    "read-only": "hanya dapat dibaca",
    "no permission": "tidak ada izin",
    "no memory": "memori tidak cukup",
}
KINDS = list(WORDS)
AGAIN = 1 if SOAK else 5
SIGNATURES = tuple(
    f"{call} {lock}.lock" for call in ("ftruncate", "write") for lock in ("imports", "build", "boundaries")
)
"""Who holds a lock is written for people; where that fails the operation goes on."""

Fresh = Callable[[], Path]
Sabotage = Callable[[Path, int], AbstractContextManager[Saboteur]]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two files and two versions; the files that operations bring in stand beside it."""
    folder = operations.begin(tmp_path_factory.mktemp("faults"), files=2)
    office.export(folder, 3)
    office.borders(folder)
    return folder


@pytest.fixture
def fresh(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fresh:
    """A new copy of the base store, in use; the one before is thrown away."""
    home = tmp_path / "home"
    monkeypatch.setenv("PANTAU_HOME", str(home))

    def copy() -> Path:
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(base / "home", home)
        return home

    return copy


def argument(name: str, base: Path) -> str:
    if name == "withdraw":
        return office.events()[0].split()[2]
    return {"import": str(base / "salur-3.csv"), "boundaries": str(base / "batas.geojson")}.get(name, "")


def settled(name: str, base: Path) -> office.State:
    """The operation and, where it does not build itself, a build; the state afterwards, everything in it read."""
    operations.run(name, argument(name, base))
    if name in {"import", "withdraw"}:
        operations.run("build")
    office.staged_are_whole()
    assert name != "boundaries" or office.maps_are_whole()
    return office.state()


def fails(name: str, base: Path, at: int, sabotage: AbstractContextManager[Saboteur], words: str) -> str:
    """The operation while its step `at` fails: refused in words, nothing changed; the step's name."""
    before, given = office.fingerprint(), argument(name, base)
    with pytest.raises(MachineError) as caught, sabotage as saboteur:
        operations.run(name, given)
    failed = f"{name}, step {at}: {saboteur.calls[at]}"
    assert words in str(caught.value), failed
    assert "Tidak ada yang hilang" in str(caught.value), failed
    after = office.fingerprint()
    assert after[:2] == before[:2], failed
    # a fault after the log line (tables are dropped then) leaves the file in, as a whole: it is a file that came in
    assert after[2] == before[2] or (name == "import" and len(office.events()) == before[2].count(b"\n") + 1), failed
    return failed


def every_step(
    name: str, base: Path, fresh: Fresh, sabotage: Sabotage, *, words: Callable[[int], str], stride: int = 1
) -> int:
    """Fail step after step, each on a fresh store; how many were failed.

    After each AGAIN-th the operation runs again, undisturbed: the same content as without the fault, nothing left.
    """
    fresh()
    expected = settled(name, base)
    with sabotage(fresh(), -1) as counting:
        operations.run(name, argument(name, base))
    steps = [n for n, call in enumerate(counting.calls) if not call.startswith(SIGNATURES)][::stride]
    for turn, at in enumerate(reversed(steps)):
        failed = fails(name, base, at, sabotage(fresh(), at), words(at))
        if turn % AGAIN == 0:
            after = settled(name, base)
            assert (after.content_hash, after.events) == (expected.content_hash, expected.events), failed
            assert name != "rollback" or after.version == expected.version, failed
            assert office.leftovers() == [], failed
    return len(steps)


@pytest.mark.parametrize("turn", range(len(KINDS) if SOAK else 1))
@pytest.mark.parametrize("name", OPERATIONS)
def test_each_step_on_the_disk_may_fail(name: str, turn: int, base: Path, fresh: Fresh) -> None:
    def kind(at: int) -> str:
        return KINDS[(at + turn) % len(KINDS)]

    def sabotage(home: Path, at: int) -> AbstractContextManager[Saboteur]:
        return injection.files(home, kind(at), at=at)

    assert every_step(name, base, fresh, sabotage, words=lambda at: WORDS[kind(at)]) >= 5


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_disk_may_stay_full(name: str, base: Path, fresh: Fresh) -> None:
    def sabotage(home: Path, at: int) -> AbstractContextManager[Saboteur]:
        return injection.files(home, "disk full", at=None if at < 0 else at, lasting=True)

    every_step(name, base, fresh, sabotage, words=lambda _: WORDS["disk full"], stride=1 if SOAK else 4)


@pytest.mark.parametrize("name", STATEMENT_STRIDES)
def test_each_statement_may_find_no_room(name: str, base: Path, fresh: Fresh) -> None:
    kinds = list(injection.DUCKDB_FAULTS)

    def sabotage(home: Path, at: int) -> AbstractContextManager[Saboteur]:
        return injection.statements(home, kinds[at % len(kinds)], at=at)

    stride = 1 if SOAK else STATEMENT_STRIDES[name]
    failed = every_step(name, base, fresh, sabotage, words=lambda at: WORDS[kinds[at % len(kinds)]], stride=stride)
    assert failed >= 5


def test_a_lock_that_cannot_be_signed_stops_nobody(base: Path, fresh: Fresh) -> None:
    with injection.files(fresh(), "disk full", at=-1) as counting:
        operations.run("build")
    for at in [n for n, call in enumerate(counting.calls) if call.startswith(SIGNATURES)]:
        with injection.files(fresh(), "disk full", at=at):
            operations.run("build")
