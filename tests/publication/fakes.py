"""Small honest stand-ins for the maths and the bundle, to test the way of a release without waiting for them.

They hide small counts and nothing else; what they leave open is their `check`'s to say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from pandas import DataFrame, Series

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.protection import Protection
from dashboard.publication.tools import Progress, Tools
from dashboard.warehouse.connection import Warehouse

COUNTS = {record.key for record in INDICATORS if record.counts}
EXTRA = ["coarse_only", "largest_idr", "second_idr"]
NUMBERS = ["value", "numerator", "denominator"]


@dataclass(frozen=True)
class Kept:
    """As the maths say it."""

    label: str
    published: float
    total: float

    @property
    def share(self) -> float:
        return self.published / self.total if self.total else 1.0


@dataclass(frozen=True)
class Protected:
    """As the maths give it."""

    rows: DataFrame
    counts: dict[str, int]
    kept: Sequence[Kept]
    tables: dict[str, DataFrame] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """As the check gives it."""

    measure: str
    unit: str
    program_code: str
    part: str
    time: str
    low: float
    high: float
    words: str


@dataclass(frozen=True)
class Report:
    """As the check gives it."""

    faults: tuple[Fault, ...]


def protect(
    rows: DataFrame, *, settings: Protection, earlier: Sequence[DataFrame], progress: Progress | None = None
) -> Protected:
    """Primary suppression: counts from 1 to one less than the threshold, and marked kinds."""
    if progress:
        progress("menyembunyikan", len(rows), len(rows))
    counted = rows["indicator"].isin(COUNTS)
    small = counted & rows["value"].between(1, settings.threshold - 1)
    reason = Series(None, index=rows.index, dtype=object).mask(small, "perlindungan")
    made = rows.assign(reason=reason.mask(rows["coarse_only"], "tingkat")).drop(columns=EXTRA)
    hidden = made["reason"].notna()
    made.loc[hidden, NUMBERS] = np.nan
    made.loc[hidden, "status"] = "hidden"
    families = rows[(rows["indicator"] == "paid") & (rows["level"] == "kecamatan")]
    shown = made.loc[families.index, "reason"].isna()
    return Protected(
        rows=made,
        counts={"cells": int(counted.sum()), "primary": int(small.sum()), "secondary": 0, "implied": 0},
        kept=[Kept("Keluarga penerima bantuan", float(families["value"][shown].sum()), float(families["value"].sum()))],
        tables={"relations": DataFrame({"sum_code": ["a"], "part_code": ["b"]})},
    )


def check(  # noqa: PLR0913  as the audit's
    rows: DataFrame,
    *,
    tables: Mapping[str, DataFrame],
    settings: Protection,
    earlier: Sequence[DataFrame],
    progress: object = None,
) -> Report:
    """No small count may stand among the figures."""
    found = rows[rows["indicator"].isin(COUNTS) & rows["value"].between(1, settings.threshold - 1)]
    return Report(tuple(_fault(row) for row in found.to_dict("records")))


def _fault(row: Mapping[Any, Any]) -> Fault:
    return Fault(
        measure=row["indicator"],
        unit=f"{row['unit_kind']}:{row['unit_code']}",
        program_code=row["program_code"],
        part=row["part"],
        time=f"{row['period_kind']}:{row['period']:%Y-%m-%d}",
        low=row["value"],
        high=row["value"],
        words="angka kecil",
    )


def bundle(opened: Warehouse, folder: Path, progress: Progress) -> None:
    """A CSV of each table."""
    folder.mkdir()
    tables = [name for (name,) in opened.cursor().execute("select table_name from duckdb_tables()").fetchall()]
    for table in tables:
        progress(table)
        opened.cursor().execute(f'from "{table}"').df().to_csv(folder / f"{table}.csv", index=False)


def nothing(_: str) -> None:
    """No maps, no modes."""


def tools(**other: Any) -> Tools:
    """All of them; `other` takes the place of some."""
    given = {
        "settings": lambda asked: asked, "protect": protect, "check": check, "bundle": bundle, "maps": nothing,
        "modes": nothing,
    }  # fmt: skip
    return Tools(**(given | other))


def rows_of(path: Path, table: str, order: str = "all") -> list[tuple[Any, ...]]:
    """The rows of a table in a file of figures."""
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(f'from "{table}" order by {order}').fetchall()
