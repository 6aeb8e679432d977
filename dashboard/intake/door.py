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
from dashboard.intake.layout import Frame
from dashboard.intake.recipe import Recipe, TableRecipe
from dashboard.masking import MASK

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What happens to the cells of one sheet: places to hash, and places to keep below line `header` (None: all)."""

    hashed: frozenset[int] = frozenset()
    kept: frozenset[int] | None = None
    header: int = 0

    def cell(self, place: int) -> str:
        """SQL for a cell of the table after the door, without its name."""
        if place in self.hashed:
            return f"person_key(c{place}, $secret)"
        if self.kept is not None and place not in self.kept:
            return "cast(null as varchar)"
        return f"cell_masked(c{place})"

    def body(self, cells: Sequence[str]) -> str:
        """SQL of the cells (c0 … cN) of a row below the header after the door."""
        return ", ".join(f"{self.cell(int(name[1:]))} as {name}" for name in cells)

    def masked(self, cells: Sequence[str]) -> str:
        """SQL, after the door: whether a cell of counts or words was masked; a person's number has its own rule."""
        masks = " or ".join(f"{name} = '{MASK}'" for name in cells if int(name[1:]) not in self.hashed)
        return f"coalesce({masks or 'false'}, false)"

    @staticmethod
    def filled(cells: Sequence[str]) -> str:
        """SQL: how many cells of a row hold something."""
        return f"({' + '.join(f'({name} is not null)::utinyint' for name in cells) or '0'})::integer"

    def select(self, cells: Sequence[str], source: str) -> str:
        """SQL: the raw rows of `source` after the door. Above the table every cell stays that holds no number."""
        named = ", ".join(
            f"case when line <= {self.header} then cell_masked({name}) else {self.cell(int(name[1:]))} end as {name}"
            for name in cells
        )
        after = f"select line, {named} from {source}"
        return f"select *, {self.filled(cells)} as filled, {self.masked(cells)} as masked from ({after})"


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
        title = dataset(found[0].dataset).title
        raise PersonalDataError(
            f"Berkas dengan data perorangan ({title}) hanya boleh memuat satu tabel. Kirim terpisah."
        )
    return next(iter(found), None)


def require_counts(recipe: Recipe, frames: Iterable[Frame]) -> None:
    """PersonalDataError where a file of counts has columns about persons that its recipe does not read."""
    for frame in frames:
        used = {place for table in recipe.tables for place in framing.places_used(table, frame.headers)}
        found = [header for header in persons.personal_headers(frame.headers) if header.place not in used]
        if found:
            named = ", ".join(f"“{header.text}”" for header in found[:SHOWN])
            title = dataset(recipe.tables[0].dataset).title
            raise PersonalDataError(
                f"Berkas memuat data perorangan (kolom {named}), padahal laporan “{title}” hanya menerima rekap."
                " Hapus kolom itu atau kirim rekapnya; tidak ada yang disimpan dari berkas ini."
            )


def pass_through(connection: duckdb.DuckDBPyConnection, table: str, guard: Guard, *, secret: bytes) -> None:
    """Put the rows of a raw table through the door, in place."""
    query = guard.select(identity.cells(connection, table), f'"{table}"')
    given = {"secret": secret} if guard.hashed else {}
    connection.execute(f'create or replace table "{table}" as {query}', given).fetchall()
