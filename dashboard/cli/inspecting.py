"""How `pantau inspect` prints what it found: as comments, and under them the recipe.

So the whole answer is a TOML file: `pantau inspect BERKAS > resep.toml` keeps it, answers are written into it, and
`pantau import BERKAS --recipe resep.toml` reads it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.cli import exits, output, progress
from dashboard.errors import NotFoundError

if TYPE_CHECKING:
    from dashboard.catalogue import Agency
    from dashboard.intake.inspect import Inspection, TablePreview
    from dashboard.intake.recipe import Recipe, TableRecipe
    from dashboard.intake.results import ImportResult

PREVIEW_ROWS = 5
CELL_WIDTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked about a file: read as `dataset` or with `recipe`; `answers` by the key of their question.

    `office`: how many rows would be loaded, rejected and outside if this office imported it.
    """

    file: Path
    dataset: str | None = None
    recipe: Path | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    office: "Agency | None" = None


def show(asked: Asked, *, as_json: bool) -> int:
    """Print the inspection of a file."""
    found, reading = _inspected(asked)
    check = _check(asked, found, reading) if asked.office and found.ready else []
    if as_json:
        output.as_json(record(found) | {"check": [asdict(result) for result in check]})
    else:
        output.plain("\n".join(f"# {' '.join(line.split())}" for line in (*report(found), *_counts(check))))
        if found.recipe and not found.refusal:
            output.plain(f"\n{found.recipe.strip()}")
    return exits.DONE


def _inspected(asked: Asked) -> "tuple[Inspection, Recipe | None]":
    """The inspection, and the recipe that was given or made by answers (None: the one that the file finds itself)."""
    from dashboard.intake import inspect, recipes

    given = recipes.load(asked.recipe) if asked.recipe else None
    found = inspect.inspect(asked.file, dataset=asked.dataset, recipe=given)
    if not asked.answers:
        return found, given
    answered = _answered(recipes.parse(found.recipe, name=found.recipe_name), asked.answers)
    return inspect.inspect(asked.file, dataset=asked.dataset, recipe=answered), answered


def _answered(recipe: "Recipe", answers: Mapping[str, str]) -> "Recipe":
    """The recipe with the answers filled in and worked in; NotFoundError for an answer that no question asks for."""
    from dashboard.intake import recipe_writer, recipes

    asked = {question.key for table in recipe.tables for question in table.questions}
    unknown = sorted(set(answers) - asked)
    if unknown:
        there = ", ".join(sorted(asked)) or "tidak ada pertanyaan"
        raise NotFoundError(f"Pertanyaan “{', '.join(unknown)}” tidak ada pada berkas ini. Yang ada: {there}.")
    filled = replace(recipe, tables=tuple(_filled(table, answers) for table in recipe.tables))
    return recipes.parse(recipe_writer.to_toml(filled), name=recipe.name)


def _filled(table: "TableRecipe", answers: Mapping[str, str]) -> "TableRecipe":
    questions = tuple(replace(q, answer=answers.get(q.key, q.answer)) for q in table.questions)
    return replace(table, questions=questions)


def _check(asked: Asked, found: "Inspection", recipe: "Recipe | None") -> "list[ImportResult]":
    """What an import would make of the rows; nothing is stored."""
    from dashboard.intake import importer
    from dashboard.intake.results import Job

    if asked.office is None:
        return []
    job = Job(path=found.path, dataset=asked.dataset, recipe=recipe)
    with progress.stages("Memeriksa", quiet=True) as report:
        return importer.import_jobs([job], asked.office, dry_run=True, progress=report)


def _counts(check: "Sequence[ImportResult]") -> Iterator[str]:
    for result in check:
        if result.refused:
            yield f"TIDAK DAPAT DIMUAT: {result.refused}"
        else:
            yield (
                f"{result.dataset}: {result.loaded} baris akan dimuat, {result.rejected} ditolak,"
                f" {result.outside} di luar wilayah."
            )


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
