"""What may come in: raw rows as they were read, without what belongs to single persons.

A dataset of counts takes no list of people: a file with a column of identity numbers or names is refused, a stray
identity number is masked and its row rejected. In a dataset of persons (`payments`) the identity number becomes a key
and every column that the recipe does not read is left out. After this step nothing that is written holds either.
"""
# ruff: noqa: S608  (columns are places, tables are ours)

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import duckdb

from dashboard.catalogue import dataset
from dashboard.errors import PersonalDataError
from dashboard.intake import framing, headers, identity, persons
from dashboard.intake.faults import MASK
from dashboard.intake.layout import Frame
from dashboard.intake.recipe import Recipe, TableRecipe

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What happens to the cells of one sheet: places to hash, and places to keep below line `header` (None: all)."""

    hashed: frozenset[int] = frozenset()
    kept: frozenset[int] | None = None
    header: int = 0

    def cell(self, place: int) -> str:
        """SQL for the cell in one place after the door."""
        cell = f"c{place}"
        if place in self.hashed:
            return f"case when line <= {self.header} then {cell} else person_key({cell}, $secret) end"
        if self.kept is not None and place not in self.kept:
            return f"case when line <= {self.header} then cell_masked({cell}) end"
        return f"cell_masked({cell})"

    def select(self, cells: Sequence[str], source: str) -> str:
        """SQL: the raw rows of `source` after the door; `masked` says whether a cell of counts or words was."""
        named = ", ".join(f"{self.cell(int(name[1:]))} as {name}" for name in cells)
        open_cells = [name for name in cells if int(name[1:]) not in self.hashed]
        masks = " or ".join(f"{name} = '{MASK}'" for name in open_cells) or "false"
        return f"select *, coalesce({masks}, false) as masked from (select line, filled, {named} from {source})"


NOTHING = Guard(kept=frozenset())


def guard_of(table: TableRecipe, frame: Frame) -> Guard:
    """The guard of a sheet with single persons: their number hashed, and only what the recipe reads kept."""
    wanted = table.columns.get(persons.key_column(dataset(table.dataset)))
    found = headers.find(frame.headers, wanted) if wanted else None
    return Guard(
        hashed=frozenset({found.place} if found else ()),
        kept=frozenset(framing.places_used(table, frame.headers)),
        header=max(frame.header_rows, default=0),
    )


def of_persons(recipe: Recipe) -> TableRecipe | None:
    """The table of the recipe that reads single persons; None where all read counts."""
    found = [table for table in recipe.tables if table.dataset and persons.key_column(dataset(table.dataset))]
    if found and len(recipe.tables) > 1:
        raise PersonalDataError(
            f"Berkas dengan data perorangan ({found[0].dataset}) hanya boleh memuat satu tabel. Kirim terpisah."
        )
    return next(iter(found), None)


def require_counts(recipe: Recipe, frames: Iterable[Frame]) -> None:
    """PersonalDataError where a file of counts has columns about persons that its recipe does not read."""
    for frame in frames:
        used = {place for table in recipe.tables for place in framing.places_used(table, frame.headers)}
        found = [header for header in persons.personal_headers(frame.headers) if header.place not in used]
        if found:
            named = ", ".join(f"“{header.text}”" for header in found[:SHOWN])
            raise PersonalDataError(
                f"Berkas memuat data perorangan (kolom {named}), padahal {recipe.tables[0].dataset} hanya menerima"
                " rekap. Hapus kolom itu atau kirim rekapnya; tidak ada yang disimpan dari berkas ini."
            )


def pass_through(connection: duckdb.DuckDBPyConnection, table: str, guard: Guard, *, secret: bytes) -> None:
    """Put the rows of a raw table through the door, in place."""
    query = guard.select(identity.cells(connection, table), f'"{table}"')
    given = {"secret": secret} if guard.hashed else {}
    connection.execute(f'create or replace table "{table}" as {query}', given).fetchall()
