"""Who did what on the page *Data*: one JSON line a job in `$PANTAU_HOME/log/operator.jsonl`.

The log of imports says what came in; this one says by whom. It names accounts, so it stays beside the offices' stores.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.paths import store


def path() -> Path:
    """The file of the journal."""
    return store() / "log" / "operator.jsonl"


def note(**record: Any) -> None:
    """Append one line with the moment, and wait until it is on disk."""
    line = json.dumps({"at": datetime.now(UTC).isoformat(timespec="seconds"), **record}, ensure_ascii=False)
    path().parent.mkdir(parents=True, exist_ok=True)
    with path().open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
        file.flush()
        os.fsync(file.fileno())


def read() -> list[dict[str, Any]]:
    """All lines, oldest first."""
    lines = path().read_text(encoding="utf-8").splitlines() if path().is_file() else []
    return [json.loads(line) for line in lines]
