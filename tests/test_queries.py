"""The registry of queries: names, parameters, errors that help, and where a figure comes from."""

import duckdb
import pytest

from dashboard import queries
from dashboard.catalogue import DATASETS, INDICATORS
from dashboard.errors import NotFoundError, PantauError
from dashboard.warehouse import schema


def test_names_are_paths_and_texts_are_files() -> None:
    assert "observations/map" in queries.names()
    assert queries.read("observations/map").startswith("-- ")
    assert queries.title("observations/periods").startswith("Periods for which")


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
        with pytest.raises(PantauError, match="Kurang: indicator"):
            queries.run(connection, "observations/periods")
        with pytest.raises(PantauError, match="Berlebih: year"):
            queries.run(connection, "observations/periods", indicator="paid", year=2026)


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
    assert queries.references(name) <= known
    queries.parameters(name)
