"""The table of contents of a backup: which offices, which files, their size, time and SHA-256.

A backup is a ZIP: `manifest.json`, the files of each office under `<slug>/`, and its profile as `<slug>.toml`. Nothing
in it depends on when it was made: the same store gives the same bytes.
"""

import json
import re
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from dashboard.errors import BackupError

NAME = "manifest.json"
KIND = "pantau-kesos backup"
SHAPE = 1
RESTORED = "restored.json"
"""In a restored store: which restore put it there."""
REMADE = frozenset({"staged", "rejects", "warehouse", RESTORED})
"""What is made again: not in a backup, not accepted from one."""
PRIVATE = "release"
"""Who released what, and withdrawn figures: for the office's own eyes."""
DRAFT = (PRIVATE, "draft")
"""What would be published: neither."""
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
PART = re.compile(r"[A-Za-z0-9_][\w .()+-]{0,200}")
SHA = re.compile(r"[0-9a-f]{64}")
WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: its name in the archive, size in bytes, SHA-256, and when it was last changed (nanoseconds)."""

    name: str
    size: int
    sha256: str
    mtime_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says about itself."""

    offices: tuple[str, ...]
    files: tuple[Entry, ...]

    def of(self, slug: str) -> tuple[Entry, ...]:
        """The files of one office's store."""
        return tuple(entry for entry in self.files if entry.name.startswith(f"{slug}/"))


def profile_name(slug: str) -> str:
    """The entry with the office's profile."""
    return f"{slug}.toml"


def dump(manifest: Manifest) -> bytes:
    """The manifest as it stands in the archive."""
    record = {"kind": KIND, "shape": SHAPE, "offices": manifest.offices, "files": [asdict(e) for e in manifest.files]}
    return json.dumps(record, ensure_ascii=False, indent=0).encode()


def load(body: bytes, *, file: str) -> Manifest:
    """The manifest from the archive; BackupError where it is none of ours or names what no backup holds."""
    try:
        record: dict[str, Any] = json.loads(body)
        if record["kind"] != KIND:
            raise BackupError(f"{file} bukan cadangan Pantau Kesos.")
        if record["shape"] != SHAPE:
            raise BackupError(f"{file} dibuat oleh rilis yang lebih baru. Pasang rilis itu untuk memulihkannya.")
        found = Manifest(
            offices=tuple(str(slug) for slug in record["offices"]),
            files=tuple(Entry(**entry) for entry in record["files"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BackupError(f"Daftar isi cadangan {file} rusak ({error}). Pakai salinan lain.") from error
    _require_harmless(found, file)
    return found


def _require_harmless(manifest: Manifest, file: str) -> None:
    names = [entry.name for entry in manifest.files]
    wrong = [slug for slug in manifest.offices if not SLUG.fullmatch(slug)]
    wrong += [entry.name for entry in manifest.files if not _well_formed(entry, manifest.offices)]
    wrong += [name for name, times in Counter(names).items() if times > 1]
    if wrong or not manifest.offices:
        raise BackupError(f"Daftar isi cadangan {file} memuat nama yang tidak sah: {', '.join(map(repr, wrong[:3]))}.")


def _well_formed(entry: Entry, offices: tuple[str, ...]) -> bool:
    """Whether the entry is a file in the store of one of the offices, or its profile, and nothing else."""
    typed = isinstance(entry.size, int) and isinstance(entry.mtime_ns, int) and isinstance(entry.name, str)
    if not typed or entry.size < 0 or not SHA.fullmatch(str(entry.sha256)):
        return False
    if entry.name in {profile_name(slug) for slug in offices}:
        return True
    first, *rest = entry.name.split("/")
    made = not rest or rest[0] in REMADE or tuple(rest[:2]) == DRAFT
    return first in offices and not made and all(_harmless(part) for part in rest)


def _harmless(part: str) -> bool:
    """A plain name on every system: no `..`, no hidden file, no drive, no device."""
    plain = PART.fullmatch(part) and part == PurePosixPath(part).name and not WINDOWS.match(part)
    return bool(plain) and not part.endswith((" ", ".")) and ".." not in part
