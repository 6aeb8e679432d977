"""What large tables are solved with, forced upon small ones, where exact programmes say whether it is right."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.disclosure import audit, nearby, reopening, secondary, system
from dashboard.disclosure.audit import Reach
from dashboard.disclosure.tables import Cell, Id, Relation, Table
from dashboard.errors import PantauError
from tests.disclosure import publications, trees

SEEDS = st.integers(0, 10**6)
SMALL = st.sampled_from([0.1, 0.3, 0.6])


def faults(table: Table, *, exact: bool | None = True) -> list[Reach]:
    return [found for found in audit.audit(table, exact=exact) if found.fault]


def told(table: Table) -> Table:
    """As outsiders have it: no value where none is published."""
    return replace(table, cells=tuple(replace(cell, value=None) if cell.hidden else cell for cell in table.cells))


def random_table(seed: int, small: float) -> Table:
    make = (trees.table, trees.subtracted)[seed % 2]
    return make(seed, dimensions=2 - seed % 2, small=small)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=SEEDS, small=SMALL)
def test_what_neighbourhoods_hide_passes_the_exact_audit(seed: int, small: float) -> None:
    table = random_table(seed, small)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secondary, "PATIENT_CELLS", 0)
        patch.setattr(nearby, "SIZES", ((1, 8), (2, 30)))
        try:
            made = secondary.suppress(table)
        except PantauError:
            every = frozenset(cell.id for cell in table.cells)
            assert faults(table.hiding(every)) != [] or _asks_of_implied(table)
            return
    assert faults(told(made)) == []
    assert {cell.id for cell in table.hidden()} <= {cell.id for cell in made.hidden()}


@settings(max_examples=15, deadline=None, derandomize=True)
@given(seed=SEEDS, small=SMALL)
def test_covers_are_opened_again_only_where_the_exact_audit_still_passes(seed: int, small: float) -> None:
    """Judged as publications are: whatever is hidden keeps what a small cell asks."""
    table = trees.table(seed, dimensions=2, small=small)
    every = frozenset(cell.id for cell in table.cells)
    nothing = frozenset[Id]()
    made = table.hiding(every - {table.cells[-1].id})
    before = faults(system.outside(made, every))
    opened = reopening.reopen(made, table, price=dict.fromkeys(every, 1.0), judged=every, closed=nothing)
    hidden = {cell.id for cell in opened.hidden()}
    assert {cell.id for cell in table.hidden()} <= hidden <= {cell.id for cell in made.hidden()}
    if not before:
        assert faults(system.outside(opened, every)) == []


def test_a_cover_too_many_is_opened_again_and_no_other() -> None:
    """Two rows hide two cells each; a third row hides its cells for nobody."""
    rows = {"a": (4, 40), "b": (30, 50), "c": (60, 70)}
    cells = [
        Cell((row, column), float(value), "safe")
        for row, pair in rows.items()
        for column, value in zip("xy", pair, strict=True)
    ]
    cells += [Cell((row, "t"), float(sum(pair)), "safe") for row, pair in rows.items()]
    cells += [
        Cell(("t", column), float(sum(pair[n] for pair in rows.values())), "safe") for n, column in enumerate("xy")
    ]
    relations = [Relation((row, "t"), ((row, "x"), (row, "y"))) for row in rows]
    relations += [Relation(("t", column), tuple((row, column) for row in rows)) for column in "xy"]
    table = Table(name="lebih", cells=tuple(cells), relations=tuple(relations), protection=trees.COUNTS)
    table = replace(table, cells=(replace(table.cells[0], status="primary"), *table.cells[1:]))
    every = frozenset(cell.id for cell in table.cells)
    made = table.hiding(frozenset({("a", "y"), ("b", "x"), ("b", "y"), ("c", "x"), ("c", "y")}))
    price = {cell.id: cell.value or 0.0 for cell in table.cells}
    opened = reopening.reopen(made, table, price=price, judged=every, closed=frozenset())
    assert {cell.id for cell in opened.hidden()} == {("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")}


def _asks_of_implied(table: Table) -> bool:
    """The suppressor asks more of a small number that nobody publishes than the audit does."""
    return any(cell.status == "implied" and 1 <= (cell.value or 0) <= 10 for cell in table.cells)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(seed=SEEDS, small=SMALL, share=st.sampled_from([0.05, 0.3, 0.6]))
def test_tables_seen_clear_nothing_that_the_exact_reach_refuses(seed: int, small: float, share: float) -> None:
    """Random cells are hidden, so much of it is not protected; both ways say the same of every cell."""
    chance = Random(seed)  # noqa: S311 - no secret
    table = random_table(seed, small)
    table = told(table.hiding(frozenset(cell.id for cell in table.cells if chance.random() < share)))
    exactly = audit.audit(table, exact=True)
    seen = audit.audit(table, exact=False)
    assert [bool(found.fault) for found in seen] == [bool(found.fault) for found in exactly]
    for one, other in zip(seen, exactly, strict=True):
        if not one.fault:
            assert one.low >= other.low - 1e-3 or one.high <= 1
            assert one.high <= other.high + 1e-3 or one.high <= 1


def test_a_publication_of_a_small_regency_is_protected() -> None:
    size = publications.Size(districts=5, years=1)
    made = secondary.suppress(publications.table(size))
    assert faults(told(made), exact=None) == []
    needed = [cell for cell in made.cells if cell.status == "secondary"]
    assert needed
    assert faults(told(publications.table(size)), exact=None) != []


def test_the_audit_counts_every_cell() -> None:
    table = told(secondary.suppress(publications.table(publications.Size(districts=4, years=1))))
    for exact in (None, False):
        said: list[tuple[int, int]] = []
        audit.audit(table, lambda done, total: said.append((done, total)), exact=exact)  # noqa: B023
        assert said[-1] == (len(table.hidden()), len(table.hidden()))
        assert sorted(said) == said


def test_closed_cells_cover_nothing_and_asking_ones_are_covered() -> None:
    table = trees.table(11, dimensions=2, small=0.15)
    covers = [cell.id for cell in secondary.suppress(table).cells if cell.status == "secondary"]
    closed = frozenset(covers[:1])
    made = secondary.suppress(table, closed=closed)
    assert {cell.id for cell in made.cells if not cell.hidden} >= closed
    assert faults(made) == []
    large = next(cell.id for cell in table.cells if not cell.hidden and (cell.value or 0) >= 11)
    hidden = table.hiding(frozenset([large]))
    asked = secondary.suppress(hidden, asking=frozenset([large]))
    reach = next(found for found in audit.audit(asked) if found.id == large)
    assert reach.high - reach.low >= trees.COUNTS.min_width


def test_the_price_decides_what_is_hidden() -> None:
    table = trees.table(11, dimensions=2, small=0.15)
    covers = [cell.id for cell in secondary.suppress(table).cells if cell.status == "secondary"]
    dear = dict.fromkeys(covers[:1], 1e6)
    made = secondary.suppress(table, price=dear)
    assert covers[0] not in {cell.id for cell in made.cells if cell.hidden}
    assert faults(made) == []
