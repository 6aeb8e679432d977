"""Build an office's warehouse: a new file beside the old ones, complete and on the disk before anybody sees it.

The old version stays served until the last step, the pointer; whatever fails before leaves it as it was.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dashboard.catalogue import Agency, agency
from dashboard.errors import BuildError
from dashboard.warehouse import content, findings, load, marts, schema, versions
from dashboard.warehouse.lock import exclusive
from dashboard.warehouse.statements import do
from dashboard.warehouse.versions import Version

Progress = Callable[[str], None]
DRAFT = ".building"


def _silent(_: str) -> None:
    return None


def build(slug: str, *, progress: Progress | None = None) -> Version:
    """Build, check and publish a new version from what the store holds; `progress` hears each step's name.

    BuildError where a table or mart cannot be made (the version served before stays), StoreError where another
    build of the same office is running, NotFoundError for an unknown office.
    """
    office = agency(slug)
    folder = versions.folder(slug)
    with exclusive(folder / "build.lock"):
        _sweep(folder)
        name = versions.next_name(slug)
        draft = folder / f"{name}.duckdb{DRAFT}"
        try:
            version = _write(draft, name, office=office, progress=progress or _silent)
        except (duckdb.Error, OSError) as error:
            _sweep(folder)
            raise BuildError(
                f"Data kantor “{slug}” tidak dapat dibangun: {error}. Versi yang disajikan tidak berubah."
            ) from error
        draft.replace(version.path)
        versions.sync_folder(folder)
        versions.publish(slug, name)
        versions.prune(slug)
    return version


def _sweep(folder: Path) -> None:
    """Delete what a failed or interrupted build left behind."""
    for path in folder.glob(f"*{DRAFT}*"):
        path.unlink()


def _write(draft: Path, name: str, *, office: Agency, progress: Progress) -> Version:
    """Fill the draft file and bring it to the disk."""
    built_at = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    with duckdb.connect(str(draft)) as connection:
        do(connection, "set preserve_insertion_order = true")
        schema.create(connection)
        progress("load")
        counted = load.everything(connection, office)
        marts.make(connection, progress)
        progress("findings")
        findings.make(connection, office, counted)
        progress("content_hash")
        digest = content.content_hash(connection)
        as_of = max((i.received for i in counted), default=None)
        meta = {
            "version": name,
            "as_of": as_of.isoformat() if as_of else "",
            "built_at": built_at.isoformat(),
            "content_hash": digest,
            "sample": "true" if any(i.sample for i in counted) else "false",
        }
        connection.executemany("insert into meta values (?, ?)", list(meta.items()))
        do(connection, "checkpoint")
    versions.sync_file(draft)
    path = draft.with_name(f"{name}.duckdb")
    return Version(name=name, path=path, content_hash=digest, built_at=built_at, as_of=as_of)
