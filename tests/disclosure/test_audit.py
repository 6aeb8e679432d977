"""The audit finds what can be reckoned from published numbers, exactly; checked against tables small enough to see."""

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from dashboard.disclosure import audit, tables
from dashboard.disclosure.tables import Cell, Id, Protection, Relation, Status, Table
from dashboard.errors import PantauError
from tests.disclosure import trees

EXAMPLES = Path(__file__).parents[3] / "shared" / "data" / "sdc" / "examples.json"
DERIVABLE = "dapat dihitung tepat"


def grid(rows: dict[str, list[float]], hidden: str, protection: Protection) -> Table:
    """A table of rows and columns with its margins; `hidden` names cells as row and column number: "a0 b1"."""
    marked = {(name[:-1], name[-1]) for name in hidden.split()}
    width = len(next(iter(rows.values())))
    columns = [str(number) for number in range(width)]
    values: dict[Id, float] = {(row, c): line[int(c)] for row, line in rows.items() for c in columns}
    values |= {(row, "semua"): sum(line) for row, line in rows.items()}
    values |= {("semua", c): sum(line[int(c)] for line in rows.values()) for c in [*columns]}
    values["semua", "semua"] = sum(map(sum, rows.values()))
    status: dict[bool, Status] = {True: "primary", False: "safe"}
    sums = [Relation((row, "semua"), tuple((row, c) for c in columns)) for row in [*rows, "semua"]]
    sums += [Relation(("semua", c), tuple((row, c) for row in rows)) for c in [*columns, "semua"]]
    cells = tuple(Cell(place, value, status[place in marked]) for place, value in values.items())
    return Table(name="uji", cells=cells, relations=tuple(sums), protection=protection)


def reach(table: Table) -> dict[str, tuple[float, float, str]]:
    return {"".join(found.id): (found.low, found.high, found.fault) for found in audit.audit(table)}


ANY = Protection(min_width=0, exclusive=True)


def test_one_hidden_cell_of_a_row_is_no_secret() -> None:
    assert reach(grid({"a": [3, 20], "b": [15, 30]}, "a0", ANY)) == {"a0": (3, 3, DERIVABLE)}


def test_a_square_of_hidden_cells_hides_within_its_sums() -> None:
    table = grid({"a": [3, 20, 9], "b": [15, 30, 9]}, "a0 a1 b0 b1", ANY)
    # 23 in row a, 45 in row b, 18 and 50 in the columns: a0 from 0 to 18
    assert reach(table) == {"a0": (0, 18, ""), "a1": (5, 23, ""), "b0": (0, 18, ""), "b1": (27, 45, "")}


def test_two_hidden_in_every_row_and_column_can_still_give_one_away() -> None:
    """Blocks: columns 0 and 2 in rows a and b hide each other; a1 is then the rest of row a."""
    rows: dict[str, list[float]] = {
        "a": [30, 47, 64, 9],
        "b": [90, 8, 5, 9],
        "c": [9, 100, 9, 85],
        "d": [9, 991, 9, 685],
    }
    found = reach(grid(rows, "a0 a1 a2 b0 b2 c1 c3 d1 d3", ANY))
    assert found["a1"] == (47, 47, DERIVABLE)
    assert [name for name, (_, __, fault) in found.items() if fault] == ["a1"]


def test_what_a_primary_cell_asks_for_is_judged() -> None:
    rows = {"a": [3.0, 20.0], "b": [4.0, 30.0]}
    hidden = "a0 a1 b0 b1"
    assert reach(grid(rows, hidden, Protection(min_width=7)))["a0"] == (0, 7, "")
    assert reach(grid(rows, hidden, Protection(min_width=8)))["a0"][2] == "rentangnya terlalu sempit"
    assert reach(grid(rows, hidden, Protection(min_width=7, exclusive=True)))["a0"][2] == "rentangnya terlalu sempit"
    assert reach(grid(rows, hidden, Protection(min_width=5, min_upper=11)))["a0"][2] == "batas atasnya terlalu rendah"


def test_a_published_file_is_audited_without_the_hidden_values() -> None:
    table = grid({"a": [3, 20], "b": [15, 30]}, "a0 a1 b0 b1", ANY)
    told = replace(table, cells=tuple(replace(c, value=None) if c.hidden else c for c in table.cells))
    assert reach(told) == reach(table)


def test_a_hidden_cell_that_no_sum_touches_can_be_anything() -> None:
    table = Table(name="uji", cells=(Cell(("a",), 4, "primary"),), relations=(), protection=ANY)
    assert [(found.low, found.high, found.fault) for found in audit.audit(table)] == [(0, float("inf"), "")]


def test_numbers_that_contradict_each_other_are_refused() -> None:
    table = grid({"a": [3, 20], "b": [15, 30]}, "", ANY)
    wrong = tuple(replace(c, value=99.0) if c.id == ("a", "semua") else c for c in table.cells)
    with pytest.raises(PantauError, match="bukan jumlah bagiannya"):
        audit.audit(replace(table, cells=wrong))
    cells = (Cell(("a",), None, "primary"), Cell(("b",), 20, "safe"), Cell(("semua",), 1, "safe"))
    negative = Table(name="uji", cells=cells, relations=(Relation(("semua",), (("a",), ("b",))),), protection=ANY)
    with pytest.raises(PantauError, match="bertentangan"):
        audit.audit(negative)


def test_only_whole_numbers_are_left_between_half_ones() -> None:
    """Three hidden cells whose pairwise sums are known: each is half of what the three sums leave."""
    status: dict[str, Status] = {"x": "primary", "y": "secondary", "z": "secondary"}
    inner = [Cell((name,), 1.0, status[name]) for name in "xyz"]
    cells = (*inner, *(Cell((name,), 2.0, "safe") for name in ("xy", "yz", "xz")))
    sums = tuple(Relation((a + b,), ((a,), (b,))) for a, b in ("xy", "yz", "xz"))
    table = Table(name="uji", cells=cells, relations=sums, protection=ANY)
    assert {fault for _, __, fault in reach(table).values()} == {DERIVABLE}


@pytest.mark.parametrize("seed", range(4))
def test_the_reach_is_that_of_trying_every_table(seed: int) -> None:
    """Brute force over all whole numbers that fit, for a table of four hidden cells."""
    base = trees.table(seed, dimensions=2, small=0.0)
    inner = [cell for cell in base.cells if not any(trees.TOP in part for part in cell.id)]
    table = base.hiding(frozenset(cell.id for cell in inner[:4]))
    hidden = [cell.id for cell in table.hidden()]
    known = {cell.id: cell.value or 0.0 for cell in table.cells if not cell.hidden}
    tops = [max(r.high for r in audit.audit(table) if r.id == name) for name in hidden]
    if not all(top < 60 for top in tops):
        small = {name: 7.0 for name in hidden}
        table = _with(table, small)
        known = {cell.id: cell.value or 0.0 for cell in table.cells if not cell.hidden}
    fits = []
    for values in product(*(range(int(found.high) + 1) for found in audit.audit(table))):
        every = known | dict(zip(hidden, map(float, values), strict=True))
        if all(every[r.total] == sum(every[p] for p in r.parts) for r in table.relations):
            fits.append(values)
    ends = [(min(column), max(column)) for column in zip(*fits, strict=True)]
    assert [(found.low, found.high) for found in audit.audit(table)] == ends


def _with(table: Table, values: dict[Id, float]) -> Table:
    """The table with other inner values, its sums made anew."""
    every = {cell.id: values.get(cell.id, cell.value or 0.0) for cell in table.cells}
    for _ in range(4):  # deeper sums first, however they are listed
        every |= {relation.total: sum(every[part] for part in relation.parts) for relation in table.relations}
    return replace(table, cells=tuple(replace(cell, value=every[cell.id]) for cell in table.cells))


@pytest.mark.skipif(not EXAMPLES.is_file(), reason="shared/data/sdc is not beside the project")
def test_the_published_examples_have_the_published_bounds() -> None:
    published = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    for table in tables.read(EXAMPLES):
        expected = {tuple(cell["id"]): cell["lp"] for cell in published[table.name]["cells"] if cell["lp"]}
        assert {found.id: [found.low, found.high] for found in audit.audit(table)} == expected, table.name


@pytest.mark.skipif(not EXAMPLES.is_file(), reason="shared/data/sdc is not beside the project")
def test_of_the_published_examples_two_are_not_protected() -> None:
    open_cells = {
        table.name: [found.id for found in audit.audit(table) if not found.protected] for table in tables.read(EXAMPLES)
    }
    assert {name: cells for name, cells in open_cells.items() if cells} == {
        "A3_sdcTable_magnitude": [("A", "female"), ("D", "male")],
        "B1_negative_blocks": [("w", "b")],
    }
