"""What a file really is when it is none that the product reads: by its first bytes, whatever its name says.

A photograph called `rekap.xlsx` or a program called `data.csv` is told what it is, instead of failing somewhere inside
a parser or being read as old Windows text, in which nearly every byte is a letter.
"""

import re
from pathlib import Path

from dashboard.errors import UnreadableFileError
from dashboard.guard.sentences import TABLE

HEAD_BYTES = 4096
_UNPACK = "Keluarkan isinya, lalu kirim berkas di dalamnya."

Signature = tuple[int, bytes, str, str]
"""Offset, first bytes, what it is, what to do."""

_WRITTEN: tuple[Signature, ...] = (
    (0, b"%PDF", "PDF", TABLE),
    (0, b"%!PS", "dokumen PostScript", TABLE),
    (0, b"{\\rtf", "dokumen RTF", TABLE),
    (0, b"#!/", "naskah program", "Jangan dijalankan; tanyakan kepada pengirimnya."),
    (0, b"-----BEGIN ", "kunci atau sertifikat", "Hapus berkas ini bila terkirim karena keliru."),
)
# Letters that a table could begin with too ("ID3,nama"): they count only where control bytes follow.
_BINARY: tuple[Signature, ...] = (
    (0, b"\xff\xd8\xff", "gambar JPEG", TABLE),
    (0, b"\x89PNG\r\n", "gambar PNG", TABLE),
    (0, b"GIF8", "gambar GIF", TABLE),
    (0, b"II*\0", "gambar TIFF", TABLE),
    (0, b"MM\0*", "gambar TIFF", TABLE),
    (8, b"WEBP", "gambar WebP", TABLE),
    (4, b"ftyp", "video atau foto dari ponsel", TABLE),
    (0, b"RIFF", "berkas suara atau video", TABLE),
    (0, b"OggS", "berkas suara atau video", TABLE),
    (0, b"ID3", "berkas suara", TABLE),
    (0, b"\x1aE\xdf\xa3", "video", TABLE),
    (0, b"MZ", "program Windows", "Jangan dibuka; tanyakan kepada pengirimnya."),
    (0, b"\x7fELF", "program Linux", "Jangan dibuka; tanyakan kepada pengirimnya."),
    (0, b"\xca\xfe\xba\xbe", "program", "Jangan dibuka; tanyakan kepada pengirimnya."),
    (0, b"\xcf\xfa\xed\xfe", "program", "Jangan dibuka; tanyakan kepada pengirimnya."),
    (0, b"\x1f\x8b", "arsip gzip", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "arsip 7-Zip", _UNPACK),
    (0, b"Rar!", "arsip RAR", _UNPACK),
    (0, b"\xfd7zXZ", "arsip XZ", _UNPACK),
    (0, b"BZh", "arsip bzip2", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "arsip Zstandard", _UNPACK),
    (257, b"ustar", "arsip tar", _UNPACK),
    (0, b"PAR1", "berkas Parquet", TABLE),
    (0, b"ARROW1", "berkas Arrow", TABLE),
    (4, b"Standard Jet DB", "basis data Access", TABLE),
    (4, b"Standard ACE DB", "basis data Access", TABLE),
    (8, b"DUCK", "basis data DuckDB", TABLE),
)
_CONTROLS = frozenset((*range(9), *range(0x0E, 0x20)))
BLANK = b"\xef\xbb\xbf \r\n\t"
"""What may stand before the first sign of a text."""
_JSON = re.compile(rb"[\[{]\s*[\"\[{}\]]")
_SPREADSHEET_ML = b"urn:schemas-microsoft-com:office:spreadsheet"


def head(path: Path) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


def require_none(name: str, start: bytes, *, wanted: str = TABLE) -> None:
    """UnreadableFileError where the first bytes say that the file called `name` is something quite different.

    `wanted`: the sentence that says what to send instead.
    """
    binary = any(byte in _CONTROLS for byte in start)
    for offset, mark, what, advice in (*_WRITTEN, *(_BINARY if binary else ())):
        if start.startswith(mark, offset):
            raise UnreadableFileError(f"{name} sebenarnya {what}. {wanted if advice is TABLE else advice}")
    if start.lstrip(BLANK).startswith(b"<?xml") and _SPREADSHEET_ML in start:
        raise UnreadableFileError(f"{name} adalah XML Spreadsheet 2003. Buka di Excel, lalu simpan sebagai .xlsx.")


def is_json(start: bytes) -> bool:
    """Whether the first bytes begin an object or a list of JSON."""
    return bool(_JSON.match(start.lstrip(BLANK)))
