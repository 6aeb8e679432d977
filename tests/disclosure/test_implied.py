"""Cells that nobody publishes but everybody can compute: they cost nothing, and must not be small for certain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.disclosure import audit, secondary
from dashboard.disclosure.tables import Cell, Protection, Relation, Table
from dashboard.errors import PantauError
from tests.disclosure import trees
from tests.disclosure.test_secondary import faults, second


def remainder(total: float, counted: float, protection: Protection = trees.COUNTS) -> Table:
    """Two rows and their sum, each a total, what of it is counted, and the rest that nobody publishes."""
    rows = {"a": (total, counted), "b": (300.0, 150.0)}
    rows["semua"] = (total + 300.0, counted + 150.0)
    cells, relations = [], []
    for name, (every, some) in rows.items():
        cells += [Cell((name, "semua"), every, "safe"), Cell((name, "ada"), some, "safe")]
        cells.append(Cell((name, "sisa"), every - some, "implied"))
        relations.append(Relation((name, "semua"), ((name, "ada"), (name, "sisa"))))
    relations += [Relation(("semua", c), (("a", c), ("b", c))) for c in ("semua", "ada", "sisa")]
    return Table(name="uji", cells=tuple(cells), relations=tuple(relations), protection=protection)


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize(("rest", "at_fault"), [(0, False), (1, True), (10, True), (11, False), (90, False)])
def test_only_a_certainly_small_remainder_is_at_fault(rest: int, at_fault: bool, exact: bool) -> None:
    found = {reach.id: reach.fault for reach in audit.audit(remainder(100, 100.0 - rest), exact=exact)}
    assert bool(found["a", "sisa"]) is at_fault
    assert found["b", "sisa"] == ""


def test_without_an_upper_bound_a_remainder_is_never_at_fault() -> None:
    assert faults(remainder(100, 97, Protection(min_width=5))) == []


@pytest.mark.parametrize("rest", [0, 3, 10, 11])
def test_a_small_remainder_is_covered(rest: int) -> None:
    table = remainder(100, 100.0 - rest)
    made = secondary.suppress(table)
    assert bool(second(made)) is (1 <= rest <= 10)
    assert faults(made) == []
    for cell in second(made):
        assert (cell.id[1] == "sisa") is False


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**6), dimensions=st.just(1), small=st.sampled_from([0.1, 0.3, 0.6]))
def test_tables_with_remainders_pass_the_audit(seed: int, dimensions: int, small: float) -> None:
    table = trees.subtracted(seed, dimensions=dimensions, small=small)
    try:
        made = secondary.suppress(table)
    except PantauError as error:
        assert "tidak dapat dilindungi" in str(error)  # noqa: PT017
        return
    assert faults(made) == []
    assert [cell for cell in made.cells if cell.status == "implied"] == [
        cell for cell in table.cells if cell.status == "implied"
    ]
