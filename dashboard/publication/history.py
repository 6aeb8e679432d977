"""The releases of an office as its log tells them: who released what when, what was withdrawn, and their figures.

The log is append-only, each line on the disk before it counts; what a crash cut off is no event. It names persons and
stays in `release/`. Figures of all releases are kept, also of withdrawn ones: what was out once is known.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pandas import DataFrame

from dashboard import queries
from dashboard.catalogue.records import KEY
from dashboard.disclosure.cells import NUMBERS
from dashboard.disk import files, lines
from dashboard.errors import NotFoundError, StoreError
from dashboard.publication import figures as written
from dashboard.publication import where

Event = dict[str, Any]
PUBLISH, UNPUBLISH = "publish", "unpublish"
NEEDED = (*KEY, "level", *NUMBERS, "reported", "status", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release; `withdrawn_at` and `reason` are None while it counts, `about` is what the log says beside."""

    version: str
    stem: str
    published_at: datetime
    by: str
    about: Mapping[str, Any] = field(repr=False)
    withdrawn_at: datetime | None = None
    reason: str | None = None

    @property
    def public(self) -> dict[str, Any]:
        """The row of `publications`: nothing that names a person."""
        return {
            "version": self.version,
            "published_at": self.published_at,
            "as_of": date.fromisoformat(self.about["as_of"]) if self.about["as_of"] else None,
            "note": self.about["note"],
            "withdrawn_at": self.withdrawn_at,
        }


def events(slug: str) -> list[Event]:
    """All events, oldest first; StoreError names a damaged line."""
    return _read(where.log(slug))[0]


def _read(path: Path) -> tuple[list[Event], int]:
    """The whole events of a log, and how many bytes they take."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return [], 0
    whole = content[: content.rfind(b"\n") + 1]
    found: list[Event] = []
    for number, line in enumerate(whole.splitlines(), start=1):
        try:
            found.append(json.loads(line))
        except ValueError as error:
            raise StoreError(
                f"Log terbitan {path} rusak pada baris {number}: {error}. Pulihkan berkas itu dari cadangan."
            ) from error
    return found, len(whole)


def append(slug: str, event: Event) -> None:
    """Write one event and wait until it is on the disk; what goes wrong leaves the log as it was."""
    path = where.log(slug)
    fresh = not path.exists()
    files.make_folder(path.parent)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        if fresh:
            files.sync_folder(path.parent)
        found, length = _read(path)
        line = json.dumps({"id": len(found) + 1, **event}, ensure_ascii=False)
        lines.append(descriptor, f"{line}\n".encode(), at=length)
    finally:
        os.close(descriptor)


def releases(slug: str) -> list[Release]:
    """Every release, oldest first; a withdrawn one says when and why."""
    found: dict[str, Release] = {}
    for event in events(slug):
        if event["event"] == PUBLISH:
            found[event["stem"]] = _release(event)
        elif event["stem"] in found:
            before = found[event["stem"]]
            found[event["stem"]] = Release(
                version=before.version,
                stem=before.stem,
                published_at=before.published_at,
                by=before.by,
                about=before.about,
                withdrawn_at=datetime.fromisoformat(event["at"]),
                reason=event["reason"],
            )
    return list(found.values())


def _release(event: Event) -> Release:
    return Release(
        version=event["version"],
        stem=event["stem"],
        published_at=datetime.fromisoformat(event["at"]),
        by=event["by"],
        about=event,
    )


def named(slug: str, version: str) -> Release:
    """The release called `version` (or by its stem); NotFoundError names those that there are."""
    known = releases(slug)
    found = [one for one in known if version in (one.version, one.stem)]
    if not found:
        there = ", ".join(one.version for one in known) or "belum ada"
        raise NotFoundError(f"Terbitan “{version}” tidak ada untuk kantor “{slug}”. Yang ada: {there}.")
    return found[-1]


def shown(slug: str) -> str | None:
    """The stem that the pointer names; None where nothing is published."""
    try:
        return where.pointer(slug).read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return None


def stems(slug: str) -> list[str]:
    """All that was ever public, oldest first: what the log names, and figures that lie in public without a line."""
    logged = [one.stem for one in releases(slug)]
    return sorted({*logged, *unlogged(slug)}, key=_number)


def unlogged(slug: str) -> list[str]:
    """Figures in the public folder that no line of the log tells of: who lost the log has published all the same."""
    logged = {one.stem for one in releases(slug)}
    lying = [path.stem for path in where.folder(slug).glob("*.duckdb") if where.STEM.match(path.stem)]
    return sorted(stem for stem in lying if stem not in logged)


def _number(stem: str) -> tuple[int, str]:
    match = where.STEM.match(stem)
    return (int(match[2]) if match else 0, stem)


def next_version(slug: str) -> str:
    """A version that none has or had."""
    last = max((_number(stem)[0] for stem in stems(slug)), default=0)
    return f"p{last + 1:04d}"


def figures(slug: str, stem: str) -> Path:
    """The figures of a release, withdrawn or not; StoreError where they are gone, because then nobody knows them."""
    for path in (where.file(slug, stem), where.withdrawn(slug) / f"{stem}.duckdb"):
        if path.is_file():
            return path
    raise StoreError(
        f"Angka terbitan {stem} kantor “{slug}” hilang. Tanpa berkas itu tidak dapat diperiksa apa yang sudah "
        "diketahui umum, dan tidak ada yang diterbitkan. Pulihkan dari cadangan (pantau restore)."
    )


def earlier(slug: str) -> list[DataFrame]:
    """The `observations` of everything that was ever public, oldest first; `attrs["version"]` says of which release.

    Also of releases that another release of the product made, for what was told stays told; StoreError where such a
    file lacks what the audit needs of it.
    """
    found = []
    for stem in stems(slug):
        rows = table(figures(slug, stem), "observations")
        missing = [name for name in NEEDED if name not in rows]
        if missing:
            raise StoreError(
                f"Angka terbitan {stem} kantor “{slug}” dari rilis program yang lain tidak memuat {', '.join(missing)}."
                " Tanpa itu tidak dapat diperiksa apa yang sudah diketahui umum, dan tidak ada yang diterbitkan."
                " Laporkan kepada pengelola sistem."
            )
        rows.attrs["version"] = stem.partition("-")[0]
        found.append(rows)
    return found


def table(path: Path, name: str) -> DataFrame:
    """One table of a release's figures, of whichever release of the product; no rows where it has no such table."""
    with written.reading(path) as connection:
        known = {table for (table,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
        return connection.execute(f'from "{name}"').df() if name in known else DataFrame()


def mark() -> str:
    """Text of the queries that say what may be public: a draft made with others is another draft."""
    return "\n".join(queries.read(name) for name in queries.names() if name.startswith("public/"))
