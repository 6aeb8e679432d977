"""The counts of a publication as one table of linked cells, as suppressor and audit read it.

Counts that are always equal (a quarter with one payment and that payment) are one cell of the table.
"""

from dataclasses import dataclass, replace

import numpy as np
from pandas import DataFrame
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dashboard.disclosure.cells import PLACE, TOLERANCE, Array
from dashboard.disclosure.relations import Sums
from dashboard.disclosure.tables import Cell, Id, Protection, Relation, Status, Table
from dashboard.errors import PantauError

REGION, KABUPATEN_PARTS = "region", 2  # 35.01 is a kabupaten, 35.01.02 a kecamatan
RANKS: tuple[Status, ...] = ("implied", "safe", "secondary", "primary")
SEEN: tuple[Status, ...] = ("implied", "primary", "safe")  # from outside: who knows one of equal counts knows all


@dataclass(frozen=True, slots=True)
class System:
    """`table`, and for each count the number of its cell in it."""

    table: Table
    cell_of: Array

    def ids(self, counts: Array) -> frozenset[Id]:
        """The cells of the counts that are marked."""
        return frozenset(self.table.cells[place].id for place in np.unique(self.cell_of[counts]))


def block(name: Id) -> str:
    """The kabupaten inside which an area lies, "" for what is not inside one: what moves together in a large table."""
    kind, _, code = name[1].partition(":")
    inside = code.split(".")[:KABUPATEN_PARTS]
    return ".".join(inside) if kind == REGION and code.count(".") >= KABUPATEN_PARTS else ""


def outside(table: Table, judged: frozenset[Id], closed: frozenset[Id] = frozenset()) -> Table:
    """What an outsider has: no hidden value, no word on which hidden cells are small.

    `judged` are figures of their own: each hidden one must keep what a small one asks. The rest (parts of ratios,
    what marked kinds hide) must not turn out to be small. `closed` cells are known from before.
    """
    cells = tuple(_seen(cell, judged, closed) for cell in table.cells)
    return replace(table, cells=cells)


def _seen(cell: Cell, judged: frozenset[Id], closed: frozenset[Id]) -> Cell:
    if not cell.hidden:
        return cell
    if cell.id in closed:
        return replace(cell, status="safe")
    return Cell(cell.id, None, "primary" if cell.id in judged else "implied")


def system(  # noqa: PLR0913 - what a table consists of
    name: str,
    counts: DataFrame,
    sums: Sums,
    ranks: Array,
    protection: Protection,
    order: tuple[Status, ...] = RANKS,
) -> System:
    """One table of counts (columns of `Cells.frame`); `ranks` are places in `order`, of equal counts the last wins."""
    cell_of, size = _merged(len(counts), sums)
    rank = np.zeros(size, dtype=np.int64)
    np.maximum.at(rank, cell_of, ranks)
    first = np.full(size, -1, dtype=np.int64)
    first[cell_of[::-1]] = np.arange(len(counts))[::-1]
    ids = _ids(counts, first)
    values = _values(name, counts["value"].to_numpy(dtype=float), cell_of, ids)
    cells = tuple(
        Cell(own, None if np.isnan(value) else max(float(value), 0.0), order[place])
        for own, value, place in zip(ids, values, rank, strict=True)
    )
    relations = _relations(ids, cell_of, sums)
    return System(Table(name=name, cells=cells, relations=relations, protection=protection), cell_of)


def _values(name: str, told: Array, cell_of: Array, ids: list[Id]) -> Array:
    """What each cell is, NaN where no count tells; equal counts that are told differently contradict each other."""
    known = ~np.isnan(told)
    least, most = np.full(len(ids), np.inf), np.full(len(ids), -np.inf)
    np.minimum.at(least, cell_of[known], told[known])
    np.maximum.at(most, cell_of[known], told[known])
    differing = np.flatnonzero(most - least > TOLERANCE * np.maximum(1.0, np.abs(most)))
    if len(differing):
        raise PantauError(f"Tabel {name}: {'/'.join(ids[differing[0]])} bukan jumlah bagiannya.")
    return np.where(np.isinf(least), np.nan, least)


def _ids(counts: DataFrame, first: Array) -> list[Id]:
    named = counts.iloc[first][["measure", *PLACE]]
    return list(named.itertuples(index=False, name=None))


def _merged(size: int, sums: Sums) -> tuple[Array, int]:
    """The cell of each count: counts that a relation with one part makes equal share one."""
    parts = np.bincount(sums.relation, minlength=len(sums.total))
    single = parts[sums.relation] == 1
    one, other = sums.total[sums.relation[single]], sums.part[single]
    links = coo_array((np.ones(len(one)), (one, other)), shape=(size, size))
    count, cell_of = connected_components(links, directed=False)
    return cell_of.astype(np.int64), int(count)


def _relations(ids: list[Id], cell_of: Array, sums: Sums) -> tuple[Relation, ...]:
    """Each sum once, between cells."""
    order = np.lexsort((cell_of[sums.part], sums.relation))
    relation, part = sums.relation[order], cell_of[sums.part][order]
    last = np.append(relation[1:] != relation[:-1], [True] * min(len(relation), 1))
    found: dict[tuple[int, ...], None] = {}
    start = 0
    for end in (np.flatnonzero(last) + 1).tolist():
        total, parts = int(cell_of[sums.total[relation[start]]]), part[start:end].tolist()
        if len(parts) > 1 and total not in parts:
            found[(total, *parts)] = None
        start = end
    return tuple(Relation(ids[key[0]], tuple(ids[place] for place in key[1:])) for key in found)
