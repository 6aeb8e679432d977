"""Lines added to the end of a log: all of them on the disk, or the log as it was."""

import os


def append(descriptor: int, added: bytes, *, at: int) -> None:
    """Cut the open file to its first `at` bytes, which are whole lines, and add the others; all of them or none."""
    try:
        os.ftruncate(descriptor, at)
        os.lseek(descriptor, at, os.SEEK_SET)
        written = 0
        while written < len(added):
            written += os.write(descriptor, added[written:])
        os.fsync(descriptor)
    except BaseException:
        os.ftruncate(descriptor, at)
        raise
