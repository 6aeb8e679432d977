"""Random tables whose cells add up over several hierarchies, as programme × area × sex of a publication do."""

from dataclasses import replace
from itertools import product
from random import Random

from dashboard.disclosure.tables import Cell, Id, Protection, Relation, Table

Branches = list[tuple[str, list[str]]]
COUNTS = Protection(min_width=5, min_upper=11)
TOP = "semua"


def table(seed: int, *, dimensions: int, small: float) -> Table:
    """Inner cells at random, a share of them from 0 to 10, and every margin of every hierarchy; 1–10 are primary."""
    chance = Random(seed)  # noqa: S311 - no secret
    trees = [_tree(chance, number) for number in range(dimensions)]
    values: dict[Id, int] = {
        place: chance.randint(0, 10) if chance.random() < small else chance.randint(11, 400)
        for place in product(*(leaves for leaves, _ in trees))
    }
    relations: list[Relation] = []
    done: list[list[str]] = []
    for number, (_, branches) in enumerate(trees):
        later = [leaves for leaves, _ in trees[number + 1 :]]
        for total, parts in branches:
            for before, after in product(product(*done), product(*later)):
                cells = [(*before, name, *after) for name in (total, *parts)]
                values[cells[0]] = sum(values[cell] for cell in cells[1:])
        done.append([*trees[number][0], *(total for total, _ in branches)])
    for number, (_, branches) in enumerate(trees):
        for total, parts in branches:
            for before, after in product(product(*done[:number]), product(*done[number + 1 :])):
                cells = [(*before, name, *after) for name in (total, *parts)]
                relations.append(Relation(cells[0], tuple(cells[1:])))
    return Table(
        name=f"acak-{seed}",
        cells=tuple(Cell(place, float(v), "primary" if 1 <= v <= 10 else "safe") for place, v in values.items()),
        relations=tuple(relations),
        protection=COUNTS,
    )


def subtracted(seed: int, *, dimensions: int, small: float) -> Table:
    """Two such tables of one shape and their sum: `semua` = `gagal` + `sisa`, where nobody publishes `sisa`."""
    failed = table(seed, dimensions=dimensions, small=small)
    rest = {cell.id: cell.value or 0.0 for cell in table(seed, dimensions=dimensions, small=0.7 * small).cells}
    cells: list[Cell] = []
    relations: list[Relation] = []
    for cell in failed.cells:
        every = (cell.value or 0.0) + rest[cell.id]
        cells += [replace(cell, id=("gagal", *cell.id)), Cell(("sisa", *cell.id), rest[cell.id], "implied")]
        cells.append(Cell((TOP, *cell.id), every, "primary" if 1 <= every <= 10 else "safe"))
        relations.append(Relation((TOP, *cell.id), (("gagal", *cell.id), ("sisa", *cell.id))))
    for measure in ("gagal", "sisa", TOP):
        relations += [
            Relation((measure, *one.total), tuple((measure, *part) for part in one.parts)) for one in failed.relations
        ]
    return replace(failed, cells=tuple(cells), relations=tuple(relations))


def _tree(chance: Random, number: int) -> tuple[list[str], Branches]:
    """Leaves, and each branch with its parts, the deepest first."""
    names = [f"{number}{letter}" for letter in "abc"[: chance.randint(2, 3)]]
    leaves, branches = [], []
    for name in names:
        parts = [f"{name}{place}" for place in range(chance.randint(2, 3))] if chance.random() < 0.4 else []
        leaves += parts or [name]
        branches += [(name, parts)] if parts else []
    return leaves, [*branches, (TOP, names)]
