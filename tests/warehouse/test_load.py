"""What the build makes of staged files: merged by value, profile under imports, the log and the rejects."""

from collections.abc import Callable
from typing import Any

import duckdb

from dashboard.warehouse import build, connection, imports

Rows = list[dict[str, Any]]


def query(sql: str) -> list[tuple[Any, ...]]:
    build.build("muara-enim")
    return connection.open_warehouse("muara-enim").cursor().execute(sql).fetchall()


def test_each_value_comes_from_the_newest_file_that_carries_its_column(store: Any) -> None:
    key = {"region_code": "16.03", "year": 2024, "round": "maret"}
    store.add("poverty", [key | {"poor_people": 66_420}], received="2026-01-02")
    store.add("poverty", [key | {"p0_pct": 9.79}], received="2026-01-03")
    assert query("select poor_people, p0_pct, _import_id, _first_received::varchar from poverty") == [
        (66_420, 9.79, 2, "2026-01-02")
    ]


def test_an_empty_cell_of_a_newer_file_wins(store: Any, monthly: Callable[..., Rows]) -> None:
    store.add("disbursements", monthly("2026-01-01", a01=90, a02=80), received="2026-02-05")
    store.add("disbursements", monthly("2026-01-01", a01=None), received="2026-02-06")
    found = query("select region_code, paid, quota from disbursements order by all")
    assert found == [("16.03.01", None, 100), ("16.03.02", 80, 100)]


def test_the_day_of_arrival_decides_not_the_order_of_import(store: Any, monthly: Callable[..., Rows]) -> None:
    store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-20")
    store.add("disbursements", monthly("2026-01-01", a01=70), received="2026-02-05")
    assert query("select paid, _import_id, _first_received::varchar from disbursements") == [(90, 1, "2026-02-05")]


def test_a_withdrawn_file_is_out_and_its_reason_is_kept(store: Any, monthly: Callable[..., Rows]) -> None:
    store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-05")
    wrong = store.add("disbursements", monthly("2026-01-01", a01=9), received="2026-02-06")
    store.withdraw(wrong, "salah bulan")
    assert query("select paid from disbursements") == [(90,)]
    assert query("select import_id, withdraw_reason from imports order by all") == [(1, None), (2, "salah bulan")]


def test_a_file_that_came_again_after_its_withdrawal_counts(store: Any, monthly: Callable[..., Rows]) -> None:
    rows = monthly("2026-01-01", a01=90)
    first = store.add("disbursements", rows, received="2026-02-05")
    store.withdraw(first, "salah kirim")
    log = store.folder / "imports.jsonl"
    log.write_text(log.read_text() + log.read_text().splitlines()[0].replace('"id": 1', '"id": 3') + "\n")
    assert [i.id for i in imports.active("muara-enim")] == [3]
    assert query("select paid, _import_id from disbursements") == [(90, 3)]


def test_the_report_of_a_budget_is_its_realisation_not_its_plan(store: Any) -> None:
    key = {"program_code": "KUBE", "year": 2026, "revision": "murni", "month": "2026-01-01", "period_kind": "bulan"}
    plan = key | {"pagu_idr": 1200, "planned_cash_idr": 100, "realised_idr": None}
    store.add("budgets", [plan, plan | {"month": "2026-02-01"}], received="2026-01-05")
    store.add("budgets", [plan | {"realised_idr": 90}], received="2026-02-08")
    found = query("select month::varchar, realised_idr, _first_received::varchar from budgets order by month")
    assert found == [("2026-01-01", 90, "2026-02-08"), ("2026-02-01", None, None)]


def test_an_imported_programme_overrides_the_profile_value_by_value(store: Any) -> None:
    store.add("programs", [{"program_code": "PKH", "program_name": "PKH 2026"}], received="2026-01-05")
    found = query(
        "select program_name, schedule, in_office_budget, _import_id from programs where program_code = 'PKH'"
    )
    assert found == [("PKH 2026", "triwulan", False, 1)]
    assert query("select count(*) > 1 and count(*) = count(distinct program_code) from programs") == [(True,)]


def test_own_areas_are_the_office_and_what_is_inside_it(store: Any) -> None:
    assert query("select count(*), min(region_code), count(distinct parent_code) from regions where own") == [
        (23, "16.03", 2)
    ]


def test_rejects_come_with_their_import(store: Any, monthly: Callable[..., Rows]) -> None:
    sha = store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-05")
    reject = {"file": "x.csv", "line": 7, "column": "paid", "rule": "number", "raw": "1.2.3", "advice": "Tulis angka."}
    store.reject("disbursements", sha, [reject])
    assert query("select count(*) from rejects") == [(0,)], "the log says that none was rejected"
    log = store.folder / "imports.jsonl"
    log.write_text(log.read_text().replace('"rejected": 0', '"rejected": 1').replace('"rows": 1', '"rows": 2'))
    assert query('select import_id, dataset, line, "column", raw from rejects') == [
        (1, "disbursements", 7, "paid", "1.2.3")
    ]


def test_an_office_without_any_file_has_an_empty_warehouse(store: Any) -> None:
    version = build.build("muara-enim")
    opened = connection.open_warehouse("muara-enim")
    assert (version.as_of, opened.as_of, opened.sample) == (None, None, False)
    with opened.cursor() as cursor:
        assert cursor.execute("select count(*) from observations").fetchall() == [(0,)]
        assert isinstance(cursor, duckdb.DuckDBPyConnection)
