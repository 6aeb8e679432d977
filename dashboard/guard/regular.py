"""A file as the system sees it: an ordinary file, and no link, folder, pipe or device, which could hang its reader."""

import stat
from pathlib import Path

from dashboard.errors import UnreadableFileError

_KINDS = (
    (stat.S_ISDIR, "adalah folder. Sebutkan berkas di dalamnya."),
    (stat.S_ISLNK, "adalah tautan ke berkas lain. Sebutkan berkas aslinya."),
    (stat.S_ISFIFO, "adalah pipa, bukan berkas. Simpan isinya sebagai berkas lebih dahulu."),
)


def require(path: Path) -> int:
    """The size in bytes of the ordinary file at `path`; UnreadableFileError where it is missing or something else."""
    try:
        found = path.lstat()
    except FileNotFoundError as error:
        raise UnreadableFileError(f"Berkas {path} tidak ada. Periksa nama dan foldernya.") from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(f"Berkas {path} tidak dapat dibuka. Periksa nama dan izinnya.") from error
    for is_kind, sentence in _KINDS:
        if is_kind(found.st_mode):
            raise UnreadableFileError(f"{path.name} {sentence}")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFileError(f"{path.name} bukan berkas biasa. Salin isinya ke sebuah berkas lebih dahulu.")
    return found.st_size
