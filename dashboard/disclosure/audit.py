"""What an outsider can still find out: for every hidden cell the lowest and the highest value that it can have.

The outsider knows every published number, which numbers add up to which, and that no number is negative. Two linear
programmes per hidden cell give the exact reach (Fischetti & Salazar-González 2001); cells that no chain of relations
connects are independent and solved apart. This module shares no code with the suppressor that it judges.

Whole numbers: a reach of [3.2, 4.9] leaves only 4, so bounds are rounded inwards before they are judged.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from dashboard.disclosure.tables import Cell, Id, Protection, Table
from dashboard.errors import PantauError

TOLERANCE = 1e-6
LARGEST = 1e6  # a part's numbers are scaled down to this before they are solved
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What can be known of one hidden cell. `fault` says why that is too much; "" where it is protected."""

    id: Id
    primary: bool
    low: float
    high: float
    fault: str

    @property
    def protected(self) -> bool:
        """Whether the cell keeps what its table asks."""
        return not self.fault


@dataclass(frozen=True, slots=True)
class _Row:
    """Σ sign × hidden cell = `right`; cells by their place in the list of hidden ones."""

    places: tuple[int, ...]
    signs: tuple[int, ...]
    right: float


def audit(table: Table, progress: Progress | None = None) -> list[Reach]:
    """The reach of every hidden cell, in the order of the table.

    PantauError where the published numbers contradict each other. `progress` is told how many of how many cells.
    """
    hidden = table.hidden()
    rows = _rows(table, {cell.id: place for place, cell in enumerate(hidden)})
    whole = all(float(cell.value).is_integer() for cell in table.cells if not cell.hidden and cell.value is not None)
    low, high = np.zeros(len(hidden)), np.full(len(hidden), math.inf)
    done = 0
    for places, own in _parts(len(hidden), rows):
        low[places], high[places] = _bounds(table.name, places, own)
        done += len(places)
        if progress:
            progress(done, len(hidden))
    return [_reach(cell, low[n], high[n], table.protection, whole=whole) for n, cell in enumerate(hidden)]


def _reach(cell: Cell, low: float, high: float, asked: Protection, *, whole: bool) -> Reach:
    low, high = _near_whole(low), _near_whole(high)
    least, most = (math.ceil(low), math.floor(high) if math.isfinite(high) else high) if whole else (low, high)
    fault = _fault(least, most, asked, primary=cell.status == "primary")
    return Reach(id=cell.id, primary=cell.status == "primary", low=low, high=high, fault=fault)


def _fault(low: float, high: float, asked: Protection, *, primary: bool) -> str:
    """Why a cell is not protected. Whatever is hidden must not be derivable; a primary cell asks for more."""
    width = high - low
    if width <= TOLERANCE:
        return "dapat dihitung tepat"
    if not primary:
        return ""
    if width < asked.min_width - TOLERANCE or (asked.exclusive and width <= asked.min_width + TOLERANCE):
        return "rentangnya terlalu sempit"
    if asked.min_upper is not None and high < asked.min_upper - TOLERANCE:
        return "batas atasnya terlalu rendah"
    return ""


def _near_whole(value: float) -> float:
    """A solver's 46.9999999 is 47."""
    if not math.isfinite(value):
        return value
    near = round(value)
    return float(near) if abs(value - near) <= TOLERANCE * max(1.0, abs(value)) else value


def _rows(table: Table, place_of: dict[Id, int]) -> list[_Row]:
    """What the published numbers say about the hidden ones."""
    known = {cell.id: cell.value for cell in table.cells if not cell.hidden}
    found = []
    for relation in table.relations:
        signed = [(relation.total, -1), *((part, 1) for part in relation.parts)]
        inside = [(place_of[name], sign) for name, sign in signed if name in place_of]
        right = -sum(sign * (known[name] or 0.0) for name, sign in signed if name in known)
        if inside:
            places, signs = zip(*inside, strict=True)
            found.append(_Row(places, signs, right))
        elif abs(right) > TOLERANCE * max(1.0, known[relation.total] or 0.0):
            raise PantauError(f"Tabel {table.name}: {'/'.join(relation.total)} bukan jumlah bagiannya.")
    return found


def _parts(size: int, rows: Sequence[_Row]) -> Iterator[tuple[list[int], list[_Row]]]:
    """Hidden cells that hang together, with their rows."""
    leader = list(range(size))

    def first(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for row in rows:
        for place in row.places[1:]:
            leader[first(place)] = first(row.places[0])
    cells: dict[int, list[int]] = {}
    for place in range(size):
        cells.setdefault(first(place), []).append(place)
    own: dict[int, list[_Row]] = {}
    for row in rows:
        own.setdefault(first(row.places[0]), []).append(row)
    for group, places in cells.items():
        yield places, own.get(group, [])


def _bounds(name: str, places: Sequence[int], rows: Sequence[_Row]) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest value of each cell of one part."""
    column = {place: number for number, place in enumerate(places)}
    scale = max(1.0, max((abs(row.right) for row in rows), default=1.0) / LARGEST)
    solver = _solver(len(places), [_Row(tuple(column[p] for p in r.places), r.signs, r.right / scale) for r in rows])
    limits = _limits(len(places), column, rows, scale)
    seen = _Seen(len(places))
    ends = []
    for sense in (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize):
        solver.changeObjectiveSense(sense)
        lowest = sense == highspy.ObjSense.kMinimize
        ends.append(np.array([_end(name, solver, n, seen, limits[n], lowest=lowest) for n in range(len(places))]))
    return ends[0] * scale, ends[1] * scale


class _Seen:
    """The lowest and highest value of each cell in any solution so far: each is a value that it can have."""

    def __init__(self, size: int) -> None:
        self.low, self.high = np.full(size, math.inf), np.full(size, -math.inf)

    def add(self, values: np.ndarray) -> None:
        """One more solution."""
        np.minimum(self.low, values, out=self.low)
        np.maximum(self.high, values, out=self.high)


def _end(name: str, solver: highspy.Highs, cell: int, seen: _Seen, limit: float, *, lowest: bool) -> float:
    """The end of one cell's reach; not solved again where a solution has already touched what no value can pass."""
    if lowest and seen.low[cell] <= TOLERANCE:
        return 0.0
    if not lowest and seen.high[cell] >= limit - TOLERANCE:
        return limit
    solver.changeColCost(cell, 1.0)
    solver.run()
    status = solver.getModelStatus()
    solver.changeColCost(cell, 0.0)
    if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return math.inf
    if status != highspy.HighsModelStatus.kOptimal:
        raise PantauError(
            f"Tabel {name}: angka yang terbit saling bertentangan ({solver.modelStatusToString(status)})."
        )
    values = np.array(solver.getSolution().col_value)
    seen.add(values)
    return float(values[cell])


def _limits(size: int, column: dict[int, int], rows: Sequence[_Row], scale: float) -> np.ndarray:
    """What no value can pass: a sum of parts none of which is negative."""
    found = np.full(size, math.inf)
    for row in rows:
        if min(row.signs) > 0:
            for place in row.places:
                found[column[place]] = min(found[column[place]], row.right / scale)
    return found


def _solver(size: int, rows: Sequence[_Row]) -> highspy.Highs:
    """All solutions of the rows without a negative number, ready to be asked for the ends of each cell."""
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = size, len(rows)
    model.col_cost_ = np.zeros(size)
    model.col_lower_, model.col_upper_ = np.zeros(size), np.full(size, highspy.kHighsInf)
    right = np.array([row.right for row in rows], dtype=float)
    model.row_lower_, model.row_upper_ = right, right
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.concatenate(([0], np.cumsum([len(row.places) for row in rows], dtype=int)))
    model.a_matrix_.index_ = np.array([place for row in rows for place in row.places], dtype=int)
    model.a_matrix_.value_ = np.array([sign for row in rows for sign in row.signs], dtype=float)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(model)
    return solver
