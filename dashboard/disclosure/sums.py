"""What the published numbers say about the hidden ones, for the audit: rows of signed cells, and what follows at once.

The suppressor has a record of its own; the audit that judges it shares nothing with it but the table.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from dashboard.disclosure.tables import Id, Table
from dashboard.errors import PantauError

TOLERANCE = 1e-6
ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Sums:
    """`signs` @ hidden cells = `right`, one row per relation with hidden cells."""

    name: str
    signs: csr_array
    right: np.ndarray

    def contradiction(self, how: str) -> PantauError:
        """That no table fits."""
        return PantauError(f"Tabel {self.name}: angka yang terbit saling bertentangan ({how}).")

    def part(self, rows: np.ndarray, cells: np.ndarray) -> "Sums":
        """These rows over these cells only."""
        return Sums(self.name, csr_array(self.signs[rows][:, cells]), self.right[rows])


def read(table: Table) -> Sums:
    """The rows of a table over its hidden cells in their order. PantauError where published numbers do not add up."""
    place = {cell.id: n for n, cell in enumerate(cell for cell in table.cells if cell.hidden)}
    known = {cell.id: cell.value or 0.0 for cell in table.cells if not cell.hidden}
    seen: dict[tuple[tuple[tuple[int, int], ...], float], None] = {}
    for relation in table.relations:
        signed: list[tuple[Id, int]] = [(relation.total, -1), *((part, 1) for part in relation.parts)]
        inside = tuple(sorted((place[name], sign) for name, sign in signed if name in place))
        right = -sum(sign * known[name] for name, sign in signed if name in known)
        if inside:
            seen[inside, right] = None
        elif abs(right) > TOLERANCE * max(1.0, known[relation.total]):
            raise PantauError(f"Tabel {table.name}: {'/'.join(relation.total)} bukan jumlah bagiannya.")
    entries = [(row, n, sign) for row, (inside, _) in enumerate(seen) for n, sign in inside]
    rows, columns, signs = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(seen), len(place))
    made = coo_array((np.array(signs, dtype=float), (np.array(rows, int), np.array(columns, int))), shape=shape)
    return Sums(table.name, csr_array(made), np.array([right for _, right in seen], dtype=float))


def narrow(sums: Sums) -> tuple[np.ndarray, np.ndarray]:
    """Bounds that each row alone proves, again and again: no cell lies outside, though the true reach may be narrower.

    PantauError where a row cannot hold.
    """
    size = sums.signs.shape[1]
    low, high = np.zeros(size), np.full(size, math.inf)
    entries = sums.signs.tocoo()
    row, cell, sign = entries.row, entries.col, entries.data
    slack = TOLERANCE * np.maximum(1.0, np.abs(sums.right))
    for _ in range(ROUNDS):
        before = low.copy(), high.copy()
        least = np.where(sign > 0, low[cell], -high[cell]) * np.abs(sign)
        most = np.where(sign > 0, high[cell], -low[cell]) * np.abs(sign)
        # Everything else in the row at its least leaves the most for this cell, and the other way round.
        rest_low, rest_high = _others(row, least, len(slack)), _others(row, most, len(slack))
        up, down = sums.right[row] - rest_low, sums.right[row] - rest_high
        np.minimum.at(high, cell, np.where(sign > 0, up, -down) / np.abs(sign))
        np.maximum.at(low, cell, np.where(sign > 0, down, -up) / np.abs(sign))
        if np.any(low > high + TOLERANCE * np.maximum(1.0, np.abs(low))):
            raise sums.contradiction("jumlah yang tidak mungkin")
        high = np.maximum(high, low)
        if all(np.allclose(old, new, rtol=0, atol=TOLERANCE) for old, new in zip(before, (low, high), strict=True)):
            break
    return low, high


def _others(row: np.ndarray, ends: np.ndarray, rows: int) -> np.ndarray:
    """Per entry the sum of the other ends of its row."""
    endless = np.isinf(ends)
    total = np.bincount(row, weights=np.where(endless, 0.0, ends), minlength=rows)
    many = np.bincount(row, weights=endless, minlength=rows)
    limit = np.where(ends[endless][:1] < 0, -math.inf, math.inf)
    rest = total[row] - np.where(endless, 0.0, ends)
    unlimited = many[row] - endless > 0
    return np.where(unlimited, limit[0] if len(limit) else 0.0, rest)


def parts(sums: Sums, open_cells: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Cells that hang together with their rows, over the cells that are marked."""
    count, size = sums.signs.shape
    entries = sums.signs.tocoo()
    inside = open_cells[entries.col]
    rows, cells = entries.row[inside], entries.col[inside]
    ties = coo_array((np.ones(len(rows)), (rows + size, cells)), shape=(size + count, size + count))
    _, labels = connected_components(ties.tocsr(), directed=False)
    order = np.argsort(labels, kind="stable")
    for members in np.split(order, np.flatnonzero(np.diff(labels[order])) + 1):
        own = members[members < size]
        if len(own) and open_cells[own[0]]:
            yield members[members >= size] - size, own
