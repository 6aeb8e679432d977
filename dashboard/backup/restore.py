"""Put a backup in place: unpacked and built beside the store, proven, then exchanged in one step.

Until that step the store is as it was; after it the old one stands aside as `<slug>.before-restore-<time>`. What a
crash leaves (`.restore-<slug>-<time>`) is settled by the next command: finished where the restored store was ready and
the office's place is empty, thrown away otherwise.
"""

import json
import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.backup import manifest, unpack
from dashboard.backup.unpack import Backup
from dashboard.catalogue import slugs as known_offices
from dashboard.disk import exchange, faults, files
from dashboard.disk.lock import Said, exclusive
from dashboard.errors import BackupError, StoreError
from dashboard.paths import AGENCIES, agency_store, release_lock, store
from dashboard.warehouse import imports, versions, writing

DOING = "memulihkan cadangan"
WORK = ".restore-"
Build = Callable[[Path, str], None]
"""Builds the office (second) in a store (first); raises BackupError where that fails."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """An office that was put in place; `aside`: where its store before stands now, None where there was none."""

    slug: str
    aside: Path | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """A store in the making, in a folder of its own beside the others."""

    slug: str
    stamp: str

    @property
    def home(self) -> Path:
        """What `$PANTAU_HOME` is while it is built."""
        return store() / f"{WORK}{self.slug}-{self.stamp}"

    @property
    def new(self) -> Path:
        """The office's store inside."""
        return self.home / self.slug

    @property
    def aside(self) -> Path:
        """Where the store before goes."""
        return store() / f"{self.slug}.before-restore-{self.stamp}"


def restore(
    path: Path, *, build: Build, wanted: str | None = None, force: bool = False, said: Said | None = None
) -> list[Restored]:
    """Restore the offices of a backup (or only `wanted`). The store is as it was unless this returns.

    BackupError where the file is no backup, damaged or hostile, where an office has data already (`force` puts that
    aside) or where the build fails; MachineError where the disk ends.
    """
    alone = exclusive(_lock(), doing=DOING, said=said)
    with faults.told(DOING, wanted or path.name), unpack.opened(path) as backup, alone:
        settle_held()
        chosen = _chosen(backup, wanted)
        _require_free(chosen, force=force)
        unpack.require_room(backup, chosen, store())
        stamp = f"{datetime.now():%Y%m%d-%H%M%S%f}"  # two in one second must not meet
        works = [_Work(slug=slug, stamp=stamp) for slug in chosen]
        try:
            notes = {work.slug: _prepared(backup, work, build, said) for work in works}
            return [_placed(work, notes[work.slug], said) for work in works]
        finally:
            files.remove([work.home for work in works if not _holds_old(work)])


def settle(said: Said | None = None) -> None:
    """Settle what a restore that was killed left; nothing where one is running."""
    if not any(store().glob(f"{WORK}*")):
        return
    try:
        with faults.told(DOING, "semua"), exclusive(_lock(), doing=DOING, said=said, wait_s=0):
            settle_held()
    except StoreError:
        return


def settle_held() -> None:
    """The same, under the lock."""
    for home in sorted(store().glob(f"{WORK}*")):
        slug, _, stamp = home.name.removeprefix(WORK).rpartition("-")
        slug, _, day = slug.rpartition("-")
        work = _Work(slug=slug, stamp=f"{day}-{stamp}")
        if _is_new(work) and not agency_store(slug).exists():
            files.move(work.new, agency_store(slug))
        elif _holds_old(work):
            files.move(work.new, work.aside)
        files.sync_folder(store())
        files.remove([home])


def _lock() -> Path:
    return store() / "restore.lock"


def _stamp_of(folder: Path) -> str:
    """The restore that put this store there; "" where none did."""
    try:
        return str(json.loads((folder / manifest.RESTORED).read_bytes())["stamp"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _is_new(work: _Work) -> bool:
    """Whether the folder still holds the restored store, complete."""
    return _stamp_of(work.new) == work.stamp


def _holds_old(work: _Work) -> bool:
    """Whether the stores were exchanged and the folder now holds the one before."""
    return work.new.exists() and _stamp_of(agency_store(work.slug)) == work.stamp


def _chosen(backup: Backup, wanted: str | None) -> tuple[str, ...]:
    offices = backup.contents.offices
    if wanted is not None and wanted not in offices:
        raise BackupError(f"Kantor “{wanted}” tidak ada dalam {backup.name}. Yang ada: {', '.join(offices)}.")
    return offices if wanted is None else (wanted,)


def _require_free(chosen: Sequence[str], *, force: bool) -> None:
    filled = [slug for slug in chosen if imports.has_data(slug)]
    if filled and not force:
        raise BackupError(
            f"Sudah ada data: {', '.join(filled)}. Tidak ada yang diubah. Dengan --force data itu dipindahkan ke "
            "samping (<kantor>.before-restore-<waktu>) dan cadangan menggantikannya."
        )


def _prepared(backup: Backup, work: _Work, build: Build, said: Said | None) -> tuple[str, ...]:
    """Unpack, check, build and mark one office beside the store; what an operator should know."""
    if said:
        said(f"membuka {work.slug}")
    notes = _profile(backup, work.slug)
    files.make_folder(work.home)
    backup.extract(work.slug, work.new)
    if os.name != "nt" and (work.new / manifest.PRIVATE).is_dir():
        (work.new / manifest.PRIVATE).chmod(0o700)
    if said:
        said(f"membangun {work.slug}")
    build(work.home, work.slug)
    for folder, _, _ in os.walk(work.new):
        files.sync_folder(Path(folder))
    record = {"stamp": work.stamp, "from": backup.name}
    files.write(work.new / manifest.RESTORED, json.dumps(record, ensure_ascii=False).encode())
    return notes


def _profile(backup: Backup, slug: str) -> tuple[str, ...]:
    """Put the office's profile in place where this installation has none; say so where it has another."""
    body, there = backup.profile(slug), AGENCIES / f"{slug}.toml"
    if slug not in known_offices():
        if body is None:
            raise BackupError(
                f"Kantor “{slug}” tidak dikenal di sini dan cadangan tidak memuat profilnya ({there.name})."
            )
        files.write(there, body)
        return (f"Profil kantor {there.name} dipasang dari cadangan.",)
    if body is not None and body != there.read_bytes():
        return (f"Profil {there.name} di komputer ini berbeda dari yang di cadangan; yang di komputer ini dipakai.",)
    return ()


def _placed(work: _Work, notes: tuple[str, ...], said: Said | None) -> Restored:
    """Exchange the stores while nobody writes to the old one."""
    old = agency_store(work.slug)
    aside = work.aside if imports.has_data(work.slug) else None
    if not old.exists():
        files.move(work.new, old)
    else:
        with ExitStack() as held:
            for lock in (versions.lock_path(work.slug), writing.lock_path(work.slug), release_lock(work.slug)):
                held.enter_context(exclusive(lock, doing=DOING, said=said))
            if os.name == "nt":  # pragma: no cover  no folder with an open file in it can be moved there
                held.close()
            exchange.exchange(work.new, old, work.aside)
    files.sync_folder(store())
    if aside is None:
        files.remove([work.aside])
    return Restored(slug=work.slug, aside=aside, notes=notes)
