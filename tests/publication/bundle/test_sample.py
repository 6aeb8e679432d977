"""The bundle of a whole office: every figure of the release is in it once, and every key that it promises holds."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from dashboard import queries
from dashboard.catalogue import protection
from dashboard.publication import bundle, figures, opening
from dashboard.publication.bundle.records import Bundle
from dashboard.warehouse import release, schema
from dashboard.warehouse.connection import Warehouse, open_warehouse
from tests.publication.made import home_at

SLUG = "kutai-timur"
OBSERVED = [name for name, _ in schema.OBSERVATIONS]


@pytest.fixture(scope="module")
def inside(sample_home: Path) -> Warehouse:
    """The warehouse of the sample office."""
    with home_at(sample_home):
        return open_warehouse(SLUG)


@pytest.fixture(scope="module")
def publishable(inside: Warehouse) -> pd.DataFrame:
    """Every figure of it that may be published."""
    return queries.run(inside, "public/observations")[OBSERVED]


@pytest.fixture(scope="module")
def opened(
    inside: Warehouse, publishable: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Warehouse]:
    """A release of the sample office, with every seventh figure hidden."""
    hidden = publishable.index % 7 == 0
    rows = publishable.assign(reason=None)
    rows.loc[hidden, "reason"] = protection.PROTECTED
    rows.loc[hidden, "status"] = "hidden"
    rows.loc[hidden, ["numerator", "denominator", "value"]] = float("nan")
    path = tmp_path_factory.mktemp("office") / "p0001-0000000a.duckdb"
    meta = {
        "version": "p0001", "release": release.mark(), "as_of": inside.as_of.isoformat() if inside.as_of else "",
        "built_at": inside.built_at, "published_at": "2026-11-22T10:00:00", "content_hash": "uji", "sample": "true",
        "slug": SLUG,
    }  # fmt: skip
    figures.write(inside.path, path, rows, meta)
    yield opening.open_file(SLUG, path)
    opening.open_file.cache_clear()


@pytest.fixture(scope="module")
def written(opened: Warehouse) -> Bundle:
    return bundle.write(opened, opened.path.with_suffix(""))


@pytest.fixture(scope="module")
def tables(written: Bundle) -> Iterator[duckdb.DuckDBPyConnection]:
    """The CSV files as tables, every cell as text."""
    with duckdb.connect() as connection:
        for name, files in written.tables.items():
            (path,) = (file.path for file in files if file.format == "csv")
            connection.execute(
                f"create table \"{name}\" as from read_csv(?, all_varchar = true, header = true, nullstr = [''])",
                [str(written.folder / path)],
            )
        yield connection


def schemas(written: Bundle) -> dict[str, dict[str, Any]]:
    resources = json.loads((written.folder / "datapackage.json").read_bytes())["resources"]
    return {one["table"]: one["schema"] for one in resources if one["format"] == "csv"}


def one(connection: duckdb.DuckDBPyConnection, sql: str) -> Any:
    return (connection.execute(sql).fetchone() or [None])[0]


def test_every_figure_is_there_once_as_it_is(
    publishable: pd.DataFrame, opened: Warehouse, written: Bundle, tables: duckdb.DuckDBPyConnection
) -> None:
    columns = {name: {field["name"] for field in found["fields"]} for name, found in schemas(written).items()}
    subjects = [name for name, known in columns.items() if {"numerator", "reason"} <= known]
    every = " union all ".join(f'select * from "{name}"' for name in subjects)  # noqa: S608
    key = "indicator, unit_kind, unit_code, cast(period as date), period_kind, program_code, part"
    numbers = "cast(value as double), cast(numerator as double), cast(denominator as double), status"
    found = tables.execute(f"select {key}, {numbers} from ({every}) order by all").fetchall()  # noqa: S608
    with opened.cursor() as cursor:
        inside = cursor.execute(f"select {key}, {numbers} from observations order by all").fetchall()  # noqa: S608
    assert len(found) == len(publishable) > 0
    assert found == inside
    assert one(tables, f"select count(*) from ({every}) where (value is null) <> (reason is not null)") == 0  # noqa: S608


def test_what_is_required_is_there_and_what_is_listed_is_known(
    written: Bundle, tables: duckdb.DuckDBPyConnection
) -> None:
    wrong = []
    for name, found in schemas(written).items():
        for field in found["fields"]:
            rules = field.get("constraints", {})
            if rules.get("required") and one(tables, f'select count(*) from "{name}" where "{field["name"]}" is null'):  # noqa: S608
                wrong.append((name, field["name"], "is empty"))
            used = {value for (value,) in tables.execute(f'select distinct "{field["name"]}" from "{name}"').fetchall()}  # noqa: S608
            if "enum" in rules and used - {None, *rules["enum"]}:
                wrong.append((name, field["name"], str(used)))
    assert wrong == []


def test_keys_name_one_row_each(written: Bundle, tables: duckdb.DuckDBPyConnection) -> None:
    found = schemas(written)
    for name, described in found.items():
        own = ", ".join(described["primaryKey"])
        assert one(tables, f'select count(*) from "{name}"') == one(  # noqa: S608
            tables,
            f'select count(*) from (select distinct {own} from "{name}")',  # noqa: S608
        ), name
        for foreign in described.get("foreignKeys", []):
            there = foreign["reference"]["resource"] or name
            pairs = zip(foreign["fields"], foreign["reference"]["fields"], strict=True)
            same = " and ".join(f"here.{mine} = there.{its}" for mine, its in pairs)
            lost = one(
                tables,
                f'select count(*) from "{name}" as here where here.{foreign["fields"][0]} is not null'  # noqa: S608
                f' and not exists (select 1 from "{there}" as there where {same})',
            )
            assert lost == 0, (name, foreign)
