"""Who may read what of an office's folder: everybody what is published, nobody but the office anything else.

The public process runs as another user, so that even a fault in it cannot open the warehouse. On Windows the folder's
permissions say this (README, Public view); these modes are POSIX's.
"""

import os
from pathlib import Path

from dashboard import paths
from dashboard.publication import where

PASSABLE, OWN_FOLDER, OWN_FILE = 0o711, 0o700, 0o600  # passable: to be walked through, not listed
OPEN_FOLDER, OPEN_FILE = 0o755, 0o644


def settle(slug: str) -> None:
    """Set the modes of an office's folder; called at the end of every publication, and right after an upgrade too."""
    if os.name == "nt":
        return
    folder = paths.agency_store(slug)
    folder.chmod(PASSABLE)
    for path in folder.iterdir():
        if path != where.folder(slug) and not path.is_symlink():
            path.chmod(OWN_FOLDER if path.is_dir() else OWN_FILE)
    for path in [where.folder(slug), *where.folder(slug).rglob("*")]:
        if not path.is_symlink():
            path.chmod(OPEN_FOLDER if path.is_dir() else OPEN_FILE)


def exposed(slug: str) -> list[Path]:
    """What this process can read of the office's folder although it is not published: nothing, if all is well."""
    folder = paths.agency_store(slug)
    try:
        found = sorted(path for path in folder.iterdir() if path != where.folder(slug))
    except PermissionError:  # it cannot even be listed: the one file that matters, by its name
        found = [paths.served_pointer(slug).parent]
    return [path for path in found if os.access(path, os.R_OK)]
