"""One builder per office at a time: a lock that the operating system gives back when its holder dies."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.errors import StoreError


def _take(descriptor: int) -> None:
    """Lock the open file or raise OSError at once."""
    if os.name == "nt":  # pragma: no cover
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl  # noqa: PLC0415  only there on POSIX

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(path: Path, *, doing: str = "dibangun") -> Iterator[None]:
    """Hold the lock file at `path`; StoreError where another process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _take(descriptor)
        except OSError as error:
            raise StoreError(
                f"Kantor ini sedang {doing} oleh proses lain ({path}). Tunggu sampai selesai, lalu ulangi."
            ) from error
        yield
    finally:
        os.close(descriptor)
