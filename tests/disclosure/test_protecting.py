"""From figures to what may be published: nothing small in the open, nothing that gives it away, much kept."""

import numpy as np
import pandas as pd
import pytest

from dashboard.disclosure import protecting, publications
from dashboard.disclosure.settings import Settings
from dashboard.errors import PantauError
from tests.disclosure import figures

AREAS = {
    "PKH": {f"16.03.{n:02d}": (300 + 7 * n, 3 * n) for n in range(1, 8)},
    "LANSIA": {f"16.03.{n:02d}": (2 + 5 * n, n % 3) for n in range(1, 8)},
    "SEMBAKO": {f"16.03.{n:02d}": (500 + 9 * n, 20 + n) for n in range(1, 8)},
}
KEY = ["indicator", "unit_code", "program_code", "part", "period_kind", "period"]


def test_what_is_published_passes_the_audit() -> None:
    made = protecting.protect(figures.disbursing(AREAS))
    report = publications.check(made.rows, tables=made.tables)
    assert report.faults == ()
    assert report.hidden > 0
    counts = made.rows[made.rows["indicator"].isin(["paid", "failed", "quota", "recipient_families"])]
    assert not counts["value"].between(1, 10).any()


def people_in_need() -> pd.DataFrame:
    """Kinds 3 (marked) and 8 in six kecamatan, of which the last does not say how many it serves."""
    made = []
    for kind, marked in (("3", True), ("8", False)):
        about = {"part": f"kind={kind}"}
        people = {f"16.03.0{n}": 20 + 3 * n + int(kind) for n in range(1, 7)}
        for code, number in people.items():
            made.append(figures.row("ppks_people", code, number, coarse_only=marked, **about))
            if code != "16.03.06":
                made.append(figures.ratio("ppks_served_pct", code, number // 2, number, coarse_only=marked, **about))
        known = [number for code, number in people.items() if code != "16.03.06"]
        made.append(figures.row("ppks_people", "16.03", sum(people.values()), **about))
        made.append(figures.ratio("ppks_served_pct", "16.03", sum(n // 2 for n in known), sum(known), **about))
    return figures.frame(*made)


def test_a_kabupaten_does_not_tell_a_marked_kind_of_the_one_kecamatan_that_was_silent() -> None:
    """People less those of whom the service is known are the silent one's."""
    rows = people_in_need()
    made = protecting.protect(rows)
    whole = made.rows[made.rows["unit_code"] == "16.03"].set_index(["indicator", "part"])["reason"]
    assert whole["ppks_people", "kind=3"] or whole["ppks_served_pct", "kind=3"]
    assert whole[:, "kind=8"].isna().all()
    assert publications.check(made.rows, tables=made.tables).faults == ()
    opened = made.rows.copy()
    mine = opened["unit_code"] == "16.03"
    for column in ("value", "numerator", "denominator", "status"):
        opened.loc[mine, column] = rows.loc[mine, column]
    opened.loc[mine, "reason"] = None
    (fault,) = publications.check(opened, tables=made.tables).faults
    assert (fault.measure, fault.part, fault.low) == ("ppks_unknown", "kind=3", 41)


@pytest.mark.parametrize("rows", [figures.frame(figures.row("p0_pct", "64.08", 8.81)), figures.frame()])
def test_figures_that_count_nobody_are_published_as_they_are(rows: pd.DataFrame) -> None:
    """An office that has brought in the poverty rate only."""
    made = protecting.protect(rows)
    assert made.rows["value"].tolist() == rows["value"].tolist()
    assert made.rows["reason"].isna().all()
    report = publications.check(made.rows, tables=made.tables)
    assert (report.cells, report.hidden, report.faults) == (0, 0, ())


def test_the_same_figures_are_published_whatever_order_they_come_in() -> None:
    rows = figures.disbursing(AREAS)
    made = protecting.protect(rows).rows
    assert made["reason"].notna().any()
    for seed in range(3):
        shuffled = rows.sample(frac=1, random_state=seed)
        again = protecting.protect(shuffled).rows.set_axis(shuffled.index).sort_index()
        pd.testing.assert_frame_equal(again, made)


def test_hidden_rows_have_no_number_and_a_reason_and_the_rest_is_untouched() -> None:
    rows = figures.disbursing(AREAS)
    made = protecting.protect(rows).rows
    hidden = made["reason"].notna()
    assert (made.loc[hidden, "status"] == "hidden").all()
    assert made.loc[hidden, ["value", "numerator", "denominator"]].isna().all(axis=None)
    pd.testing.assert_frame_equal(
        made.loc[~hidden, ["value", "numerator", "denominator"]],
        rows.loc[~hidden, ["value", "numerator", "denominator"]],
    )
    assert not {"coarse_only", "largest_idr", "second_idr"} & set(made.columns)


def test_a_percentage_is_shown_only_with_both_counts_and_the_rest() -> None:
    made = protecting.protect(figures.disbursing(AREAS)).rows.set_index(KEY)
    shares = made.xs("paid_pct", level="indicator")
    shown = shares[shares["reason"].isna()]
    assert not (shown["denominator"] - shown["numerator"]).between(1, 10).any()
    for key, column in (("paid", "numerator"), ("quota", "denominator")):
        counts = made.xs(key, level="indicator")["value"].reindex(shown.index)
        assert counts.tolist() == shown[column].tolist()


@pytest.mark.parametrize("seed", range(3))
def test_taking_back_any_cover_is_noticed(seed: int) -> None:
    chance = np.random.default_rng(seed)
    areas = {
        program: {f"16.03.{n:02d}": (int(chance.integers(11, 60)), 0) for n in range(1, 6)} for program in ("A", "B")
    }
    areas["A"]["16.03.02"] = (4, 0)
    rows = figures.disbursing(areas)
    made = protecting.protect(rows)
    paid = made.rows["indicator"].isin(
        ["paid", "recipient_families", "quota", "paid_pct", "failed_pct", "disbursed_idr"]
    )
    covers = made.rows[made.rows["reason"].notna() & (made.rows["indicator"] == "paid") & (rows["value"] > 10)]
    assert len(covers) >= 3
    for place in covers[["unit_code", "program_code"]].itertuples(index=False, name=None):
        opened = made.rows.copy()
        mine = paid & (rows["unit_code"] == place[0]) & (rows["program_code"] == place[1])
        for column in ("value", "numerator", "denominator", "status"):
            opened.loc[mine, column] = rows.loc[mine, column]
        opened.loc[mine, "reason"] = None
        assert publications.check(opened, tables=made.tables).faults


def test_a_small_number_in_the_open_is_refused_by_name() -> None:
    rows = figures.frame(figures.row("paid", "16.03.01", 7)).assign(reason=None)
    empty = protecting.protect(figures.frame(figures.row("paid", "16.03.01", 70))).tables
    (fault,) = publications.check(rows, tables=empty).faults
    assert (fault.measure, fault.unit, fault.low, fault.words) == (
        "paid",
        "region:16.03.01",
        7,
        "angka kecil yang terbit",
    )


def test_a_remainder_in_the_open_is_refused() -> None:
    rows = figures.frame(figures.ratio("paid_pct", "16.03.01", 93, 100)).assign(reason=None)
    (fault,) = publications.check(rows, tables=protecting.protect(rows.assign(coarse_only=False)).tables).faults
    assert fault.measure == "not_paid"


def test_equal_counts_that_are_told_differently_contradict_each_other() -> None:
    """A year of one month is that month."""
    month = {"period_kind": "bulan", "period": pd.Timestamp("2026-03-01")}
    rows = figures.frame(figures.row("paid", "16.03.01", 50, **month), figures.row("paid", "16.03.01", 50))
    made = protecting.protect(rows)
    assert publications.check(made.rows, tables=made.tables).faults == ()
    told = made.rows.assign(value=[50, 60])
    with pytest.raises(PantauError, match="paid/region:16.03.01/.* bukan jumlah bagiannya"):
        publications.check(told, tables=made.tables)


def test_where_nobody_waits_quota_and_paid_tell_who_failed() -> None:
    """quota - paid is failed where nobody waits for a payment anywhere: so one of the two is hidden with it."""
    rows = figures.disbursing({"PKH": {f"16.03.{n:02d}": (300 + 7 * n, 3 * n) for n in range(1, 13)}})
    made = protecting.protect(rows)
    assert ("nothing", "unpaid", "PKH", "tahun:2026-01-01") in set(
        made.tables["sums_held"].itertuples(index=False, name=None)
    )
    place = ["unit_code", "program_code"]
    failed = made.rows[made.rows["reason"].notna() & (made.rows["indicator"] == "failed")].set_index(place).index
    shown = made.rows[made.rows["reason"].isna()].pivot_table(index=place, columns="indicator", values="value")
    assert len(failed) > 0
    assert not shown.reindex(failed)[["paid", "quota"]].notna().all(axis=1).any()
    opened = made.rows.copy()
    back = opened["indicator"].isin(["paid", "quota"])
    opened.loc[back, ["value", "status", "reason"]] = rows.loc[back, ["value", "status"]].assign(reason=None)
    measures = {fault.measure for fault in publications.check(opened, tables=made.tables).faults}
    assert "failed" in measures


def test_an_amount_that_gives_a_count_away_is_refused() -> None:
    made = protecting.protect(figures.disbursing(AREAS))
    opened = made.rows.copy()
    first = opened[(opened["indicator"] == "disbursed_idr") & opened["reason"].notna()].index[0]
    opened.loc[first, ["value", "status", "reason"]] = [4_500_000.0, "final", None]
    assert "menunjukkan jumlah yang disembunyikan" in {
        f.words for f in publications.check(opened, tables=made.tables).faults
    }


def test_zeros_are_published_unless_the_office_does_not_want_it() -> None:
    rows = figures.disbursing(AREAS)
    failed = (rows["indicator"] == "failed") & (rows["value"] == 0)
    assert protecting.protect(rows).rows.loc[failed, "reason"].isna().any()
    assert protecting.protect(rows, settings=Settings(zeros=False)).rows.loc[failed, "reason"].notna().all()


def test_what_was_hidden_stays_hidden_and_what_was_out_covers_nothing() -> None:
    first = protecting.protect(figures.disbursing(AREAS))
    later = {program: dict(areas) for program, areas in AREAS.items()}
    later["LANSIA"]["16.03.01"] = (25, 0)  # it was 7, and hidden
    made = protecting.protect(figures.disbursing(later), earlier=[first.rows])
    before = first.rows["reason"].notna() & first.rows["indicator"].isin(["paid", "failed", "quota"])
    assert made.rows.loc[before[before].index, "reason"].notna().all()
    report = publications.check(made.rows, tables=made.tables, earlier=[first.rows])
    assert report.faults == ()


def graduated(months: int, *, instead: dict[tuple[str, int], int] | None = None) -> pd.DataFrame:
    """Graduated families of seven areas by month and in the year so far; two areas have few in January and March."""
    values = {f"16.03.{n:02d}": [20 + n, 30 + n, 25 + n] for n in range(3, 8)}
    values |= {"16.03.01": [4, 30, 3], "16.03.02": [6, 33, 7]}
    for (area, month), value in (instead or {}).items():
        values[area][month] = value
    values["16.03"] = [sum(area[month] for area in values.values()) for month in range(3)]
    rows = []
    for area, numbers in values.items():
        rows += [
            figures.row("graduated", area, numbers[month], period=pd.Timestamp(2026, month + 1, 1), period_kind="bulan")
            for month in range(months)
        ]
        rows.append(figures.row("graduated", area, sum(numbers[:months])))
    return figures.frame(*rows)


def told_otherwise(before: pd.DataFrame, after: pd.DataFrame, inside: pd.DataFrame) -> pd.DataFrame:
    """Notices of the figures that were shown and have another number now."""
    keys = ["indicator", "unit_kind", "unit_code", "period", "period_kind", "program_code", "part"]
    old, true = before.set_index(keys)["value"], inside.set_index(keys)["value"]
    changed = old[old.notna() & (true.reindex(old.index) != old)].index
    return after.set_index(keys).loc[changed].reset_index()[keys].assign(version="p0002")


@pytest.mark.parametrize(
    "later", [graduated(3), graduated(2, instead={("16.03.05", 0): 3})], ids=["a month came", "a month was corrected"]
)
def test_the_difference_of_two_publications_gives_nothing_away(later: pd.DataFrame) -> None:
    """A year told as 34 and then as 37 tells that the month between has 3, though other months are hidden too."""
    first = protecting.protect(graduated(2)).rows
    first.attrs["version"] = "p0001"
    made = protecting.protect(later, earlier=[first])
    tables = {**made.tables, "corrections": told_otherwise(first, made.rows, later)}
    assert publications.check(made.rows, tables=tables, earlier=[first]).faults == ()
    years = made.rows["period_kind"] == "tahun"
    small = later["period_kind"].eq("bulan") & later["value"].between(1, 10) & (later["unit_code"] != "16.03")
    told = first.loc[first["reason"].isna(), ["unit_code", "period_kind", "period", "value"]]
    for area in later.loc[small, "unit_code"].unique():
        now = made.rows[years & (made.rows["unit_code"] == area)]
        was = told[(told["period_kind"] == "tahun") & (told["unit_code"] == area)]
        assert now["value"].isna().all() or now["value"].tolist() == was["value"].tolist()


def test_a_difference_that_gives_something_away_is_refused() -> None:
    first = protecting.protect(graduated(2)).rows
    first.attrs["version"] = "p0001"
    careless = protecting.protect(graduated(3))
    tables = {**careless.tables, "corrections": told_otherwise(first, careless.rows, graduated(3))}
    found = publications.check(careless.rows, tables=tables, earlier=[first]).faults
    assert ("region:16.03.01", publications.DIFFERENCE) in {(fault.unit, fault.words) for fault in found}
    assert publications.check(careless.rows, tables=careless.tables).faults == ()


def test_marked_kinds_are_published_from_kabupaten_upwards() -> None:
    values = {"16.03.01": (120, 80), "16.03.02": (60, 90)}
    rows = []
    for area, (marked, other) in [*values.items(), ("16.03", (180, 170))]:
        coarse = area != "16.03"
        rows += [
            figures.row("ppks_people", area, marked, part="kind=16", coarse_only=coarse),
            figures.row("ppks_people", area, other, part="kind=8"),
            figures.row("ppks_people", area, other // 2, part="kind=9"),
            figures.row("ppks_people", area, marked + other + other // 2),
        ]
    made = protecting.protect(figures.frame(*rows))
    found = made.rows.set_index(["unit_code", "part"])["reason"]
    assert found["16.03.01", "kind=16"] == found["16.03.02", "kind=16"] == "tingkat"
    assert pd.isna(found["16.03", "kind=16"])
    assert found["16.03.01"].eq("perlindungan").any()  # else the total less the rest would tell
    assert publications.check(made.rows, tables=made.tables).faults == ()


def test_how_much_is_kept_is_counted_at_the_finest_level() -> None:
    rows = figures.disbursing(AREAS)
    made = protecting.protect(rows)
    families, rupiah = made.kept
    mine = rows[
        (rows["indicator"] == "recipient_families") & (rows["unit_code"] != "16.03") & (rows["program_code"] != "*")
    ]
    assert families.total == mine["value"].sum()
    assert families.published == mine.loc[made.rows.loc[mine.index, "reason"].isna(), "value"].sum()
    assert rupiah.total == families.total * 500_000
    assert 0.85 < families.share < 1


def test_a_hidden_figure_that_an_equal_one_shows_is_refused() -> None:
    rows = figures.disbursing(AREAS)
    made = protecting.protect(rows)
    opened = made.rows.copy()
    paid = rows[(rows["indicator"] == "paid") & (rows["value"] > 10) & made.rows["reason"].notna()].iloc[0]
    same = (rows["unit_code"] == paid["unit_code"]) & (rows["program_code"] == paid["program_code"])
    twin = rows[same & (rows["indicator"] == "recipient_families")].index[0]  # what was paid, under another name
    opened.loc[twin, "value"], opened.loc[twin, "status"], opened.loc[twin, "reason"] = paid["value"], "final", None
    assert ("paid", "dapat dihitung tepat") in {
        (fault.measure, fault.words) for fault in publications.check(opened, tables=made.tables).faults
    }


def test_a_ratio_of_fewer_periods_than_its_count_is_not_published() -> None:
    """A year's quota with a payment that is not due yet, less the quota of its percentage, is that payment's quota."""
    rows = figures.disbursing(AREAS)
    mine = (rows["indicator"] == "quota") & (rows["program_code"].isin(["*", "LANSIA"]))
    rows.loc[mine, "value"] += np.where(rows.loc[mine, "unit_code"] == "16.03", 70.0, 10.0)
    made = protecting.protect(rows)
    shares = made.rows[made.rows["indicator"].isin(["paid_pct", "failed_pct"])]
    assert shares.loc[shares["program_code"].isin(["*", "LANSIA"]), "reason"].eq("perlindungan").all()
    assert publications.check(made.rows, tables=made.tables).faults == ()
    shown = figures.frame(figures.row("quota", "16.03.01", 120), figures.ratio("paid_pct", "16.03.01", 60, 100))
    words = {fault.words for fault in publications.check(shown.assign(reason=None), tables=made.tables).faults}
    assert publications.OTHER_COUNT in words


def test_a_share_of_nobody_of_a_marked_kind_has_the_same_reason_as_any_other() -> None:
    place = {"part": "kind=16", "coarse_only": True}
    rows = figures.frame(
        figures.ratio("ppks_served_pct", "16.03.01", 40, 120, **place),
        figures.row("ppks_served_pct", "16.03.02", None, numerator=0, denominator=0, **place),
        figures.row("ppks_served_pct", "16.03.03", None, reported=0, status="incomplete", **place),
    )
    reasons = protecting.protect(rows).rows["reason"]
    assert reasons.tolist()[:2] == ["tingkat", "tingkat"]
    assert pd.isna(reasons[2])


def to_be_paid(months: int) -> pd.DataFrame:
    """Who was to be paid in seven areas by month and in the year so far; few of one programme in the second month."""
    rows = []
    for program, few in (("PKH", 0), ("LANSIA", 5)):
        values = {f"16.03.{n:02d}": [40 + 3 * n, few if few and n == 1 else 50 + n, 60 + n] for n in range(1, 8)}
        values["16.03"] = [sum(area[month] for area in values.values()) for month in range(3)]
        for area, numbers in values.items():
            for month in range(months):
                when = {"period": pd.Timestamp(2026, month + 1, 1), "period_kind": "bulan"}
                rows.append(figures.row("quota", area, numbers[month], program_code=program, **when))
            rows.append(figures.row("quota", area, sum(numbers[:months]), program_code=program))
    return figures.frame(*rows)


def test_a_year_is_not_hidden_for_nothing_when_a_month_comes_in() -> None:
    """The year so far and the month that came in are told: their sum is the year's, whether it is hidden or not."""
    first = protecting.protect(to_be_paid(2)).rows
    first.attrs["version"] = "p0001"
    later = to_be_paid(3)
    made = protecting.protect(later, earlier=[first])
    tables = {**made.tables, "corrections": told_otherwise(first, made.rows, later)}
    assert publications.check(made.rows, tables=tables, earlier=[first]).faults == ()
    months = first["period_kind"].eq("bulan") & first["reason"].notna()
    hidden = set(first.loc[months, ["unit_code", "program_code"]].itertuples(index=False, name=None))
    assert hidden
    years = first[first["period_kind"].eq("tahun") & first["reason"].isna()]
    places = [place for place in years[["unit_code", "program_code"]].itertuples(index=False, name=None)]
    unit, program = next(place for place in places if place in hidden)
    careless = made.rows.copy()
    own = careless["unit_code"].eq(unit) & careless["program_code"].eq(program)
    march = own & careless["period"].eq(pd.Timestamp(2026, 3, 1))
    careless = careless.where(~march, later.assign(reason=None))
    year = own & careless["period_kind"].eq("tahun")
    careless = careless.where(~year, careless.assign(value=np.nan, status="hidden", reason="perlindungan"))
    tables = {**made.tables, "corrections": told_otherwise(first, careless, later)}
    faults = publications.check(careless, tables=tables, earlier=[first]).faults
    assert (f"region:{unit}", later.loc[year, "value"].item(), publications.SUMMED) in {
        (fault.unit, fault.low, fault.words) for fault in faults
    }


def test_an_amount_that_tells_another_count_does_not_tell_who_is_missing() -> None:
    """56 were paid of 106, says the report, and rupiah for 96: then ten were not."""
    areas = {"PKH": {f"16.03.{n:02d}": (300 + 7 * n, 30 * n) for n in range(1, 8)}}
    areas["PKH"]["16.03.02"] = (56, 50)
    rows = figures.disbursing(areas)
    rupiah = rows["indicator"].eq("disbursed_idr") & rows["unit_code"].isin(["16.03.02", "16.03"])
    rows.loc[rupiah, "value"] += 40 * 500_000
    tables = protecting.protect(figures.disbursing(areas)).tables
    found = publications.check(rows.drop(columns=["coarse_only"]).assign(reason=None), tables=tables).faults
    assert ("paid", "region:16.03.02", "rupiahnya menunjukkan angka kecil") in {
        (fault.measure, fault.unit, fault.words) for fault in found
    }
    made = protecting.protect(rows)
    own = made.rows["unit_code"].eq("16.03.02") & made.rows["indicator"].isin(["paid", "disbursed_idr"])
    assert made.rows.loc[own, "value"].isna().all()
    assert publications.check(made.rows, tables=made.tables).faults == ()


def test_what_an_amount_told_before_covers_nothing_now() -> None:
    """60 were paid, said the report, and rupiah for 95; it is 95 now, and everybody knew."""

    def paid(**instead: int) -> pd.DataFrame:
        areas = {f"16.03.{n:02d}": (instead.get(f"area{n}", 300 + 7 * n), 0) for n in range(1, 8)}
        rows = figures.disbursing({"PKH": areas})
        own = rows["program_code"].eq("PKH") & rows["indicator"].isin(["paid", "disbursed_idr"])
        return rows[own].reset_index(drop=True)

    first, later = paid(area2=60), paid(area1=5, area2=95)
    rupiah = first["indicator"].eq("disbursed_idr") & first["unit_code"].isin(["16.03.02", "16.03"])
    first.loc[rupiah, "value"] += 35 * 500_000
    assert hidden_areas(protecting.protect(later).rows) == {"16.03.01", "16.03.02"}
    found = hidden_areas(protecting.protect(later, earlier=[first.assign(reason=None)]).rows)
    assert len(found - {"16.03.02"}) > 1
    assert "16.03.01" in found


def hidden_areas(rows: pd.DataFrame) -> set[str]:
    """Where the paid are hidden."""
    return set(rows.loc[rows["reason"].notna() & rows["indicator"].eq("paid"), "unit_code"])


def residents(*came: int) -> pd.DataFrame:
    """Who lives in two homes at the end of each year, of whom so many came to the first in it, and who left."""
    rows, living = [], 60
    for year, more in enumerate(came, start=2023):
        living += more - 14
        for home, there, left in (("RUMAH", living, 14), ("RPA", 80 + 7 * (year % 2), 30)):
            own = {"unit_kind": "upt", "level": "upt", "period": pd.Timestamp(year, 1, 1)}
            rows += [
                figures.row("upt_residents", home, there, **own),
                figures.ratio("independent_pct", home, 0, left, **own),
            ]
    return figures.frame(*rows)


def test_residents_and_who_left_do_not_tell_that_few_came() -> None:
    rows = residents(20, 16, 3, 19)
    made = protecting.protect(rows)
    assert made.rows["reason"].notna().any()
    assert publications.check(made.rows, tables=made.tables).faults == ()
    found = publications.check(rows.drop(columns=["coarse_only"]).assign(reason=None), tables=made.tables).faults
    assert [(fault.measure, fault.unit, fault.time, fault.low) for fault in found] == [
        ("upt_admitted", "upt:RUMAH", "tahun:2025-01-01", 3)
    ]
    assert protecting.protect(residents(20, 16, 13, 19)).rows["reason"].isna().all()
