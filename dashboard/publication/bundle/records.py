"""The shapes of the bundle: a column, a table of columns, a file, and the folder of files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Kind = Literal["string", "integer", "number", "date", "boolean"]
Progress = Callable[..., None]  # progress(text, done, total), as the commands' bars take it


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: `kind` is its type in Table Schema, `values` its closed list, `maximum` and `minimum` are included.

    A `required` column is never empty.
    """

    name: str
    kind: Kind
    title: str
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A foreign key: `fields` of a table name one row of `table` by its `of` (the table itself: "")."""

    fields: tuple[str, ...]
    table: str
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of the bundle; `chunks()` yields Arrow tables whose columns are `fields`, `rows` in all.

    `standards`: the Satu Data metadata of each indicator in it; empty for a reference table.
    """

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: int
    chunks: Callable[[], Iterator[Any]]
    references: tuple[Reference, ...] = ()
    standards: tuple[dict[str, str], ...] = ()
    frequency: str = ""
    period: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of the bundle: `path` is its name in the folder, `rows` None for what is no table.

    `table` names the table that it holds ("" for texts and descriptions), `format` is csv, parquet, xlsx, md or json.
    """

    path: str
    title: str
    description: str
    format: str
    media_type: str
    bytes: int
    sha256: str
    table: str = ""
    rows: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A written folder: of which release it is, and its files, tables first."""

    folder: Path
    name: str
    title: str
    version: str
    published_at: str
    as_of: str
    sample: bool
    licence: str
    licence_address: str
    citation: str
    files: tuple[File, ...]

    def file(self, path: str) -> File | None:
        """The file called `path`; None where there is none."""
        return next((found for found in self.files if found.path == path), None)

    @property
    def tables(self) -> dict[str, tuple[File, ...]]:
        """Table → its files, one per format."""
        names = dict.fromkeys(found.table for found in self.files if found.table)
        return {name: tuple(found for found in self.files if found.table == name) for name in names}
