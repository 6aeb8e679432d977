"""How `pantau inspect` prints what it found: as comments, and under them the recipe.

So the whole answer is a TOML file: `pantau inspect BERKAS > resep.toml` keeps it, answers are written into it, and
`pantau import BERKAS --recipe resep.toml` reads it.
"""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.cli import exits, output

if TYPE_CHECKING:
    from dashboard.intake.inspect import Inspection, TablePreview

PREVIEW_ROWS = 5
CELL_WIDTH = 40


def show(file: Path, *, dataset: str | None, recipe: Path | None, as_json: bool) -> int:
    """Print the inspection of `file`, read as `dataset` or with the recipe at `recipe` where given."""
    from dashboard.intake import inspect, recipes

    found = inspect.inspect(file, dataset=dataset, recipe=recipes.load(recipe) if recipe else None)
    if as_json:
        output.as_json(record(found))
    else:
        output.plain("\n".join(f"# {' '.join(line.split())}" for line in report(found)))
        if found.recipe and not found.refusal:
            output.plain(f"\n{found.recipe.strip()}")
    return exits.DONE


def record(found: "Inspection") -> dict[str, Any]:
    """The inspection as plain data for a program."""
    return asdict(found) | {"path": str(found.path), "ready": found.ready}


def report(found: "Inspection") -> Iterator[str]:
    """What the file is, in lines."""
    kind = " · ".join(part for part in (found.kind.upper(), found.encoding, _delimiter(found.delimiter)) if part)
    yield f"{found.path.name}: {kind}" + (" · DATA CONTOH" if found.sample else "")
    yield f"sha256 {found.sha256}"
    if len(found.sheets) > 1 or any(found.sheets):
        yield f"Lembar: {', '.join(found.sheets)}"
    yield from (f"Catatan: {note}" for note in found.notes)
    if found.headers:
        rows = ", ".join(str(row) for row in found.header_rows)
        yield f"Kepala kolom (baris {rows}): {' | '.join(found.headers[:30])}"
    if found.refusal:
        yield f"TIDAK DAPAT DIMUAT: {found.refusal}"
        return
    yield from _reading(found)


def _delimiter(delimiter: str) -> str:
    return {"\t": "pemisah tab", "": ""}.get(delimiter, f"pemisah {delimiter}")


def _reading(found: "Inspection") -> Iterator[str]:
    which = f"resep “{found.recipe_name}”" if found.known else "usulan resep di bawah ini"
    yield f"Dibaca sebagai {', '.join(found.datasets) or 'dataset yang belum diketahui'} dengan {which}."
    if found.unused:
        yield f"Kolom yang tidak dipakai: {', '.join(found.unused[:30])}"
    for question in found.questions:
        choices = f" (pilihan: {', '.join(question.choices)})" if question.choices else ""
        yield f"PERTANYAAN {question.key}: {question.text}{choices}"
    for table in found.tables:
        yield from _preview(table)
    yield _verdict(found)


def _verdict(found: "Inspection") -> str:
    if not found.ready:
        return "Jawab pertanyaan di atas dalam resep, lalu muat dengan --recipe."
    if found.hints:
        return (
            "Belum siap: baris yang meragukan (lihat Catatan) akan ditolak. Simpan keluaran ini dengan "
            f"`pantau inspect {found.path.name} > resep.toml`, isi `answer` pada BOLEH DIISI, lalu muat dengan "
            "`--recipe resep.toml`."
        )
    return "Siap dimuat."


def _preview(table: "TablePreview") -> Iterator[str]:
    yield f"{table.title}: {table.count} baris, {table.totals} baris jumlah, {table.skipped} dilewati."
    yield " | ".join(table.columns)
    for row in table.rows[:PREVIEW_ROWS]:
        yield " | ".join(_cell(cell) for cell in row)


def _cell(text: str | None) -> str:
    return text[:CELL_WIDTH] if text else "–"
