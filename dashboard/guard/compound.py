"""Compound files (OLE): what old Excel, old Word, Outlook and every encrypted workbook are inside.

Only the names in the file's directory are looked at: each stands in UTF-16 at the start of a record of 128 bytes.
"""

from dashboard.errors import UnreadableFileError
from dashboard.guard.sentences import LOCKED, MACROS, TABLE

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RECORD = 128

# (names of streams, what is said of a file that has one of them); the first that fits counts.
_REFUSED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("EncryptedPackage",), LOCKED),
    (("_VBA_PROJECT_CUR", "_VBA_PROJECT"), MACROS),
    (("WordDocument",), f"sebenarnya dokumen Word. {TABLE}"),
    (("PowerPoint Document",), f"sebenarnya salindia PowerPoint. {TABLE}"),
    (("__properties_version1.0",), "sebenarnya surat Outlook. Kirim lampirannya."),
)
_WORKBOOKS = ("Workbook", "Book", "WORKBOOK", "BOOK")


def _has(data: bytes, name: str) -> bool:
    """Whether a record of the directory bears this name."""
    wanted = name.encode("utf-16-le") + b"\0\0"
    place = data.find(wanted)
    while place >= 0:
        if place % _RECORD == 0:
            return True
        place = data.find(wanted, place + 1)
    return False


def require_workbook(name: str, data: bytes) -> None:
    """UnreadableFileError where the bytes of a compound file are no workbook, are encrypted, or hold macros."""
    for streams, sentence in _REFUSED:
        if any(_has(data, stream) for stream in streams):
            raise UnreadableFileError(f"Berkas {name} {sentence}")
    if not any(_has(data, stream) for stream in _WORKBOOKS):
        raise UnreadableFileError(f"Berkas {name} rusak atau bukan buku kerja Excel. Simpan ulang sebagai .xlsx.")
