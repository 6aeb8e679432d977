"""Files that a browser sent, until they are imported or dropped: in memory where the system has a folder there.

An upload may hold identity numbers, which only the importer takes out. So its bytes are kept in a folder of the
machine's memory (`/dev/shm`, where it exists and has room), readable by this user only, and go with the session, the
import or the server; `sweep` takes what a killed server left.
"""

import hashlib
import os
import re
import shutil
import tempfile
import time
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.errors import UploadError
from dashboard.masking import masked

MEMORY = Path("/dev/shm")  # noqa: S108  (made private below)
PREFIX = "pantau-unggah-"
ROOM_LEFT = 64 * 1024**2
LONGEST_NAME = 120
MOST_FILES = 20
MOST_BYTES = 600 * 1024**2
STALE_S = 2 * 86_400
FORBIDDEN = '<>:"|?*'
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def safe_name(name: str) -> str:
    """The name of an upload as it may stand in a folder, a log and a table.

    Path parts, control and direction signs, what Windows forbids and identity numbers are dropped; the end (the suffix)
    is kept.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    kept = "".join(c for c in last if unicodedata.category(c)[0] != "C" and c not in FORBIDDEN)
    tidy = " ".join(masked(kept, "disamarkan").split()).strip(". ")
    if len(tidy) > LONGEST_NAME:
        stem, suffix = os.path.splitext(tidy)
        tidy = stem[: max(LONGEST_NAME - len(suffix), 1)] + suffix[:LONGEST_NAME]
    return f"_{tidy}" if RESERVED.fullmatch(tidy) else tidy or "berkas"


def parent(needed: int) -> Path:
    """Where an upload of so many bytes is put: in memory if there is room, else in the system's temporary folder."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > needed + ROOM_LEFT:
        return MEMORY
    return Path(tempfile.gettempdir())


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One file as sent, alone in a private folder under the name that it came with; `sha256` of its bytes."""

    key: str
    path: Path
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.name

    def write_recipe(self, text: str) -> Path:
        """Put the recipe that reads the file beside it."""
        target = self.path.parent.parent / f"resep-{self.key}.toml"
        target.write_text(text, encoding="utf-8")
        return target

    def remove(self) -> None:
        """Remove the file with its folder and recipe; the second time nothing happens."""
        shutil.rmtree(self.path.parent.parent, ignore_errors=True)


def take(name: str, content: bytes | memoryview, *, key: str) -> Upload:
    """Keep an upload. UploadError where there is no room for it."""
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=parent(len(content))))
        inner = folder / "berkas"
        inner.mkdir()
        target = inner / safe_name(name)
        target.write_bytes(content)
    except OSError as error:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        raise UploadError(
            f"{safe_name(name)} tidak dapat diterima: {error.strerror}. Kosongkan ruang di server, atau minta"
            " pengelola sistem mengimpornya di server."
        ) from error
    return Upload(key=key, path=target, size=len(content), sha256=hashlib.sha256(content).hexdigest())


@dataclass(slots=True)
class Tray:
    """The uploads of one visit that are neither imported nor dropped."""

    uploads: dict[str, Upload] = field(default_factory=dict)
    taken: int = 0

    def take(self, name: str, content: bytes | memoryview) -> Upload:
        """Keep an upload under a key of this visit; UploadError where the tray is full."""
        if len(self.uploads) >= MOST_FILES or sum(u.size for u in self.uploads.values()) + len(content) > MOST_BYTES:
            raise UploadError(
                f"{safe_name(name)} tidak diterima: paling banyak {MOST_FILES} berkas dan {MOST_BYTES // 1024**2} MB"
                " sekaligus. Masukkan atau buang dahulu yang sudah ada."
            )
        self.taken += 1
        upload = take(name, content, key=str(self.taken))
        self.uploads[upload.key] = upload
        return upload

    def drop(self, key: str) -> None:
        """Remove an upload."""
        upload = self.uploads.pop(key, None)
        if upload:
            upload.remove()

    def hand_over(self, keys: list[str]) -> list[Upload]:
        """Give uploads to whoever removes them from now on."""
        return [self.uploads.pop(key) for key in keys if key in self.uploads]

    def close(self) -> None:
        """Remove what is left: the visit has ended."""
        for key in list(self.uploads):
            self.drop(key)


def clear() -> None:
    """Remove all that this process keeps: the server stops."""
    for place in {MEMORY, Path(tempfile.gettempdir())}:
        for folder in place.glob(f"{PREFIX}{os.getpid()}-*"):
            shutil.rmtree(folder, ignore_errors=True)


def sweep() -> int:
    """Remove the folders of servers that no longer run, and of this process id's former life; how many they were."""
    found = [folder for place in {MEMORY, Path(tempfile.gettempdir())} for folder in place.glob(f"{PREFIX}*")]
    gone = [folder for folder in found if _abandoned(folder)]
    for folder in gone:
        shutil.rmtree(folder, ignore_errors=True)
    return len(gone)


def _abandoned(folder: Path) -> bool:
    match = re.match(rf"{PREFIX}(\d+)-", folder.name)
    if not match:
        return False
    try:
        if os.name == "nt":  # there, asking whether a process lives would end it
            return time.time() - folder.stat().st_mtime > STALE_S
        os.kill(int(match[1]), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return int(match[1]) == os.getpid()
