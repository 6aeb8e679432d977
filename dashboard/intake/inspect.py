"""What a file is, and how it would be read: the answer of `pantau inspect`, before anything is imported."""

from collections.abc import Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from dashboard.catalogue import dataset as dataset_called
from dashboard.errors import PersonalDataError
from dashboard.intake import (
    filled_form,
    framing,
    hidden,
    persons,
    readers,
    reading,
    recipe_writer,
    recipes,
    streamed,
    validate,
)
from dashboard.intake.excel import Excel
from dashboard.intake.parsing import NATIVE_DATE, NATIVE_NUMBER
from dashboard.intake.reading import Opened
from dashboard.intake.recipe import Question, Recipe
from dashboard.intake.tidy import Tidied
from dashboard.masking import MASK

_PREVIEW_ROWS = 10
ENDS_ONLY = "Berkas besar ({lines} baris): hanya awal dan akhirnya yang dilihat; jumlah di bawah bukan seluruhnya."


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview:
    """The first rows of one table as they would be read: text per dataset column, before parsing.

    `scale`: the columns whose values are stored multiplied, and by what; `units`: in which unit the file writes them.
    """

    dataset: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    count: int
    totals: int
    skipped: int
    scale: Mapping[str, float]
    units: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A file as `inspect` sees it.

    `known`: a recipe of the installation fits; else the recipe is a proposal. `ready`: import needs no answer.
    `refusal` says why no dataset takes the file; `unused` are headers that the recipe leaves out.
    """

    path: Path
    sha256: str
    kind: str
    encoding: str
    delimiter: str
    sheets: tuple[str, ...]
    notes: tuple[str, ...]
    sample: bool
    header_rows: tuple[int, ...]
    headers: tuple[str, ...]
    unused: tuple[str, ...]
    datasets: tuple[str, ...]
    recipe_name: str
    known: bool
    recipe: str
    questions: tuple[Question, ...]
    hints: tuple[Question, ...]
    refusal: str
    tables: tuple[TablePreview, ...]

    @property
    def ready(self) -> bool:
        """Whether the file can be imported as it is."""
        return not self.questions and not self.refusal


def _text(cell: str | None) -> str | None:
    return cell[2:] if cell and cell.startswith((NATIVE_NUMBER, NATIVE_DATE)) else cell


def _preview(connection: duckdb.DuckDBPyConnection, tidied: Tidied) -> TablePreview:
    columns, hidden = tidied.columns, persons.key_column(dataset_called(tidied.recipe.dataset))
    listed = ", ".join(f"'{MASK}'" if column == hidden else f'"{column}"' for column in columns)
    query = f'select {listed} from "{tidied.table}" where not _total order by _line limit {_PREVIEW_ROWS}'  # noqa: S608
    rows = connection.execute(query).fetchall()
    return TablePreview(
        dataset=tidied.recipe.dataset,
        title=dataset_called(tidied.recipe.dataset).title,
        columns=columns,
        rows=tuple(tuple(_text(cell) for cell in row) for row in rows),
        count=tidied.rows,
        totals=tidied.totals,
        skipped=tidied.skipped,
        scale={name: factor for name, factor in tidied.recipe.scale.items() if factor != 1},
        units=dict(tidied.recipe.units),
    )


def _unused(opened: Opened, recipe: Recipe) -> tuple[str, ...]:
    """The headers of the first table that no table of the recipe reads."""
    frame = next(iter(opened.frames.values()), None)
    if frame is None:
        return ()
    used = {place for table in recipe.tables for place in framing.places_used(table, frame.headers)}
    return tuple(header.text for header in frame.headers if header.text and header.place not in used)


def _hidden(source: readers.Source) -> tuple[str, ...]:
    return hidden.note(source.path) if source.kind == "xlsx" else ()


def _boundary(source: readers.Source) -> Inspection:
    refusal = "Berkas ini peta batas wilayah. Gunakan `pantau boundaries import BERKAS --agency KANTOR`."
    return _inspection(source, sheets=(), refusal=refusal)


def _inspection(source: readers.Source, *, sheets: Sequence[str], refusal: str) -> Inspection:
    """An inspection that ends with what the file is."""
    return Inspection(
        path=source.path, sha256=source.sha256, kind=source.kind, encoding=source.encoding, delimiter=source.delimiter,
        sheets=tuple(sheets), notes=source.notes, sample=False, header_rows=(), headers=(), unused=(), datasets=(),
        recipe_name="", known=False, recipe="", questions=(), hints=(), refusal=refusal, tables=(),
    )  # fmt: skip


def _tables(
    connection: duckdb.DuckDBPyConnection, opened: Opened, recipe: Recipe
) -> tuple[tuple[TablePreview, ...], str]:
    """The first rows of each table as they will be read, and why the door refuses the file ('': it does not)."""
    if recipe.refuse or recipe.questions:
        return (), recipe.refuse.strip()
    try:
        reading.pass_door(connection, opened, recipe, secret=lambda: b"only to look")
    except PersonalDataError as error:
        return (), str(error)
    return tuple(_preview(connection, tidied) for tidied in reading.tidy_tables(connection, opened, recipe)), ""


def _open(connection: duckdb.DuckDBPyConnection, path: Path, excel: Excel | None) -> Opened:
    """The file's sheets; of a large text only its first and last rows, which say how it is read."""
    if not streamed.is_large(path):
        return reading.open_file(connection, path, excel=excel)
    large = streamed.look(path, sha256=readers.sha256_of(path))
    readers.put(connection, [(line, [cell or "" for cell in cells]) for line, cells in large.rows], table="_raw_0")
    source = replace(large.source, notes=(*large.source.notes, ENDS_ONLY.format(lines=large.lines)))
    return reading.opened(source, {"": "_raw_0"}, {"": list(large.rows)})


def inspect(
    path: Path, *, dataset: str | None = None, recipe: Recipe | None = None, excel: Excel | None = None
) -> Inspection:
    """What the file at `path` is and how it would be read; UnreadableFileError where it cannot be opened."""
    with nullcontext(excel) if excel else Excel() as child:  # one child: a workbook is looked through and opened once
        return _inspected(path, dataset, recipe, child)


def _inspected(path: Path, dataset: str | None, recipe: Recipe | None, excel: Excel) -> Inspection:
    if readers.kind_of(path) == "boundary":
        return _boundary(readers.describe(path, excel=excel))
    with closing(duckdb.connect()) as connection:
        validate.install(connection)
        opened = _open(connection, path, excel)
        source = opened.source
        chosen = reading.choose(opened, dataset=dataset, recipe=recipe)
        frame = next(iter(opened.frames.values()), None)
        tables, refusal = _tables(connection, opened, chosen)
        return Inspection(
            path=path,
            sha256=source.sha256,
            kind=source.kind,
            encoding=source.encoding,
            delimiter=source.delimiter,
            sheets=tuple(opened.raw),
            notes=(*source.notes, *_hidden(source), *(question.text for question in chosen.hints)),
            sample=opened.sample,
            header_rows=frame.header_rows if frame else (),
            headers=tuple(header.text for header in frame.headers if header.text) if frame else (),
            unused=_unused(opened, chosen),
            datasets=tuple(dict.fromkeys(table.dataset for table in chosen.tables if table.dataset)),
            recipe_name=chosen.name,
            known=recipe is not None
            or chosen.name.startswith(filled_form.NAME)
            or any(known.name == chosen.name for known in recipes.known()),
            recipe=recipe_writer.to_toml(chosen),
            questions=chosen.questions,
            hints=chosen.hints,
            refusal=refusal,
            tables=tables,
        )
