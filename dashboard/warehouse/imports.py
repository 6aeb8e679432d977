"""The log of imports as the build sees it: which files are in, which were withdrawn, and their staged rows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dashboard.errors import StoreError
from dashboard.paths import agency_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One dataset of one file, as logged; `withdrawn_at` is None while the file counts."""

    id: int
    at: datetime
    sha256: str
    file: str
    dataset: str
    recipe: str
    received: date
    sender: str
    sample: bool
    columns: tuple[str, ...]
    rows: int
    loaded: int
    rejected: int
    outside: int
    period_from: date | None
    period_to: date | None
    warnings: tuple[str, ...]
    superseded: int
    withdrawn_at: datetime | None = None
    withdraw_reason: str | None = None


def log_path(slug: str) -> Path:
    """The log file of an office."""
    return agency_store(slug) / "imports.jsonl"


def has_data(slug: str) -> bool:
    """Whether something came in for the office."""
    return log_path(slug).is_file()


def events(slug: str) -> list[dict[str, Any]]:
    """All events of the office's log, oldest first; StoreError names the line that is not JSON.

    What a crash cut off is no event: a last line without its end, and lines of one write of which some are missing
    (each says in `left` how many follow it). A file that feeds two datasets is in with both or not at all.
    """
    try:
        content = log_path(slug).read_bytes()
    except FileNotFoundError:
        return []
    found, _ = whole(content, log_path(slug))
    return found


def whole(content: bytes, path: Path) -> tuple[list[dict[str, Any]], int]:
    """The events that were written to their end, and how many bytes of the log they take."""
    found: list[dict[str, Any]] = []
    events_kept = bytes_kept = read = 0
    for number, line in enumerate(content.split(b"\n")[:-1], start=1):
        read += len(line) + 1
        if line.strip():
            found.append(_event(line, number, path))
        if not found or not found[-1].get("left"):
            events_kept, bytes_kept = len(found), read
    return found[:events_kept], bytes_kept


def _event(line: bytes, number: int, path: Path) -> dict[str, Any]:
    try:
        event: dict[str, Any] = json.loads(line)
    except ValueError as error:
        raise StoreError(
            f"Log impor {path} rusak pada baris {number}: {error}. Pulihkan berkas itu dari cadangan."
        ) from error
    return event


def read(slug: str) -> list[Import]:
    """Every import of the office by id; a withdrawn one says when and why."""
    logged = events(slug)
    return sorted((_import(event, logged) for event in logged if event["event"] == "import"), key=lambda i: i.id)


def active(slug: str) -> list[Import]:
    """The imports that count, oldest arrival first: a later one overrides an earlier one."""
    return counting(read(slug))


def counting(found: Sequence[Import]) -> list[Import]:
    """Those of `found` that count, oldest arrival first."""
    return sorted((i for i in found if i.withdrawn_at is None), key=lambda i: (i.received, i.id))


def staged_path(slug: str, dataset: str, sha256: str) -> Path:
    """Where the typed rows of one dataset of one file stand."""
    return agency_store(slug) / "staged" / dataset / f"{sha256}.parquet"


def rejects_path(slug: str, dataset: str, sha256: str) -> Path:
    """Where the rejected rows of one dataset of one file stand; absent where none was rejected."""
    return agency_store(slug) / "rejects" / dataset / f"{sha256}.parquet"


def taken_out(slug: str, sha256: str) -> Import | None:
    """The last import of these bytes, where it was withdrawn; None where they count or have never been in."""
    found = [record for record in read(slug) if record.sha256 == sha256]
    return found[-1] if found and found[-1].withdrawn_at else None


def staged(slug: str, record: Import) -> Path:
    """The staged rows of one import."""
    return staged_path(slug, record.dataset, record.sha256)


def rejects(slug: str, record: Import) -> Path:
    """The rejected rows of one import; the file is absent where none was rejected."""
    return rejects_path(slug, record.dataset, record.sha256)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _withdrawal(event: dict[str, Any], logged: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The event that takes this import out: of the same file, and logged after it."""
    after = logged[logged.index(event) + 1 :]
    return next((e for e in after if e["event"] == "withdraw" and e["sha256"] == event["sha256"]), None)


def _import(event: dict[str, Any], logged: list[dict[str, Any]]) -> Import:
    out = _withdrawal(event, logged)
    received = _day(event["received"])
    if received is None:
        raise StoreError(f"Impor {event['id']} ({event['file']}) tidak mencatat tanggal terima; periksa log impor.")
    return Import(
        id=event["id"],
        at=_moment(event["at"]),
        sha256=event["sha256"],
        file=event["file"],
        dataset=event["dataset"],
        recipe=event.get("recipe", ""),
        received=received,
        sender=event.get("sender", ""),
        sample=event.get("sample", False),
        columns=tuple(event["columns"]),
        rows=event["rows"],
        loaded=event["loaded"],
        rejected=event["rejected"],
        outside=event["outside"],
        period_from=_day(event.get("period_from")),
        period_to=_day(event.get("period_to")),
        warnings=tuple(event.get("warnings", ())),
        superseded=event.get("superseded", 0),
        withdrawn_at=_moment(out["at"]) if out else None,
        withdraw_reason=out["reason"] if out else None,
    )
