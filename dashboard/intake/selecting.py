"""The SQL that makes tidy rows from the raw rows of one sheet, built from a table recipe.

Every text in it passes `quoted`; every column is named by the catalogue or by its place.
"""
# ruff: noqa: S608

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.catalogue import dataset
from dashboard.errors import RecipeError
from dashboard.intake import headers, layout, templates
from dashboard.intake.headers import Header
from dashboard.intake.melting import Slice
from dashboard.intake.recipe import Melt, TableRecipe
from dashboard.intake.sql import cell_of, columns_as, fold_of, literal, text_list

_LABEL_COLUMNS = 5
_BAR = "\x1e"
_SPACE = r"[\s_\p{Z}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSql:
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


def _constant(sheet: SheetSql, text: str, groups: dict[str, str]) -> str:
    """SQL for a constant with placeholders; `groups`: SQL of the melt's header texts."""
    parts = []
    for part in templates.parse(text, sheet.context):
        if part.kind == "column":
            parts.append(f"coalesce({_plain(sheet.cell(part.text))}, '')")
        elif part.kind == "header":
            parts.append(f"coalesce({groups.get(part.text, 'null')}, '')")
        else:
            parts.append(literal(part.text))
    return f"nullif({' || '.join(parts)}, '')" if parts else "null"


def _plain(cell: str) -> str:
    """A cell without the mark of native numbers, for use inside a longer text."""
    return f"regexp_replace({cell}, '^\x1f[nd]', '')"


def _treated(sheet: SheetSql, column: str, cell: str) -> str:
    """A cell with `missing` and `translate` of its column applied."""
    recipe = sheet.recipe
    if column in recipe.missing:
        signs = [sign for text in recipe.missing[column] for sign in (text, *_native(text))]
        cell = f"case when {cell} in ({text_list(signs)}) then null else {cell} end"
    if column in recipe.translate:
        cases = " ".join(f"when {literal(k)} then {literal(v)}" for k, v in recipe.translate[column].items())
        cell = f"case {fold_of(cell)} {cases} else {cell} end"
    return cell


def _native(text: str) -> tuple[str, ...]:
    """The same number as a spreadsheet holds it natively."""
    return (f"\x1fn{float(text):.15g}",) if re.fullmatch(r"-?\d+(\.\d+)?", text) else ()


def _filled(cell: str) -> str:
    return f"last_value({cell} ignore nulls) over (order by line rows between unbounded preceding and current row)"


def _identity(sheet: SheetSql, groups: dict[str, str]) -> dict[str, str]:
    """SQL per dataset column for everything that is no melted value; `groups`: SQL of the melt's header texts."""
    recipe = sheet.recipe
    known = dataset(recipe.dataset).column_names
    cells = {column: sheet.cell(header) for column, header in recipe.columns.items()}
    cells |= {column: _filled(cells[column]) for column in recipe.fill_down if column in cells}
    cells |= {name: text for name, text in groups.items() if name in known}
    cells = {column: _treated(sheet, column, cell) for column, cell in cells.items()}
    constants = {column: _constant(sheet, text, groups) for column, text in recipe.constants.items()}
    return cells | {column: _treated(sheet, column, text) for column, text in constants.items()}


def _helpers(sheet: SheetSql) -> dict[str, str]:
    """SQL of the columns that are not the dataset's: `_line`, `_sheet`, `_total`, `_identity`, the region's name
    and parent."""
    region = sheet.recipe.region
    fill = {header for column, header in sheet.recipe.columns.items() if column in sheet.recipe.fill_down}
    named = {"_region_name": region.name, "_region_parent": region.parent}
    cells = {name: sheet.cell(header) if header else "cast(null as varchar)" for name, header in named.items()}
    cells = {name: _filled(cell) if "region_code" in sheet.recipe.fill_down and fill and named[name] else cell
             for name, cell in cells.items()}  # fmt: skip
    own = {"_line": "line", "_sheet": literal(sheet.context.sheet), "_total": "is_total", "_identity": "masked"}
    return own | cells


def total(sheet: SheetSql) -> str:
    """SQL: whether a row is a total: the region's cell, or the first words of the row, begin with a label.

    One regular expression over the first cells joined, because one per cell took most of the time of an import.
    """
    recipe = sheet.recipe
    if not recipe.totals.labels or (recipe.melt and recipe.melt.measure_from):
        return "false"
    width = min(_LABEL_COLUMNS, max((h.place for h in sheet.frame.headers), default=0) + 1)
    label = "|".join(re.escape(label).replace(r"\ ", _SPACE + "+") for label in recipe.totals.labels)
    pattern = f"{_SPACE}*(?:{label}){_SPACE}*(?:[:/.(,-][^{_BAR}]*)?(?:{_BAR}|$)"
    tests = [_matches([f"c{place}" for place in range(width)], f"^(?:[^a-z{_BAR}]*{_BAR})*{pattern}")]
    wanted = [text for text in (recipe.columns.get("region_code"), recipe.region.name) if text]
    if wanted:
        tests.append(_matches([f"c{sheet.header(text).place}" for text in wanted], f"(?:^|{_BAR}){pattern}"))
    return f"({' or '.join(tests)})"


def _matches(cells: Sequence[str], pattern: str) -> str:
    return f"regexp_matches(lower(concat_ws('{_BAR}', {', '.join(cells)})), {literal(pattern)})"


def _is_header_again(sheet: SheetSql) -> str:
    """SQL: whether the row repeats a row of the header, as printed tables do on each page."""
    tests = []
    for line, cells in sheet.context.rows:
        if line in sheet.frame.header_rows:
            # the last columns: those of a large file are mostly dates, and quick to read
            texts = {text: place for place, text in reversed(list(enumerate(cells))) if text}
            same = [f"c{place} = {literal(text)}" for text, place in list(texts.items())[:2]]
            tests += [f"({' and '.join(same)})"] if len(same) > 1 else []
    return f"coalesce({' or '.join(tests) or 'false'}, false)"


def kept(sheet: SheetSql) -> str:
    """SQL of the rows that are the table's: inside it, at least two cells filled, no repeated header, not filtered."""
    inside = f"line between {sheet.frame.first_row} and {sheet.frame.last_row}"
    several = f"filled >= {min(2, len(sheet.frame.headers))}"
    filters = [
        f"{fold_of(sheet.cell(header))} in ({text_list([headers.fold(text) for text in texts])})"
        for header, texts in sheet.recipe.filters.items()
    ]
    return " and ".join([inside, several, f"not {_is_header_again(sheet)}", *filters])


def once(sheet: SheetSql, *, totals: Sequence[int] | None = None) -> str:
    """SQL of what every slice needs, worked out once per row: planning it twelve times takes longer than running it.

    `totals`: the lines of the total rows, where they are known.
    """
    melt = sheet.recipe.melt
    label = fold_of(sheet.cell(melt.measure_from)) if melt and melt.measure_from else "null"
    test = total(sheet) if totals is None else f"line in ({', '.join(map(str, totals)) or 'null'}) and line is not null"
    return f"{'false' if totals == [] else test} as is_total, {label} as measure_label"


def totals_at_the_ends(sheet: SheetSql) -> str:
    """SQL of the lines of total rows among the first and last rows (`Context.rows`), where a total stands."""
    ends = ", ".join(str(line) for line, _ in sheet.context.rows) or "null"
    return f'select line from "{sheet.raw}" where line in ({ends}) and {total(sheet)} order by line'


def _slices(parts: Sequence[Slice]) -> str:
    """SQL of the kept rows once per slice, the slice's texts and cells in the struct `s`.

    One statement with a list, because planning a `union all` of twelve months takes longer than running it.
    """
    groups = dict.fromkeys(name for part in parts for name in part.groups)
    columns = dict.fromkeys(column for part in parts for column in part.cells)
    structs = []
    for part in parts:
        texts = [f"g_{name}: {literal(part.groups[name]) if name in part.groups else 'null'}" for name in groups]
        cells = [f"m_{c}: {cell_of(part.cells[c]) if c in part.cells else 'null'}" for c in columns]
        single = [f"m: {cell_of(part.place)}"] if part.place >= 0 else []
        structs.append(f"{{{', '.join([*texts, *cells, *single])}}}")
    return f"(select *, unnest([{', '.join(structs)}]) as s from kept)"


def select(sheet: SheetSql, parts: Sequence[Slice]) -> str:
    """SQL of the tidy rows from `kept`; with slices, one row per kept row and slice that holds anything."""
    groups = {name: f"s.g_{name}" for part in parts for name in part.groups}
    body = _helpers(sheet) | _identity(sheet, groups)
    melt = sheet.recipe.melt
    if melt is None:
        return f"select {columns_as(body)} from kept"
    if melt.measure_from:
        return _select_by_label(sheet, melt, body, _slices(parts))
    columns = dict.fromkeys(column for part in parts for column in part.cells)
    measures = {column: _treated(sheet, column, f"s.m_{column}") for column in columns}
    present = " or ".join(f"{cell} is not null" for cell in measures.values())
    return f"select {columns_as(body | measures)} from {_slices(parts)} where {present}"


def _select_by_label(sheet: SheetSql, melt: Melt, body: dict[str, str], rows: str) -> str:
    """SQL where the measure stands in a column: all rows of one identity become one row."""
    words: dict[str, list[str]] = {}
    for text, column in melt.measures.items():
        words.setdefault(column, []).append(headers.fold(text))
    measures = {
        column: f"max(case when measure_label in ({text_list(texts)}) then {_treated(sheet, column, 's.m')} end)"
        for column, texts in words.items()
    }
    present = " or ".join(f'"{column}" is not null' for column in measures)
    grouped = f"select {columns_as(body | {'_line': 'min(line)'} | measures)} from {rows} group by all"
    return f"select * from ({grouped}) where {present}"
