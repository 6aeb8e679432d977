"""One table as numbers for the suppressor: what must be able to move, what may, and what hiding it costs.

Cells that a relation makes equal are one column here: who knows one of them knows all. What outsiders know already
does not move and is left out. Relations that say the same are one row.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from dashboard.disclosure.tables import Cell, Id, Protection, Table
from dashboard.errors import PantauError

EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Demand:
    """How far a cell must be able to move: by `width` in all, of it at least `least_up` upwards.

    `up` and `down` are how that is sought first: down as far as the value has room.
    """

    cell: int
    least_up: float
    width: float
    up: float
    down: float

    @property
    def amounts(self) -> tuple[float, ...]:
        """The movements that are sought first."""
        return tuple(amount for amount in (self.up, -self.down) if amount)

    @property
    def ways(self) -> list[tuple[float, ...]]:
        """Movements that meet it: down as far as there is room and up for the rest, or all of it up."""
        only_up = max(self.least_up, self.width)
        return [self.amounts, (only_up,)] if only_up > self.up else [self.amounts]

    def met(self, up: float, down: float) -> bool:
        """Whether a cell that can move so far up and down keeps what is asked, in whole numbers."""
        most, least = math.floor(up + EPSILON), math.floor(down + EPSILON)
        return most >= self.least_up and most + least >= self.width


@dataclass(slots=True)
class Problem:
    """Columns are sets of equal cells: their value, what ties them together, the price of hiding each.

    `kept` was hidden before and is never opened again; `still` does not move; `members` are the cells of each column.
    """

    name: str
    values: np.ndarray
    sums: csr_array  # one row per relation: parts − total = 0
    price: np.ndarray
    hidden: np.ndarray
    kept: np.ndarray
    still: np.ndarray
    demands: list[Demand]
    members: list[list[Id]]
    movements: dict[int, list[np.ndarray]] = field(default_factory=dict)  # by cell: other tables that fit

    def says(self, cells: list[int]) -> PantauError:
        """That these cells cannot be protected."""
        named = "; ".join("/".join(self.members[cell][0]) for cell in cells[:5])
        return PantauError(
            f"Tabel {self.name}: {len(cells)} sel primer tidak dapat dilindungi, tidak ada sel lain yang bergerak"
            f" bersamanya: {named}."
        )

    def asking(self, demands: list[Demand]) -> "Problem":
        """The same with these demands only."""
        return replace(self, demands=demands)

    def part(self, columns: np.ndarray, rows: np.ndarray) -> "Problem":
        """The same for some columns only, with the rows that tie them together."""
        place = np.full(len(self.values), -1)
        place[columns] = np.arange(len(columns))
        own = [
            Demand(int(place[d.cell]), d.least_up, d.width, d.up, d.down) for d in self.demands if place[d.cell] >= 0
        ]
        return Problem(
            self.name,
            self.values[columns],
            csr_array(self.sums[rows][:, columns]),
            self.price[columns],
            self.hidden[columns],
            self.kept[columns],
            self.still[columns],
            own,
            [self.members[n] for n in columns.tolist()],
        )


def pose(
    table: Table,
    *,
    per_cell: float | None,
    price: Mapping[Id, float],
    closed: frozenset[Id],
    asking: frozenset[Id],
) -> Problem:
    """The problem of a table; see `secondary.suppress` for the arguments. PantauError where a value is missing."""
    values = np.array([_value(table, cell) for cell in table.cells], dtype=float)
    column = _equals(table)
    size = int(column.max()) + 1 if len(column) else 0
    published = np.array([not cell.hidden for cell in table.cells], dtype=bool)
    counted = values[[cell.status != "implied" for cell in table.cells]]
    typical = max(float(np.median(counted)) if len(counted) else 1.0, 1.0) if per_cell is None else max(per_cell, 1.0)
    costs = np.array([price.get(c.id, v + typical) for c, v in zip(table.cells, values.tolist(), strict=True)])
    first = np.full(size, math.inf)
    np.minimum.at(first, column, values)
    members: list[list[Id]] = [[] for _ in range(size)]
    still = np.zeros(size, dtype=bool)
    for n, cell in zip(column.tolist(), table.cells, strict=True):
        members[n].append(cell.id)
        still[n] |= cell.id in closed
    hidden = np.bincount(column, weights=published, minlength=size) == 0
    return Problem(
        name=table.name,
        values=first,
        sums=_sums(table, column, size),
        price=np.bincount(column, weights=np.where(published, np.maximum(costs, 0.0), 0.0), minlength=size),
        hidden=hidden,
        kept=hidden.copy(),
        still=still,
        demands=[one for one in _demands(table, column.tolist(), first, asking) if not still[one.cell]],
        members=members,
    )


def parts(problem: Problem) -> list[tuple[np.ndarray, np.ndarray]]:
    """Columns and rows of each part that asks for something; what does not move connects nothing."""
    size, count = len(problem.values), problem.sums.shape[0]
    found = problem.sums.tocoo()
    moves = ~problem.still[found.col]
    rows, columns = found.row[moves], found.col[moves]
    ties = coo_array((np.ones(len(rows)), (rows + size, columns)), shape=(size + count, size + count))
    _, labels = connected_components(ties.tocsr(), directed=False)
    asked = np.unique(labels[[demand.cell for demand in problem.demands]]) if problem.demands else np.array([], int)
    order = np.argsort(labels, kind="stable")
    starts, ends = (np.searchsorted(labels[order], asked, side=side) for side in ("left", "right"))
    every = [order[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    return [(one[(one < size)], one[one >= size] - size) for one in every]


def _value(table: Table, cell: Cell) -> float:
    if cell.value is None:
        raise PantauError(f"Tabel {table.name}: nilai {'/'.join(cell.id)} diperlukan untuk menentukan sel penutup.")
    return cell.value


def _equals(table: Table) -> np.ndarray:
    """The column of each cell: a sum of one part is that part."""
    place = {cell.id: n for n, cell in enumerate(table.cells)}
    pairs = [(place[r.total], place[r.parts[0]]) for r in table.relations if len(r.parts) == 1]
    one, other = zip(*pairs, strict=True) if pairs else ((), ())
    size = len(table.cells)
    ties = coo_array((np.ones(len(one)), (np.array(one, int), np.array(other, int))), shape=(size, size))
    _, labels = connected_components(ties.tocsr(), directed=False)
    # In the order of the table, so that nothing depends on how the graph was walked.
    _, order, back = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(order), dtype=int)
    rank[np.argsort(order)] = np.arange(len(order))
    return np.asarray(rank[back], dtype=int)


def _sums(table: Table, column: np.ndarray, size: int) -> csr_array:
    place = dict(zip((cell.id for cell in table.cells), column.tolist(), strict=True))
    seen: dict[tuple[tuple[int, float], ...], None] = {}
    for relation in table.relations:
        signs: dict[int, float] = {place[relation.total]: -1.0}
        for part in relation.parts:
            signs[place[part]] = signs.get(place[part], 0.0) + 1.0
        row = tuple(sorted((n, sign) for n, sign in signs.items() if sign))
        if row:
            seen[row] = None
    entries = [(number, n, sign) for number, row in enumerate(seen) for n, sign in row]
    rows, columns, data = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(seen), size)
    return csr_array(coo_array((np.array(data, dtype=float), (np.array(rows, int), np.array(columns, int))), shape))


def _demands(table: Table, column: list[int], values: np.ndarray, asking: frozenset[Id]) -> list[Demand]:
    """Up as far as the highest value must reach; the rest of the width down, where the value has room for it.

    What was hidden before for another's sake must not be derivable now: it must be able to move at all.
    """
    found: dict[int, tuple[float, float]] = {}
    for n, cell in zip(column, table.cells, strict=True):
        asked = table.protection
        demanding = _demanding(cell, asked) or cell.id in asking
        if not demanding and cell.status != "secondary":
            continue
        width = asked.width if demanding else 1.0
        least_up = max((asked.min_upper or 0.0) - float(values[n]), 0.0) if demanding else 0.0
        before = found.get(n, (0.0, 0.0))
        found[n] = max(before[0], least_up), max(before[1], width)
    demands = []
    for n, (least_up, width) in found.items():
        down = min(max(width - least_up, 0.0), float(values[n]))
        demands.append(Demand(n, least_up, width, max(least_up, width - down), down))
    return sorted(demands, key=lambda demand: (-demand.up - demand.down, demand.cell))


def _demanding(cell: Cell, asked: Protection) -> bool:
    """Primary, or small and to be had by subtraction."""
    if cell.status == "implied":
        return asked.min_upper is not None and cell.value is not None and 1 <= cell.value < asked.min_upper
    return cell.status == "primary"
