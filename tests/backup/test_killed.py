"""SIGKILL at steps of a restore and of a backup: the store before or the restored one, never half of one."""

import os
import shutil
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("kills at counted steps, which only Linux counts", allow_module_level=True)

from dashboard.backup import pack, restore, unpack
from dashboard.paths import agency_store
from tests.faults import injection, office, operations
from tests.faults.killing import context
from tests.faults.office import SLUG

KILLS = 12


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of one file, and a store that has a second one since."""
    folder = tmp_path_factory.mktemp("killed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        operations.run("import and build", str(office.export(folder, 1)))
        pack.pack([SLUG], folder / "cadangan.zip")
        shutil.copytree(folder / "home", folder / "kept")
        operations.run("import and build", str(office.export(folder, 2)))
    return folder


def put_back(base: Path) -> list[restore.Restored]:
    """The restore, with a build that is copied from where it was made before."""

    def build(where: Path, slug: str) -> None:
        for part in ("staged", "rejects", "warehouse"):
            shutil.copytree(base / "kept" / slug / part, where / slug / part)

    return restore.restore(base / "cadangan.zip", build=build, force=True)


def restore_until(home: str, base: str, at: int) -> None:
    """In a child: killed before its step `at`."""
    os.environ["PANTAU_HOME"] = home
    with injection.files(Path(home), "killed", at=at):
        put_back(Path(base))


def backup_until(home: str, target: str, at: int) -> None:
    """In a child: killed before its step `at`."""
    os.environ["PANTAU_HOME"] = home
    with injection.files(Path(target).parent, "killed", at=at):
        pack.pack([SLUG], Path(target))


def fresh(base: Path, tmp_path: Path) -> Path:
    home = tmp_path / "home"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(base / "home", home)
    return home


@pytest.mark.slow
def test_a_restore_may_be_killed_at_any_step(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = fresh(base, tmp_path)
    monkeypatch.setenv("PANTAU_HOME", str(home))
    before = office.fingerprint()
    with injection.files(home, "disk full", at=-1) as counting:
        put_back(base)
    restored, steps = office.fingerprint(), len(counting.calls)
    last = [n for n, call in enumerate(counting.calls) if "before-restore" in call]
    assert last, "the store before is moved aside"
    for at in {*range(0, steps, max(1, steps // KILLS)), last[0], last[0] + 1}:
        fresh(base, tmp_path)
        child = context().Process(target=restore_until, args=(str(home), str(base), at))
        child.start()
        child.join(60)
        failed = f"step {at} of {steps}: {counting.calls[min(at, steps - 1)]}"
        assert child.exitcode == -9, failed
        assert office.fingerprint() in (before, restored), failed
        restore.settle()
        assert office.fingerprint() in (before, restored), failed
        assert [path for path in home.iterdir() if path.name.startswith(restore.WORK)] == [], failed
        put_back(base)
        assert office.fingerprint() == restored, failed
        kept = [path for path in home.iterdir() if "before-restore" in path.name]
        assert any((path / "imports.jsonl").read_bytes().count(b"\n") == 2 for path in kept), failed
        assert office.leftovers() == [], failed
    assert agency_store(SLUG).is_dir()


@pytest.mark.slow
def test_a_backup_that_is_killed_is_whole_or_absent(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = fresh(base, tmp_path)
    monkeypatch.setenv("PANTAU_HOME", str(home))
    before = office.fingerprint()
    target = tmp_path / "usb" / "a.zip"
    with injection.files(target.parent, "disk full", at=-1) as counting:
        pack.pack([SLUG], target)
    target.unlink()
    assert len(counting.calls) >= 3
    for at in range(len(counting.calls)):
        child = context().Process(target=backup_until, args=(str(home), str(target), at))
        child.start()
        child.join(60)
        if target.exists():  # killed after it was in its place: then it is whole
            with unpack.opened(target) as archive:
                archive.require_whole()
        target.unlink(missing_ok=True)
        assert office.fingerprint() == before
    pack.pack([SLUG], target)
