"""Clean panels of several shapes, and faults planted in them by a seed: what must be found, and where."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Cell = tuple[int, int]
LEAST_MOVE = 0.4  # log units by which most values of an exchange have to differ, so that it is one


@dataclass(frozen=True, slots=True)
class Fault:
    """One planted fault and the cells that it spoils; an exchange spoils several."""

    kind: str
    cells: tuple[Cell, ...]

    def found(self, cells: set[Cell]) -> bool:
        """Whether at least half of its cells are doubted."""
        return 2 * len(cells.intersection(self.cells)) >= len(self.cells)


def yearly(chance: np.random.Generator, units: int = 38, years: int = 10) -> Values:
    """Poor people of kabupaten: sizes over two orders, own trends, common years, 3 % noise, tens of people."""
    base, trend = chance.normal(11.4, 0.8, units), chance.normal(-0.02, 0.015, units)
    common = np.cumsum(chance.normal(-0.02, 0.04, years))
    logs = base[:, None] + trend[:, None] * np.arange(years) + common + chance.normal(0, 0.03, (units, years))
    return np.asarray(np.round(np.exp(logs), -1))


def few(chance: np.random.Generator) -> Values:
    """Families of 15 kecamatan over five years, with 8 % noise."""
    logs = chance.normal(8, 0.7, 15)[:, None] + np.cumsum(chance.normal(0, 0.1, 5)) + chance.normal(0, 0.08, (15, 5))
    return np.asarray(np.round(np.exp(logs)))


def monthly(chance: np.random.Generator, units: int = 22, months: int = 36) -> Values:
    """Payments by month: a season that moves them by a factor of 2,7, growth, and 6 % noise."""
    time = np.arange(months)
    season = 0.5 * np.sin(time * 2 * np.pi / 12) + 0.01 * time
    logs = chance.normal(6.5, 0.6, units)[:, None] + season + chance.normal(0, 0.06, (units, months))
    return np.asarray(np.round(np.exp(logs)))


class Planter:
    """Plants faults of given kinds in a copy of `values`, never two in one cell and one exchange a period."""

    def __init__(self, values: Values, chance: np.random.Generator, *, whole: bool) -> None:
        self.values, self.chance, self.whole = values.copy(), chance, whole
        self.faults: list[Fault] = []
        self._used: set[Cell] = set()
        self._periods = list(chance.permutation(values.shape[1]))

    def plant(self, **numbers: int) -> "Planter":
        """So many faults of each kind: exchange2, exchange5, lost1, lost2, zero, jump."""
        makers: dict[str, Callable[[], tuple[Cell, ...]]] = {
            "exchange2": lambda: self._exchange(2),
            "exchange5": lambda: self._exchange(5),
            "lost1": lambda: self._lost(1),
            "lost2": lambda: self._lost(2),
            "zero": lambda: self._set(lambda value: 0.0),
            "jump": lambda: self._set(lambda value: value * self.chance.choice([3.0, 4.0, 1 / 3])),
        }
        for kind, number in numbers.items():
            self.faults += [Fault(kind, makers[kind]()) for _ in range(number)]
        return self

    def _cell(self) -> Cell:
        while True:
            cell = int(self.chance.integers(self.values.shape[0])), int(self.chance.integers(self.values.shape[1]))
            if cell not in self._used and not np.isnan(self.values[cell]):
                self._used.add(cell)
                return cell

    def _set(self, make: Callable[[float], float]) -> tuple[Cell, ...]:
        cell = self._cell()
        self.values[cell] = np.round(make(float(self.values[cell])), 0 if self.whole else 2)
        return (cell,)

    def _lost(self, digits: int) -> tuple[Cell, ...]:
        """A count without its last digits; a rate without its comma (12,5 → 125), or ten times too small."""
        cell = self._cell()
        value = float(self.values[cell])
        short = np.floor(value / 10**digits) if self.whole else np.round(value * (10 if digits == 1 else 0.1), 3)
        self.values[cell] = short
        return (cell,)

    def _exchange(self, rows: int) -> tuple[Cell, ...]:
        """The values of some rows of a period stand each on the next one's row; the total is unharmed."""
        period = int(self._periods.pop())
        given = np.flatnonzero(~np.isnan(self.values[:, period]))
        while True:
            chosen = self.chance.choice(given, rows, replace=False)
            moved = np.roll(self.values[chosen, period], 1)
            if np.mean(np.abs(np.log(moved / self.values[chosen, period])) > LEAST_MOVE) >= 0.8:
                break
        self.values[chosen, period] = moved
        cells = tuple((int(row), period) for row in chosen)
        self._used.update(cells)
        return cells
