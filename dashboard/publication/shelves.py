"""What of the open-data bundles may be handed out by plain HTTP: the names that a bundle lists, and no more.

A name that somebody asks for is looked up in that list and never joined to a path, so that no address leaves the
folder. What is listed and is a link, or has not the size that the list says, is not handed out.
"""

import functools
import os
import re
import stat
from pathlib import Path

from dashboard.catalogue import slugs
from dashboard.errors import NotFoundError
from dashboard.publication import bundle, opening, where
from dashboard.publication.bundle import Bundle, File

LATEST = "terbaru"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")


def offices() -> tuple[str, ...]:
    """The offices with a release, or with one that was withdrawn: an address that was given stays answered."""
    only = os.environ.get("PANTAU_AGENCY")
    known = [slug for slug in slugs() if not only or slug == only]
    return tuple(slug for slug in known if where.pointer(slug).is_file() or where.withdrawn_note(slug).is_file())


def versions(slug: str) -> dict[str, str]:
    """Version → stem of each release of the office that has a bundle, oldest first.

    None beyond the one that is shown: that is one being published, or whose publication was interrupted.
    """
    try:
        shown = opening.stem(slug)
    except NotFoundError:
        return {}
    try:
        names = sorted(entry.name for entry in os.scandir(where.folder(slug)) if entry.is_dir(follow_symlinks=False))
    except FileNotFoundError:
        return {}
    found = {name: where.STEM.match(name) for name in names}
    last = where.STEM.match(shown)
    return {match[1]: name for name, match in found.items() if match and last and int(match[2]) <= int(last[2])}


def latest(slug: str) -> str | None:
    """The version that is shown, where it has a bundle."""
    try:
        shown = opening.stem(slug)
    except NotFoundError:
        return None
    return next((version for version, stem in versions(slug).items() if stem == shown), None)


def listed(slug: str, version: str) -> Bundle:
    """What the bundle of a version says of itself and its files; NotFoundError where there is none."""
    stem = versions(slug).get(version)
    if stem is None:
        raise NotFoundError("Terbitan itu tidak ada.")
    return _index(where.bundle(slug, stem))


@functools.lru_cache(maxsize=64)
def _index(folder: Path) -> Bundle:
    """A bundle never changes: its folder comes and goes as a whole."""
    return bundle.index(folder)


def files(slug: str, version: str) -> dict[str, File]:
    """Name → file of the bundle of a version; NotFoundError where there is none."""
    found = listed(slug, version)
    return {file.path: file for file in found.files if NAME.fullmatch(file.path) and _is_whole(found.folder, file)}


def place(slug: str, version: str, file: File) -> Path:
    """Where a listed file is."""
    return listed(slug, version).folder / file.path


def _is_whole(folder: Path, file: File) -> bool:
    try:
        found = (folder / file.path).lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == file.bytes
