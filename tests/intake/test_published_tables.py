"""The published tables, read by the recipes of the installation (skipped where the folder is absent)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.errors import RecipeError
from dashboard.intake import inspect, reading
from dashboard.intake.excel import Excel
from dashboard.intake.recipe import Weighted
from dashboard.intake.tidy import Tidied

Published = Callable[[str], Path]
Rows = list[dict[str, Any]]


@pytest.fixture
def read(
    connection: duckdb.DuckDBPyConnection, excel: Excel, published: Published
) -> Callable[[str], tuple[tuple[Tidied, ...], list[Rows]]]:
    """The tidy tables of a published file and their rows."""

    def run(prefix: str) -> tuple[tuple[Tidied, ...], list[Rows]]:
        found = reading.read_file(connection, published(prefix), excel=excel)
        return found.tables, [_rows(connection, tidied.table) for tidied in found.tables]

    return run


Read = Callable[[str], tuple[tuple[Tidied, ...], list[Rows]]]


def _rows(connection: duckdb.DuckDBPyConnection, table: str) -> Rows:
    found = connection.execute(f'select * from "{table}" order by _line')  # noqa: S608
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_03_keeps_16_10_apart_from_16_1(read: Read) -> None:
    (table,), (rows,) = read("03_")
    assert table.recipe.dataset == "area_indicators"
    codes = {row["_region_name"].strip(): row["region_code"] for row in rows}
    assert codes["Sumatera Selatan"] == "\x1fn16"
    assert "16.10" in codes.values()
    assert {row["indicator"] for row in rows} == {"indeks_kesejahteraan_sosial"}
    assert len(rows) == 18


def test_09_is_the_poverty_rate_of_kutai_timur(read: Read) -> None:
    (table,), (rows,) = read("09_")
    assert (table.recipe.dataset, table.recipe.units["p0_pct"]) == ("poverty", "persen")
    assert [(row["year"], row["p0_pct"]) for row in rows][:2] == [("2015", "9,31"), ("2016", "9,16")]
    assert {row["region_code"] for row in rows} == {"kabupaten kutai timur"}


def test_12_gives_families_and_letters_to_be_rolled_up(read: Read) -> None:
    (families, letters), (rows, _) = read("12_")
    assert families.recipe.dataset == "population"
    assert families.rows == letters.rows == 3289
    assert families.recipe.roll_up is not None
    assert families.recipe.roll_up.sum == ("families",)
    assert letters.recipe.roll_up is not None
    assert letters.recipe.roll_up.weighted == (
        Weighted(value="value", weight="denominator", numerator="numerator", per=100),
    )
    assert {row["year"] for row in rows} == {"2021"}
    assert all("Podes 2021" in row["source"] and "2019" in row["source"] for row in rows)
    muba = sum(int(row["families"]) for row in rows if row["region_code"].startswith("1606"))
    assert muba == 202_612
    lilin = [row for row in rows if row["region_code"].startswith("1606") and row["_region_parent"] == "BAYUNG LENCIR"]
    assert sum(int(row["families"]) for row in lilin) == 27_225


def test_14_is_pkh_per_year(read: Read) -> None:
    (table,), (rows,) = read("14_")
    assert table.recipe.dataset == "disbursements"
    assert {(row["program_code"], row["period_kind"], row["stage"]) for row in rows} == {("PKH", "tahun", "1")}
    assert len(rows) == 216
    assert rows[0]["month"] == "2017-01"
    assert rows[0]["paid"] == "115067"


def test_15_is_in_thousands_and_zero_is_not_yet(read: Read) -> None:
    (table,), (rows,) = read("15_")
    assert table.recipe.scale == {"poor_people": 1000}
    young = [row for row in rows if row["_region_name"] == "KABUPATEN PANGANDARAN" and row["year"] == "2002"]
    assert [row["poor_people"] for row in young] == [None]
    assert len(rows) == 621


def test_16_is_in_percent_and_zero_is_not_yet(read: Read) -> None:
    (table,), (rows,) = read("16_")
    assert not table.recipe.scale
    assert "0.0" not in {row["p0_pct"] for row in rows}
    assert len(rows) == 405


@pytest.mark.parametrize("prefix", ["02_", "04_", "04b_", "07_"])
def test_tables_that_no_dataset_takes_are_refused_with_the_closest(
    connection: duckdb.DuckDBPyConnection, excel: Excel, published: Published, prefix: str
) -> None:
    path = published(prefix)
    with pytest.raises(RecipeError, match=r"(?s)Belum ada dataset.*area_indicators"):
        reading.read_file(connection, path, excel=excel)
    found = inspect.inspect(path, excel=excel)
    assert "area_indicators" in found.refusal
    assert found.known


@pytest.mark.parametrize("prefix", ["03_", "09_", "12_", "14_", "15_", "16_"])
def test_inspect_says_that_they_are_ready(published: Published, excel: Excel, prefix: str) -> None:
    found = inspect.inspect(published(prefix), excel=excel)
    assert found.ready
    assert found.known
    assert all(table.count for table in found.tables)


@pytest.mark.parametrize(
    ("prefix", "dataset", "asked"),
    [("15_", "poverty", []), ("16_", "poverty", []), ("03_", "area_indicators", [])],
)
def test_without_their_recipes_they_are_proposed_alike(
    connection: duckdb.DuckDBPyConnection,
    excel: Excel,
    published: Published,
    monkeypatch: pytest.MonkeyPatch,
    prefix: str,
    dataset: str,
    asked: list[str],
) -> None:
    monkeypatch.setattr("dashboard.intake.recipes.known", lambda: ())
    found = reading.choose(reading.open_file(connection, published(prefix), excel=excel))
    assert found.tables[0].dataset == dataset
    assert [question.key for question in found.questions] == asked
