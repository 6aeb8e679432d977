"""What the command line prints: answers on stdout, everything said beside them on stderr."""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

FILE_WIDTH = 220  # columns of a table that goes into a file or another program
DECIMALS = 2
UNGROUPED = frozenset({"id", "import_id", "line", "month", "port", "year"})
INDONESIAN = str.maketrans(",.", ".,")


def utf8() -> None:
    """Write UTF-8 whatever the terminal says (Windows consoles say CP1252, which lacks our quotation marks)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def for_a_program() -> bool:
    """Whether stderr is read by a program (`PANTAU_PROGRESS=json`), which wants JSON lines instead of words."""
    return os.environ.get("PANTAU_PROGRESS") == "json"


def line(**record: Any) -> None:
    """One JSON line on stderr, at once."""
    print(json.dumps(record, ensure_ascii=False), file=sys.stderr, flush=True)


def error(message: str) -> None:
    """One error on stderr."""
    if for_a_program():
        line(error=message)
        return
    Console(stderr=True, highlight=False).print(Text("✗ ", style="bold red") + Text(message), soft_wrap=True)


def note(message: str) -> None:
    """Something worth knowing beside the answer, on stderr."""
    if for_a_program():
        line(note=message)
        return
    Console(stderr=True, highlight=False).print(Text(message), soft_wrap=True)


def done(message: str) -> None:
    """A finished piece of work, on stdout."""
    Console(highlight=False).print(Text("✓ ", style="bold green") + Text(message), soft_wrap=True)


def plain(text: str) -> None:
    """Text as it is, on stdout: no markup, no wrapping."""
    print(text)


def as_json(value: Any) -> None:
    """A value for a program, on stdout; dates in ISO 8601, anything else that JSON lacks as text."""
    print(json.dumps(value, ensure_ascii=False, indent=1, default=_json))


def _json(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def table(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str], *, title: str = "") -> None:
    """Records as a table: `columns` maps a record's key to the heading; numbers stand right, nothing is cut off."""
    records = list(rows)
    grid = Table(title=title or None, title_justify="left", header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for key, heading in columns.items():
        grid.add_column(heading, justify=_side([record.get(key) for record in records]), overflow="fold")
    for record in records:
        grid.add_row(*(Text(cell(key, record.get(key))) for key in columns))
    screen = Console(highlight=False)
    if not screen.is_terminal:
        screen.width = FILE_WIDTH
    screen.print(grid)


def moment(value: datetime) -> str:
    """2026-11-22 21:40 UTC; what says no zone is UTC, as everything is logged."""
    found = value if value.tzinfo is None else value.astimezone(UTC)
    return f"{found:%Y-%m-%d %H:%M} UTC"


def _side(values: Sequence[Any]) -> Any:
    return "right" if any(isinstance(value, int | float) for value in values) else "left"


def cell(key: str, value: Any) -> str:
    """A value as a person reads it: 1.234,5; years and line numbers without a dot; a dash where there is none."""
    if value is None or str(value) in {"nan", "NaT", "<NA>"}:
        return "–"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int | float) and key not in UNGROUPED and not key.endswith("_year"):
        decimals = 0 if float(value).is_integer() else DECIMALS
        return f"{value:,.{decimals}f}".translate(INDONESIAN)
    if isinstance(value, datetime):
        return moment(value)
    return str(value)
