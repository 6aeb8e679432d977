"""The published warehouses of an office: files that never change, and a pointer to the one that is served.

A file replaced in place would go on showing old rows to a process that holds it (measured on DuckDB 2.0), so each
build has a file of its own, `v0007-1f3a9c2e.duckdb`: the number is its name, the random mark makes sure that a path
never comes back, not even after the folder was emptied or restored. The pointer, a text file, is replaced atomically.
"""

import contextlib
import os
import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dashboard import paths
from dashboard.catalogue import slugs
from dashboard.disk import files as disk
from dashboard.disk.lock import Said, exclusive
from dashboard.errors import NotFoundError, StoreError
from dashboard.warehouse import access, machine, release

KEEP = 5
TRIES = 5
SUFFIX = ".duckdb"
_STEM = re.compile(r"^(v(\d{4,}))(-[0-9a-f]{8})?$")  # without a mark: built by release 0.1
_NOT_BUILT = "Data kantor “{slug}” belum dibangun. Impor berkas, lalu jalankan: pantau build --agency {slug}"
CHANGING = "mengganti versi yang disajikan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One published warehouse; `as_of` is the newest arrival in it, None when it is empty.

    `current_release`: whether this release's queries are made for it; False: built by another one.
    """

    name: str
    path: Path
    content_hash: str
    built_at: datetime
    as_of: date | None
    current_release: bool = True


def folder(slug: str) -> Path:
    """Where an office's warehouses and their pointer are."""
    return paths.served_pointer(slug).parent


def offices() -> tuple[str, ...]:
    """The offices that have a warehouse; only the one of `$PANTAU_AGENCY` where it names one."""
    only = os.environ.get("PANTAU_AGENCY")
    known = [slug for slug in slugs() if not only or slug == only]
    return tuple(slug for slug in known if paths.served_pointer(slug).exists())


def lock_path(slug: str) -> Path:
    """The lock of whoever builds or changes what is served."""
    return folder(slug) / "build.lock"


def name_of(stem: str) -> str:
    """The name of a version from its file's stem or the pointer's text: "" where it is none."""
    match = _STEM.match(stem)
    return match[1] if match else ""


def _number(path: Path) -> int:
    match = _STEM.match(path.name.partition(".")[0])
    return int(match[2]) if match else 0


def files(slug: str) -> list[Path]:
    """The published files, oldest first."""
    return sorted((path for path in folder(slug).glob(f"v*{SUFFIX}") if _number(path)), key=_number)


def next_path(slug: str) -> Path:
    """Where the next version goes: a number that none has or had since the oldest that is kept, and a fresh mark."""
    numbers = [_number(path) for path in folder(slug).glob(f"v*{SUFFIX}*")]
    pointed = _STEM.match(_pointer(slug) or "")
    number = max([*numbers, int(pointed[2]) if pointed else 0], default=0) + 1
    return folder(slug) / f"v{number:04d}-{secrets.token_hex(4)}{SUFFIX}"


def _pointer(slug: str) -> str | None:
    try:
        return paths.served_pointer(slug).read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return None


def current_path(slug: str) -> Path:
    """File of the version that is served; NotFoundError where none has been built, StoreError where it is gone."""
    stem: str | None = ""
    for _ in range(TRIES):
        stem = _pointer(slug)
        if stem is None:
            raise NotFoundError(_NOT_BUILT.format(slug=slug))
        path = folder(slug) / f"{stem}{SUFFIX}"
        if _STEM.match(stem) and path.exists():
            return path
        if _pointer(slug) == stem:  # it has not moved on between the two looks
            break
    raise StoreError(
        f"Penunjuk versi kantor “{slug}” menyebut “{(stem or '')[:40]}”, yang tidak ada. "
        f"Pilih versi lain (pantau rollback) atau bangun ulang: pantau build --agency {slug}"
    )


def current_name(slug: str) -> str:
    """Name of the version that is served; raises as `current_path` does."""
    return name_of(current_path(slug).stem)


def path_of(slug: str, name: str) -> Path:
    """File of the version called `name` (or by its file's stem); NotFoundError names those that are kept."""
    kept = files(slug)
    found = [path for path in kept if name in (path.stem, name_of(path.stem))]
    if not found:
        there = ", ".join(name_of(path.stem) for path in kept) or "belum ada"
        raise NotFoundError(f"Versi “{name}” tidak ada untuk kantor “{slug}”. Yang ada: {there}.")
    return found[-1]


def current(slug: str) -> Version:
    """The version that is served."""
    return describe(current_path(slug))


def list_versions(slug: str) -> list[Version]:
    """All versions that are kept, newest first; one that a build deletes meanwhile is left out."""
    found = []
    for path in reversed(files(slug)):
        try:
            found.append(describe(path))
        except StoreError:
            if path.exists():
                raise
    return found


def describe(path: Path) -> Version:
    """What a published file says about itself; StoreError where it cannot be read."""
    connection, meta = access.connect(path)
    connection.close()
    return Version(
        name=name_of(path.stem),
        path=path,
        content_hash=meta["content_hash"],
        built_at=datetime.fromisoformat(meta["built_at"]),
        as_of=date.fromisoformat(meta["as_of"]) if meta["as_of"] else None,
        current_release=meta.get("release") == release.mark(),
    )


def outdated(slug: str) -> bool:
    """Whether what is served was built by another release, or is gone or damaged: a build is needed.

    False where nothing has been built yet.
    """
    try:
        return not current(slug).current_release
    except NotFoundError:
        return False
    except StoreError:
        return True


def publish(slug: str, path: Path) -> None:
    """Let readers see the version in `path` from now on; what goes wrong leaves the one before in its place.

    Only under the lock of `lock_path`.
    """
    pointer = paths.served_pointer(slug)
    spare = _spare(pointer)
    try:
        disk.write(pointer, f"{path.stem}\n".encode())
    except BaseException:
        if _pointer(slug) == path.stem:  # in place, but the disk did not confirm it
            _put_back(pointer, spare)
        raise
    finally:
        if spare is not None:
            disk.remove([spare])


def _spare(pointer: Path) -> Path | None:
    """A copy of the pointer, made before it is needed: a full disk cannot stand in its way later."""
    if not pointer.exists():
        return None
    spare = disk.beside(pointer)
    spare.write_bytes(pointer.read_bytes())
    return spare


def _put_back(pointer: Path, spare: Path | None) -> None:
    with contextlib.suppress(OSError):
        if spare is None:
            pointer.unlink()
        else:
            disk.move(spare, pointer)


def rollback(slug: str, name: str | None = None, *, said: Said | None = None) -> Version:
    """Serve an older version again: `name`, or the one before the current; nothing is built or deleted.

    NotFoundError where there is none of that name, StoreError where it was built by another release.
    """
    with machine.told(CHANGING, slug), exclusive(lock_path(slug), doing=CHANGING, said=said):
        version = describe(path_of(slug, name) if name else _before(slug))
        if not version.current_release:
            raise StoreError(
                f"{version.name} dibuat oleh rilis lain dan tidak dapat disajikan oleh rilis ini. "
                f"Bangun ulang: pantau build --agency {slug}"
            )
        publish(slug, version.path)
    return version


def _before(slug: str) -> Path:
    kept, now = files(slug), _STEM.match(_pointer(slug) or "")
    if now is None:
        raise NotFoundError(_NOT_BUILT.format(slug=slug))
    older = [path for path in kept if _number(path) < int(now[2])]
    if not older:
        there = ", ".join(name_of(path.stem) for path in kept) or "belum ada"
        raise NotFoundError(f"Tidak ada versi sebelum “{now[1]}” untuk kantor “{slug}”. Yang ada: {there}.")
    return older[-1]


def prune(slug: str) -> None:
    """Delete all but the newest KEEP versions, never the one that is served.

    A file that cannot be deleted (Windows: a reader holds it; a disk fault) stays: the next build tries again.
    """
    served = current_path(slug)
    for path in files(slug)[:-KEEP]:
        if path != served:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
