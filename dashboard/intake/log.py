"""The log of imports, `imports.jsonl`: what came in, when, from whom; append-only, each line on disk before it counts.

What a crash cut off is no event: it is passed over in reading and removed before the next one is written. The events of
one call of `append` count together or not at all: each line says in `left` how many of them follow.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dashboard.disk import files, lines
from dashboard.errors import NotFoundError
from dashboard.warehouse import imports

Event = dict[str, Any]
SHORTEST_SHA = 6


def path(slug: str) -> Path:
    """The log file of an office."""
    return imports.log_path(slug)


def read(slug: str) -> list[Event]:
    """All events, oldest first; StoreError names a damaged line."""
    return imports.events(slug)


def active(slug: str) -> list[Event]:
    """The imports that count: not withdrawn after they came in."""
    found: list[Event] = []
    for event in read(slug):
        if event["event"] == "withdraw":
            found = [kept for kept in found if kept["sha256"] != event["sha256"]]
        elif event["event"] == "import":
            found.append(event)
    return found


def next_id(slug: str) -> int:
    """The number of the next event."""
    return max((int(event["id"]) for event in read(slug)), default=0) + 1


def append(slug: str, events: Sequence[Event]) -> None:
    """Write the events and wait until they are on disk; what goes wrong leaves the log as it was."""
    file = path(slug)
    files.make_folder(file.parent)
    fresh = not file.exists()
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    try:
        if fresh:
            files.sync_folder(file.parent)
        _, length = imports.whole(file.read_bytes(), file)
        lines.append(descriptor, _lines(events), at=length)
    finally:
        os.close(descriptor)


def _lines(events: Sequence[Event]) -> bytes:
    counted = [{**event, "left": len(events) - place} for place, event in enumerate(events, start=1)]
    return b"".join(json.dumps(event, ensure_ascii=False).encode() + b"\n" for event in counted)


def sha_of(slug: str, beginning: str) -> str:
    """The full sha256 of the active import whose sha256 begins so; NotFoundError names what there is."""
    known: dict[str, str] = {event["sha256"]: event["file"] for event in active(slug)}
    found = [sha for sha in known if sha.startswith(beginning.lower())]
    if len(found) == 1 and len(beginning) >= SHORTEST_SHA:
        return found[0]
    there = ", ".join(f"{sha[:12]} ({name})" for sha, name in known.items()) or "belum ada"
    reason = "tidak tunggal atau terlalu pendek" if found else "tidak ada di antara impor yang berlaku"
    raise NotFoundError(f"Berkas {beginning} {reason}. Yang ada: {there}.")
