"""The front half of an import in one call: what the file is, which recipe reads it, and its tidy tables of text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from dashboard.errors import QuestionsOpenError, RecipeError
from dashboard.intake import framing, layout, proposal, readers, recipes, tidy
from dashboard.intake.excel import Excel
from dashboard.intake.layout import HEAD_ROWS, TAIL_ROWS, Frame
from dashboard.intake.readers import Row, Source
from dashboard.intake.recipe import Recipe, TableRecipe
from dashboard.intake.shapes import Shape
from dashboard.intake.tidy import Origin, Tidied

SAMPLE_MARK = "data contoh"
_MARKED_ROWS = 15
MOST_SHEETS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file whose visible sheets stand as raw DuckDB tables; `heads`: their first and last rows, by sheet.

    `frames`: where the table is by its shape; a blank sheet has none.
    """

    source: Source
    raw: Mapping[str, str]
    heads: Mapping[str, Sequence[Row]]
    shapes: Mapping[str, Sequence[Shape]]
    frames: Mapping[str, Frame]

    @property
    def sample(self) -> bool:
        """Whether the file's first or last rows say DATA CONTOH."""
        ends = (row for rows in self.heads.values() for row in (*rows[:_MARKED_ROWS], *rows[-_MARKED_ROWS:]))
        return any(SAMPLE_MARK in cell.lower() for _, cells in ends for cell in cells if cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file read up to its tidy tables: one `Tidied` per table of the recipe, in the recipe's order."""

    source: Source
    recipe: Recipe
    tables: tuple[Tidied, ...]
    sample: bool


def open_file(connection: duckdb.DuckDBPyConnection, path: Path, *, excel: Excel | None = None) -> Opened:
    """Describe the file and load its visible sheets as `_raw_0`, `_raw_1`, …"""
    source = readers.describe(path, excel=excel)
    raw = {sheet: f"_raw_{number}" for number, sheet in enumerate(source.visible_sheets[:MOST_SHEETS])}
    heads = {}
    for sheet, table in raw.items():
        found = readers.records(source, sheet=sheet, excel=excel)
        heads[sheet] = readers.put(connection, found, table=table, first=HEAD_ROWS, last=TAIL_ROWS)
    shapes = {sheet: layout.shapes_of(rows) for sheet, rows in heads.items()}
    frames = {sheet: layout.frame(rows) for sheet, rows in shapes.items() if rows}
    return Opened(source=source, raw=raw, heads=heads, shapes=shapes, frames=frames)


def _for_dataset(recipe: Recipe | None, dataset: str | None) -> Recipe | None:
    """The recipe cut down to one dataset; None where it has no table for it."""
    if recipe is None or dataset is None:
        return recipe
    tables = tuple(table for table in recipe.tables if table.dataset == dataset)
    return replace(recipe, tables=tables) if tables else None


def choose(opened: Opened, *, dataset: str | None = None, recipe: Recipe | None = None) -> Recipe:
    """The recipe that reads the file: the given one, else the known one that fits best, else a proposal."""
    if recipe is not None:
        return _for_dataset(recipe, dataset) or recipe
    found = _for_dataset(recipes.find(opened.source, opened.heads), dataset)
    if found:
        return found
    file = opened.source.path.name
    return proposal.propose(proposal.views(file, opened.frames, opened.shapes), file=file, dataset=dataset)


def require_closed(recipe: Recipe) -> None:
    """Refuse a recipe that cannot be carried out: `refuse`, open questions, or no table."""
    if recipe.refuse:
        raise RecipeError(recipe.refuse.strip())
    if recipe.questions:
        listed = "\n".join(
            f"- {q.text}{f' ({chr(47).join(q.choices)})' if q.choices else ''}" for q in recipe.questions
        )
        raise QuestionsOpenError(
            f"Ada yang tidak tertulis di berkas dan hanya dapat dijawab orang:\n{listed}\nSimpan resep dari"
            " `pantau inspect`, isi `answer`, lalu impor dengan `--recipe`."
        )
    if not recipe.tables:
        raise RecipeError(f"Resep {recipe.name} tidak menyebut satu tabel pun. Tambahkan [[table]].")


def _frames_for(table: TableRecipe, opened: Opened) -> dict[str, Frame]:
    """The visible sheets that the table recipe means, with the place of the table on each."""
    found = {
        sheet: framing.frame_for(table, opened.shapes[sheet], usual=frame) for sheet, frame in opened.frames.items()
    }
    fitting = {sheet: frame for sheet, frame in found.items() if frame}
    return {sheet: fitting[sheet] for sheet in recipes.chosen_sheets(table, list(fitting))}


def tidy_tables(connection: duckdb.DuckDBPyConnection, opened: Opened, recipe: Recipe) -> tuple[Tidied, ...]:
    """The tidy tables `_tidy_0`, `_tidy_1`, … of an opened file, one per table of the recipe."""
    return tuple(
        _one_table(connection, opened, table, tidy_table=f"_tidy_{number}")
        for number, table in enumerate(recipe.tables)
    )


def _one_table(connection: duckdb.DuckDBPyConnection, opened: Opened, table: TableRecipe, *, tidy_table: str) -> Tidied:
    file = opened.source.path.name
    frames: Mapping[str, Frame | None] = _frames_for(table, opened) or dict.fromkeys(list(opened.raw)[:1])
    parts = [
        tidy.tidy(
            connection,
            table,
            raw_table=opened.raw[sheet],
            tidy_table=tidy_table,
            origin=Origin(file=file, sheet=sheet, rows=opened.heads[sheet], frame=frame),
            append=number > 0,
        )
        for number, (sheet, frame) in enumerate(frames.items())
    ]
    return replace(
        parts[0],
        rows=sum(part.rows for part in parts),
        totals=sum(part.totals for part in parts),
        skipped=sum(part.skipped for part in parts),
        sparse=tuple(line for part in parts for line in part.sparse),
        columns=tuple(dict.fromkeys(column for part in parts for column in part.columns)),
    )


def read_file(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    *,
    dataset: str | None = None,
    recipe: Recipe | None = None,
    excel: Excel | None = None,
) -> Reading:
    """Read the file at `path` into tidy tables; QuestionsOpenError, RecipeError or UnreadableFileError say why not."""
    opened = open_file(connection, path, excel=excel)
    chosen = choose(opened, dataset=dataset, recipe=recipe)
    require_closed(chosen)
    tables = tidy_tables(connection, opened, chosen)
    return Reading(source=opened.source, recipe=chosen, tables=tables, sample=opened.sample)
