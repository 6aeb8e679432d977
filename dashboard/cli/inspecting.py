"""How `pantau inspect` prints what it found: what the file is, its first rows, and the recipe it proposes."""

from pathlib import Path
from typing import Any

from dashboard.cli import exits, output


def show(file: Path, *, as_json: bool) -> int:
    """Print the inspection of `file`."""
    from dashboard.intake import inspect

    found = inspect.inspect(file)
    if as_json:
        output.as_json(record(found))
    else:
        _print(found)
    return exits.DONE


def record(found: Any) -> dict[str, Any]:
    """The inspection as plain data for a program."""
    return {
        "kind": found.kind, "encoding": found.encoding, "sheets": [str(sheet) for sheet in found.sheets],
        "guess": found.guess, "recipe": found.recipe, "questions": [question.text for question in found.questions],
    }  # fmt: skip


def _print(found: Any) -> None:
    output.plain(f"Jenis: {found.kind}   Sandi: {found.encoding or '–'}   Dataset: {found.guess or 'tidak ada'}")
    for question in found.questions:
        output.note(f"? {question.text}")
    output.plain(found.recipe)
