"""The machine itself refuses, not a double of it: a limit on the size of files in a child, and a disk that is full.

DuckDB writes through its own calls, so what it does when they fail can only be seen so.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("limits and mounts as Linux has them", allow_module_level=True)

from dashboard.cli import exits
from dashboard.paths import ROOT
from tests.faults import office, operations
from tests.faults.office import SLUG

SOAK = bool(os.environ.get("PANTAU_SOAK"))
KB = 1024
PANTAU = """
import resource, sys
limit = int(sys.argv.pop(1))
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
from dashboard.cli import main
main()
"""


def pantau(*line: str, limit: int = 0) -> "subprocess.CompletedProcess[str]":
    """One command in a process whose files may not become larger than `limit` bytes (0: no limit)."""
    return subprocess.run(
        [sys.executable, "-c", PANTAU, str(limit), *line], cwd=ROOT, env=os.environ, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one file, built."""
    folder = operations.begin(tmp_path_factory.mktemp("limits"), files=1)
    office.export(folder, 2)
    return folder


@pytest.mark.parametrize("limit", [64 * KB, 700 * KB, 2000 * KB] if SOAK else [700 * KB])
def test_a_file_that_may_not_grow_stops_a_build_in_words(
    limit: int, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(base / "home", tmp_path / "home")
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "home"))
    assert office.leftovers() == []
    before = office.fingerprint()
    answer = pantau("build", "--agency", SLUG, limit=limit)
    assert answer.returncode == exits.REFUSED, answer.stderr
    assert "melebihi ukuran" in answer.stderr
    assert office.fingerprint() == before
    assert pantau("build", "--agency", SLUG).returncode == exits.DONE
    assert office.leftovers() == []


@pytest.fixture
def full_disk(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small disk of its own with the store on it; only root can mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    options = ("-t", "tmpfs", "-o", "size=48m", "tmpfs", str(disk))
    if os.geteuid() != 0 or mount is None or subprocess.run([mount, *options], check=False).returncode != 0:
        pytest.skip("a disk of its own can only be mounted by root")
    try:
        shutil.copytree(base / "home", disk / "home")
        monkeypatch.setenv("PANTAU_HOME", str(disk / "home"))
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


@pytest.mark.parametrize("free", [0, 16 * KB, 300 * KB, 1500 * KB] if SOAK else [16 * KB, 1500 * KB])
def test_a_full_disk_stops_an_import_in_words_and_the_next_one_is_clean(free: int, full_disk: Path, base: Path) -> None:
    before = office.fingerprint()
    ballast = full_disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(full_disk).free - free))
    answer = pantau("import", str(base / "salur-2.csv"), "--agency", SLUG)
    assert answer.returncode == exits.REFUSED, answer.stderr
    assert "disk penuh" in answer.stderr
    assert "Tidak ada yang hilang" in answer.stderr
    assert office.fingerprint()[:2] == before[:2]
    ballast.unlink()
    answer = pantau("import", str(base / "salur-2.csv"), "--agency", SLUG)
    assert answer.returncode in {exits.DONE, exits.DONE_WITH_REJECTS}, answer.stderr
    assert pantau("build", "--agency", SLUG).returncode == exits.DONE
    assert len(office.events()) == 2
    assert office.leftovers() == []
    assert len(office.logged_in_served()) == 2
