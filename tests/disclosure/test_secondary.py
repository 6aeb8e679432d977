"""What the suppressor hides passes the audit, and nothing of it can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.disclosure import audit, secondary, tables
from dashboard.disclosure.tables import Cell, Protection, Relation, Table
from dashboard.errors import PantauError
from tests.disclosure import trees

EXAMPLES = Path(__file__).parents[3] / "shared" / "data" / "sdc" / "examples.json"


def bare(table: Table) -> Table:
    """The table with its primaries only."""
    cells = [replace(cell, status="safe") if cell.status == "secondary" else cell for cell in table.cells]
    return replace(table, cells=tuple(cells))


def second(table: Table) -> list[Cell]:
    return [cell for cell in table.cells if cell.status == "secondary"]


def faults(table: Table) -> list[str]:
    return [found.fault for found in audit.audit(table) if found.fault]


@settings(max_examples=25, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**6), dimensions=st.integers(1, 2), small=st.sampled_from([0.1, 0.3, 0.6]))
def test_what_is_hidden_is_enough_and_not_too_much(seed: int, dimensions: int, small: float) -> None:
    """Suppress → audit never fails; take back any one secondary suppression → the audit notices."""
    table = trees.table(seed, dimensions=dimensions, small=small)
    try:
        made = secondary.suppress(table)
    except PantauError:
        assert not _could_be_protected(table)
        return
    assert [cell for cell in made.cells if cell.status == "primary"] == [c for c in table.cells if c.hidden]
    assert faults(made) == []
    for cell in second(made):
        back = [replace(one, status="safe") if one.id == cell.id else one for one in made.cells]
        assert faults(replace(made, cells=tuple(back))) != [], cell.id


def _could_be_protected(table: Table) -> bool:
    """With every cell hidden, could the primaries be protected? (A table of nothing but small numbers cannot.)"""
    return faults(table.hiding(frozenset(cell.id for cell in table.cells))) == []


def test_three_dimensions_too() -> None:
    made = secondary.suppress(trees.table(3, dimensions=3, small=0.15))
    assert faults(made) == []


def test_the_cheapest_square_is_taken() -> None:
    """One primary in a table of three rows and two columns: of the possible squares the one of least information."""
    values = {"a": (18, 2), "b": (14, 19), "c": (12, 10), "d": (11, 14)}
    cells = {(row, str(n)): float(v) for row, line in values.items() for n, v in enumerate(line)}
    sums = {(row, "semua"): float(sum(line)) for row, line in values.items()}
    sums |= {("semua", str(n)): float(sum(line[n] for line in values.values())) for n in range(2)}
    sums["semua", "semua"] = float(sum(map(sum, values.values())))
    relations = [Relation((row, "semua"), ((row, "0"), (row, "1"))) for row in [*values, "semua"]]
    relations += [Relation(("semua", c), tuple((row, c) for row in values)) for c in ("0", "1", "semua")]
    table = Table(
        name="uji",
        cells=tuple(Cell(i, v, "primary" if i == ("a", "1") else "safe") for i, v in (cells | sums).items()),
        relations=tuple(relations),
        protection=Protection(min_width=0, exclusive=True),
    )
    assert {cell.id for cell in second(secondary.suppress(table))} == {("a", "0"), ("c", "0"), ("c", "1")}


def test_what_was_hidden_before_stays_hidden() -> None:
    table = trees.table(5, dimensions=2, small=0.2)
    before = [cell.id for cell in table.cells if not cell.hidden][:2]
    made = secondary.suppress(table.hiding(frozenset(before)))
    assert set(before) <= {cell.id for cell in second(made)}
    assert faults(made) == []


def test_a_cell_that_nothing_can_cover_is_refused() -> None:
    cells = (Cell(("a",), 3, "primary"), Cell(("b",), 0, "safe"), Cell(("a dan b",), 3, "safe"))
    rows = (Relation(("a dan b",), (("a",), ("b",))), Relation(("a dan b",), (("a",),)))
    unbounded = Table(name="uji", cells=cells, relations=rows[:1], protection=trees.COUNTS)
    assert faults(secondary.suppress(unbounded)) == []
    tied = replace(unbounded, relations=(*rows, Relation(("b",), (("a",),))))
    with pytest.raises(PantauError, match="tidak dapat dilindungi"):
        secondary.suppress(tied)


@pytest.mark.skipif(not EXAMPLES.is_file(), reason="shared/data/sdc is not beside the project")
def test_the_published_examples_are_protected_as_cheaply() -> None:
    for table in tables.read(EXAMPLES):
        made = secondary.suppress(bare(table))
        published = len(second(table)) if not table.name.startswith(("A3", "B1")) else 2
        assert faults(made) == [], table.name
        assert len(second(made)) <= 1.1 * published + 1, table.name
