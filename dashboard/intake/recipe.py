"""A recipe as records: how to read the tables of one kind of file. The TOML form is described in `recipes.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Convention = Literal["auto", "id", "en", "plain"]
Scheme = Literal["auto", "kemendagri", "bps", "name"]

TOTAL_LABELS = (
    "jumlah",
    "total",
    "jumlah total",
    "total jumlah",
    "grand total",
    "jumlah keseluruhan",
    "total keseluruhan",
    "jumlah/total",
    "sub total",
    "subtotal",
    "sub jumlah",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """When a recipe applies to a file. Everything given must hold; a recipe with nothing given never applies."""

    file: str = ""
    sheet: str = ""
    title: str = ""
    headers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Melt:
    """How sideways columns become rows (see `recipes`).

    `value` names the dataset column that takes the cell; or `measures` maps the text of the group `measure`,
    or of the source column `measure_from`, to dataset columns.
    """

    pattern: str
    value: str = ""
    measures: Mapping[str, str] = field(default_factory=dict)
    measure_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Which rows are totals: their first text, or the region's, is one of `labels`. `check`: parts must add up."""

    labels: tuple[str, ...] = TOTAL_LABELS
    check: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighted:
    """A mean over parts: value := Σ(value·weight)/Σ weight; numerator := Σ(value·weight)/per; weight := Σ weight.

    All sums run over the parts where both value and weight are present.
    """

    value: str
    weight: str
    numerator: str = ""
    per: float = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RollUp:
    """Rows of a finer level are added up to `level`: `sum` columns are summed, `weighted` ones averaged."""

    level: str = "kecamatan"
    sum: tuple[str, ...] = ()
    weighted: tuple[Weighted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRule:
    """How the region is written. `name` and `parent` are source headers that prove or narrow the match.

    `level`: the level that the column's own header says (`Kabupaten/Kota`), for names that two levels bear.
    """

    scheme: Scheme = "auto"
    within: str = ""
    name: str = ""
    parent: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What only a person can answer. `key` says where the answer goes (`unit:COLUMN`, …, see `recipes`).

    Without an answer to one that is not `optional` the file is refused; else only the rows in doubt are rejected.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    answer: str = ""
    optional: bool = False

    @property
    def open(self) -> bool:
        """Whether nobody has answered yet."""
        return not self.answer.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRecipe:
    """How one table of a file becomes rows of one dataset; see `recipes` for the meaning of each field."""

    dataset: str
    sheet: str = ""
    header_rows: tuple[int, ...] = ()
    first_row: int = 0
    last_row: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    melt: Melt | None = None
    numbers: Mapping[str, Convention] = field(default_factory=dict)
    dates: str = "auto"
    scale: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    translate: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    expect: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fill_down: tuple[str, ...] = ()
    totals: Totals = field(default_factory=Totals)
    roll_up: RollUp | None = None
    region: RegionRule = field(default_factory=RegionRule)
    questions: tuple[Question, ...] = ()

    def convention(self, column: str) -> Convention:
        """The number convention of a dataset column: its own, else the table's (`*`), else `auto`."""
        return self.numbers.get(column, self.numbers.get("*", "auto"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How to read one kind of file. `refuse` instead of tables: known, but no dataset takes what it holds."""

    name: str
    title: str = ""
    sender: str = ""
    note: str = ""
    refuse: str = ""
    match: Match = field(default_factory=Match)
    tables: tuple[TableRecipe, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all tables that are still open and must be answered before an import."""
        return tuple(question for question in self._open if not question.optional)

    @property
    def hints(self) -> tuple[Question, ...]:
        """The open questions that leave rows in doubt, not the file."""
        return tuple(question for question in self._open if question.optional)

    @property
    def _open(self) -> tuple[Question, ...]:
        return tuple(question for table in self.tables for question in table.questions if question.open)
