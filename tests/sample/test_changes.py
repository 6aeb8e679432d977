"""Who joined and left in the sample agrees with the payments of the same areas, and shows the cases that matter."""

import pandas as pd
import pytest

from dashboard.catalogue import agency
from dashboard.sample import changes, periods
from dashboard.sample.events import EVENTS
from dashboard.sample.faults import Tables
from dashboard.sample.truth import truth

KEY = ["program_code", "region_code", "month"]


@pytest.fixture(scope="module", params=["muara-enim", "musi-banyuasin", "kutai-timur"])
def office(request: pytest.FixtureRequest) -> tuple[str, Tables]:
    return str(request.param), truth(agency(str(request.param)))


def _by_change(tables: Tables) -> pd.DataFrame:
    table = tables["beneficiary_changes"]
    return table.pivot_table(index=KEY, columns="change", values="families", aggfunc="sum", fill_value=0).reset_index()


def test_joined_less_left_is_the_change_of_the_quota(office: tuple[str, Tables]) -> None:
    moved = _by_change(office[1]).query("program_code == 'PKH'")
    paid = office[1]["disbursements"].query("program_code == 'PKH'")[["region_code", "month", "quota"]]
    before = paid.assign(month=paid["month"] + pd.DateOffset(months=3)).rename(columns={"quota": "before"})
    both = moved.merge(paid, on=["region_code", "month"]).merge(before, on=["region_code", "month"])
    assert len(both) == len(moved) > 0
    assert (both["masuk"] - both["keluar"] == both["quota"] - both["before"]).all()
    assert (both["tetap"] == both["before"] - both["keluar"]).all()


def test_one_quarter_carries_the_refresh_of_the_register(office: tuple[str, Tables]) -> None:
    table = office[1]["beneficiary_changes"].query("change == 'keluar' and reason == 'pemutakhiran_register'")
    by_month = table.groupby("month")["families"].sum().sort_values()
    assert by_month.index[-1] == pd.Timestamp(periods.day(changes.REFRESH))
    assert by_month.iloc[-1] > 3 * by_month.iloc[-2]
    assert {"graduasi", "meninggal", "pindah"} <= set(office[1]["beneficiary_changes"]["reason"])


def test_the_stuck_area_has_most_families_that_failed_twice(office: tuple[str, Tables]) -> None:
    slug, tables = office
    ((program, region, _, _, _),) = EVENTS[slug].stuck
    table = tables["beneficiary_changes"].query("change == 'gagal_dua_kali'")
    newest = table[table["month"] == table["month"].max()]
    own = newest[newest["program_code"] == program].set_index("region_code")["families"]
    assert own.idxmax() == region


def test_some_ceremonies_come_before_the_money(office: tuple[str, Tables]) -> None:
    slug, tables = office
    paid = tables["disbursements"].dropna(subset=["ceremony_date", "transfer_date"])
    early = paid[paid["ceremony_date"] < paid["transfer_date"]]
    found = set(zip(early["program_code"], early["region_code"], strict=True))
    assert found == set(EVENTS[slug].early_ceremonies)
    assert (early["month"].dt.year == 2026).all()
