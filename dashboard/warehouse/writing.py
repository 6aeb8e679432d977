"""Alone on the raw files, the log and the staged rows of an office.

with writing.alone(slug, doing="menerima berkas"):
    …
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.disk import files
from dashboard.disk.lock import Said, exclusive
from dashboard.paths import agency_store
from dashboard.warehouse import machine, store_format

FOLDERS = ("raw", "staged", "rejects")
SCRATCH = f".scratch{files.PART}"
READING = "membaca berkas yang sudah masuk"


def lock_path(slug: str) -> Path:
    """The lock of whoever writes raw files, the log or staged rows."""
    return agency_store(slug) / "imports.lock"


def scratch(slug: str) -> Path:
    """Where DuckDB may put what does not fit into memory; swept by the next writer."""
    return agency_store(slug) / SCRATCH


@contextmanager
def alone(slug: str, *, doing: str, said: Said | None = None, migrates: bool = False) -> Iterator[None]:
    """Hold the office's input, swept of what an interrupted writer left; what the machine refuses becomes words.

    StoreError where another process writes for too long or the store is of another release (`migrates`: an older one
    is accepted); MachineError where the disk or the memory ends.
    """
    with machine.told(doing, slug), exclusive(lock_path(slug), doing=doing, said=said):
        (store_format.require_known if migrates else store_format.require)(slug)
        sweep(slug)
        if not migrates:
            store_format.mark(slug)
        yield


@contextmanager
def settled(slug: str, *, said: Said | None = None) -> Iterator[None]:
    """Hold the office's input still while it is read: nothing is staged or logged meanwhile. Swept as well."""
    with exclusive(lock_path(slug), doing=READING, said=said):
        sweep(slug)
        yield


def sweep(slug: str) -> None:
    """Delete what an interrupted writer left behind; only under the lock."""
    store = agency_store(slug)
    files.sweep(*(store / name for name in FOLDERS))
    files.remove([*store.glob(f".*{files.PART}")])
