"""The published warehouses of an office: files that never change, and a pointer to the one that is served.

A file replaced in place would go on showing old rows to a process that holds it (measured on DuckDB 2.0), so each
build has a name of its own and the pointer, a text file, is replaced atomically.
"""

import contextlib
import os
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dashboard.errors import NotFoundError, StoreError
from dashboard.paths import agency_store
from dashboard.warehouse import access

KEEP = 5
_NAME = re.compile(r"^v(\d{4,})$")
_NOT_BUILT = "Data kantor “{slug}” belum dibangun. Impor berkas, lalu jalankan: pantau build --agency {slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One published warehouse; `as_of` is the newest arrival in it, None when it is empty."""

    name: str
    path: Path
    content_hash: str
    built_at: datetime
    as_of: date | None


def folder(slug: str) -> Path:
    """Where an office's warehouses and their pointer are."""
    return agency_store(slug) / "warehouse"


def _number(path: Path) -> int:
    match = _NAME.match(path.stem)
    return int(match[1]) if match else 0


def files(slug: str) -> list[Path]:
    """The published files, oldest first."""
    return sorted((path for path in folder(slug).glob("v*.duckdb") if _number(path)), key=_number)


def next_name(slug: str) -> str:
    """A name that no version has or had since the oldest that is kept."""
    numbers = [_number(path) for path in folder(slug).glob("v*.duckdb*")]
    pointed = _NAME.match(_pointer(slug) or "")
    return f"v{max([*numbers, int(pointed[1]) if pointed else 0], default=0) + 1:04d}"


def _pointer(slug: str) -> str | None:
    try:
        return (folder(slug) / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None


def current_name(slug: str) -> str:
    """Name of the version that is served; NotFoundError where none has been built, StoreError where it is gone."""
    name = _pointer(slug)
    if name is None:
        raise NotFoundError(_NOT_BUILT.format(slug=slug))
    if not _NAME.match(name) or not (folder(slug) / f"{name}.duckdb").exists():
        raise StoreError(
            f"Penunjuk versi kantor “{slug}” menyebut “{name}”, yang tidak ada. "
            f"Pilih versi lain (pantau rollback) atau bangun ulang: pantau build --agency {slug}"
        )
    return name


def current(slug: str) -> Version:
    """The version that is served."""
    return describe(folder(slug) / f"{current_name(slug)}.duckdb")


def list_versions(slug: str) -> list[Version]:
    """All versions that are kept, newest first."""
    return [describe(path) for path in reversed(files(slug))]


def describe(path: Path) -> Version:
    """What a published file says about itself; StoreError where it cannot be read."""
    connection, meta = access.connect(path)
    connection.close()
    return Version(
        name=path.stem,
        path=path,
        content_hash=meta["content_hash"],
        built_at=datetime.fromisoformat(meta["built_at"]),
        as_of=date.fromisoformat(meta["as_of"]) if meta["as_of"] else None,
    )


def publish(slug: str, name: str) -> None:
    """Let readers see `name` from now on."""
    pointer = folder(slug) / "current"
    draft = pointer.with_suffix(".new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(f"{name}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(pointer)
    sync_folder(pointer.parent)


def rollback(slug: str, name: str | None = None) -> Version:
    """Serve an older version again: `name`, or the one before the current; nothing is built or deleted."""
    kept = [path.stem for path in files(slug)]
    now = current_name(slug)
    older = [kept_name for kept_name in kept if _number(Path(kept_name)) < _number(Path(now))]
    wanted = name or (older[-1] if older else None)
    if wanted is None or wanted not in kept:
        asked = f"Versi “{name}” tidak ada" if name else f"Tidak ada versi sebelum “{now}”"
        raise NotFoundError(f"{asked} untuk kantor “{slug}”. Yang ada: {', '.join(kept)}.")
    version = describe(folder(slug) / f"{wanted}.duckdb")
    publish(slug, wanted)
    return version


def prune(slug: str) -> None:
    """Delete all but the newest KEEP versions, never the one that is served."""
    served = current_name(slug)
    for path in files(slug)[:-KEEP]:
        if path.stem != served:
            with contextlib.suppress(PermissionError):  # Windows: a reader still holds it; the next build tries again
                path.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until a folder's entries are on the disk; Windows has no such call and does not need it."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
