"""One writer at a time: who waits is told for whom; a holder that dies or a folder that is replaced blocks nobody."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dashboard.disk import lock
from dashboard.errors import StoreError
from dashboard.paths import ROOT

HOLD = """
import sys, time
from pathlib import Path
from dashboard.disk import lock
with lock.exclusive(Path(sys.argv[1]), doing="menerima berkas"):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(path: Path) -> "subprocess.Popen[str]":
    """Another process that holds the lock."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_is_refused_is_told_who_holds_it_and_a_killed_holder_blocks_nobody(tmp_path: Path) -> None:
    path = tmp_path / "imports.lock"
    with holder(path) as process:
        with (
            pytest.raises(StoreError, match=rf"proses lain \(PID {process.pid}, sejak .*: menerima berkas\)"),
            lock.exclusive(path, doing="menarik berkas", wait_s=0.3),
        ):
            pass
        process.kill()
    with lock.exclusive(path, doing="menarik berkas", wait_s=5):
        assert f"PID {os.getpid()}" in lock.holder(path)
    assert path.read_bytes() == b""


def test_who_waits_is_told_once_and_goes_on_when_the_other_is_done(tmp_path: Path) -> None:
    path, told, done = tmp_path / "build.lock", list[str](), list[str]()
    inside = threading.Event()

    def first() -> None:
        with lock.exclusive(path, doing="membangun gudang data"):
            inside.set()
            time.sleep(0.5)
            done.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait()
    with lock.exclusive(path, doing="mengganti versi", said=told.append):
        done.append("second")
    thread.join()
    assert done == ["first", "second"]
    assert len(told) == 1
    assert "membangun gudang data" in told[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a folder whose lock is held")
def test_a_lock_in_a_folder_that_was_replaced_is_looked_up_again(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    with lock.exclusive(folder / "imports.lock", doing="memulihkan cadangan"):
        folder.rename(tmp_path / "aside")
        folder.mkdir()
        with lock.exclusive(folder / "imports.lock", doing="menerima berkas", wait_s=0):
            assert "menerima berkas" in lock.holder(folder / "imports.lock")


def test_a_lock_file_of_nonsense_still_names_somebody(tmp_path: Path) -> None:
    (tmp_path / "x.lock").write_bytes(b"\xff{")
    assert lock.holder(tmp_path / "x.lock") == lock.holder(tmp_path / "absent.lock") == "proses lain"
