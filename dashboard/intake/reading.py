"""The front half of an import in one call: what the file is, which recipe reads it, and its tidy tables of text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb

from dashboard.errors import QuestionsOpenError, RecipeError
from dashboard.intake import door, framing, identity, kept, layout, persons, proposal, readers, recipes, tidy
from dashboard.intake.door import Guard
from dashboard.intake.excel import Excel
from dashboard.intake.layout import HEAD_ROWS, TAIL_ROWS, Frame
from dashboard.intake.readers import Row, Source
from dashboard.intake.recipe import Recipe, TableRecipe
from dashboard.intake.shapes import Shape
from dashboard.intake.tidy import Origin, Tidied
from dashboard.masking import masked

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
    """A file read up to its tidy tables: one `Tidied` per table of the recipe, in the recipe's order.

    `kept`: sheet → raw table after the door, where the file's own bytes must not be kept; empty where they may be.
    `key`: which secret identity numbers were hashed with (`persons.fingerprint`), '' where there were none.
    """

    source: Source
    recipe: Recipe
    tables: tuple[Tidied, ...]
    sample: bool
    kept: Mapping[str, str] = field(default_factory=dict)
    key: str = ""


def open_file(
    connection: duckdb.DuckDBPyConnection, path: Path, *, excel: Excel | None = None, again: str = ""
) -> Opened:
    """Describe the file and load its visible sheets as `_raw_0`, `_raw_1`, …

    `again`: the sha256 under which it is in the store, where it may be kept as a table of text (`kept`).
    """
    if again and kept.is_kept(path):
        return _open_kept(connection, path, sha256=again)
    source = readers.describe(path, excel=excel)
    raw = _raw_names(source)
    heads = {}
    for sheet, table in raw.items():
        found = readers.records(source, sheet=sheet, excel=excel)
        heads[sheet] = readers.put(connection, found, table=table, first=HEAD_ROWS, last=TAIL_ROWS)
    return opened(source, raw, heads)


def _open_kept(connection: duckdb.DuckDBPyConnection, path: Path, *, sha256: str) -> Opened:
    source = Source(path=path, sha256=sha256, kind="kept", sheets=kept.sheets(connection, path))
    raw = _raw_names(source)
    heads = {}
    for sheet, table in raw.items():
        kept.load(connection, path, sheet, table=table)
        heads[sheet] = readers.rows(connection, table, first=HEAD_ROWS, last=TAIL_ROWS)
    return opened(source, raw, heads)


def _raw_names(source: Source) -> dict[str, str]:
    return {sheet: f"_raw_{number}" for number, sheet in enumerate(source.visible_sheets[:MOST_SHEETS])}


def opened(source: Source, raw: Mapping[str, str], heads: Mapping[str, Sequence[Row]]) -> Opened:
    """A file whose raw tables and first and last rows are known, with the shapes that follow from them."""
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
    file = masked(opened.source.path.name)
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


def tidy_tables(
    connection: duckdb.DuckDBPyConnection, opened: Opened, recipe: Recipe, *, stored: bool = True
) -> tuple[Tidied, ...]:
    """The tidy tables `_tidy_0`, `_tidy_1`, … of an opened file, one per table of the recipe; views if not `stored`."""
    return tuple(
        _one_table(connection, opened, table, tidy_table=f"_tidy_{number}", stored=stored)
        for number, table in enumerate(recipe.tables)
    )


def _one_table(
    connection: duckdb.DuckDBPyConnection, opened: Opened, table: TableRecipe, *, tidy_table: str, stored: bool
) -> Tidied:
    file = masked(opened.source.path.name)
    frames: Mapping[str, Frame | None] = _frames_for(table, opened) or dict.fromkeys(list(opened.raw)[:1])
    parts = [
        tidy.tidy(
            connection,
            table,
            raw_table=opened.raw[sheet],
            tidy_table=tidy_table,
            origin=Origin(file=file, sheet=sheet, rows=opened.heads[sheet], frame=frame),
            append=number > 0,
            stored=stored,
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


def guards(opened: Opened, recipe: Recipe) -> dict[str, Guard]:
    """What the door holds back on each sheet that has something to hold back; PersonalDataError refuses the file."""
    table = door.of_persons(recipe)
    if table is None:
        door.require_counts(recipe, opened.frames.values())
        return {}
    fitting = {sheet: framing.frame_for(table, opened.shapes[sheet], usual=f) for sheet, f in opened.frames.items()}
    found = {sheet: door.guard_of(table, frame) if frame else door.NOTHING for sheet, frame in fitting.items()}
    return {sheet: found.get(sheet, door.NOTHING) for sheet in opened.raw}


def pass_door(
    connection: duckdb.DuckDBPyConnection, opened: Opened, recipe: Recipe, *, secret: Callable[[], bytes] = persons.key
) -> tuple[bool, str]:
    """Put the raw tables through the door, in place: whether something was held back, and which secret was used.

    What is kept as a table went through the door when it came.
    """
    if opened.source.kind == "kept":
        return True, ""
    found = guards(opened, recipe)
    stray = {sheet: Guard() for sheet, table in opened.raw.items() if identity.occurs(connection, table)}
    used = b""
    for sheet, guard in (stray | found).items():
        used = used or (secret() if guard.hashed else b"")
        door.pass_through(connection, opened.raw[sheet], guard, secret=used)
    return bool(stray or found), persons.fingerprint(used) if used else ""


def _bytes_hold_persons(source: Source) -> bool:
    """Whether the bytes of a file hold what its cells do not show: hidden sheets, comments. XLS cannot be looked at."""
    hidden = any(not sheet.visible for sheet in source.sheets)
    return (source.kind == "xls" and hidden) or identity.occurs_in_bytes(source.path)


def read_file(  # noqa: PLR0913  (how a file may be read)
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    *,
    dataset: str | None = None,
    recipe: Recipe | None = None,
    excel: Excel | None = None,
    again: str = "",
) -> Reading:
    """Read the file at `path` into tidy tables; QuestionsOpenError, RecipeError or UnreadableFileError say why not."""
    file = open_file(connection, path, excel=excel, again=again)
    chosen = choose(file, dataset=dataset, recipe=recipe)
    require_closed(chosen)
    held, key = pass_door(connection, file, chosen)
    tables = tidy_tables(connection, file, chosen)
    held = held or _bytes_hold_persons(file.source)
    return Reading(
        source=file.source, recipe=chosen, tables=tables, sample=file.sample, kept=file.raw if held else {}, key=key
    )
