"""Read a backup that may be damaged or hostile: nothing is believed before it has been counted and hashed.

Names come from the manifest and are checked there; the archive must hold exactly those entries, each a plain file of
the size that the manifest states, and what is unpacked must have its hash.
"""

import hashlib
import io
import os
import shutil
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dashboard.backup import manifest
from dashboard.backup.manifest import Entry, Manifest
from dashboard.disk import files
from dashboard.errors import BackupError

BLOCK = 1 << 20
MAX_MANIFEST = 64 << 20
MAX_ENTRIES = 500_000
MAX_RATIO = 500  # a table of zeros packs 1 : 1000, an export of an office about 1 : 20
RATIO_FROM = 50 << 20
MARGIN = 200 << 20  # left free on the disk
BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """An opened backup whose manifest has been checked."""

    name: str
    contents: Manifest
    archive: zipfile.ZipFile

    def require_whole(self) -> None:
        """Read every entry to its end; BackupError where one is not what the manifest says."""
        for entry in self.contents.files:
            self._copy(entry, None)

    def extract(self, slug: str, folder: Path) -> None:
        """Unpack one office's files into `folder`, each on the disk and with its time."""
        for entry in self.contents.of(slug):
            target = folder.joinpath(*entry.name.split("/")[1:])
            files.make_folder(target.parent)
            with target.open("xb") as out:
                self._copy(entry, out)
            os.utime(target, ns=(entry.mtime_ns, entry.mtime_ns))
            files.sync_file(target)

    def profile(self, slug: str) -> bytes | None:
        """The office's profile as it was."""
        found = [entry for entry in self.contents.files if entry.name == manifest.profile_name(slug)]
        if not found:
            return None
        body = io.BytesIO()
        self._copy(found[0], body)
        return body.getvalue()

    def _copy(self, entry: Entry, out: IO[bytes] | None) -> None:
        """Read one entry, at most as much as it should hold, into `out` or nowhere."""
        digest, left = hashlib.sha256(), entry.size
        try:
            with self.archive.open(entry.name) as source:
                while left >= 0 and (block := source.read(BLOCK)):
                    left -= len(block)
                    digest.update(block)
                    if out:
                        out.write(block)
        except BROKEN as error:
            raise self._wrong(entry.name) from error
        if left or digest.hexdigest() != entry.sha256:
            raise self._wrong(entry.name)

    def _wrong(self, name: str) -> BackupError:
        return BackupError(
            f"Cadangan {self.name} rusak: isi {name} tidak sesuai dengan sidiknya. Tidak ada yang diubah. "
            "Pakai salinan cadangan lain."
        )


@contextmanager
def opened(path: Path, *, name: str = "") -> Iterator[Backup]:
    """A backup whose names, sizes and kinds are harmless; BackupError says what is the matter otherwise."""
    shown = name or path.name
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise BackupError(
            f"{shown} bukan cadangan yang utuh (terpotong atau bukan ZIP). Tidak ada yang diubah. Pakai salinan lain."
        ) from error
    with archive:
        contents = _contents(archive, shown)
        _require_matching(archive, contents, shown)
        yield Backup(name=shown, contents=contents, archive=archive)


def _contents(archive: zipfile.ZipFile, shown: str) -> Manifest:
    if len(archive.infolist()) > MAX_ENTRIES or archive.namelist().count(manifest.NAME) != 1:
        raise BackupError(f"{shown} bukan cadangan Pantau Kesos: {manifest.NAME} tidak ada di dalamnya.")
    if archive.getinfo(manifest.NAME).file_size > MAX_MANIFEST:
        raise BackupError(f"Daftar isi cadangan {shown} terlalu besar. Pakai salinan lain.")
    try:
        body = archive.read(manifest.NAME)
    except BROKEN as error:
        raise BackupError(f"Daftar isi cadangan {shown} rusak ({error}). Pakai salinan lain.") from error
    return manifest.load(body, file=shown)


def _require_matching(archive: zipfile.ZipFile, contents: Manifest, shown: str) -> None:
    """Exactly the files of the manifest, each a plain one of its size, none of them a bomb."""
    stated = {entry.name: entry.size for entry in contents.files}
    infos = [info for info in archive.infolist() if info.filename != manifest.NAME]
    wrong = [info.filename for info in infos if not _plain(info) or stated.get(info.filename) != info.file_size]
    wrong += [name for name, times in Counter(info.filename for info in infos).items() if times > 1]
    wrong += sorted(stated.keys() - {info.filename for info in infos})
    if wrong:
        raise BackupError(
            f"Cadangan {shown} tidak sesuai dengan daftar isinya: {', '.join(map(repr, wrong[:3]))}. "
            "Tidak ada yang diubah. Pakai salinan lain."
        )


def _plain(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a file, not a link or a folder, not encrypted, and not packed beyond reason."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    bomb = info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    return kind in {0, stat.S_IFREG} and not info.is_dir() and not info.flag_bits & 1 and not bomb


def require_room(backup: Backup, slugs: tuple[str, ...], folder: Path) -> None:
    """BackupError where the disk of `folder` has no room for the files of these offices."""
    needed = sum(entry.size for slug in slugs for entry in backup.contents.of(slug))
    free = shutil.disk_usage(folder).free
    if needed + MARGIN > free:
        raise BackupError(
            f"Cadangan {backup.name} memerlukan {needed / 1e6:.0f} MB, yang bebas {free / 1e6:.0f} MB di {folder}. "
            "Kosongkan disk, lalu ulangi."
        )
