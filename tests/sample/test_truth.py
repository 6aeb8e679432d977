"""The generated truth keeps every rule of the datasets, and stands near the published totals it is scaled on."""

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard.catalogue import agency, dataset
from dashboard.sample import areas, calibration, deliveries
from dashboard.sample.events import EVENTS
from dashboard.sample.faults import Tables
from dashboard.sample.truth import OFFICES, dump, truth

MONTHS = pd.date_range("2023-10-01", "2026-09-01", freq="MS")
LAST = MONTHS[-1]


@pytest.fixture(scope="module", params=OFFICES)
def office(request: pytest.FixtureRequest) -> tuple[str, Tables]:
    slug = str(request.param)
    return slug, truth(agency(slug))


@pytest.fixture
def stored(office: tuple[str, Tables], tmp_path: Path) -> Path:
    dump(agency(office[0]), tmp_path)
    return tmp_path


def _count(path: Path, condition: str) -> int:
    found = duckdb.connect().execute(f"select count(*) from '{path}' where {condition}").fetchone()  # noqa: S608
    assert found
    return int(found[0])


def test_every_rule_and_bound_holds(stored: Path) -> None:
    for path in stored.glob("*.parquet"):
        record = dataset(path.stem)
        carried = set(duckdb.connect().execute(f"from '{path}' limit 0").df().columns)
        for rule in record.rules:
            assert _count(path, f"not ({rule.condition})") == 0, (path.stem, rule.key)
        for column in record.columns:
            if column.name in carried and column.minimum is not None:
                assert _count(path, f'"{column.name}" < {column.minimum}') == 0, (path.stem, column.name)
            if column.name in carried and column.maximum is not None:
                assert _count(path, f'"{column.name}" > {column.maximum}') == 0, (path.stem, column.name)


def test_natural_keys_are_unique_and_complete(office: tuple[str, Tables]) -> None:
    for key, table in office[1].items():
        natural = list(dataset(key).natural_key)
        assert not table.duplicated(natural).any(), key
        assert not table[natural].isna().any(axis=None), key


def test_codes_are_those_of_the_catalogue_and_the_office(office: tuple[str, Tables]) -> None:
    slug, tables = office
    profile = agency(slug)
    programs = {row["program_code"] for row in profile.programs}
    for key, table in tables.items():
        for column in dataset(key).columns:
            if column.codes and column.name in table.columns:
                assert set(table[column.name]) <= set(column.codes), (key, column.name)
        if "program_code" in table.columns:
            assert set(table["program_code"].dropna()) <= programs, key
    assert set(tables["upt_residents"]["upt_code"]) == {row["upt_code"] for row in profile.upt}
    assert set(tables["disbursements"]["program_code"]) == programs


def test_periods_are_the_36_months(office: tuple[str, Tables]) -> None:
    tables = office[1]
    monthly = tables["disbursements"].query("period_kind == 'bulan' and program_code == 'SEMBAKO'")
    assert sorted(set(monthly["month"])) == list(MONTHS)
    assert sorted(set(tables["upt_residents"]["month"])) == list(MONTHS)
    assert tables["budgets"]["month"].max() == pd.Timestamp("2026-12-01")
    spent = tables["budgets"].dropna(subset="realised_idr")
    assert spent["month"].max() == LAST


def test_silent_areas_are_missing_in_the_last_month_only(office: tuple[str, Tables]) -> None:
    slug, tables = office
    everywhere = set(areas.kecamatan(agency(slug))["region_code"])
    by_month = tables["disbursements"].query("program_code == 'SEMBAKO'").groupby("month")["region_code"].agg(set)
    assert everywhere - by_month[LAST] == set(EVENTS[slug].silent_regions)
    assert all(codes == everywhere for month, codes in by_month.items() if month != LAST)


def test_failures_add_up_to_failed(office: tuple[str, Tables]) -> None:
    tables = office[1]
    key = ["program_code", "region_code", "month", "period_kind", "stage"]
    split = tables["disbursement_failures"].groupby(key)["families"].sum()
    failed = tables["disbursements"].set_index(key)["failed"]
    pd.testing.assert_series_equal(split.sort_index(), failed[failed > 0].sort_index(), check_names=False)


def test_residents_carry_over_from_month_to_month(office: tuple[str, Tables]) -> None:
    for upt, months in deliveries.own(office[1]["upt_residents"]).groupby("upt_code"):
        ordered = months.sort_values("month")
        assert ordered["start_residents"].tolist()[1:] == ordered["end_residents"].tolist()[:-1], upt


def test_an_overfull_home_stands_above_its_capacity(office: tuple[str, Tables]) -> None:
    slug, tables = office
    capacity = {row["upt_code"]: int(row["capacity"]) for row in agency(slug).upt}
    own = deliveries.own(tables["upt_residents"])
    last = own.sort_values("month").groupby("upt_code")["end_residents"].last()
    for upt, _ in EVENTS[slug].overfull:
        assert last[upt] > capacity[upt], upt


def test_a_stuck_programme_has_one_main_reason(office: tuple[str, Tables]) -> None:
    slug, tables = office
    for program, region, first, months, reason in EVENTS[slug].stuck:
        failures = tables["disbursement_failures"]
        start = pd.Timestamp(first // 12, first % 12 + 1, 1)
        rows = failures[
            (failures["program_code"] == program)
            & (failures["region_code"] == region)
            & (failures["month"].between(start, start + pd.DateOffset(months=months - 1)))
        ]
        by_reason = rows.groupby("reason")["families"].sum()
        assert by_reason[reason] > 0.8 * by_reason.sum(), slug


def test_the_yearly_payment_is_planned_in_its_month_only() -> None:
    budgets = truth(agency("kutai-timur"))["budgets"].query("program_code == 'TALI_ASIH_VETERAN'")
    planned = budgets[budgets["planned_cash_idr"] > 0]
    assert set(planned["month"].dt.month) == {11}
    assert (planned["planned_cash_idr"] == planned["pagu_idr"]).all()


def test_published_totals_are_kept() -> None:
    muba = areas.kecamatan(agency("musi-banyuasin"))
    assert muba["families"].sum() == 202612
    assert areas.kecamatan(agency("muara-enim"))["people"].sum() == 640220
    assert abs(areas.kecamatan(agency("jawa-timur"))["people"].sum() - calibration.JAWA_TIMUR_PEOPLE) < 400
    poverty = truth(agency("kutai-timur"))["poverty"].set_index(["region_code", "year"])
    for year, (percent, people) in calibration.POVERTY["64.08"].items():
        assert poverty.loc[("64.08", year), "p0_pct"] == percent
        assert poverty.loc[("64.08", year), "poor_people"] == people


def test_scale_of_pkh_is_that_of_real_offices() -> None:
    rows = truth(agency("jawa-timur"))["disbursements"].query("program_code == 'PKH'")
    assert 1_000_000 < rows.loc[rows["month"] == pd.Timestamp("2026-04-01"), "paid"].sum() < 1_900_000


def test_the_same_seed_gives_the_same_rows(office: tuple[str, Tables]) -> None:
    slug, tables = office
    for key, table in truth(agency(slug)).items():
        pd.testing.assert_frame_equal(table, tables[key])
