"""Who may read what of the store: everybody what is published, nobody but the offices anything else.

The public process runs as another user, so that even a fault in it cannot open the warehouse. On Windows the folder's
permissions say this (README, Public view); these modes are POSIX's.
"""

import contextlib
import os
from pathlib import Path

from dashboard import paths
from dashboard.catalogue import slugs
from dashboard.publication import where

PASSABLE, OWN_FOLDER, OWN_FILE = 0o711, 0o700, 0o600  # passable: to be walked through, not listed
OPEN_FOLDER, OPEN_FILE = 0o755, 0o644


def settle(slug: str) -> None:
    """Set the modes of an office's folder, and close what lies beside it and is nobody's publication.

    Called at the end of every publication, and right after an upgrade too.
    """
    if os.name == "nt":
        return
    _close_all_but(slug)
    for path in paths.store().iterdir():
        if not where.folder(path.name).is_dir():
            with contextlib.suppress(PermissionError):  # another user's: theirs to close
                _close_all_but(path.name) if path.name in slugs() else _close(path)
    for path in [where.folder(slug), *where.folder(slug).rglob("*")]:
        if not path.is_symlink():
            path.chmod(OPEN_FOLDER if path.is_dir() else OPEN_FILE)


def _close_all_but(slug: str) -> None:
    """An office's folder can be walked through; all in it but what is public is its own."""
    folder = paths.agency_store(slug)
    folder.chmod(PASSABLE)
    for path in folder.iterdir():
        if path != where.folder(slug):
            _close(path)


def _close(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):  # an import beside this puts files into place and removes them
        if not path.is_symlink():
            path.chmod(OWN_FOLDER if path.is_dir() else OWN_FILE)


def exposed_beside() -> list[Path]:
    """What this process can read of the store beside the offices' folders (logs, roles): nothing, if all is well."""
    with contextlib.suppress(PermissionError):  # it cannot even be listed
        beside = sorted(path for path in paths.store().iterdir() if path.name not in slugs())
        return [path for path in beside if os.access(path, os.R_OK)]
    return []


def exposed(slug: str) -> list[Path]:
    """What this process can read of the office's folder although it is not published: nothing, if all is well."""
    folder = paths.agency_store(slug)
    try:
        found = sorted(path for path in folder.iterdir() if path != where.folder(slug))
    except PermissionError:  # it cannot even be listed: the one file that matters, by its name
        found = [paths.served_pointer(slug).parent]
    return [path for path in found if os.access(path, os.R_OK)]
