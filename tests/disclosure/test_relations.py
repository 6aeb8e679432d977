"""What adds up to what is computed from codes, periods and the catalogue."""

import pandas as pd

from dashboard.disclosure import cells, relations
from tests.disclosure import figures

PAIDS = {"PKH": {"16.03.01": (90, 7), "16.03.02": (40, 2)}, "LANSIA": {"16.03.01": (12, 0), "16.03.02": (30, 4)}}


def held(rows: pd.DataFrame) -> tuple[set[tuple[str, str]], int]:
    found = cells.of(rows)
    sums, kinds = relations.of(found)
    for number, total in enumerate(sums.total):
        inside = found.frame["value"].to_numpy()[sums.part[sums.relation == number]]
        assert inside.sum() == found.frame["value"].to_numpy()[total]
    return {entry[:2] for entry in kinds.held or ()}, len(kinds.broken)


def test_areas_programmes_and_ratios_add_up() -> None:
    found, broken = held(figures.disbursing(PAIDS))
    assert broken == 0
    for measure in ("paid", "failed", "quota"):
        assert {("area", measure), ("program", measure)} <= found
    for implied in ("not_paid", "unpaid"):  # they follow cell by cell from what is shown
        assert not {("area", implied), ("program", implied)} & found
    assert {
        ("ratio:paid_pct", "quota"),
        ("identity:not_paid", "not_paid"),
        ("identity:recipients", "recipients"),
    } <= found


def test_a_quarter_counts_for_all_programmes_in_the_month_in_which_it_begins() -> None:
    april = {"period": pd.Timestamp("2026-04-01")}
    rows = figures.frame(
        figures.row("paid", "16.03.01", 50, program_code="PKH", period_kind="triwulan", **april),
        figures.row("paid", "16.03.01", 20, program_code="SEMBAKO", period_kind="bulan", **april),
        figures.row("paid", "16.03.01", 70, period_kind="bulan", **april),
    )
    assert held(rows) == ({("program", "paid")}, 0)


def test_a_year_is_the_sum_of_its_months_or_the_last_of_them() -> None:
    months = [
        figures.row(
            key, "16.03.01", value, period_kind="bulan", period=pd.Timestamp(f"2026-0{month}-01"), unit_kind=kind
        )
        for key, kind in (("paid", "region"), ("upt_residents", "upt"))
        for month, value in ((1, 30), (2, 40))
    ]
    rows = figures.frame(
        *months, figures.row("paid", "16.03.01", 70), figures.row("upt_residents", "16.03.01", 40, unit_kind="upt")
    )
    assert held(rows)[0] == {("tahun<bulan", "paid"), ("tahun<bulan:last", "upt_residents")}


def test_parts_add_up_dimension_by_dimension() -> None:
    values = {"kind=1,sex=L": 20, "kind=1,sex=P": 30, "kind=2,sex=L": 40, "kind=2,sex=P": 50}
    values |= {"kind=1": 50, "kind=2": 90, "sex=L": 60, "sex=P": 80, "*": 140}
    rows = figures.frame(*(figures.row("ppks_people", "16.03", value, part=part) for part, value in values.items()))
    found = cells.of(rows)
    sums, kinds = relations.of(found)
    assert kinds.held == frozenset({("part:kind", "ppks_people", "*", "*"), ("part:sex", "ppks_people", "*", "*")})
    assert len(sums.total) == 6


def test_the_few_that_do_not_add_up_are_told_and_left_out() -> None:
    areas = {f"16.0{n}.0{m}": (50 + m, 20) for n in range(1, 8) for m in (1, 2)}
    rows = figures.disbursing({"PKH": areas})
    wrong = (rows["indicator"] == "paid") & (rows["unit_code"] == "16.01")
    rows.loc[wrong, "value"] += 1
    found = cells.of(rows)
    sums, kinds = relations.of(found)
    names = {entry[:3] for entry in kinds.broken}
    assert ("area", "paid", "region:16.01") in names
    again, _ = relations.of(found, kinds)
    assert sorted(sums.total.tolist()) == sorted(again.total.tolist())
    tables = kinds.tables()
    assert relations.kinds_from(tables["sums_held"], tables["sums_broken"]) == kinds


def test_what_holds_for_one_programme_is_not_asked_of_the_others() -> None:
    """A year of monthly help is its last month, whatever a year of another programme is."""
    months = [
        figures.row(
            "upt_residents", f"U{n}", n + month, unit_kind="upt", program_code=program, period_kind="bulan",
            period=pd.Timestamp(f"2026-0{month}-01"),
        )
        for n in range(1, 6) for program in ("A", "B") for month in (1, 2)
    ]  # fmt: skip
    years = [
        figures.row("upt_residents", f"U{n}", n + (2 if program == "A" else 50), unit_kind="upt", program_code=program)
        for n in range(1, 6) for program in ("A", "B")
    ]  # fmt: skip
    _, kinds = relations.of(cells.of(figures.frame(*months, *years)))
    assert {entry for entry in kinds.held or () if entry[0].startswith("tahun")} == {
        ("tahun<bulan:last", "upt_residents", "A", "*")
    }


def test_nobody_waiting_in_any_of_many_places_is_taken_for_known() -> None:
    """quota = paid + failed everywhere: who sees it believes it where two of the three are hidden."""
    for places, waiting, known in ((8, 0, 0), (12, 0, 12), (12, 1, 0)):
        areas = {f"16.03.{n:02d}": (50 + n, 20) for n in range(1, places + 1)}
        rows = figures.disbursing({"PKH": areas})
        late = (rows["unit_code"] == "16.03.01") & (rows["program_code"] == "PKH")
        rows.loc[late & (rows["indicator"] == "quota"), "value"] += waiting
        rows.loc[late, "denominator"] += waiting
        found = cells.of(rows)
        _, kinds = relations.of(found)
        unpaid = found.frame["measure"].eq("unpaid") & found.frame["program_code"].eq("PKH")
        of_areas = unpaid & found.frame["unit"].str.count(r"\.").eq(2)
        assert relations.nothing(found, kinds)[of_areas].sum() == known
