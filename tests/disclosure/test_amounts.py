"""Rupiah is a count in disguise: it follows the count, and its sums do not solve what those of families leave open."""

import numpy as np
import pandas as pd
import pytest

from dashboard.disclosure import amounts, cells, protecting, publications
from tests.disclosure import figures

AREAS = {"PKH": {"16.03.01": (90, 0), "16.03.02": (40, 0)}, "LANSIA": {"16.03.01": (12, 0), "16.03.02": (30, 0)}}


def shown(rows: pd.DataFrame, *hidden: tuple[str, str]) -> dict[tuple[str, str], bool]:
    """Which amounts are shown when the payments of these programmes and areas are hidden."""
    found = cells.of(rows)
    places = list(zip(found.frame["program_code"], found.frame["unit"].str.removeprefix("region:"), strict=True))
    unseen = np.array([place in hidden for place in places]) & (found.frame["measure"] == "paid").to_numpy()
    made = amounts.follow(rows.assign(reason=None), found, unseen)
    mine = made[made["indicator"] == "disbursed_idr"]
    return dict(zip(zip(mine["program_code"], mine["unit_code"], strict=True), mine["value"].notna(), strict=True))


def test_an_amount_is_hidden_with_its_count_and_over_programmes_with_any_count_inside() -> None:
    found = shown(figures.disbursing(AREAS), ("LANSIA", "16.03.01"), ("LANSIA", "16.03.02"))
    assert {place for place, seen in found.items() if not seen} == {
        ("LANSIA", "16.03.01"), ("LANSIA", "16.03.02"), ("*", "16.03.01"), ("*", "16.03.02"),
    }  # fmt: skip
    assert found["LANSIA", "16.03"]  # over areas the benefit is the same: no more than the sum of families


def test_a_year_is_hidden_with_a_month_inside() -> None:
    def month(number: int, paid: int) -> list[dict[str, object]]:
        place = {"period": pd.Timestamp(2026, number, 1), "period_kind": "bulan", "program_code": "PKH"}
        return [
            figures.row("paid", "16.03.01", paid, **place),
            figures.row("disbursed_idr", "16.03.01", paid * 10, **place),
        ]

    year = figures.row("disbursed_idr", "16.03.01", 250, program_code="PKH")
    rows = figures.frame(*month(1, 9), *month(2, 16), year).assign(reason=None)
    found = cells.of(rows)
    made = amounts.follow(rows, found, (found.frame["value"] == 9).to_numpy())
    mine = made[made["indicator"] == "disbursed_idr"]
    assert mine["value"].isna().tolist() == [True, False, True]
    assert mine["status"].tolist() == ["hidden", "final", "hidden"]


def spending(failed: int) -> pd.DataFrame:
    """Two programmes and what the office spent on them: on the paid and on the failed."""
    rows = figures.disbursing(
        {"VETERAN": {"16.03.01": (40, 0), "16.03.02": (30, failed)}, "PKH": {"16.03.01": (90, 0)}}
    )
    spent = [
        figures.row("realised_idr", "kantor", amount, unit_kind="office", level="office", program_code=program)
        for program, amount in (("VETERAN", 1e6 * (70 + failed)), ("PKH", 9e8), ("*", 9e8 + 1e6 * (70 + failed)))
    ]
    return pd.concat([rows, figures.frame(*spent)], ignore_index=True).assign(reason=None)


@pytest.mark.parametrize("measure", ["quota", "paid", "failed"])
def test_a_budget_is_hidden_where_a_total_of_those_to_be_paid_is(measure: str) -> None:
    """What was spent is the benefit times the paid and the failed: with the paid beside it, it tells who failed."""
    rows = spending(failed=7)
    found = cells.of(rows)
    mine = (found.frame["measure"] == measure) & (found.frame["unit"] == "region:16.03")
    unseen = (mine & (found.frame["program_code"] == "VETERAN")).to_numpy()
    assert unseen.sum() == 1
    made = amounts.follow(rows, found, unseen)
    money = made[made["indicator"] == "realised_idr"].set_index("program_code")["value"].isna()
    assert money.to_dict() == {"VETERAN": True, "PKH": False, "*": True}


def test_the_audit_refuses_spending_beside_hidden_failures() -> None:
    rows = spending(failed=7)
    made = protecting.protect(rows.drop(columns="reason"))
    opened = made.rows.copy()
    money = opened["indicator"].eq("realised_idr") & opened["program_code"].eq("VETERAN")
    assert opened.loc[money, "value"].isna().all()
    assert publications.check(opened, tables=made.tables).faults == ()
    opened.loc[money, ["value", "status", "reason"]] = [77e6, "final", None]
    (fault,) = publications.check(opened, tables=made.tables).faults
    assert (fault.measure, fault.program_code) == ("realised_idr", "VETERAN")
