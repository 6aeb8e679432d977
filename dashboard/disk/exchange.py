"""Put a folder in the place of another in one step, where the system knows how."""

import ctypes
import errno
import os
import sys
from pathlib import Path

from dashboard.disk import files

SWAP = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
HERE = -100  # AT_FDCWD
UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(new: Path, old: Path, aside: Path) -> None:
    """Afterwards `new` stands in the place of `old`, and what was there stands at `aside`.

    Readers find the one or the other, except on Windows and on file systems that cannot swap: there the place is empty
    for a moment.
    """
    if _swapped(new, old):
        files.move(new, aside)
    else:
        in_two_steps(new, old, aside)


def in_two_steps(new: Path, old: Path, aside: Path) -> None:
    """The same by two renames; what goes wrong in the second undoes the first."""
    files.move(old, aside)
    try:
        files.move(new, old)
    except OSError:
        files.move(aside, old)
        raise


def _swapped(one: Path, other: Path) -> bool:
    """Swap two folders at once; False where the system or the file system cannot."""
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        call, arguments = "renameat2", (HERE, first, HERE, second, SWAP)
    elif sys.platform == "darwin":
        call, arguments = "renamex_np", (first, second, SWAP)
    else:
        return False
    try:
        function = getattr(ctypes.CDLL(None, use_errno=True), call)
    except AttributeError:
        return False
    if function(*arguments) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))
