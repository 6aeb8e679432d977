"""What is asked of an import, what became of it, and the line that the log keeps of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from dashboard.intake.log import Event
from dashboard.intake.recipe import Recipe
from dashboard.intake.rejects import Reject

Progress = Callable[..., None]
LOGGED = (
    "id", "sha256", "file", "dataset", "recipe", "sender", "sample", "rows", "loaded", "rejected", "outside", "totals",
    "staged", "superseded", "person_key",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A file to bring in. `received`: the day of its arrival (None: today); `recipe`: a TOML file or a recipe.

    `again`: the sha256 under which the file is in the store already, when it is read anew from there.
    """

    path: Path
    received: date | None = None
    sender: str = ""
    dataset: str | None = None
    recipe: Recipe | Path | None = None
    again: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What became of one dataset of one file: rows = loaded + rejected + outside.

    `totals` rows are no data, they were checked. `staged`: rows in the store (fewer after a roll-up). `rejects`: the
    first reasons (of a check more, because it keeps none). `person_key`: fingerprint of the secret that identity
    numbers were hashed with. `already`: the same bytes are in, nothing changed. `refused`: why the whole file was not
    taken.
    """

    file: str
    sha256: str = ""
    dataset: str = ""
    recipe: str = ""
    id: int = 0
    received: date | None = None
    sender: str = ""
    sample: bool = False
    columns: tuple[str, ...] = ()
    rows: int = 0
    loaded: int = 0
    rejected: int = 0
    outside: int = 0
    totals: int = 0
    staged: int = 0
    period_from: date | None = None
    period_to: date | None = None
    superseded: int = 0
    warnings: tuple[str, ...] = ()
    rejects: tuple[Reject, ...] = ()
    person_key: str = ""
    already: bool = False
    refused: str = ""


def now() -> str:
    """The moment, as the log writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def to_event(result: ImportResult, *, recipe_text: str = "", raw_sha256: str = "") -> Event:
    """The log line of a result; `recipe_text`: the TOML of a recipe that is not one of `data/recipes/`.

    `raw_sha256`: of the raw file in the store, where it is not the file as received.
    """
    event: Event = {"event": "import", "at": now(), **{name: getattr(result, name) for name in LOGGED}}
    days = {name: getattr(result, name) for name in ("received", "period_from", "period_to")}
    event |= {name: day.isoformat() if day else None for name, day in days.items()}
    event |= {"columns": list(result.columns), "warnings": list(result.warnings)}
    more = {"recipe_text": recipe_text, "raw_sha256": raw_sha256}
    return event | {name: text for name, text in more.items() if text}


def _again(event: Event) -> str:
    """How rows that were rejected can be brought in with another recipe: the same bytes count once."""
    if not event.get("rejected"):
        return ""
    return (
        f" Waktu itu {event['rejected']} baris ditolak. Untuk memuatnya dengan resep lain, tarik dahulu:"
        f" `pantau withdraw {event['sha256'][:12]} --reason ALASAN --agency KANTOR`, lalu impor lagi."
    )


def from_event(event: Event) -> ImportResult:
    """The result of an import that is in already, from its log line."""
    days = {name: event.get(name) for name in ("received", "period_from", "period_to")}
    known: dict[str, Any] = {name: event[name] for name in LOGGED if name in event}
    known |= {name: date.fromisoformat(text) if text else None for name, text in days.items()}
    return ImportResult(
        **known,
        columns=tuple(event["columns"]),
        warnings=(f"Berkas ini sudah masuk ({event['at'][:10]}); tidak ada yang berubah.{_again(event)}",),
        already=True,
    )
