"""From the raw rows of a sheet to a tidy table: one row per dataset row, one text column per dataset column.

The recipe says which header is which column; here the rows that are no data are left out, sideways columns become
rows, constants and placeholders are filled in. It is all one SQL statement over the raw table, so a file of five
million rows costs no Python per row. Nothing is parsed: a cell stays the text that it was.
"""
# ruff: noqa: S608

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from dashboard.catalogue import dataset
from dashboard.errors import RecipeError
from dashboard.intake import framing, headers, layout, melting, readers, selecting, templates
from dashboard.intake.melting import Slice
from dashboard.intake.recipe import TableRecipe
from dashboard.intake.selecting import SheetSql
from dashboard.intake.sql import fold_of, literal, text_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """What a tidy table holds. `columns`: the dataset columns that the file carries; rows without totals.

    `sparse`: lines inside the table with one filled cell, passed over as headings between its parts.
    """

    table: str
    recipe: TableRecipe
    columns: tuple[str, ...]
    rows: int
    totals: int
    skipped: int
    frame: layout.Frame
    sheet: str = ""
    sparse: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where raw rows come from: the file's name, the sheet, and what is known of it already.

    `rows`: its first and last rows; `frame`: the table's place among them.
    """

    file: str
    sheet: str = ""
    rows: Sequence[readers.Row] = ()
    frame: layout.Frame | None = None


def _check_expected(connection: duckdb.DuckDBPyConnection, sheet: SheetSql) -> None:
    for header, texts in sheet.recipe.expect.items():
        cell = sheet.cell(header)
        wanted = text_list([headers.fold(text) for text in texts])
        query = f"select line, {cell} from kept where not is_total and {fold_of(cell)} not in ({wanted})"
        for line, text in connection.execute(f"{query} order by line limit 1").fetchall():
            raise RecipeError(
                f"Kolom “{header}” pada baris {line} berisi “{text}”, padahal resep mengharapkan"
                f" {', '.join(texts)}. Periksa apakah satuan atau isi berkas berubah, lalu sesuaikan resep."
            )


def _columns(sheet: SheetSql, parts: Sequence[Slice]) -> tuple[str, ...]:
    """The dataset columns that this table carries, in the order of the contract."""
    recipe = sheet.recipe
    melt = recipe.melt
    carried = {*recipe.columns, *recipe.constants}
    for part in parts:
        carried |= {*part.groups, *part.cells}
    if melt and melt.measure_from:
        carried |= set(melt.measures.values())
    return tuple(name for name in dataset(recipe.dataset).column_names if name in carried)


def _value(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    return int(connection.execute(query).fetchall()[0][0])


def tidy(
    connection: duckdb.DuckDBPyConnection,
    recipe: TableRecipe,
    *,
    raw_table: str,
    tidy_table: str,
    origin: Origin,
    append: bool = False,
    stored: bool = True,
) -> Tidied:
    """Make (or, with `append`, add to) the DuckDB table `tidy_table` from the raw rows of one sheet.

    Not `stored`: a view, for rows that do not fit into memory; totals are then looked for at both ends only.
    RecipeError where the sheet does not hold the recipe's headers, or holds what the recipe does not expect.
    """
    rows = origin.rows or readers.rows(connection, raw_table, first=layout.HEAD_ROWS, last=layout.TAIL_ROWS)
    file, sheet = origin.file, origin.sheet
    frame = origin.frame or framing.frame_for(recipe, layout.shapes_of(rows))
    if frame is None:
        raise RecipeError(
            f"Tabel dengan kolom {', '.join(f'“{text}”' for text in framing.wanted_headers(recipe))} tidak ditemukan di"
            f" {file}{f', lembar “{sheet}”' if sheet else ''}. Jalankan `pantau inspect` untuk melihat isinya."
        )
    context = templates.Context(file=file, sheet=sheet, title=frame.title, rows=rows)
    this = SheetSql(raw=raw_table, frame=frame, context=context, recipe=recipe)
    parts = melting.slices(recipe.melt, frame.headers) if recipe.melt else ()
    found = None if stored else connection.execute(selecting.totals_at_the_ends(this)).fetchall()
    once = selecting.once(this, totals=None if found is None else [line for (line,) in found])
    rows_kept, form = f'select *, {once} from "{raw_table}" where {selecting.kept(this)}', "table" if stored else "view"
    connection.execute(f"create or replace temp {form} kept as {rows_kept}").fetchall()
    _check_expected(connection, this)
    create = f'insert into "{tidy_table}" by name' if append else f'create or replace temp {form} "{tidy_table}" as'
    connection.execute(f"{create} {selecting.select(this, parts)}").fetchall()
    made = _value(connection, f'select count(*) from "{tidy_table}" where _sheet = {literal(sheet)}')
    kept = _value(connection, "select count(*) from kept")
    totals = _value(connection, f'select count(*) from "{tidy_table}" where _total and _sheet = {literal(sheet)}')
    inside = f'from "{raw_table}" where line between {frame.first_row} and {frame.last_row}'
    lone = [] if recipe.fill_down else connection.execute(f"select line {inside} and filled = 1").fetchall()
    return Tidied(
        table=tidy_table,
        recipe=recipe,
        columns=_columns(this, parts),
        rows=made - totals,
        totals=totals,
        skipped=_value(connection, f"select count(*) {inside}") - kept,
        frame=frame,
        sheet=sheet,
        sparse=tuple(line for (line,) in lone) if len(frame.headers) > 1 else (),
    )
