"""The findings: doubted figures, each with its evidence in words and a question for its sender. Nothing is repaired.

They come from four places: the queries `checks/data/*`, the series against their own history (`dashboard.anomalies`),
two senders who disagree, and rows that the door rejected because their figures contradict each other.

A finding's id is made of check, figure and value: it is the same in every build, so that an answer stays with it, and
another one when the value changes, which is asked anew.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb

from dashboard import anomalies, queries
from dashboard.catalogue import DATASETS, Agency, Dataset
from dashboard.warehouse import answers, disagreement, evidence, indonesian, origin, rejected, series, touching
from dashboard.warehouse.imports import Import
from dashboard.warehouse.marts import DATA_CHECKS
from dashboard.warehouse.schema import FINDINGS
from dashboard.warehouse.series import Series
from dashboard.warehouse.statements import do, insert

ID_LENGTH = 10
UNIT_NAMES = "select unit_kind, unit_code, unit_name from named_units"
Finding = dict[str, Any]


def make(connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]) -> None:
    """Fill the table `findings` of a warehouse whose marts are made."""
    found = [
        *_queried(connection),
        *_against_history(connection, agency, counted),
        *_disagreeing(connection, agency, counted),
        *rejected.rows(connection, agency),
    ]
    names = {(kind, code): name for kind, code, name in do(connection, UNIT_NAMES)}
    given = answers.read(agency.slug)
    files = origin.files(connection, agency, found, counted)
    rows = [_complete(finding, names, file) for finding, file in zip(found, files, strict=True)]
    unique = {row["finding_id"]: row | given.get(row["finding_id"], answers.NONE) for row in rows}
    insert(connection, "findings", [{name: row[name] for name, _ in FINDINGS} for row in unique.values()])


def _queried(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    """What the queries `checks/data/*` find."""
    for name in queries.names():
        if name.startswith(DATA_CHECKS):
            rows = connection.execute(queries.read(name))
            columns = [column[0] for column in rows.description or []]
            for row in rows.fetchall():
                yield dict(zip(columns, row, strict=True)) | {"check_name": name.removeprefix(DATA_CHECKS)}


def _against_history(
    connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]
) -> Iterator[Finding]:
    """What every series says about its own values."""
    for one in series.every(connection, agency, counted):
        for doubt in anomalies.doubts(one.panel):
            yield _of_doubt(one, doubt, agency)


def _of_doubt(one: Series, doubt: anomalies.Doubt, agency: Agency) -> Finding:
    value, unit = float(one.panel.values[doubt.row, doubt.column]), one.panel.units[doubt.row]
    office = one.unit_kind == "office"
    return {
        "check_name": doubt.check,
        "dataset": one.dataset,
        "column": one.column,
        "unit_kind": one.unit_kind,
        "unit_code": agency.slug if office else unit,
        "period": one.periods[doubt.column],
        "period_kind": one.period_kind,
        "program_code": unit if office else one.program_code,
        "part": one.part,
        "value": value,
        "expected": doubt.expected,
        "guess": value * (doubt.factor or 1.0),
        "detail": evidence.change(value, doubt.expected, doubt.factor),
        "better": doubt.better,
        "moved": doubt.moved,
        "rows": doubt.rows,
    }


def _disagreeing(connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]) -> Iterator[Finding]:
    """Where two senders gave different figures for the same row and column."""
    for record in DATASETS:
        files = [i for i in counted if i.dataset == record.key]
        for row in disagreement.between(connection, agency, record, files):
            yield series.of_key(record, row, agency) | _said(record, row)


def _said(record: Dataset, row: dict[str, Any]) -> Finding:
    whole = evidence.is_whole(record.column(row["column"]))
    words = [
        f"{sender} ({indonesian.day(received)}): {indonesian.number(float(value), whole=whole)}"
        for sender, received, value in row["said"]
    ]
    newest, older = row["said"][0][2], row["said"][1][2]
    return {
        "check_name": "senders_disagree", "value": float(newest), "expected": float(older),
        "detail": "; ".join(words) + ".",
    }  # fmt: skip


def _complete(finding: Finding, names: Mapping[tuple[str, str], str], file: Import | None) -> Finding:
    """The finding as a row of the table: with its id, its file, and its words."""
    key = finding["unit_kind"], finding["unit_code"]
    unit_name = names.get(key) or finding["unit_code"]
    touched = touching.indicators(
        finding["dataset"], finding["column"], program=finding["program_code"], part=finding["part"]
    )
    said, asked = evidence.sentences(finding, unit_name, names)
    expected = finding["expected"]
    return finding | {
        "expected": None if expected is None else float(f"{expected:.6g}"),  # the same on every machine
        "finding_id": finding_id(finding),
        "unit_name": unit_name,
        "indicators": " ".join(touched),
        "evidence": said,
        "question": asked,
        "import_id": file.id if file else None,
        "file": file.file if file else None,
        "sender": file.sender if file else None,
    }


def finding_id(row: Finding) -> str:
    """A short name that depends on check, figure and value only."""
    value = "" if row["value"] is None else f"{row['value']:.6g}"
    parts = [
        row["check_name"], row["dataset"], row["column"], row["unit_code"], str(row["period"]), row["period_kind"],
        row["program_code"], row["part"], value,
    ]  # fmt: skip
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:ID_LENGTH]
