"""A figure before anything draws it: what it shows, of which indicator, from which query, and in which words.

One `Chart` is drawn on the screen (`charts`, `maps`), written as a table, CSV or XLSX (`tables`) and cited; later as
SVG, PDF or a slide. What the reader sees and what the reader downloads are the same rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pandas import DataFrame

from dashboard.catalogue import Indicator
from dashboard.views import hidden

Kind = Literal[
    "trend", "flow", "lines", "panels", "ranking", "steps", "movement", "capacity", "intervals", "matrix", "alluvial",
    "map", "table",
]  # fmt: skip
FieldKind = Literal["text", "number", "date", "month", "status", "reason"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column of the table under a figure: the column of the rows, its heading, unit and decimals.

    `right` sets words that are read as numbers to the right.
    """

    name: str
    label: str
    kind: FieldKind = "number"
    unit: str = ""
    decimals: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One figure.

    `rows` by `kind` (all: `value` may be missing = not reported, or hidden where `status` says so; 0 = reported zero):
    `trend` and `flow` period, value [, plan, status]; `panels` series, period, value; `lines` the same [, is_break],
    the page's own series first; `ranking` code, label, value;
    `steps` label, value [, text, capacity], in the order of the process; `movement` period, label, value (out =
    negative);
    `alluvial` source, target (numbers: 0 = outside, the higher the better), source_label, target_label, value;
    `capacity` code, label, value, capacity, is_overfull [, group];
    `intervals` label, value, low, high, reference [, text, state];
    `matrix` row, column, value [, group, text, hint, mark, state, tint]; `map` region_code, region_name, value, …
    `period` says in words what is covered; `period_kind` how long one point is; `names` labels value and plan.
    `query` and `params` are where the rows come from; `reported` of `expected` units stand behind them.
    `datasets` name the source files; `caveats` are keys of the catalogue's vocabulary beyond the indicator's own.
    `shown` draws the first so many rows (of a matrix: lines) only; table and files always hold all of them.
    `table_rows` are the finer rows of table and files where what is drawn is a summary of them. `about` replaces the
    indicator's definition and formula where a table is not about one (files, versions). `brief` names the fields that
    a table on the page shows.
    `of_unit` is the one unit that the figure is about, where it is not an area: findings of others do not touch it.
    `unit` and `decimals` are those of the drawn values where they are not the indicator's. `nothing` is said where
    there are no rows and that needs no explanation. `remark` is said under the drawing.
    `in_time`: the columns of a matrix are periods, the newest last.
    """

    kind: Kind
    key: str
    title: str
    alt: str
    indicator: Indicator
    rows: DataFrame
    fields: tuple[Field, ...]
    period: str
    query: str
    params: Mapping[str, Any] = field(default_factory=dict)
    period_kind: str = "bulan"
    names: Mapping[str, str] = field(default_factory=dict)
    reported: int | None = None
    expected: int | None = None
    datasets: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    unit: str | None = None
    decimals: int | None = None
    shown: int | None = None
    table_rows: DataFrame | None = None
    about: str = ""
    brief: tuple[str, ...] = ()
    nothing: str = ""
    of_unit: str = ""
    in_time: bool = False
    remark: str = ""

    def __post_init__(self) -> None:
        """A hidden row may carry no number into anything that is drawn, written or cited."""
        hidden.sealed(self.rows)
        hidden.sealed(self.listed)

    @property
    def shown_unit(self) -> str:
        """The unit of the values: the chart's own, else the indicator's."""
        return self.indicator.unit if self.unit is None else self.unit

    @property
    def shown_decimals(self) -> int:
        """The decimals of the values: the chart's own, else the indicator's."""
        return self.indicator.decimals if self.decimals is None else self.decimals

    @property
    def drawn(self) -> DataFrame:
        """The rows that are drawn."""
        return self.rows if self.shown is None else self.rows.head(self.shown)

    @property
    def listed(self) -> DataFrame:
        """The rows of the table and the files."""
        return self.rows if self.table_rows is None else self.table_rows

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw: no row, or no value in any row, not even a hidden one."""
        unknown = "value" in self.rows and bool(self.rows["value"].isna().all())
        return self.rows.empty or (unknown and not self.has_hidden)

    @property
    def has_hidden(self) -> bool:
        """Whether a row of the figure or of its table is hidden to protect people."""
        return hidden.count(self.rows) > 0 or hidden.count(self.listed) > 0
