"""What was begun with releases and not ended: a publication that stopped is undone, a withdrawal is finished.

Each step can be done again without harm. Only under the lock of `release.alone`.
"""

import contextlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.disk import files
from dashboard.publication import draft as drafting
from dashboard.publication import history, where

APPROVAL, WITHDRAWAL = "approval.json", "withdrawal.json"
"""What is intended, written down before it is begun: in the draft, and in `release/`."""
LOGGED = (
    "warehouse_version", "content_hash", "as_of", "note", "rows", "counts", "kept", "changes", "examples",
    "newly_hidden", "doubts", "settings",
)  # fmt: skip


def place(source: Path, target: Path) -> None:
    """Move a file or folder that is there, and wait until its new place is on the disk."""
    if source.exists():
        files.move(source, target)
        files.sync_folder(target.parent)


def settle(slug: str) -> dict[str, Any]:
    """Bring to an end what was begun: a release that the pointer names is logged, one that it does not is undone.

    Answers the withdrawal that was finished, an empty record where none was pending. Only under the lock.
    """
    withdrawal = read(where.private(slug) / WITHDRAWAL)
    if withdrawal:
        carry_out(slug, withdrawal)
    _settle_release(slug)
    return withdrawal


def _settle_release(slug: str) -> None:
    approval = read(where.draft(slug) / APPROVAL)
    record = read(where.draft(slug) / drafting.RECORD)
    if not approval or not record:
        return
    stem = str(record["stem"])
    if history.shown(slug) == stem:
        if stem not in {one.stem for one in history.releases(slug)}:
            history.append(slug, event(record, approval))
        files.remove([where.draft(slug)])
    else:
        place(where.file(slug, stem), where.draft(slug) / f"{stem}.duckdb")
        place(where.bundle(slug, stem), where.draft(slug) / stem)
        files.remove([where.draft(slug) / APPROVAL])
    files.sync_folder(where.private(slug))


def event(record: Mapping[str, Any], approval: Mapping[str, Any]) -> history.Event:
    """The line of the log for a draft that was released."""
    about = record["about"]
    return {
        "event": history.PUBLISH,
        "at": about["at"],
        "approved_at": approval["at"],
        "by": approval["by"],
        "version": record["version"],
        "stem": record["stem"],
        "sha256": record["sha256"],
        **{name: about[name] for name in LOGGED},
    }


def carry_out(slug: str, intent: Mapping[str, Any]) -> None:
    """Carry out a withdrawal, from wherever it was interrupted."""
    stem = str(intent["stem"])
    if history.shown(slug) == stem:
        if intent["shown"]:
            files.write(where.pointer(slug), f"{intent['shown']}\n".encode())
        else:
            files.remove([where.pointer(slug)])
            files.sync_folder(where.folder(slug))
    files.make_folder(where.withdrawn(slug))
    place(where.file(slug, stem), where.withdrawn(slug) / f"{stem}.duckdb")
    place(where.bundle(slug, stem), where.withdrawn(slug) / stem)
    files.sync_folder(where.folder(slug))
    notes = [note for note in tombstones(slug) if note["release"] != stem]
    notes.append(
        {
            "version": intent["version"],
            "release": stem,
            "published_at": intent["published_at"],
            "withdrawn_at": intent["at"],
            "reason": intent["reason"],
        }
    )
    write(where.withdrawn_note(slug), {"withdrawn": notes})
    if not any(e["event"] == history.UNPUBLISH and e["stem"] == stem for e in history.events(slug)):
        told = {name: intent[name] for name in ("at", "version", "stem", "reason", "shown")}
        history.append(slug, {"event": history.UNPUBLISH, **told})
    with contextlib.suppress(OSError):  # it is done and logged; to do it again changes nothing
        files.remove([where.private(slug) / WITHDRAWAL])
        files.sync_folder(where.private(slug))


def tombstones(slug: str) -> list[dict[str, str]]:
    """What the public is told of withdrawn releases: version, release (stem), published_at, withdrawn_at, reason."""
    found: list[dict[str, str]] = read(where.withdrawn_note(slug)).get("withdrawn", [])
    return found


def now() -> str:
    """This moment as it is logged: UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None).isoformat()


def write(path: Path, record: Mapping[str, Any]) -> None:
    """Put a record in place as a whole."""
    files.write(path, json.dumps(record, ensure_ascii=False, indent=1).encode())


def read(path: Path) -> dict[str, Any]:
    """The record in a file; an empty one where there is none."""
    try:
        found: dict[str, Any] = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return found
