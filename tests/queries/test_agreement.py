"""Queries that add up rows of their own agree with `observations`, on an office's whole sample.

Card, map and table read `observations`; funnels, matrices and logs cannot. Here both say the same, for an office of
one level (Muara Enim) and for one with kabupaten above its kecamatan (NTB).
"""

from collections.abc import Iterator
from datetime import date

import duckdb
import pandas as pd
import pytest

from dashboard import queries
from dashboard.catalogue import DATASETS, agency
from dashboard.sample.truth import truth
from dashboard.views.status import MOVEMENTS, REASONS, STATUSES
from dashboard.warehouse import load, marts, schema

OFFICES = ("muara-enim", "ntb")
AS_OF = "2026-10-12"
PERIODS = [
    (date(2026, 9, 1), "bulan", "*"),
    (date(2026, 7, 1), "bulan", "*"),
    (date(2026, 7, 1), "triwulan", "PKH"),
    (date(2026, 1, 1), "tahun", "*"),
    (date(2025, 1, 1), "tahun", "SEMBAKO"),
]


def warehouse(slug: str) -> duckdb.DuckDBPyConnection:
    """An office's warehouse in memory, filled with the truth of its sample, received a week after each month."""
    connection = duckdb.connect()
    office = agency(slug)
    schema.create(connection)
    load.regions(connection, office)
    load.office(connection, office, [])
    load.catalogue(connection, office)
    connection.execute(f"update agency set as_of = date '{AS_OF}'").fetchall()  # noqa: S608
    for record in DATASETS:
        load.dataset_rows(connection, office, record=record, files=[])
    for key, rows in truth(office).items():
        connection.register("rows_of_truth", rows)
        connection.execute(f'insert into "{key}" by name select * from rows_of_truth').fetchall()  # noqa: S608
        connection.unregister("rows_of_truth")
    for key in ("budgets", "disbursements", "upt_residents", "upt_services"):
        connection.execute(
            f"update {key} set _first_received = cast(month + interval 1 month + interval 7 day as date)"  # noqa: S608
        ).fetchall()
    marts.make(connection, lambda _: None)
    return connection


@pytest.fixture(scope="module", params=OFFICES)
def office(request: pytest.FixtureRequest) -> Iterator[duckdb.DuckDBPyConnection]:
    with warehouse(request.param) as connection:
        yield connection


def observed(connection: duckdb.DuckDBPyConnection, indicator: str, **where: object) -> float | None:
    """The one value of an indicator in observations."""
    conditions = " and ".join(f"{name} = ${name}" for name in where)
    found = connection.execute(
        f"select value from observations where indicator = $indicator and part = '*' and {conditions}",  # noqa: S608
        {"indicator": indicator, **where},
    ).fetchall()
    assert len(found) <= 1
    return found[0][0] if found else None


def profile(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    return {str(name): str(value) for name, value in queries.run(connection, "summary/header").iloc[0].items()}


def same(left: object, right: object) -> bool:
    """Equal, and NULL only where the other is NULL."""
    if pd.isna(left) or pd.isna(right):  # type: ignore[call-overload]  # a scalar of either kind
        return bool(pd.isna(left) and pd.isna(right))  # type: ignore[call-overload]
    return float(left) == pytest.approx(float(right))  # type: ignore[arg-type]


@pytest.mark.parametrize(("period", "kind", "program"), PERIODS)
def test_the_funnel_closes_and_is_that_of_observations(
    office: duckdb.DuckDBPyConnection, period: date, kind: str, program: str
) -> None:
    top = profile(office)["region_code"]
    row = queries.run(office, "disbursement/funnel", period=period, period_kind=kind, program=program, region="*").iloc[
        0
    ]
    where = {"unit_code": top, "period": period, "period_kind": kind, "program_code": program}
    for column, indicator in {
        "quota": "quota",
        "paid": "paid",
        "failed": "failed",
        "amount_idr": "disbursed_idr",
    }.items():
        assert same(row[column], observed(office, indicator, **where)), column
    assert row["quota"] == row["paid"] + row["failed"] + row["waiting"]
    assert row["listed"] >= row["eligible"] >= row["quota"] >= row["sp2d_recipients"] >= row["paid"]


@pytest.mark.parametrize(
    ("period", "kind", "program"),
    [(date(2026, 7, 1), "bulan", "*"), (date(2026, 7, 1), "triwulan", "PKH"), (date(2026, 1, 1), "tahun", "*")],
)
def test_who_joined_and_left_adds_up_over_areas_and_reasons(
    office: duckdb.DuckDBPyConnection, period: date, kind: str, program: str
) -> None:
    top = profile(office)["region_code"]
    at = {"period_kind": kind, "program": program}
    moves = queries.run(office, "recipients/movement", **at, region=top)
    now = moves[moves["period"].dt.date == period].iloc[0]
    areas = queries.run(office, "recipients/by_area", **at, period=period, level="kecamatan", parent="*")
    parts = queries.run(
        office, "observations/parts", **at, period=period, indicator="left", unit_kind="region", unit_code=top
    )
    for column in ("joined", "left_all", "left_register", "stayed", "failed_twice"):
        assert areas[column].sum() == now[column], column
    assert parts["value"].sum() == now["left_all"] > now["left_register"] > 0


@pytest.mark.parametrize(("period", "kind", "program"), PERIODS)
def test_areas_programmes_and_reasons_add_up_to_the_funnel(
    office: duckdb.DuckDBPyConnection, period: date, kind: str, program: str
) -> None:
    at = {"period": period, "period_kind": kind}
    funnel = queries.run(office, "disbursement/funnel", **at, program=program, region="*").iloc[0]
    areas = queries.run(office, "disbursement/by_area", **at, program=program, level="kecamatan", parent="*")
    reasons = queries.run(office, "disbursement/failures", **at, program=program, region="*")
    by_area = queries.run(office, "disbursement/failures_by_area", **at, program=program, level="kecamatan", parent="*")
    steps = queries.run(office, "disbursement/funnel_by_area", **at, program=program, level="kecamatan", parent="*")
    for column in ("quota", "sp2d_recipients", "paid", "failed"):
        assert steps[column].sum() == funnel[column], column
    for column in ("quota", "paid", "failed", "waiting"):
        assert areas[column].sum() == funnel[column], column
    assert reasons["families"].sum() == funnel["failed"]
    assert reasons["share_pct"].sum() == pytest.approx(100)
    assert by_area["families"].sum() == funnel["failed"]
    if program == "*":
        programmes = queries.run(office, "disbursement/by_program", **at, region="*")
        for column in ("quota", "paid", "failed", "waiting"):
            assert programmes[column].sum() == funnel[column], column


@pytest.mark.parametrize(("period", "kind", "program"), PERIODS)
def test_the_sentence_counts_what_the_table_shows(
    office: duckdb.DuckDBPyConnection, period: date, kind: str, program: str
) -> None:
    at = {"period": period, "period_kind": kind, "program": program, "level": "kecamatan", "parent": "*"}
    answer = queries.run(office, "summary/answer", **at).iloc[0]
    table = queries.run(office, "disbursement/by_area", **at)
    behind = queries.run(office, "summary/behind", **at, limit=1000)
    statuses = table["status"].value_counts()
    assert answer["on_schedule"] == statuses.get("sesuai_jadwal", 0)
    assert answer["behind"] == statuses.get("tertinggal", 0)
    assert answer["areas"] == len(table)
    assert len(behind) == answer["behind"] + answer["not_reported"] + answer["incomplete"]
    assert behind["region_code"].tolist() == table["region_code"].head(len(behind)).tolist()
    assert behind["reason"].notna().all()
    if len(behind) > 0:
        worst = behind.iloc[0]
        for column in ("status", "reason", "months_late", "paid_pct"):
            assert answer[f"worst_{column}"] == worst[column] or same(answer[f"worst_{column}"], worst[column]), column
        assert (answer["worst_code"], answer["worst_name"]) == (worst["region_code"], worst["region_name"])


def test_months_late_name_the_area_that_is_stuck(office: duckdb.DuckDBPyConnection) -> None:
    stuck = {"muara-enim": ("16.03.10", 2, "rekening_tidak_aktif"), "ntb": ("52.06.08", None, "nik_tidak_padan")}
    code, months, reason = stuck[profile(office)["slug"]]
    at = {"period": date(2026, 8, 1), "period_kind": "bulan", "program": "SEMBAKO", "level": "kecamatan", "parent": "*"}
    worst = queries.run(office, "summary/behind", **at, limit=1).iloc[0]
    assert (worst["region_code"], worst["status"], worst["reason"]) == (code, "tertinggal", reason)
    if months:
        at["period"] = date(2026, 9, 1)
        assert queries.run(office, "summary/behind", **at, limit=1).iloc[0]["months_late"] == months


@pytest.mark.parametrize("program", ["PKH", "*"])
def test_the_lag_is_the_median_of_observations(office: duckdb.DuckDBPyConnection, program: str) -> None:
    lags = queries.run(office, "disbursement/lag", program=program, region="*", year=2026)
    top, kind = profile(office)["region_code"], "triwulan" if program == "PKH" else "bulan"
    assert len(lags) > 0
    for month, median in zip(lags["month"].dt.date, lags["median_days"], strict=True):
        where = {"unit_code": top, "period": month, "period_kind": kind, "program_code": program}
        assert same(median, observed(office, "transfer_days_median", **where)), month


@pytest.mark.parametrize("month", [date(2026, 9, 1), date(2026, 2, 1)])
def test_upt_add_up_to_the_office(office: duckdb.DuckDBPyConnection, month: date) -> None:
    slug, at = profile(office)["slug"], {"period": month, "period_kind": "bulan"}
    rows = queries.run(office, "upt/summary", **at)
    kinds = queries.run(office, "upt/by_kind", **at)
    moved = queries.run(office, "upt/movement", **at, upt="*", kind="*")
    where = {"unit_kind": "office", "unit_code": slug, **at, "program_code": "*"}
    for column, indicator in {"residents": "upt_residents", "waiting": "waiting", "services": "upt_services"}.items():
        assert same(rows[column].sum(), observed(office, indicator, **where)), column
        assert same(kinds[column].sum(), observed(office, indicator, **where)), column
    services = queries.run(office, "upt/services", year=month.year, upt="*", kind="*")
    assert services.loc[services["month"].dt.date == month, "services"].sum() == rows["services"].sum()
    assert moved.loc[moved["direction"] == "masuk", "people"].sum() == rows["admitted"].sum()
    assert moved.loc[moved["direction"] == "keluar", "people"].sum() == rows["left_upt"].sum()


def test_a_silent_upt_has_no_figures_in_any_query(office: duckdb.DuckDBPyConnection) -> None:
    month = date(2026, 9, 1)
    silent = set(queries.run(office, "upt/silent", period=month)["upt_code"])
    rows = queries.run(office, "upt/summary", period=month, period_kind="bulan").set_index("upt_code")
    months = queries.run(office, "upt/months", indicator="upt_services", year=2026)
    services = queries.run(office, "upt/services", year=2026, upt="*", kind="*")
    assert silent, "the sample has a silent UPT"
    assert set(rows.index[rows["report_status"] == "belum"]) == silent
    assert rows.loc[sorted(silent), ["residents", "services", "waiting", "people"]].isna().all(axis=None)
    for table in (months, services):
        quiet = table[table["upt_code"].isin(silent) & (table["month"].dt.date == month)]
        assert len(quiet) >= len(silent)
        assert quiet["value" if "value" in quiet else "services"].isna().all()


def test_reports_are_counted_as_in_observations(office: duckdb.DuckDBPyConnection) -> None:
    slug, month = profile(office)["slug"], date(2026, 9, 1)
    at = {"period_from": month, "period_to": month}
    summary = queries.run(office, "data/reports_summary", **at)
    matrix = queries.run(office, "data/reports_matrix", dataset="*", parent="*", **at)
    due = matrix[matrix["due_date"].notna() & (matrix["status"] != "belum_jatuh_tempo")]
    silent = queries.run(office, "data/silent", **at, dataset="*")
    assert summary["expected"].sum() == len(due)
    assert summary["received"].sum() == due["received"].notna().sum()
    assert summary["missing"].sum() == silent["missing_periods"].sum() == (due["status"] == "belum").sum()
    whole = queries.run(office, "data/completeness", **at)
    assert whole["dated"].sum() == len(due)
    assert whole["expected"].sum() == (matrix["status"] != "belum_jatuh_tempo").sum()
    assert whole["received"].sum() == matrix["received"].notna().sum()
    assert whole["late"].sum() == (matrix["status"] == "terlambat").sum()
    where = {"unit_kind": "office", "unit_code": slug, "period": month, "period_kind": "bulan"}
    shares = {"reports_received_pct": "received", "reports_on_time_pct": "on_time"}
    for indicator, column in shares.items():
        share = 100 * summary[column].sum() / summary["expected"].sum()
        assert same(share, observed(office, indicator, **where, program_code="*")), indicator


@pytest.mark.parametrize("month", [date(2026, 9, 1), date(2026, 5, 1), date(2025, 12, 1)])
def test_budget_status_and_trend_are_those_of_observations(office: duckdb.DuckDBPyConnection, month: date) -> None:
    slug = profile(office)["slug"]
    status = queries.run(office, "budget/status", period=month)
    assert status["program_code"].iloc[0] == "*"
    for row in status.itertuples():
        trend = queries.run(office, "budget/trend", program=row.program_code, year=month.year)
        at_month = trend[trend["month"].dt.date == month].iloc[0]
        where = {"unit_code": slug, "period": month, "period_kind": "bulan", "program_code": row.program_code}
        assert same(row.realised_to_date_idr, observed(office, "realised_idr", **where))
        assert same(at_month["realised_to_date_idr"], row.realised_to_date_idr)
        assert same(at_month["planned_to_date_idr"], row.planned_to_date_idr)
        assert same(trend["realised_idr"][: month.month].sum(), row.realised_to_date_idr)
    own = status[status["program_code"] != "*"]
    assert own["realised_to_date_idr"].sum() == status["realised_to_date_idr"].iloc[0]


def test_before_its_pay_month_a_yearly_payment_is_on_schedule() -> None:
    with warehouse("kutai-timur") as connection:
        status = queries.run(connection, "budget/status", period=date(2026, 9, 1)).set_index("program_code")
    veterans = status.loc["TALI_ASIH_VETERAN"]
    assert veterans["realised_to_date_idr"] == 0
    assert veterans["status"] == "sesuai_jadwal"
    assert veterans["next_pay_month"].date() == date(2026, 11, 1)


def test_the_bound_of_being_on_schedule_is_the_one_that_is_told(office: duckdb.DuckDBPyConnection) -> None:
    at = {"period": date(2026, 9, 1), "period_kind": "bulan", "program": "*", "level": "kecamatan", "parent": "*"}
    bound = queries.run(office, "summary/answer", **at).iloc[0]["threshold_pct"]
    shares = queries.run(office, "disbursement/by_area", **at).set_index("status")["paid_pct"]
    assert shares.loc[["sesuai_jadwal"]].min() >= bound > shares.loc[["tertinggal"]].max()


def test_every_code_has_its_words(office: duckdb.DuckDBPyConnection) -> None:
    month = date(2026, 9, 1)
    progress = office.execute("select distinct status, reason from area_progress").df()
    status = queries.run(office, "budget/status", period=month)["status"]
    reports = queries.run(office, "upt/summary", period=month, period_kind="bulan")["report_status"]
    failures = queries.run(office, "disbursement/failures", period=month, period_kind="bulan", program="*", region="*")
    moved = queries.run(office, "upt/movement", period=month, period_kind="bulan", upt="*", kind="*")
    assert {*progress["status"], *status, *reports} <= STATUSES.keys()
    assert {*progress["reason"].dropna(), *failures["reason"]} <= REASONS.keys()
    assert set(moved["reason"]) <= MOVEMENTS.keys()


def test_the_content_of_a_version_names_every_dataset() -> None:
    with duckdb.connect() as connection:
        schema.create(connection)
        content = queries.run(connection, "data/versions_content")
    assert set(content["dataset"]) == {record.key for record in DATASETS}
