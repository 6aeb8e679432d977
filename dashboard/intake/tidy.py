"""From the raw rows of a sheet to a tidy table: one row per dataset row, one text column per dataset column.

The recipe says which header is which column; here the rows that are no data are left out, sideways columns become
rows, constants and placeholders are filled in. It is all one SQL statement over the raw table, so a file of five
million rows costs no Python per row. Nothing is parsed: a cell stays the text that it was.
"""
# ruff: noqa: S608  (the SQL is built from the recipe; every text in it passes `quoted`, every column the catalogue)

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import duckdb

from dashboard.catalogue import dataset
from dashboard.errors import RecipeError
from dashboard.intake import headers, layout, melting, readers, templates
from dashboard.intake.headers import Header
from dashboard.intake.melting import Slice
from dashboard.intake.recipe import TableRecipe
from dashboard.intake.shapes import Shape
from dashboard.intake.sql import cell_of, fold_of, quoted, text_list

_LABEL_COLUMNS = 5
_DEEPEST_TOP = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """What a tidy table holds. `columns`: the dataset columns that the file carries; rows without totals."""

    table: str
    recipe: TableRecipe
    columns: tuple[str, ...]
    rows: int
    totals: int
    skipped: int
    frame: layout.Frame
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where raw rows come from: the file's name, the sheet, and the table's place there if it is known already."""

    file: str
    sheet: str = ""
    frame: layout.Frame | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What the SQL is made from: the raw table, its frame, the file-wide context, the recipe."""

    raw: str
    frame: layout.Frame
    context: templates.Context
    recipe: TableRecipe

    def header(self, wanted: str) -> Header:
        """The column that a header of the recipe means; RecipeError with what there is."""
        found = headers.find(self.frame.headers, wanted)
        if found is None:
            there = ", ".join(f"“{header.text}”" for header in self.frame.headers if header.text)
            raise RecipeError(f"Kolom “{wanted}” tidak ada atau tidak tunggal. Yang ada: {there or 'tidak ada judul'}.")
        return found

    def cell(self, wanted: str) -> str:
        """SQL for the cell under a header."""
        return cell_of(self.header(wanted).place)


def wanted_headers(recipe: TableRecipe) -> tuple[str, ...]:
    """Every header that a table recipe needs to find, `#AA` excepted."""
    named = (*recipe.columns.values(), *recipe.filters, *recipe.expect, recipe.region.name, recipe.region.parent)
    inside = (column for text in recipe.constants.values() for column in templates.per_row_columns(text))
    melted = (recipe.melt.measure_from,) if recipe.melt else ()
    return tuple(dict.fromkeys(text for text in (*named, *inside, *melted) if text and not text.startswith("#")))


def places_used(recipe: TableRecipe, columns: Sequence[Header]) -> set[int]:
    """The places of the headers that a table recipe reads."""
    named = {found.place for wanted in wanted_headers(recipe) if (found := headers.find(columns, wanted))}
    parts = melting.slices(recipe.melt, columns) if recipe.melt else ()
    return named | {place for part in parts for place in (*part.cells.values(), part.place)}


def _serves(recipe: TableRecipe, columns: Sequence[Header]) -> bool:
    found = all(headers.find(columns, wanted) for wanted in wanted_headers(recipe))
    return found and (recipe.melt is None or bool(melting.slices(recipe.melt, columns)))


def _block_that_serves(recipe: TableRecipe, rows: Sequence[Shape]) -> list[int] | None:
    """The lines of the first rows that hold the wanted headers, where the shape alone does not tell."""
    for top in range(min(len(rows), _DEEPEST_TOP)):
        for depth in (1, 2, 3):
            block = rows[top : top + depth]
            if _serves(recipe, headers.combine([row.cells for row in block])):
                return [row.line for row in block]
    return None


def frame_for(recipe: TableRecipe, rows: Sequence[Shape], *, usual: layout.Frame | None = None) -> layout.Frame | None:
    """The table that the recipe means: as it says, else as the shape says (`usual`), else where its headers are."""
    found = layout.frame(rows, header_rows=recipe.header_rows) if recipe.header_rows else usual or layout.frame(rows)
    if not _serves(recipe, found.headers):
        block = None if recipe.header_rows else _block_that_serves(recipe, rows)
        if block is None:
            return None
        found = layout.frame(rows, header_rows=block)
    first, last = recipe.first_row or found.first_row, recipe.last_row or found.last_row
    return replace(found, first_row=first, last_row=last)


def _constant(sheet: _Sheet, text: str, groups: dict[str, str]) -> str:
    """SQL for a constant with placeholders, in one slice of the melt."""
    parts = []
    for part in templates.parse(text, sheet.context):
        if part.kind == "column":
            parts.append(f"coalesce({_plain(sheet.cell(part.text))}, '')")
        elif part.kind == "header":
            parts.append(quoted(groups.get(part.text, "")))
        else:
            parts.append(quoted(part.text))
    return f"nullif({' || '.join(parts)}, '')" if parts else "null"


def _plain(cell: str) -> str:
    """A cell without the mark of native numbers, for use inside a longer text."""
    return f"regexp_replace({cell}, '^\x1f[nd]', '')"


def _treated(sheet: _Sheet, column: str, cell: str) -> str:
    """A cell with `missing` and `translate` of its column applied."""
    recipe = sheet.recipe
    if column in recipe.missing:
        signs = [sign for text in recipe.missing[column] for sign in (text, *_native(text))]
        cell = f"case when {cell} in ({text_list(signs)}) then null else {cell} end"
    if column in recipe.translate:
        cases = " ".join(f"when {quoted(k)} then {quoted(v)}" for k, v in recipe.translate[column].items())
        cell = f"case {fold_of(cell)} {cases} else {cell} end"
    return cell


def _native(text: str) -> tuple[str, ...]:
    """The same number as a spreadsheet holds it natively."""
    return (f"\x1fn{float(text):.15g}",) if re.fullmatch(r"-?\d+(\.\d+)?", text) else ()


def _filled(cell: str) -> str:
    return f"last_value({cell} ignore nulls) over (order by line rows between unbounded preceding and current row)"


def _identity(sheet: _Sheet, groups: dict[str, str]) -> dict[str, str]:
    """SQL per dataset column for everything that is no melted value, in one slice of the melt."""
    recipe = sheet.recipe
    known = dataset(recipe.dataset).column_names
    cells = {column: sheet.cell(header) for column, header in recipe.columns.items()}
    cells |= {column: _filled(cells[column]) for column in recipe.fill_down if column in cells}
    cells |= {name: quoted(text) for name, text in groups.items() if name in known}
    cells = {column: _treated(sheet, column, cell) for column, cell in cells.items()}
    constants = {column: _constant(sheet, text, groups) for column, text in recipe.constants.items()}
    return cells | {column: _treated(sheet, column, text) for column, text in constants.items()}


def _helpers(sheet: _Sheet) -> dict[str, str]:
    """SQL of the columns that are not the dataset's: `_line`, `_sheet`, `_total`, the region's name and parent."""
    region = sheet.recipe.region
    fill = {header for column, header in sheet.recipe.columns.items() if column in sheet.recipe.fill_down}
    named = {"_region_name": region.name, "_region_parent": region.parent}
    cells = {name: sheet.cell(header) if header else "cast(null as varchar)" for name, header in named.items()}
    cells = {name: _filled(cell) if "region_code" in sheet.recipe.fill_down and fill and named[name] else cell
             for name, cell in cells.items()}  # fmt: skip
    return {"_line": "line", "_sheet": quoted(sheet.context.sheet), "_total": "is_total"} | cells


def _total(sheet: _Sheet) -> str:
    """SQL: whether a row is a total: the region's cell, or the first words of the row, begin with a label."""
    recipe = sheet.recipe
    if not recipe.totals.labels or (recipe.melt and recipe.melt.measure_from):
        return "false"
    width = min(_LABEL_COLUMNS, max((h.place for h in sheet.frame.headers), default=0) + 1)
    words = [
        f"case when regexp_matches({cell_of(place)}, '[A-Za-z]') then {cell_of(place)} end" for place in range(width)
    ]
    cells = [f"coalesce({', '.join(words)})"]
    region = recipe.columns.get("region_code")
    cells += [sheet.cell(text) for text in (region, recipe.region.name) if text]
    pattern = quoted(f"^({'|'.join(map(re.escape, recipe.totals.labels))})\\s*([:/.(,-].*)?$")
    tests = " or ".join(f"coalesce(regexp_matches({fold_of(cell)}, {pattern}), false)" for cell in cells)
    return f"({tests})"


def _is_header_again(sheet: _Sheet) -> str:
    """SQL: whether the row repeats a row of the header, as printed tables do on each page."""
    tests = []
    for line, cells in sheet.context.rows:
        if line in sheet.frame.header_rows:
            texts = {text: place for place, text in reversed(list(enumerate(cells))) if text}
            same = [f"c{place} = {quoted(text)}" for text, place in list(texts.items())[-2:]]
            tests += [f"({' and '.join(same)})"] if len(same) > 1 else []
    return f"coalesce({' or '.join(tests) or 'false'}, false)"


def _kept(sheet: _Sheet) -> str:
    """SQL of the rows that are the table's: inside it, at least two cells filled, no repeated header, not filtered."""
    inside = f"line between {sheet.frame.first_row} and {sheet.frame.last_row}"
    several = f"filled >= {min(2, len(sheet.frame.headers))}"
    filters = [
        f"{fold_of(sheet.cell(header))} in ({text_list([headers.fold(text) for text in texts])})"
        for header, texts in sheet.recipe.filters.items()
    ]
    return " and ".join([inside, several, f"not {_is_header_again(sheet)}", *filters])


def _once(sheet: _Sheet) -> str:
    """SQL of what every slice needs, worked out once per row: planning it twelve times takes longer than running it."""
    melt = sheet.recipe.melt
    label = fold_of(sheet.cell(melt.measure_from)) if melt and melt.measure_from else "null"
    return f"{_total(sheet)} as is_total, {label} as measure_label"


def _measures(sheet: _Sheet, part: Slice) -> dict[str, str]:
    return {column: _treated(sheet, column, cell_of(place)) for column, place in part.cells.items()}


def _select(sheet: _Sheet, part: Slice | None) -> str:
    """SQL of the tidy rows of one slice of the melt (or of the plain table)."""
    helpers, identity = _helpers(sheet), _identity(sheet, part.groups if part else {})
    if part is None:
        body = helpers | identity
        return f"select {_as(body)} from kept"
    melt = sheet.recipe.melt
    if melt and melt.measure_from:
        return _select_by_label(sheet, part, helpers | identity)
    measures = _measures(sheet, part)
    present = " or ".join(f"{cell} is not null" for cell in measures.values())
    return f"select {_as(helpers | identity | measures)} from kept where {present}"


def _select_by_label(sheet: _Sheet, part: Slice, identity: dict[str, str]) -> str:
    """SQL where the measure stands in a column: all rows of one identity become one row."""
    melt = sheet.recipe.melt
    if melt is None:
        return ""
    label, value = "measure_label", cell_of(part.place)
    words: dict[str, list[str]] = {}
    for text, column in melt.measures.items():
        words.setdefault(column, []).append(headers.fold(text))
    measures = {
        column: f"max(case when {label} in ({text_list(texts)}) then {_treated(sheet, column, value)} end)"
        for column, texts in words.items()
    }
    present = " or ".join(f'"{column}" is not null' for column in measures)
    rows = f"select {_as(identity | {'_line': 'min(line)'} | measures)} from kept group by all"
    return f"select * from ({rows}) where {present}"


def _as(columns: dict[str, str]) -> str:
    return ", ".join(f'{sql} as "{name}"' for name, sql in columns.items())


def _check_expected(connection: duckdb.DuckDBPyConnection, sheet: _Sheet, kept: str) -> None:
    for header, texts in sheet.recipe.expect.items():
        cell = sheet.cell(header)
        wanted = text_list([headers.fold(text) for text in texts])
        query = f"{kept} select line, {cell} from kept where not {_total(sheet)} and {fold_of(cell)} not in ({wanted})"
        found = connection.execute(f"{query} order by line limit 1").fetchone()
        if found:
            raise RecipeError(
                f"Kolom “{header}” pada baris {found[0]} berisi “{found[1]}”, padahal resep mengharapkan"
                f" {', '.join(texts)}. Periksa apakah satuan atau isi berkas berubah, lalu sesuaikan resep."
            )


def _columns(sheet: _Sheet, parts: Sequence[Slice]) -> tuple[str, ...]:
    """The dataset columns that this table carries, in the order of the contract."""
    recipe = sheet.recipe
    melt = recipe.melt
    carried = {*recipe.columns, *recipe.constants}
    for part in parts:
        carried |= {*part.groups, *part.cells}
    if melt and melt.measure_from:
        carried |= set(melt.measures.values())
    return tuple(name for name in dataset(recipe.dataset).column_names if name in carried)


def _counts(connection: duckdb.DuckDBPyConnection, table: str, sheet: str) -> tuple[int, int]:
    query = f'select count(*) filter (not _total), count(*) filter (_total) from "{table}" where _sheet = ?'
    found = connection.execute(query, [sheet]).fetchone()
    return (int(found[0]), int(found[1])) if found else (0, 0)


def tidy(
    connection: duckdb.DuckDBPyConnection,
    recipe: TableRecipe,
    *,
    raw_table: str,
    tidy_table: str,
    origin: Origin,
    append: bool = False,
) -> Tidied:
    """Make (or, with `append`, add to) the DuckDB table `tidy_table` from the raw rows of one sheet.

    RecipeError where the sheet does not hold the recipe's headers, or holds what the recipe does not expect.
    """
    rows = readers.rows(connection, raw_table, first=layout.HEAD_ROWS, last=layout.TAIL_ROWS)
    file, sheet = origin.file, origin.sheet
    frame = origin.frame or frame_for(recipe, layout.shapes_of(rows))
    if frame is None:
        raise RecipeError(
            f"Tabel dengan kolom {', '.join(f'“{text}”' for text in wanted_headers(recipe))} tidak ditemukan di"
            f" {file}{f', lembar “{sheet}”' if sheet else ''}. Jalankan `pantau inspect` untuk melihat isinya."
        )
    context = templates.Context(file=file, sheet=sheet, title=frame.title, rows=rows)
    this = _Sheet(raw=raw_table, frame=frame, context=context, recipe=recipe)
    parts = melting.slices(recipe.melt, frame.headers) if recipe.melt else ()
    kept_where = _kept(this)
    kept = f'with kept as materialized (select *, {_once(this)} from "{raw_table}" where {kept_where})'
    _check_expected(connection, this, kept)
    selects = [_select(this, part) for part in parts] or [_select(this, None)]
    query = f"{kept} {' union all by name '.join(selects)}"
    create = f'insert into "{tidy_table}" by name' if append else f'create or replace table "{tidy_table}" as'
    connection.execute(f"{create} {query}")
    count, totals = _counts(connection, tidy_table, sheet)
    found = connection.execute(
        f'select count(*) from "{raw_table}" where line between {frame.first_row} and {frame.last_row}'
        f" and not ({kept_where})"
    ).fetchone()
    return Tidied(
        table=tidy_table,
        recipe=recipe,
        columns=_columns(this, parts),
        rows=count,
        totals=totals,
        skipped=int(found[0]) if found else 0,
        frame=frame,
        sheet=sheet,
    )
