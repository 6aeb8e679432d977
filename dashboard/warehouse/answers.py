"""Answers to findings, as the office's log keeps them: “benar, sudah dikonfirmasi oleh …”."""

from datetime import datetime
from types import MappingProxyType
from typing import Any

from dashboard.warehouse import imports

CONFIRM, RETRACT = "confirm", "retract"
NONE = MappingProxyType({"answered_by": None, "answered_at": None, "answer": None})


def read(slug: str) -> dict[str, dict[str, Any]]:
    """Finding id → who answered, when, and what; a retracted answer is none."""
    found: dict[str, dict[str, Any]] = {}
    for event in imports.events(slug):
        if event["event"] == CONFIRM:
            found[event["finding"]] = {
                "answered_by": event["by"],
                "answered_at": datetime.fromisoformat(event["at"]).replace(tzinfo=None),
                "answer": event["note"],
            }
        elif event["event"] == RETRACT:
            found.pop(event["finding"], None)
    return found
