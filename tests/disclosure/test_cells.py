"""Each number of people once, whatever figures show it."""

from dashboard.disclosure import cells
from tests.disclosure import figures


def test_two_figures_of_one_count_are_one_cell() -> None:
    rows = figures.frame(figures.row("paid", "16.03.01", 90), figures.ratio("paid_pct", "16.03.01", 90, 100))
    found = cells.of(rows)
    paid = found.frame[found.frame["measure"] == "paid"]
    assert paid["value"].tolist() == [90]
    assert found.links.loc[found.links["cell"] == paid.index[0], "row"].tolist() == [0, 1]


def test_the_rest_of_a_ratio_is_implied() -> None:
    found = cells.of(figures.frame(figures.ratio("paid_pct", "16.03.01", 90, 97)))
    rest = found.frame["measure"] == "not_paid"
    assert found.frame.loc[rest, "value"].tolist() == [7]
    assert found.shown_by_none[rest.to_numpy()].tolist() == [True]


def test_a_ratio_of_other_counts_has_cells_of_its_own() -> None:
    rows = figures.frame(figures.row("paid", "16.03.01", 95), figures.ratio("paid_pct", "16.03.01", 90, 100))
    found = cells.of(rows).frame.set_index("measure")["value"]
    assert found.to_dict() == {"paid": 95, "paid@paid_pct": 90, "quota@paid_pct": 100, "not_paid@paid_pct": 10}


def test_what_nobody_reported_has_no_cell_and_what_is_hidden_has_one() -> None:
    rows = figures.frame(
        figures.row("paid", "16.03.01", None, status="incomplete"),
        figures.row("paid", "16.03.02", None, status="hidden"),
    )
    found = cells.of(rows).frame
    assert found["unit"].tolist() == ["region:16.03.02"]
    assert found["hidden"].tolist() == [True]


def test_amounts_and_rates_of_nobody_are_no_cells() -> None:
    amounts = [figures.row("disbursed_idr", "16.03.01", 9e6), figures.row("silent_days", "P1", 3, unit_kind="upt")]
    assert len(cells.of(figures.frame(*amounts, figures.row("paid", "16.03.01", 18))).frame) == 1
