"""The series that the store holds: each number column of each dataset over time, by unit, as panels of values.

Which column is a series follows from the catalogue's records: a number that is no key, in a dataset with a year or a
month. Rows are the units that report (for a dataset of the whole office, its programmes); what else is in the natural
key (programme, stage, round, source …) and the level of an area part the panels.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb
import numpy as np
import pandas as pd

from dashboard.anomalies import Panel
from dashboard.catalogue import DATASETS, Agency, Column, Dataset
from dashboard.catalogue.records import NUMBER_TYPES
from dashboard.paths import RECIPES
from dashboard.warehouse import imports
from dashboard.warehouse.imports import Import

COUNTED = "int"
MONEY = "idr"
UNIT_KEYS = {"region_code": "region", "upt_code": "upt"}
PERIOD_KEYS = ("year", "month", "period_kind")
NONE = "*"
_ANTI_OPEN = """
    anti join (
        select due_dates.period, due_dates.period_kind
        from due_dates cross join agency
        where due_dates.dataset = '{dataset}' and due_dates.due_date > agency.as_of
    ) as open on open.period = given.period and open.period_kind = given.period_kind
"""
Zeros = frozenset[tuple[str, int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A panel and what it is about; `units` and `periods` name its rows and columns."""

    dataset: str
    column: str
    unit_kind: str
    program_code: str
    part: str
    period_kind: str
    panel: Panel
    periods: Sequence[date]


def columns(record: Dataset) -> list[Column]:
    """The columns of a dataset that are series; none where it has no period, or no unit that is compared."""
    if not {"year", "month"} & set(record.natural_key) or unit_column(record) not in record.natural_key:
        return []
    return [column for column in record.columns if column.type in NUMBER_TYPES and not column.key]


def every(connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]) -> Iterator[Series]:
    """Every series of a warehouse that is being built."""
    for record in DATASETS:
        wanted = columns(record)
        rows = _rows(connection, record, wanted) if wanted else pd.DataFrame()
        if len(rows):
            yield from _of(record, rows, _swallowed(agency, record, counted))


def _rows(connection: duckdb.DuckDBPyConnection, record: Dataset, wanted: Sequence[Column]) -> pd.DataFrame:
    """unit, period, period_kind, program_code, part, level and the columns, ordered; periods not due yet are left out.

    A report that is not due yet may still be filled in; its figures prove nothing.
    """
    keys = record.natural_key
    unit = unit_column(record)
    parts = [part_of(name) for name in keys if name not in (*PERIOD_KEYS, unit, "program_code")]
    due = _ANTI_OPEN.format(dataset=record.key) if record.due.frequency == "monthly" else ""
    query = f"""
        with given as (
            select "{unit}" as unit,
                {"month" if "month" in keys else "make_date(year, 1, 1)"} as period,
                {"period_kind" if "period_kind" in keys else "'tahun'"} as period_kind,
                {"program_code" if "program_code" in keys and unit != "program_code" else f"'{NONE}'"} as program_code,
                {f"concat_ws(' ', {', '.join(parts)})" if parts else f"'{NONE}'"} as part,
                {"length(region_code)" if unit == "region_code" else "0"} as level,
                {", ".join(f'cast("{column.name}" as double) as "{column.name}"' for column in wanted)}
            from "{record.key}"
        )
        select given.* from given {due}
        order by period_kind, program_code, part, level, unit, period
    """  # noqa: S608  (names are the catalogue's)
    return connection.execute(query).df()


def unit_column(record: Dataset) -> str:
    """The key that names the rows of a panel: area, UPT, or the programme of an office."""
    return next((key for key in UNIT_KEYS if key in record.natural_key), "program_code")


def part_of(name: str) -> str:
    """SQL of one more key; a source without its year, which would part a series from itself."""
    return "trim(regexp_replace(source, '[0-9]+', '', 'g'))" if name == "source" else f'"{name}"'


def of_key(record: Dataset, row: dict[str, Any], agency: Agency) -> dict[str, Any]:
    """What a row with the natural key of a dataset (and `column`) is about."""
    unit = unit_column(record)
    others = [
        str(row[name])
        for name in record.natural_key
        if name not in (*PERIOD_KEYS, unit, "program_code") and row.get(name) is not None
    ]
    month = row.get("month")
    return {
        "dataset": record.key,
        "column": row["column"],
        "unit_kind": UNIT_KEYS.get(unit, "office"),
        "unit_code": row[unit] if unit in UNIT_KEYS else agency.slug,
        "period": month if month is not None else date(int(row["year"]), 1, 1),
        "period_kind": row.get("period_kind") or "tahun",
        "program_code": row.get("program_code") or NONE,
        "part": " ".join(others) or NONE,
    }


def _of(record: Dataset, rows: pd.DataFrame, zeros: Zeros) -> Iterator[Series]:
    kind = UNIT_KEYS.get(unit_column(record), "office")
    for (period_kind, program, part, _), group in rows.groupby(["period_kind", "program_code", "part", "level"]):
        places, units = pd.factorize(group["unit"])
        periods = np.sort(group["period"].unique())
        times = np.searchsorted(periods, group["period"].to_numpy())
        days = [stamp.date() for stamp in pd.DatetimeIndex(periods)]
        for column in columns(record):
            values = np.full((len(units), len(periods)), np.nan)
            values[places, times] = _values(group, column, zeros)
            if np.isnan(values).all():
                continue
            yield Series(
                dataset=record.key, column=column.name, unit_kind=kind, program_code=str(program), part=str(part),
                period_kind=str(period_kind), periods=days,
                panel=Panel(units=[str(unit) for unit in units], values=values, grain=grain(column, values)),
            )  # fmt: skip


def _values(group: pd.DataFrame, column: Column, zeros: Zeros) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """The values of one column, with the zeros that a recipe read as missing."""
    values = group[column.name].to_numpy(dtype=float)
    spans = [(first, last) for name, first, last in zeros if name == column.name]
    if spans:
        years = group["period"].dt.year.to_numpy()
        inside = np.any([(years >= first) & (years <= last) for first, last in spans], axis=0)
        values = np.where(np.isnan(values) & inside, 0.0, values)
    return values


def grain(column: Column, values: "np.ndarray[Any, np.dtype[np.float64]]") -> float:
    """What one counted thing adds: 1 in counts, the common price in rupiah, 0 where nothing is counted."""
    if column.type == COUNTED:
        return 1.0
    if column.type != MONEY:
        return 0.0
    paid = values[values > 0].astype(np.int64)
    return float(np.gcd.reduce(paid)) if len(paid) else 1.0


def _swallowed(agency: Agency, record: Dataset, counted: Sequence[Import]) -> Zeros:
    """(column, first year, last year) of the files whose recipe takes a zero in that column for “not available”.

    The store holds no value there, rightly; that a zero was written is still worth a question.
    """
    files = [i for i in counted if i.dataset == record.key and i.period_from and i.period_to]
    if not files:
        return frozenset()
    texts = {event["id"]: event.get("recipe_text", "") for event in imports.events(agency.slug)}
    return frozenset(
        (column, file.period_from.year, file.period_to.year)
        for file in files
        if file.period_from and file.period_to
        for column in _zero_columns(texts.get(file.id, "") or _kept(file.recipe), record.key)
        if column in file.columns
    )


def _kept(recipe: str) -> str:
    path = RECIPES / f"{recipe}.toml"
    return path.read_text(encoding="utf-8") if recipe and path.is_file() else ""


def _zero_columns(recipe: str, dataset: str) -> list[str]:
    """Columns whose words for “not available” include a zero."""
    tables = tomllib.loads(recipe).get("table", [])
    missing = [table.get("missing", {}) for table in tables if table.get("dataset") == dataset]
    return [column for words in missing for column, texts in words.items() if any(_is_zero(text) for text in texts)]


def _is_zero(text: str) -> bool:
    return bool(text) and set(text) <= set("0.,") and "0" in text
