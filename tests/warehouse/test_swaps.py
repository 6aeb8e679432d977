"""Hundreds of version swaps (a thousand by `make soak`) under twenty readers, in threads and in processes: no error, no
page of two versions.

A page asks several queries of the warehouse that it opened; every answer must carry the mark of one version. What each
version holds is small and made before, so that versions change faster than any build could.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from dashboard.disk import lock
from dashboard.errors import StoreError
from dashboard.paths import ROOT
from dashboard.warehouse import connection, release, versions

SLUG = "muara-enim"
SWAPS = 1000 if os.environ.get("PANTAU_SOAK") else 300  # all of them by `make soak`
THREADS, PROCESSES = 16, 4
QUERIES_OF_A_PAGE = 4
PATTERNS = 20  # far more than the versions that are kept: no page can mix two of the same mark
PAUSE_S = 0.1
SLOWEST_S = 300
READER = "from tests.warehouse.test_swaps import read_until_told; read_until_told()"


def publish(number: int, made: Path) -> None:
    """A version whose every table says `number`, modulo PATTERNS, published as a build does it."""
    path = versions.next_path(SLUG)
    draft = path.with_name(f"{path.name}.building")
    draft.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(made / f"{number % PATTERNS}.duckdb", draft)
    draft.replace(path)
    with lock.exclusive(versions.lock_path(SLUG), doing="membangun gudang data"):
        versions.publish(SLUG, path)
        versions.prune(SLUG)


@pytest.fixture
def made(tmp_path: Path, home: Path) -> Path:
    """Published files to copy, `0.duckdb` and on, and version 1 served."""
    folder = tmp_path / "patterns"
    folder.mkdir()
    meta = {"release": release.mark(), "as_of": "", "sample": "true", "content_hash": "x",
            "built_at": "2026-10-08T08:00:00"}  # fmt: skip
    for number in range(PATTERNS):
        with duckdb.connect(str(folder / f"{number}.duckdb")) as pattern:
            pattern.execute("create table meta (key varchar, value varchar)")
            pattern.executemany("insert into meta values (?, ?)", list((meta | {"version": str(number)}).items()))
            for table in ("mark_a", "mark_b"):
                pattern.execute(f"create table {table} as select {number}::bigint as number from range(500)")  # noqa: S608
    publish(1, folder)
    return folder


def page() -> tuple[int, set[int]]:
    """The number in the version's file name, and the marks that one page sees: the warehouse's and each query's."""
    opened = connection.open_warehouse(SLUG)
    seen = {int(opened.version)}
    for query in range(QUERIES_OF_A_PAGE):
        table = ("mark_a", "mark_b")[query % 2]
        with opened.cursor() as cursor:
            seen |= {number for (number,) in cursor.execute(f"select distinct number from {table}").fetchall()}  # noqa: S608
    return int(versions.name_of(opened.key).removeprefix("v")), seen


def read(stop: threading.Event) -> Iterator[str]:
    """Read pages until told to stop; what is wrong, and at the end how many pages there were and the last version."""
    pages, last = 0, 0
    while not stop.wait(PAUSE_S):
        number, seen = page()
        if seen != {number % PATTERNS} or number < last:
            yield f"version {number} after {last} shows {seen}"
        pages, last = pages + 1, number
    yield json.dumps({"pages": pages, "last": last})


def read_until_told() -> None:
    """In a process of its own: reads until its input ends, then says what it found."""
    stop = threading.Event()
    threading.Thread(target=_until_input_ends, args=(stop,), daemon=True).start()
    print("\n".join(read(stop)))


def _until_input_ends(stop: threading.Event) -> None:
    sys.stdin.read()
    stop.set()


@contextlib.contextmanager
def reading(stop: threading.Event, found: list[str]) -> Iterator[None]:
    """THREADS readers of this process and PROCESSES more."""
    faults: list[BaseException] = []

    def one() -> None:
        try:
            found.extend(read(stop))
        except BaseException as error:  # noqa: BLE001  told to the test, whatever it is
            faults.append(error)

    threads = [threading.Thread(target=one) for _ in range(THREADS)]
    command = [sys.executable, "-c", READER]
    processes = [
        subprocess.Popen(
            command, cwd=ROOT, env=os.environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]  # fmt: skip
    for thread in threads:
        thread.start()
    yield
    stop.set()
    for thread in threads:
        thread.join(SLOWEST_S)
    for process in processes:
        out, err = process.communicate(timeout=SLOWEST_S)
        assert process.returncode == 0, err
        found.extend(out.splitlines())
    assert faults == []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files that are open: fewer versions can be deleted")
def test_swaps_under_twenty_readers(made: Path) -> None:
    stop, found = threading.Event(), list[str]()
    with reading(stop, found):
        for number in range(2, SWAPS + 2):
            publish(number, made)
    counts = [json.loads(line) for line in found if line.startswith("{")]
    assert [line for line in found if not line.startswith("{")] == []
    assert len(counts) == THREADS + PROCESSES
    assert all(count["pages"] > 0 for count in counts)
    print(f"{sum(count['pages'] for count in counts)} pages of {len(counts)} readers over {SWAPS} swaps")
    assert page() == (SWAPS + 1, {(SWAPS + 1) % PATTERNS})
    assert len(versions.files(SLUG)) == versions.KEEP


def test_who_keeps_a_page_keeps_its_version_although_the_file_is_gone(made: Path) -> None:
    old = connection.open_warehouse(SLUG)
    for number in range(2, 30):
        publish(number, made)
        connection.open_warehouse(SLUG)
    assert not old.path.exists()
    assert old.cursor().execute("select distinct number from mark_a").fetchall() == [(1,)]


def test_a_folder_that_was_emptied_does_not_bring_old_rows_back(made: Path) -> None:
    old = connection.open_warehouse(SLUG)
    shutil.rmtree(versions.folder(SLUG))
    publish(7, made)
    new = connection.open_warehouse(SLUG)
    assert new.path.name.startswith("v0001-")
    assert new.cursor().execute("select distinct number from mark_a").fetchall() == [(7,)]
    assert old.key != new.key


def test_a_version_deleted_between_the_look_and_the_opening_is_looked_up_again(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, look = versions.current_path(SLUG), versions.current_path
    publish(2, made)
    gone.unlink()
    looks = iter([gone])
    monkeypatch.setattr(versions, "current_path", lambda slug: next(looks, None) or look(slug))
    assert connection.open_warehouse(SLUG).key.startswith("v0002-")


def test_a_warehouse_of_another_release_is_refused_in_words(made: Path) -> None:
    served = versions.current_path(SLUG)
    with duckdb.connect(str(served)) as changed:
        changed.execute("update meta set value = 'lain' where key = 'release'")
    assert versions.outdated(SLUG)
    with pytest.raises(StoreError, match="rilis lain.*pantau build"):
        connection.open_warehouse(SLUG)
    publish(2, made)
    assert not versions.outdated(SLUG)
    with pytest.raises(StoreError, match="rilis lain"):
        versions.rollback(SLUG)
    assert [version.current_release for version in versions.list_versions(SLUG)] == [True, False]
