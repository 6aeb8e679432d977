"""Bring the store of an older release into today's shape: the raw files and the log are the truth, the rest is remade.

The staged rows of the older release stand aside until theirs are all made again; where that fails they come back, and
the older release can go on.
"""

from dashboard.catalogue import Agency, agency
from dashboard.disk import files
from dashboard.disk.lock import exclusive
from dashboard.errors import PantauError
from dashboard.intake import importer
from dashboard.intake.results import Progress
from dashboard.paths import agency_store
from dashboard.warehouse import machine, store_format, writing

DOING = "memperbarui penyimpanan rilis lama"
ASIDE = ".staged-lama"


def ensure(office: Agency | str, *, progress: Progress | None = None) -> bool:
    """Migrate the office's store where it is of an older release; whether that was needed.

    StoreError where it is of a newer release, or where a raw file can no longer be read; nothing is changed then.
    """
    record = agency(office) if isinstance(office, str) else office
    slug = record.slug
    store_format.require_known(slug)
    if store_format.found(slug) == store_format.FORMAT:
        return False
    with machine.told(DOING, slug), exclusive(agency_store(slug) / "migration.lock", doing=DOING, said=progress):
        if store_format.found(slug) == store_format.FORMAT:
            return False
        _migrate(record, progress)
    return True


def _migrate(record: Agency, progress: Progress | None) -> None:
    staged, aside = agency_store(record.slug) / "staged", agency_store(record.slug) / ASIDE
    with writing.alone(record.slug, doing=DOING, said=progress, migrates=True):
        if staged.is_dir() and not aside.is_dir():
            files.move(staged, aside)
            files.sync_folder(staged.parent)
    try:
        importer.restage(record, progress=progress)
    except PantauError:
        if aside.is_dir():
            files.remove([staged])
            files.move(aside, staged)
        raise
    files.remove([aside])
    store_format.mark(record.slug)
