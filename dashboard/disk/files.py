"""Files that are whole or absent: written beside their place, brought to the disk, moved there in one step.

A crash leaves at most a `.part` beside a target; the next writer sweeps it away while it holds the lock.
"""

import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

PART = ".part"
TRIES = 40  # Windows: a reader has the target open for a moment
PAUSE_S = 0.05


def beside(target: Path) -> Path:
    """Where `target` is to be written first; its folder exists afterwards. No two calls give the same place."""
    make_folder(target.parent)
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}{PART}")


def make_folder(path: Path) -> None:
    """Create a folder with its parents, each entry on the disk: a file in a folder that is lost is lost too."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(exist_ok=True)
    sync_folder(path.parent)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Where to write `target`; at the end it is put in place as a whole, on the disk. What is raised leaves nothing."""
    draft = beside(target)
    try:
        yield draft
        sync_file(draft)
        move(draft, target)
    except BaseException:
        remove([draft])
        raise
    sync_folder(target.parent)


def write(target: Path, body: bytes) -> None:
    """Put `body` in place as a whole; it is on the disk when this returns."""
    with replacing(target) as draft:
        draft.write_bytes(body)


def move(source: Path, target: Path) -> None:
    """Rename over what is there; readers see the one or the other."""
    for left in reversed(range(TRIES)):
        try:
            os.replace(source, target)
        except PermissionError:
            if os.name != "nt" or not left:
                raise
            time.sleep(PAUSE_S)  # pragma: no cover
        else:
            return


def remove(paths: Iterable[Path]) -> None:
    """Delete files and folders; what is gone already is no fault."""
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def sweep(*folders: Path) -> None:
    """Delete what an interrupted writer left in these folders and below. Only under the lock of their writers."""
    for folder in folders:
        remove(list(folder.rglob(f".*{PART}")))


def sync_file(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    _sync(path, os.O_RDWR)


def sync_folder(path: Path) -> None:
    """Wait until a folder's entries are on the disk; Windows has no such call and does not need it."""
    if os.name != "nt":
        _sync(path, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    except OSError as error:
        error.filename = str(path)  # fsync knows no name, the person who reads the message needs one
        raise
    finally:
        os.close(descriptor)
