"""The tables of a release by rows, as the API hands them out: the tables of the open-data bundle, piece by piece.

Table names, columns and words are those of the bundle, so that a program may go from the one to the other.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard import queries
from dashboard.catalogue.records import PERIOD_KINDS
from dashboard.errors import ParameterError
from dashboard.publication.bundle import columns, tables
from dashboard.publication.bundle.about import about
from dashboard.publication.bundle.records import Table
from dashboard.publication.bundle.standards import Measure, measures
from dashboard.warehouse.connection import Warehouse

Release = Warehouse
FIGURES = "public/api/figures"
COUNT = "public/api/count"
REFERENCES = (
    columns.INDICATORS, columns.REGIONS, columns.UNITS, columns.PROGRAMS, columns.UPT, columns.CORRECTIONS,
)  # fmt: skip
PARTS = "public/api/parts"
UNITS = "public/api/units"
FILTERS = {
    "indicator": "kunci indikator, lihat acuan-indikator",
    "level": f"tingkat: {', '.join(columns.UNIT_LEVELS)}",
    "unit": "kode wilayah, UPT, atau kantor, lihat acuan-unit",
    "period": "2026 (yang mulai pada tahun itu), 2026-08, atau 2026-08-01 (hari pertama periode)",
    "period_kind": f"lama periode: {', '.join(PERIOD_KINDS)}",
    "program": "kode program, lihat acuan-program; * berarti semua program",
    "part": "rincian sebagai kunci=nilai dipisahkan koma, seperti sex=P; * berarti seluruhnya",
}
USUAL, MOST = 1000, 5000
NAMED = 100
"""So many allowed values are named; of more the first ones."""
LONGEST = 80
FARTHEST = 100_000_000
PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for: filters (only those given), how many rows at most, after how many."""

    filters: Mapping[str, str]
    limit: int = USUAL
    offset: int = 0


@functools.lru_cache(maxsize=24)
def subjects(opened: Warehouse) -> Mapping[str, tuple[Measure, ...]]:
    """Table of figures → the indicators in it, in the order of the open data."""
    found: dict[str, tuple[Measure, ...]] = {}
    for measure in measures(opened):
        found[measure.table] = (*found.get(measure.table, ()), measure)
    return found


@functools.lru_cache(maxsize=24)
def references(opened: Warehouse) -> Mapping[str, Table]:
    """Reference table → what it is and how to read it."""
    found = tables.every(opened, about(opened), measures(opened))
    return {table.name: table for table in found if table.name in REFERENCES}


def asked(given: Mapping[str, str], *, figures: bool) -> Asked:
    """What the parameters of an address ask for; ParameterError for one that does not exist or has no sense.

    Reference tables take `limit` and `offset` only.
    """
    known = (*(FILTERS if figures else ()), "limit", "offset")
    if unknown := sorted(given.keys() - set(known)):
        raise ParameterError(f"Parameter {_shown(unknown[0])} tidak dikenal. Yang ada: {', '.join(known)}.")
    for name, value in given.items():
        if len(value) > LONGEST:
            raise ParameterError(f"Nilai {name} terlalu panjang; paling banyak {LONGEST} huruf.")
    filters = {name: given[name] for name in FILTERS if name in given}
    if "period" in filters:
        span(filters["period"])
    return Asked(
        filters=filters,
        limit=_number(given, "limit", USUAL, most=MOST),
        offset=_number(given, "offset", 0, most=FARTHEST),
    )


def _number(given: Mapping[str, str], name: str, usual: int, *, most: int) -> int:
    text = given.get(name, str(usual))
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) > most:
        raise ParameterError(f"Nilai {name} harus bilangan bulat 0 sampai {most}.")
    return int(text)


def span(period: str) -> tuple[date, date]:
    """The first day that a period asks for, and the day after the last; ParameterError where it is none."""
    match = PERIOD.fullmatch(period)
    year, month, day = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)  # no year 0: refused below
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return first, date.fromordinal(first.toordinal() + 1)
        if month:
            return first, date(first.year + month // 12, month % 12 + 1, 1)
        return first, date(first.year + 1, 1, 1)
    except (ValueError, OverflowError) as error:
        raise ParameterError("Nilai period harus seperti 2026, 2026-08, atau 2026-08-01.") from error


def known(opened: Warehouse, table: str, filters: Mapping[str, str]) -> None:
    """ParameterError for a filter whose value exists nowhere, with those that do: no typing error looks like no data.

    A value that exists and has no row in the table is a question with an empty answer.
    """
    allowed = _allowed(opened, table)
    for name, value in filters.items():
        if name in allowed and value not in allowed[name]:
            there, more = ", ".join(allowed[name][:NAMED]), len(allowed[name]) - NAMED
            rest = f", dan {more} lain" if more > 0 else ""
            raise ParameterError(f"Nilai {_shown(value)} untuk {name} tidak ada. Yang ada: {there}{rest}.")


@functools.lru_cache(maxsize=96)
def _allowed(opened: Warehouse, table: str) -> Mapping[str, tuple[str, ...]]:
    """Filter → the values that it takes; a period is read, not looked up."""
    found = subjects(opened)[table]
    return {
        "indicator": tuple(measure.key for measure in found),
        "level": columns.UNIT_LEVELS,
        "unit": _codes(opened, columns.UNITS, "unit_code"),
        "period_kind": PERIOD_KINDS,
        "program": _codes(opened, columns.PROGRAMS, "program_code"),
        "part": tuple(queries.run(opened, PARTS, subject=found[0].subject)["part"]),
    }


def _codes(opened: Warehouse, table: str, column: str) -> tuple[str, ...]:
    chunks = references(opened)[table].chunks()
    return tuple(dict.fromkeys(str(code) for chunk in chunks for code in chunk[column].to_pylist()))


@functools.lru_cache(maxsize=96)
def example(opened: Warehouse, table: str, preferred: str) -> str:
    """A unit of which a table of figures has rows: the preferred one where it has, else the one with the most.

    Tables about homes or about the office itself have none of an area.
    """
    found = list(queries.run(opened, UNITS, subject=subjects(opened)[table][0].subject)["unit_code"])
    return preferred if preferred in found else str(found[0])


def _shown(text: str) -> str:
    """A name from outside, short and plain enough to be repeated."""
    plain = "".join(letter if letter.isalnum() or letter in "_-" else "·" for letter in text[:30])
    return f"“{plain}”"


def figures(opened: Warehouse, subject: str, wanted: Asked) -> tuple[int, list[dict[str, Any]]]:
    """How many figures of a subject there are, and those that are asked for."""
    given = wanted.filters
    first, after = span(given["period"]) if "period" in given else (None, None)
    params: dict[str, Any] = {name: given.get(name) for name in FILTERS if name != "period"}
    params |= {"subject": subject, "period_from": first, "period_to": after}
    total = int(queries.run(opened, COUNT, **params)["rows"].iloc[0])
    rows = queries.run(opened, FIGURES, **params, **tables.SAID, most=wanted.limit, **{"from": wanted.offset})
    return total, records(rows)


def reference(opened: Warehouse, table: str, wanted: Asked) -> tuple[int, list[dict[str, Any]]]:
    """How many rows a reference table has, and those that are asked for."""
    found = [row for chunk in references(opened)[table].chunks() for row in chunk.to_pylist()]
    asked_for = found[wanted.offset : wanted.offset + wanted.limit]
    return len(found), [{name: _plain(value) for name, value in row.items()} for row in asked_for]


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as column → value; no value is None, whole numbers are whole."""
    columns = [[_plain(value) for value in rows[name].tolist()] for name in rows.columns]
    names = [str(name) for name in rows.columns]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _plain(value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN alone
        return None
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value
