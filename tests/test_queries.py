"""The registry of queries: names, parameters, errors that help, and where a figure comes from."""

from pathlib import Path

import duckdb
import pytest

from dashboard import queries
from dashboard.catalogue import DATASETS, INDICATORS
from dashboard.errors import NotFoundError, PantauError, ParameterError, StoreError
from dashboard.publication import figures
from dashboard.warehouse import schema


def test_names_are_paths_and_texts_are_files() -> None:
    assert "observations/map" in queries.names()
    assert queries.read("observations/map").startswith("-- ")
    first = "Periods with a figure, newest first. One row per period, period kind, level and programme."
    assert queries.title("observations/periods") == first


def test_an_unknown_name_offers_those_like_it() -> None:
    with pytest.raises(NotFoundError, match="observations/map"):
        queries.read("observation/map")
    with pytest.raises(NotFoundError):
        queries.read("../README")


def test_parameters_are_those_of_the_text() -> None:
    assert queries.parameters("observations/periods") == {"indicator"}
    assert queries.parameters("marts/reports") == frozenset()


def test_run_refuses_a_missing_and_an_excess_parameter() -> None:
    with duckdb.connect() as connection:
        schema.create(connection)
        assert queries.run(connection, "observations/periods", indicator="paid").empty
        with pytest.raises(ParameterError, match="Kurang: indicator"):
            queries.run(connection, "observations/periods")
        with pytest.raises(ParameterError, match="Berlebih: year"):
            queries.run(connection, "observations/periods", indicator="paid", year=2026)


def test_a_value_that_is_none_of_its_kind_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "read", lambda _: "select cast($period as date) as period")
    with duckdb.connect() as connection, pytest.raises(ParameterError, match="period=2026-9-x"):
        queries.run(connection, "test/value", period="2026-9-x")


def test_a_warehouse_of_another_release_says_what_to_do() -> None:
    with duckdb.connect() as connection, pytest.raises(StoreError, match="pantau build"):
        queries.run(connection, "observations/periods", indicator="paid")


def test_a_damaged_block_inside_a_readable_file_is_a_store_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "damaged.duckdb"
    with duckdb.connect(str(path)) as connection:
        schema.create(connection)
        connection.execute(
            "insert into observations (indicator, unit_code) select 'k' || i, md5(i::text) from range(200000) t(i)"
        )
        connection.execute("checkpoint")
    body = bytearray(path.read_bytes())
    middle = len(body) // 2
    body[middle : middle + 600_000] = bytes(600_000)
    path.write_bytes(body)
    queries.parameters("marts/period_kinds")
    monkeypatch.setattr(queries, "read", lambda _: "select max(unit_code) as code from observations")
    with duckdb.connect(str(path), read_only=True) as connection, pytest.raises(StoreError, match="tidak dapat dibaca"):
        queries.run(connection, "marts/period_kinds")


def test_a_query_over_the_time_limit_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(_: str) -> str:
        return "select count(*) from range(100000000) a, range(100000) b where a.range <> b.range"

    with duckdb.connect(config={"max_execution_time": 200}) as connection:
        queries.parameters("marts/period_kinds")
        monkeypatch.setattr(queries, "read", slow)
        with pytest.raises(PantauError, match="batas waktu"):
            queries.run(connection, "marts/period_kinds")


def test_a_value_is_bound_and_never_part_of_the_text() -> None:
    with duckdb.connect() as connection:
        schema.create(connection)
        assert queries.run(connection, "observations/periods", indicator="x' or '1'='1").empty


def test_lineage_follows_marts_to_what_was_imported() -> None:
    assert queries.references("indicators/realised_idr") == {"budget_months", "agency"}
    assert queries.indicator_tables("realised_idr") == {"budgets", "programs", "agency"}
    assert queries.tables("observations/periods") == {"observations"}
    assert "disbursements" in queries.indicator_tables("reports_received_pct")


@pytest.mark.parametrize("key", [record.key for record in INDICATORS])
def test_every_indicator_comes_from_a_dataset(key: str) -> None:
    assert queries.indicator_tables(key) & {record.key for record in DATASETS}


@pytest.mark.parametrize("name", queries.names())
def test_every_query_is_one_select_over_known_tables(name: str) -> None:
    known = schema.tables().keys() | {n.removeprefix("marts/") for n in queries.names() if n.startswith("marts/")}
    own = figures.OWN.keys() if name.startswith("public/pages/") else set()  # these read the public file
    assert queries.references(name) <= known | own
    queries.parameters(name)
