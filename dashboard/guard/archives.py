"""A zip archive before anything else opens it: its list of entries, then what each one really inflates to.

The sizes that an archive states are the sender's word; here every entry is inflated in blocks and counted. `zipfile` is
asked for the list only: it stops at the stated size, where the readers behind it (calamine, GDAL) do not.
"""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dashboard.errors import UnreadableFileError
from dashboard.guard.sentences import LOCKED

BLOCK = 1 << 20
_READ = BLOCK >> 2
MOST_ENTRIES = 5_000
MOST_DIRECTORY_BYTES = 4_000_000
RATIO_FROM_BYTES = 48 << 20
"""Small parts may be as regular as they like; from here on the ratio of sizes is looked at."""

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT = 1 << 16
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _UTF8 = 0x1, 0x800
_IN_DIRECTORY64 = 0xFFFFFFFF
_UNSAFE = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|[\0-\x1f]")
_UNREADABLE = (
    zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, EOFError, OSError, struct.error,
)  # fmt: skip

Entry = zipfile.ZipInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What an archive may inflate to: bytes in all, and how many times its size an entry may grow."""

    total: int
    ratio: int


def _damaged(name: str) -> UnreadableFileError:
    return UnreadableFileError(f"Berkas {name} rusak atau terpotong (arsip tidak utuh). Minta kirim ulang.")


def _directory_bytes(file: BinaryIO) -> int:
    """The size of the archive's list of entries as its end says; 0 where it has no end."""
    size = file.seek(0, 2)
    start = max(size - _END.size - _LONGEST_COMMENT, 0)
    file.seek(start)
    tail = file.read()
    place = tail.rfind(_END_MARK)
    if place < 0 or place + _END.size > len(tail):
        return 0
    found = int(_END.unpack_from(tail, place)[5])
    if found != _IN_DIRECTORY64 or place < _LOCATOR.size:
        return found
    mark, _, offset, _ = _LOCATOR.unpack_from(tail, place - _LOCATOR.size)
    if mark != b"PK\x06\x07" or offset > size - _END64.size:
        return 0
    file.seek(offset)
    return int(_END64.unpack(file.read(_END64.size))[8])


def entries(path: Path) -> list[Entry]:
    """The entries of the archive, none inflated; UnreadableFileError where the list itself is not to be trusted."""
    name = path.name
    try:
        with path.open("rb") as file:
            if _directory_bytes(file) > MOST_DIRECTORY_BYTES:
                raise UnreadableFileError(f"Arsip {name} berisi terlalu banyak berkas. Kirim hanya berkas datanya.")
            with zipfile.ZipFile(file) as archive:
                found = archive.infolist()
    except _UNREADABLE as error:
        raise _damaged(name) from error
    _require_trustworthy(name, found)
    return found


def _require_trustworthy(name: str, found: list[Entry]) -> None:
    if len(found) > MOST_ENTRIES:
        raise UnreadableFileError(f"Arsip {name} berisi {len(found)} berkas. Kirim hanya berkas datanya.")
    seen: set[str] = set()
    for entry in found:
        called = entry.orig_filename
        if _UNSAFE.search(called):
            raise UnreadableFileError(
                f"Arsip {name} memuat jalur yang tidak aman (“{shown(called)}”). Buat ulang arsipnya tanpa jalur itu."
            )
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise UnreadableFileError(
                f"Arsip {name} memuat tautan ke berkas lain (“{shown(called)}”). Kirim berkas aslinya."
            )
        if called in seen:
            raise UnreadableFileError(f"Arsip {name} memuat “{shown(called)}” dua kali. Buat ulang arsipnya.")
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableFileError(f"Berkas {name} {LOCKED}")
        if entry.compress_type not in (_STORED, _DEFLATED):
            raise UnreadableFileError(
                f"Arsip {name} dimampatkan dengan cara yang tidak dikenal. Buat ulang sebagai ZIP biasa."
            )
        seen.add(called)


def beginning(path: Path, entry: Entry, *, most: int) -> bytes:
    """The first bytes of an entry."""
    with path.open("rb") as file:
        return next(blocks(file, entry, name=path.name, limit=RATIO_FROM_BYTES), b"")[:most]


def shown(text: str) -> str:
    """A name from inside a file, fit for one line of a message."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)[:80]


def blocks(file: BinaryIO, entry: Entry, *, name: str, limit: int) -> Iterator[bytes]:
    """What an entry really inflates to, in blocks; UnreadableFileError where it is damaged, lies, or passes `limit`."""
    try:
        yield from _inflated(file, entry, name, limit)
    except (zlib.error, *_UNREADABLE) as error:
        raise _damaged(name) from error


def _inflated(file: BinaryIO, entry: Entry, name: str, limit: int) -> Iterator[bytes]:
    _to_content(file, entry)
    made = check = 0
    for block in _stored(file, entry) if entry.compress_type == _STORED else _deflated(file, entry):
        made, check = made + len(block), zlib.crc32(block, check)
        if made > limit:
            raise bomb(name)
        if made > entry.file_size:
            raise EOFError
        yield block
    if made != entry.file_size or check != entry.CRC:
        raise EOFError


def _stored(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    left = entry.compress_size
    while left:
        block = file.read(min(_READ, left))
        if not block:
            raise EOFError
        left -= len(block)
        yield block


def _deflated(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """At most BLOCK bytes at a time: what one read inflates to may be a thousand times as long."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for packed in _stored(file, entry):
        rest = packed
        while rest and not inflater.eof:
            yield inflater.decompress(rest, BLOCK)
            rest = inflater.unconsumed_tail
    while not inflater.eof:
        block = inflater.decompress(b"", BLOCK)
        if not block:
            raise EOFError
        yield block


def _to_content(file: BinaryIO, entry: Entry) -> None:
    """Go to the entry's bytes; its own header must say the same as the list does."""
    file.seek(entry.header_offset)
    mark, _, flags, method, *_, name_length, extra_length = _LOCAL.unpack(file.read(_LOCAL.size))
    written = file.read(name_length).decode("utf-8" if flags & _UTF8 else "cp437")
    if mark != b"PK\x03\x04" or method != entry.compress_type or written != entry.orig_filename:
        raise EOFError
    file.seek(extra_length, 1)


def bomb(name: str) -> UnreadableFileError:
    """The refusal of an archive that inflates beyond measure."""
    return UnreadableFileError(
        f"Berkas {name} mengembang jauh melebihi ukurannya saat dibuka (bom arsip)."
        " Jangan dibuka; minta berkas yang dibuat ulang dari sumbernya."
    )


def limit_of(entry: Entry, *, spent: int, allowance: Allowance) -> int:
    """How many bytes an entry may still inflate to, after `spent` bytes of the entries before."""
    by_ratio = max(RATIO_FROM_BYTES, entry.compress_size * allowance.ratio)
    return min(by_ratio, allowance.total - spent)


def require_stated_within(found: list[Entry], *, name: str, allowance: Allowance) -> None:
    """Refuse what says itself that it is too large, before a byte of it is inflated."""
    if sum(entry.file_size for entry in found) > allowance.total:
        raise bomb(name)


def check(path: Path, *, allowance: Allowance) -> list[Entry]:
    """Inflate every entry once, keeping nothing; the entries of an archive that is whole and stays within measure."""
    found, spent = entries(path), 0
    require_stated_within(found, name=path.name, allowance=allowance)
    with path.open("rb") as file:
        for entry in found:
            limit = limit_of(entry, spent=spent, allowance=allowance)
            for block in blocks(file, entry, name=path.name, limit=limit):
                spent += len(block)
    return found
