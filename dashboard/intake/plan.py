"""What an import is about to do with one tidy table, and by what it reads words."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.catalogue import Column, Dataset
from dashboard.intake.conventions import NUMBER_TYPES
from dashboard.intake.lookup import Lookup
from dashboard.intake.recipe import TableRecipe

WORD_TYPES = frozenset(("month", "date", "timestamp", "year", "bool", "release"))
UNIT_LISTS = {"program_code": "programs", "upt_code": "upt"}  # codes that the office's own lists define


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What words are read by: areas as the office means them, and its own lists (dataset → code → name)."""

    lookup: Lookup
    units: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The dataset, the columns that the files carry (catalogue order), how the recipe reads them, and the office.

    One plan may hold many files (`_file` in its tables): binding an SQL statement costs far more than running it on a
    small file, so files that are read alike are judged together. Nothing that one file proves counts for another.
    """

    dataset: Dataset
    carried: tuple[Column, ...]
    recipe: TableRecipe
    context: Context
    number: int = 0

    def table(self, stage: str) -> str:
        """Name of a working table of this plan: tidy, clean, words, proofs, typed, judged, staged."""
        return f"intake_{stage}_{self.number}"

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the carried columns."""
        return tuple(column.name for column in self.carried)

    @property
    def numbers(self) -> list[Column]:
        """Carried columns that hold numbers."""
        return [column for column in self.carried if column.type in NUMBER_TYPES]

    @property
    def word_columns(self) -> list[Column]:
        """Carried columns whose distinct texts are parsed one by one; free text and free codes stand as they are."""
        return [column for column in self.carried if self._is_word(column)]

    def _is_word(self, column: Column) -> bool:
        if column.type in WORD_TYPES or column.codes:
            return True
        return column.name == "region_code" or UNIT_LISTS.get(column.name, self.dataset.key) != self.dataset.key
