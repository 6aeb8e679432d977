"""Make a backup: one ZIP with what of an office's store cannot be made again, read back before it counts."""

import hashlib
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dashboard.backup import manifest, unpack
from dashboard.backup.manifest import Entry, Manifest
from dashboard.catalogue import agency
from dashboard.disk import faults, files
from dashboard.disk.lock import Said, exclusive
from dashboard.errors import BackupError
from dashboard.paths import AGENCIES, agency_store, boundaries_lock, release_lock
from dashboard.warehouse import imports, store_format, writing

DOING = "mencadangkan data"
BLOCK = 1 << 20
OLDEST = (1980, 1, 1, 0, 0, 0)  # the only time in the archive, so that the same store gives the same bytes
PACKED = frozenset({".xlsx", ".xlsm", ".ods", ".zip", ".gz", ".kmz", ".gpkg"})  # not worth another compression
OWNER_ONLY = 0o100600 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A backup that was written and read back: where, how large, of which offices, how many files."""

    path: Path
    size: int
    offices: tuple[str, ...]
    files: int


def pack(slugs: Sequence[str], target: Path, *, said: Said | None = None) -> Made:
    """Write the backup of these offices to `target`, which must not be there yet.

    Readers go on; imports wait. BackupError where there is nothing to keep or `target` exists; StoreError where an
    import goes on for too long; MachineError where the disk ends (nothing is left of the backup then).
    """
    kept = [agency(slug).slug for slug in slugs if imports.has_data(slug)]
    if not kept:
        raise BackupError(f"Belum ada data untuk dicadangkan ({', '.join(slugs)}). Impor berkas dahulu.")
    if target.exists():
        raise BackupError(f"{target} sudah ada. Pilih nama lain dengan --out, atau pindahkan berkas itu.")
    with faults.told(DOING, ", ".join(kept)), ExitStack() as locks:
        for slug in kept:
            store_format.require_known(slug)
            for lock in (writing.lock_path(slug), boundaries_lock(slug), release_lock(slug)):
                locks.enter_context(exclusive(lock, doing=DOING, said=said))
        return _written(kept, target, said)


def _written(slugs: Sequence[str], target: Path, said: Said | None) -> Made:
    with files.replacing(target) as draft:
        contents = _fill(draft, slugs, said)
        if said:
            said("memeriksa kembali")
        with unpack.opened(draft, name=target.name) as archive:
            archive.require_whole()
    return Made(path=target, size=target.stat().st_size, offices=contents.offices, files=len(contents.files))


def _fill(draft: Path, slugs: Sequence[str], said: Said | None) -> Manifest:
    entries: list[Entry] = []
    with zipfile.ZipFile(draft, "w", allowZip64=True) as archive:
        for slug in slugs:
            for name, path in _sources(slug):
                if said:
                    said(name)
                entries.append(_add(archive, name, path))
        contents = Manifest(offices=tuple(slugs), files=tuple(entries))
        with _entry(archive, manifest.NAME, zipfile.ZIP_DEFLATED) as out:
            out.write(manifest.dump(contents))
    return contents


def _sources(slug: str) -> Iterator[tuple[str, Path]]:
    """Name in the archive and file, in the order of the names: the profile, then everything that no build makes."""
    profile = AGENCIES / f"{slug}.toml"
    tomllib.loads(profile.read_text(encoding="utf-8"))
    yield manifest.profile_name(slug), profile
    store = agency_store(slug)
    for path in sorted(store.rglob("*")):
        parts = path.relative_to(store).parts
        hidden = any(part.startswith(".") for part in parts)
        remade = parts[0] in manifest.REMADE or parts[:2] == manifest.DRAFT
        if path.is_symlink() or not path.is_file() or hidden or remade or path.suffix == ".lock":
            continue
        yield "/".join((slug, *parts)), path


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> Entry:
    digest, size = hashlib.sha256(), 0
    method = zipfile.ZIP_STORED if path.suffix.lower() in PACKED else zipfile.ZIP_DEFLATED
    with path.open("rb") as source, _entry(archive, name, method) as out:
        while block := source.read(BLOCK):
            digest.update(block)
            size += len(block)
            out.write(block)
    return Entry(name=name, size=size, sha256=digest.hexdigest(), mtime_ns=path.stat().st_mtime_ns)


@contextmanager
def _entry(archive: zipfile.ZipFile, name: str, method: int) -> Iterator[IO[bytes]]:
    info = zipfile.ZipInfo(name, date_time=OLDEST)
    info.compress_type, info.external_attr, info.create_system = method, OWNER_ONLY, 3
    with archive.open(info, "w", force_zip64=True) as out:
        yield out
