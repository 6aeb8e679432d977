"""Build an office's warehouse: a new file beside the old ones, complete and on the disk before anybody sees it.

The old version stays served until the last step, the pointer; whatever fails before leaves it as it was.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dashboard.catalogue import Agency, agency
from dashboard.disk import files as disk
from dashboard.disk.lock import exclusive
from dashboard.errors import BuildError
from dashboard.warehouse import content, findings, load, machine, marts, release, schema, versions, writing
from dashboard.warehouse.statements import do
from dashboard.warehouse.versions import Version

Progress = Callable[[str], None]
DRAFT = ".building"
DOING = "membangun gudang data"


def _silent(_: str) -> None:
    return None


def build(slug: str, *, progress: Progress | None = None) -> Version:
    """Build, check and publish a new version from what the store holds; `progress` hears each step's name.

    BuildError where a table or mart cannot be made, MachineError where the disk or the memory ends (the version served
    before stays in both cases), StoreError where another build of the same office goes on for too long,
    NotFoundError for an unknown office.
    """
    office = agency(slug)
    said = progress or _silent
    with machine.told(DOING, slug), exclusive(versions.lock_path(slug), doing=DOING, said=said):
        sweep(slug)
        version = _drafted(office, said)
        try:
            versions.publish(slug, version.path)
        except BaseException:
            disk.remove([version.path])
            raise
        versions.prune(slug)
    return version


def sweep(slug: str) -> None:
    """Delete what a failed or interrupted build left behind; only under the lock."""
    folder = versions.folder(slug)
    disk.remove(list(folder.glob(f"*{DRAFT}*")))
    disk.sweep(folder)


def _drafted(office: Agency, progress: Progress) -> Version:
    """The new version in its place, on the disk, not yet pointed to."""
    path = versions.next_path(office.slug)
    draft = path.with_name(f"{path.name}{DRAFT}")
    try:
        version = _write(draft, path, office=office, progress=progress)
        disk.move(draft, path)
    except BaseException as error:
        sweep(office.slug)
        if isinstance(error, duckdb.Error) and not isinstance(error, machine.REFUSALS):
            raise BuildError(
                f"Data kantor “{office.slug}” tidak dapat dibangun: {error}. Versi yang disajikan tidak berubah."
            ) from error
        raise
    try:
        disk.sync_folder(path.parent)
    except OSError:
        disk.remove([path])
        raise
    return version


def _write(draft: Path, path: Path, *, office: Agency, progress: Progress) -> Version:
    """Fill the draft file and bring it to the disk."""
    built_at = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    name = versions.name_of(path.stem)
    with duckdb.connect(str(draft)) as connection:
        do(connection, "set preserve_insertion_order = true")
        schema.create(connection)
        progress("load")
        with writing.settled(office.slug, said=progress):
            counted = load.with_rows(load.everything(connection, office))
        marts.make(connection, progress)
        progress("findings")
        findings.make(connection, office, counted)
        progress("content_hash")
        digest = content.content_hash(connection)
        as_of = max((i.received for i in counted), default=None)
        meta = {
            "version": name,
            "release": release.mark(),
            "as_of": as_of.isoformat() if as_of else "",
            "built_at": built_at.isoformat(),
            "content_hash": digest,
            "sample": "true" if any(i.sample for i in counted) else "false",
        }
        connection.executemany("insert into meta values (?, ?)", list(meta.items()))
        do(connection, "checkpoint")
    disk.sync_file(draft)
    return Version(name=name, path=path, content_hash=digest, built_at=built_at, as_of=as_of)
