"""The k-th call by which the product touches the disk fails, for every k: no step can be forgotten.

`Saboteur` stands before the primitives of the standard library and before DuckDB's connections, counts the calls that
concern the store, and lets one of them fail as a machine would.
"""

import builtins
import errno
import io
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pytest

NEED_NO_ROOM = ("ftruncate", "replace")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _killed() -> BaseException:
    os.kill(os.getpid(), signal.SIGKILL)
    return SystemExit("still alive")  # pragma: no cover


FAULTS: dict[str, Callable[[], BaseException]] = {
    "disk full": lambda: OSError(errno.ENOSPC, "No space left on device"),
    "device error": lambda: OSError(errno.EIO, "Input/output error"),
    "read-only": lambda: OSError(errno.EROFS, "Read-only file system"),
    "no permission": lambda: PermissionError(errno.EACCES, "Permission denied"),
    "no memory": MemoryError,
    "killed": _killed,
}
DUCKDB_FAULTS: dict[str, Callable[[], Exception]] = {
    "disk full": lambda: duckdb.IOException('IO Error: Could not write file "x": {"errno":"28"}'),
    "no memory": lambda: duckdb.OutOfMemoryException("Out of Memory Error: failed to allocate data"),
}


class Saboteur:
    """Counts the calls and fails the one numbered `at` (None: none).

    `lasting`: those after it that need room on the disk fail as well, as on a disk that stays full.
    """

    def __init__(
        self, home: Path, fault: Callable[[], BaseException], *, at: int | None, lasting: bool = False
    ) -> None:
        self.home, self.fault, self.at, self.lasting = str(home), fault, at, lasting
        self.calls: list[str] = []

    def step(self, what: str, path: object = "") -> None:
        """One call; raises where it is to fail."""
        self.calls.append(f"{what} {Path(str(path)).name}".strip())
        number = len(self.calls) - 1
        lasts = self.lasting and what not in NEED_NO_ROOM
        if self.at is not None and (number == self.at or (number > self.at and lasts)):
            raise self.fault()

    def ours(self, path: object) -> bool:
        """Whether the path is in the store."""
        return isinstance(path, str | os.PathLike) and os.fspath(path).startswith(self.home)


@contextmanager
def files(  # noqa: C901  one small wrapper for each primitive
    home: Path, fault: str, *, at: int | None, lasting: bool = False
) -> Iterator[Saboteur]:
    """Primitives of the standard library: open for writing, mkdir, write, truncate, fsync, replace, copy."""
    saboteur = Saboteur(home, FAULTS[fault], at=at, lasting=lasting)
    real = {name: getattr(os, name) for name in ("open", "mkdir", "write", "ftruncate", "fsync", "replace")}
    opened, copied = io.open, shutil.copyfile

    def os_open(path: Any, flags: int, *args: Any, **rest: Any) -> int:
        if saboteur.ours(path) and flags & WRITES:
            saboteur.step("open", path)
        return int(real["open"](path, flags, *args, **rest))

    def mkdir(path: Any, *args: Any, **rest: Any) -> None:
        if saboteur.ours(path) and not os.path.isdir(path):
            saboteur.step("mkdir", path)
        real["mkdir"](path, *args, **rest)

    def on_descriptor(name: str) -> Callable[..., Any]:
        def call(descriptor: int, *args: Any) -> Any:
            path = os.readlink(f"/proc/self/fd/{descriptor}")
            if saboteur.ours(path):
                saboteur.step(name, path)
            return real[name](descriptor, *args)

        return call

    def replace(source: Any, target: Any, **rest: Any) -> None:
        saboteur.step("replace", target)
        real["replace"](source, target, **rest)

    def io_open(path: Any, mode: str = "r", *args: Any, **rest: Any) -> Any:
        if saboteur.ours(path) and set(mode) & set("wax+"):
            saboteur.step("open", path)
        return opened(path, mode, *args, **rest)

    def copyfile(source: Any, target: Any, **rest: Any) -> Any:
        if saboteur.ours(target):
            saboteur.step("copy", target)
        return copied(source, target, **rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", os_open)
        patch.setattr(os, "mkdir", mkdir)
        for name in ("write", "ftruncate", "fsync"):
            patch.setattr(os, name, on_descriptor(name))
        patch.setattr(os, "replace", replace)
        patch.setattr(io, "open", io_open)
        patch.setattr(builtins, "open", io_open)
        patch.setattr(shutil, "copyfile", copyfile)
        yield saboteur


class _Connection:
    """A DuckDB connection whose statements are counted."""

    def __init__(self, real: duckdb.DuckDBPyConnection, saboteur: Saboteur) -> None:
        self._real, self._saboteur = real, saboteur

    def execute(self, sql: str, *args: Any, **rest: Any) -> Any:
        self._saboteur.step(" ".join(sql.split())[:60])
        return self._real.execute(sql, *args, **rest)

    def executemany(self, sql: str, *args: Any, **rest: Any) -> Any:
        self._saboteur.step(" ".join(sql.split())[:60])
        return self._real.executemany(sql, *args, **rest)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def __enter__(self) -> "_Connection":
        return self

    def __exit__(self, *_: object) -> None:
        self._real.close()


@contextmanager
def statements(home: Path, fault: str, *, at: int | None) -> Iterator[Saboteur]:
    """Statements on connections that write: those to a draft, and the importer's in memory."""
    saboteur = Saboteur(home, DUCKDB_FAULTS[fault], at=at)
    connect = duckdb.connect

    def connected(database: str = ":memory:", *args: Any, **rest: Any) -> Any:
        real = connect(database, *args, **rest)
        parses_only = database == ":memory:" and not rest
        return real if rest.get("read_only") or parses_only else _Connection(real, saboteur)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duckdb, "connect", connected)
        yield saboteur
