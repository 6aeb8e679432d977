"""Which table of a sheet a recipe means, and which of its columns the recipe reads."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.intake import headers, layout, melting, templates
from dashboard.intake.headers import Header
from dashboard.intake.recipe import TableRecipe
from dashboard.intake.shapes import Shape

_DEEPEST_TOP = 40


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
    top_rows = rows[:_DEEPEST_TOP]
    levels = {headers.normalise(level) for text in wanted_headers(recipe) for level in text.split(headers.SEPARATOR)}
    texts = [{headers.normalise(cell) for cell in row.cells if cell} for row in top_rows]
    if not levels <= set().union(*texts):
        return None
    for top, there in enumerate(texts):
        for depth in (1, 2, 3) if there & levels or not levels else ():
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
