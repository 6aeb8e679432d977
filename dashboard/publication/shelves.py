"""What of the open-data bundles may be handed out by plain HTTP: a list of names made from the folder, and no more.

A name that somebody asks for is looked up in that list and never joined to a path, so that no address leaves the
folder. Links are not listed, nor anything hidden or oddly named.
"""

import functools
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.errors import NotFoundError
from dashboard.publication import opening, where

LATEST = "terbaru"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")
DEEPEST = 3
WITHDRAWN = "withdrawn.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file: its name in the bundle (with `/` for folders), where it is, its size and when it was written."""

    name: str
    path: Path
    size: int
    changed_ns: int

    @property
    def etag(self) -> str:
        """A strong validator: the SHA-256 of the bytes, computed once per process."""
        return f'"{_sha256(self.path, self.size, self.changed_ns)}"'


@functools.lru_cache(maxsize=4096)
def _sha256(path: Path, _size: int, _changed_ns: int) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def versions(slug: str) -> dict[str, str]:
    """Version → stem of each release of the office that has a bundle, oldest first."""
    try:
        names = sorted(entry.name for entry in os.scandir(where.folder(slug)) if entry.is_dir(follow_symlinks=False))
    except FileNotFoundError:
        return {}
    found = {name: where.STEM.match(name) for name in names}
    return {match[1]: name for name, match in found.items() if match}


def latest(slug: str) -> str | None:
    """The version that is shown, where it has a bundle."""
    try:
        shown = opening.stem(slug)
    except NotFoundError:
        return None
    return next((version for version, stem in versions(slug).items() if stem == shown), None)


def files(slug: str, version: str) -> dict[str, File]:
    """Name → file of the bundle of a version; NotFoundError where there is none."""
    stem = versions(slug).get(version)
    if stem is None:
        raise NotFoundError("Terbitan itu tidak ada.")
    return {file.name: file for file in _walk(where.bundle(slug, stem), "", DEEPEST)}


def _walk(folder: Path, prefix: str, deep: int) -> Iterator[File]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if not NAME.fullmatch(entry.name):
            continue
        if entry.is_file(follow_symlinks=False):
            stat = entry.stat(follow_symlinks=False)
            name = f"{prefix}{entry.name}"
            yield File(name=name, path=Path(entry.path), size=stat.st_size, changed_ns=stat.st_mtime_ns)
        elif deep and entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{prefix}{entry.name}/", deep - 1)


def withdrawn(slug: str) -> dict[str, Mapping[str, Any]]:
    """Version → what is told of its withdrawal, for every release that was taken back."""
    try:
        told = json.loads((where.folder(slug) / WITHDRAWN).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return {str(row["version"]): row for row in told if isinstance(row, dict) and "version" in row}
