"""What the machine refuses (disk full, no permission, no memory, a broken device), said in words.

    with faults.told("menerima berkas", "muara-enim"):
        …

Whoever writes has to leave everything as it was before the error passes this door, so that the sentence is true.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from dashboard.errors import MachineError

FREE_DISK = "Kosongkan ruang disk"
FREE_MEMORY = "Tutup program lain atau pakai komputer dengan memori lebih besar"
ALLOW = "Beri izin tulis pada folder itu (atau arahkan PANTAU_HOME ke folder lain)"
CHECK = "Periksa disk dan kabelnya, salin cadangan ke disk lain"
CLOSE = "Tutup program lain"
MEMORY = ("memori tidak cukup", FREE_MEMORY)
REASONS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("disk penuh", FREE_DISK),
    errno.EDQUOT: ("kuota disk habis", FREE_DISK),
    errno.EFBIG: ("berkas melebihi ukuran yang diizinkan sistem (FAT32: 4 GB)", "Pakai disk lain (NTFS, exFAT, ext4)"),
    errno.EROFS: ("disk hanya dapat dibaca", ALLOW),
    errno.EACCES: ("tidak ada izin", ALLOW),
    errno.EPERM: ("tidak ada izin", ALLOW),
    errno.EIO: ("disk melaporkan kerusakan (EIO)", CHECK),
    errno.ENOMEM: MEMORY,
    errno.EMFILE: ("terlalu banyak berkas terbuka", CLOSE),
    errno.ENFILE: ("terlalu banyak berkas terbuka", CLOSE),
}
NUMBER = re.compile(r'"errno"\s*:\s*"(\d+)"')  # how DuckDB reports the system's number
UNSEEN = (ConnectionError, TimeoutError)  # OSErrors that are no fault of the disk
AGAIN = "lalu ulangi perintah yang sama"


@contextmanager
def told(doing: str, slug: str, *, also: tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """Raise what the machine refuses within as one MachineError; `also`: a library's own errors of that kind."""
    refused: tuple[type[Exception], ...] = (OSError, MemoryError, *also)
    try:
        yield
    except UNSEEN:
        raise
    except refused as error:
        raise MachineError(sentence(doing, slug, error)) from error


def sentence(doing: str, slug: str, error: BaseException) -> str:
    """What failed and why, what has become of the data, what to do."""
    reason, advice = why(error)
    return (
        f"Gagal {doing} pada kantor “{slug}”: {reason}{_where(error)}. Tidak ada yang hilang: yang sudah tercatat tetap"
        f" ada dan versi yang disajikan tidak berubah. {advice}, {AGAIN}."
    )


def why(error: BaseException) -> tuple[str, str]:
    """The reason and the advice."""
    text = str(error)
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryException":
        return MEMORY
    number = getattr(error, "errno", None) or _reported(text)
    brief = text.partition("\n")[0].rstrip(".")[:200]
    return REASONS.get(number, (getattr(error, "strerror", None) or brief or type(error).__name__, CHECK))


def _reported(text: str) -> int:
    """The system's number in what a library says: as a number, or as the system's own words for it; 0 for none."""
    found = NUMBER.search(text)
    return int(found[1]) if found else next((number for number in REASONS if os.strerror(number) in text), 0)


def _where(error: BaseException) -> str:
    name = getattr(error, "filename", None)
    return f" ({name})" if name else ""
