"""The office's own lists that codes are matched against: its programmes and its UPT."""

from collections.abc import Mapping

import duckdb

from dashboard.catalogue import Agency
from dashboard.intake import log
from dashboard.intake.plan import UNIT_LISTS
from dashboard.intake.staging import staged_path


def load(connection: duckdb.DuckDBPyConnection, agency: Agency) -> dict[str, Mapping[str, str]]:
    """Dataset (`programs`, `upt`) → code → name: those of the office's TOML, and those that were imported."""
    found: dict[str, Mapping[str, str]] = {}
    for column, dataset in UNIT_LISTS.items():
        name = column.replace("_code", "_name")
        units = {row[column]: row.get(name, row[column]) for row in agency.lists[dataset]}
        found[dataset] = units | _imported(connection, agency.slug, dataset, column)
    return found


def _imported(connection: duckdb.DuckDBPyConnection, slug: str, dataset: str, column: str) -> dict[str, str]:
    paths = [staged_path(slug, dataset, event["sha256"]) for event in log.active(slug) if event["dataset"] == dataset]
    there = [str(path) for path in paths if path.exists()]
    if not there:
        return {}
    name = column.replace("_code", "_name")
    query = f"select {column}, {name} from read_parquet($paths, union_by_name = true)"  # noqa: S608 - two known names
    return dict(connection.execute(query, {"paths": there}).fetchall())
