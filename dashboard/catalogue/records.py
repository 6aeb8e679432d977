"""The shapes of the catalogue: frozen records, standard library only, read by every other part.

A record is data. What it means for SQL, for a form or for a chart is decided where it is used.
"""

import re
from dataclasses import dataclass
from typing import Literal

ColumnType = Literal[
    "code", "text", "int", "number", "pct", "idr", "month", "date", "timestamp", "bool", "year", "release"
]
Frequency = Literal["once", "weekly", "monthly", "quarterly", "half_yearly", "yearly", "published", "event"]
Reporter = Literal["region", "upt", "office", "reference"]
UnitKind = Literal["region", "upt", "unit", "office"]
OverTime = Literal["sum", "last", "ratio", "none"]
OverArea = Literal["sum", "ratio", "none"]
Tone = Literal["green", "blue", "orange", "red", "gray"]
Level = Literal["negara", "provinsi", "kabupaten", "kecamatan", "desa"]
Direction = Literal["more_is_better", "less_is_better", "neutral"]

NUMBER_TYPES = frozenset(("int", "idr", "number", "pct"))
WHOLE_TYPES = frozenset(("int", "idr"))
PERIOD_KINDS = ("bulan", "dua_bulan", "triwulan", "semester", "tahun")
LEVELS: tuple[Level, ...] = ("negara", "provinsi", "kabupaten", "kecamatan", "desa")
MONTHS_OF = {"bulan": 1, "dua_bulan": 2, "triwulan": 3, "semester": 6, "tahun": 12}

KEY = ("indicator", "unit_kind", "unit_code", "period_kind", "period", "program_code", "part")
"""What tells one figure from the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a dataset.

    `title` is its heading where the beginning of the description is none; `aliases` are headers that offices write
    for it; `codes` the closed list of its values; `minimum` and `maximum` bound a number, both included; `default`
    fills an absent column.
    """

    name: str
    type: ColumnType
    description: str
    title: str = ""
    unit: str = ""
    key: bool = False
    required: bool = False
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    default: str | None = None
    personal: bool = False
    example: str = ""

    @property
    def label(self) -> str:
        """What people call it: "Kuota periode"."""
        return self.title or re.split(r"[:(,]", self.description)[0].strip()

    @property
    def heading(self) -> str:
        """What stands over it in a template: "Pagu setahun (rupiah)"."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A condition that each row must meet: a portable SQL expression over the dataset's columns.

    A rule that is NULL (a part is not reported) is met. `advice` tells the sender what to do.
    """

    key: str
    condition: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a report is expected: `day` of the month after the period ends; without a day it is never late.

    Of a weekly report it is the day of the week after (1 = Monday). `event` means: when something has happened.
    """

    frequency: Frequency
    day: int = 0

    @property
    def is_monthly(self) -> bool:
        """Whether a report is due every month on a day."""
        return self.frequency == "monthly" and self.day > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What an office exports, and what one row of it is: `grain` for the code, `one_row` for people."""

    key: str
    title: str
    grain: str
    one_row: str
    reporter: Reporter
    columns: tuple[Column, ...]
    due: Due
    rules: tuple[Rule, ...] = ()
    publishable: bool = True

    @property
    def natural_key(self) -> tuple[str, ...]:
        """Names of the columns that together identify one row."""
        return tuple(column.name for column in self.columns if column.key)

    @property
    def column_names(self) -> tuple[str, ...]:
        """All column names, in the order of the contract."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """A named sentence shown under every figure that it touches."""

    key: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A number at which a judgement changes: SQL reads it from `catalogue_thresholds`, sentences say it."""

    key: str
    value: float
    unit: str
    title: str


@dataclass(frozen=True, slots=True)
class Status:
    """How a state is said: `sign` and `word` together, `tone` on top (a colour of the theme)."""

    sign: str
    word: str
    tone: Tone

    @property
    def text(self) -> str:
        """Sign and word: "▼ tertinggal"."""
        return f"{self.sign} {self.word}"

    @property
    def markdown(self) -> str:
        """The same in its colour, for Streamlit's Markdown."""
        return f":{self.tone}[{self.text}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule:
    """When something has a status: `subject` says what is judged; fields of `sentence` in braces are thresholds."""

    subject: str
    status: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One way in which a figure can be doubtful: `evidence` and `question` are sentences with fields in braces.

    The question is for whoever sent the figure. `history` checks compare a value with others of the same series.
    """

    key: str
    title: str
    evidence: str
    question: str
    history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One measured thing: how it is called, computed, added up and read.

    `over_time` and `over_area` say how a margin is made from `observations`' base rows: `sum`, `ratio`
    (sum of numerators over sum of denominators, times `scale`), `last` (the last period with data), or
    `none` (as published or computed by its own query, never added). Without `over_programs` the programmes are not
    added up either: there is no figure of all of them.
    `due_dataset` is the dataset whose expected reports make `reported` and `expected`.
    `maximum` is what no true value can exceed; None where there is no such bound.

    What the public may see: `publishable` ones, from the level `public_from` upwards, of whole years only where
    `yearly` (a step between months, or between two releases, tells more than the figure). `counts` names what the
    value counts where it counts people or families, `numerator` and `denominator` the same of a ratio, `remainder`
    what the denominator holds beside the numerator; "" where nobody is counted. `follows`: an amount or a delay that
    would give this count away, shown only where the count is.
    """

    key: str
    label: str
    short: str
    unit: str
    subject: str
    definition: str
    formula: str
    source: str
    unit_kind: UnitKind
    direction: Direction
    decimals: int
    over_time: OverTime
    over_area: OverArea
    scale: float = 1.0
    maximum: float | None = None
    due_dataset: str = ""
    caveats: tuple[str, ...] = ()
    over_programs: bool = True
    publishable: bool = True
    public_from: Level = "desa"
    yearly: bool = False
    counts: str = ""
    numerator: str = ""
    denominator: str = ""
    remainder: str = ""
    follows: str = ""
