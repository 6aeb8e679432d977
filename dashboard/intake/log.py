"""The log of imports, `imports.jsonl`: what came in, when, from whom; append-only, each line on disk before it counts.

A line that a crash cut off is no event: it is passed over in reading and removed before the next one is written.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dashboard.errors import NotFoundError, StoreError
from dashboard.paths import agency_store

Event = dict[str, Any]
SHORTEST_SHA = 6


def path(slug: str) -> Path:
    """The log file of an office."""
    return agency_store(slug) / "imports.jsonl"


def read(slug: str) -> list[Event]:
    """All events, oldest first; StoreError names a damaged line."""
    file = path(slug)
    lines = file.read_bytes().split(b"\n") if file.exists() else [b""]
    return [_event(line, number, file) for number, line in enumerate(lines[:-1], start=1) if line.strip()]


def _event(line: bytes, number: int, file: Path) -> Event:
    try:
        event: Event = json.loads(line)
    except ValueError as error:
        raise StoreError(f"Log {file} rusak pada baris {number}: {error}. Pulihkan dari cadangan.") from error
    return event


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
    """Write the events and wait until they are on disk."""
    file = path(slug)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as handle:
        _drop_torn_line(file)
        handle.write(b"".join(json.dumps(event, ensure_ascii=False).encode() + b"\n" for event in events))
        handle.flush()
        os.fsync(handle.fileno())


def _drop_torn_line(file: Path) -> None:
    content = file.read_bytes()
    whole = content.rfind(b"\n") + 1
    if whole != len(content):
        os.truncate(file, whole)


def sha_of(slug: str, beginning: str) -> str:
    """The full sha256 of the active import whose sha256 begins so; NotFoundError names what there is."""
    known: dict[str, str] = {event["sha256"]: event["file"] for event in active(slug)}
    found = [sha for sha in known if sha.startswith(beginning.lower())]
    if len(found) == 1 and len(beginning) >= SHORTEST_SHA:
        return found[0]
    there = ", ".join(f"{sha[:12]} ({name})" for sha, name in known.items()) or "belum ada"
    reason = "tidak tunggal atau terlalu pendek" if found else "tidak ada di antara impor yang berlaku"
    raise NotFoundError(f"Berkas {beginning} {reason}. Yang ada: {there}.")
