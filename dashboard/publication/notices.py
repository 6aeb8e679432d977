"""What everybody may read of releases that were withdrawn: which, when and why, and never by whom."""

import json
from collections.abc import Mapping
from typing import Any

from dashboard.errors import WithdrawnError
from dashboard.publication import where

TOLD = ("version", "withdrawn_at", "reason")


def withdrawn(slug: str) -> dict[str, Mapping[str, Any]]:
    """Version → what is told of its withdrawal, for every release that was taken back, in that order."""
    try:
        told = json.loads(where.withdrawn_note(slug).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return {str(row["version"]): {name: row[name] for name in TOLD if row.get(name)} for row in told["withdrawn"]}


def last(slug: str) -> WithdrawnError | None:
    """Why nothing of an office is shown, where that is because all was withdrawn; to be raised or read."""
    found = withdrawn(slug)
    if not found or where.pointer(slug).is_file():
        return None
    told = max(found.values(), key=lambda row: str(row.get("withdrawn_at", "")))
    day = str(told.get("withdrawn_at", ""))[:10]
    return WithdrawnError(
        f"Terbitan {told['version']} kantor “{slug}” sudah ditarik{f' pada {day}' if day else ''}, dan tidak ada"
        f" terbitan lain yang ditampilkan. Alasannya: {told.get('reason', 'tidak disebut')}",
        told,
    )
