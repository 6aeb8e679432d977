"""Which file a doubted figure came from, so that its own sender is asked and not whoever sent a file last.

The warehouse names for each row the newest file that holds it. Where that file does not carry the column in question,
the value is an older one's: the newest staged file that holds the row and carries the column.
"""
# ruff: noqa: S608  (tables and columns are the catalogue's)

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dashboard.catalogue import Agency, Dataset, dataset
from dashboard.warehouse import imports, schema, series
from dashboard.warehouse.imports import Import
from dashboard.warehouse.statements import do

ASKED = ("place", "unit_code", "period", "period_kind", "program_code", "part")
PAYMENTS = "payments"
Finding = Mapping[str, Any]


def files(
    connection: duckdb.DuckDBPyConnection, agency: Agency, findings: Sequence[Finding], counted: Iterable[Import]
) -> list[Import | None]:
    """The file of each finding, in their order; None where its figure stands in no file.

    A finding that names its import (`import_id`, of a row that was rejected) is believed.
    """
    known = {record.id: record for record in counted}
    found = [known.get(finding.get("import_id", -1)) for finding in findings]
    for key in sorted({finding["dataset"] for finding in findings if finding["dataset"]} - schema.SCRATCH):
        for column in sorted({finding["column"] for finding in findings if finding["dataset"] == key}):
            asked = {
                place: finding
                for place, finding in enumerate(findings)
                if (finding["dataset"], finding["column"]) == (key, column) and found[place] is None
            }
            for place, record in _of(connection, agency, dataset(key), column, asked, known).items():
                found[place] = record
    return found


def _of(  # noqa: PLR0913, PLR0917
    connection: duckdb.DuckDBPyConnection, agency: Agency, record: Dataset, column: str,
    asked: Mapping[int, Finding], known: Mapping[int, Import],
) -> dict[int, Import]:  # fmt: skip
    """The files of the findings about one column."""
    served = _matched(connection, asked, f'select *, _import_id as origin from "{record.key}"', record, {})
    found = {
        place: newest
        for place, ids in served.items()
        if (newest := _newest(known, ids)) and (column in newest.columns or newest.dataset == PAYMENTS)
    }
    carrying = {
        str(imports.staged(agency.slug, i)): i
        for i in known.values()
        if i.dataset == record.key and column in i.columns and imports.staged(agency.slug, i).exists()
    }
    rest = {place: finding for place, finding in asked.items() if place not in found}
    if not rest or not carrying:
        return found
    rows = """
        select s.*, list_position($paths, s.filename) - 1 as origin
        from read_parquet($paths, filename = true, union_by_name = true) as s
    """
    ids = [i.id for i in carrying.values()]
    older = _matched(connection, rest, rows, record, {"paths": list(carrying)})
    return found | {
        place: newest for place, at in older.items() if (newest := _newest(known, [ids[one] for one in at]))
    }


def _newest(known: Mapping[int, Import], ids: Iterable[int]) -> Import | None:
    there = [known[one] for one in ids if one in known]
    return max(there, key=lambda i: (i.received, i.id), default=None)


def _matched(
    connection: duckdb.DuckDBPyConnection, asked: Mapping[int, Finding], rows: str, record: Dataset, given: Any
) -> dict[int, list[int]]:
    """The `origin` of the rows that each finding is about."""
    if not asked:
        return {}
    table = [{name: finding.get(name, place) for name in ASKED} for place, finding in asked.items()]
    connection.register("asked_findings", pa.Table.from_pylist(table))
    query = f"""
        select f.place, list(distinct s.origin) from ({rows}) as s
        inner join asked_findings as f on {" and ".join(_same(record))}
        group by f.place
    """
    found = dict(do(connection, query, given))
    connection.unregister("asked_findings")
    return found


def _same(record: Dataset) -> list[str]:
    """SQL: whether a row of the dataset is the one that a finding speaks of."""
    keys, unit = record.natural_key, series.unit_column(record)
    wanted = [f's."{unit}" = {"f.unit_code" if unit in series.UNIT_KEYS else "f.program_code"}']
    if "month" in keys or "year" in keys:
        period = "s.month" if "month" in keys else "make_date(s.year, 1, 1)"
        wanted.append(f"cast({period} as date) = cast(f.period as date)")
    if "period_kind" in keys:
        wanted.append("s.period_kind = f.period_kind")
    if "program_code" in keys and unit != "program_code":
        wanted.append("s.program_code = f.program_code")
    parts = [name for name in keys if name not in (*series.PERIOD_KEYS, unit, "program_code")]
    if parts:
        written, spoken = (
            f"concat_ws(' ', {', '.join(texts)})"
            for texts in ([f's."{name}"' for name in parts], [series.part_of(name) for name in parts])
        )
        wanted.append(f"f.part in ('{series.NONE}', {written}, {spoken})")
    return wanted
