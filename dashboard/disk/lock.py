"""One writer at a time: a lock that the operating system gives back when its holder dies.

The lock file says who holds it, since when and what for, so that the one who waits can be told. It is never deleted,
and it is looked up again once taken: the folder around it may have been replaced by a restored one meanwhile.
"""

import errno
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from dashboard.disk import files
from dashboard.errors import StoreError

WAIT_S = 60.0
POLL_S = 0.1
HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
FAR = 1 << 30  # Windows locks bytes for reading too: one beyond the text that says who holds it

Said = Callable[[str], None]


@contextmanager
def exclusive(path: Path, *, doing: str, said: Said | None = None, wait_s: float | None = None) -> Iterator[None]:
    """Hold the lock file at `path` while `doing` (a verb in Indonesian: "membangun gudang data").

    Waits up to `wait_s` seconds (None: WAIT_S) for another holder and tells `said` once whom it waits for; StoreError
    names the holder where that was not enough.
    """
    descriptor = _taken(path, said=said, wait_s=WAIT_S if wait_s is None else wait_s)
    try:
        _sign(descriptor, {"pid": os.getpid(), "since": f"{datetime.now():%Y-%m-%d %H:%M:%S}", "doing": doing})
        yield
        _sign(descriptor, None)
    finally:
        os.close(descriptor)


def holder(path: Path) -> str:
    """Who holds the lock, as its file says; a holder that has not signed yet is "proses lain"."""
    try:
        record = json.loads(path.read_bytes())
        return f"proses lain (PID {record['pid']}, sejak {record['since']}: {record['doing']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "proses lain"


def _taken(path: Path, *, said: Said | None, wait_s: float) -> int:
    """The descriptor of the locked file."""
    deadline = time.monotonic() + wait_s
    told = False
    while True:
        descriptor = _try(path)
        if descriptor is not None:
            return descriptor
        if time.monotonic() >= deadline:
            raise StoreError(
                f"Kantor ini sedang dipakai {holder(path)}; sudah ditunggu {wait_s:.0f} detik ({path}). "
                "Tunggu sampai selesai, lalu ulangi."
            )
        if said and not told:
            told = True
            said(f"menunggu {holder(path)}")
        time.sleep(POLL_S)


def _try(path: Path) -> int | None:
    """Lock the file that stands at `path` now; None where another holds it."""
    files.make_folder(path.parent)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    kept = False
    try:
        _lock(descriptor)
        kept = _still_there(path, descriptor)
    except OSError as error:
        if error.errno not in HELD:
            raise
    finally:
        if not kept:
            os.close(descriptor)
    return descriptor if kept else None


def _still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> None:
    """Lock the open file or raise OSError at once."""
    if os.name == "nt":  # pragma: no cover
        import msvcrt  # noqa: PLC0415

        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl  # noqa: PLC0415  only there on POSIX

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sign(descriptor: int, record: dict[str, object] | None) -> None:
    """Write who holds the lock; a disk that has no room for that does not stop the holder."""
    try:
        os.ftruncate(descriptor, 0)
        if record is not None:
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, json.dumps(record, ensure_ascii=False).encode())
    except (OSError, MemoryError):
        return
