"""Periods whose values stand on other units' rows: a list pasted in another order, its total unharmed.

For one period, the values of the rows that are far from their expectation are dealt out anew among these rows so that
they fit best (a linear assignment; the cost is the distance in log units beyond 1.5 times the row's noise, at most 2).
A cycle of rows is believed when the exchange explains it: its rows are off by much, and after it they are not.

Chance also finds exchanges, the more the more rows are off. How much, is measured on the same period mirrored: each
value as far on the other side of its expectation, where no exchange can be true. The period is doubted only where the
gain is more than twice that of its mirror.
"""

import numpy as np
from scipy.optimize import linear_sum_assignment

from dashboard.anomalies import digits, history
from dashboard.anomalies.panel import Doubt, Flags, Floats, Panel, Places

FAR = 3.0  # noises
DEAD = 1.5  # noises
CAP = 2.0
LOST = 0.5  # what it costs to believe in lost digits instead
STAY = 1e-6
FEWEST_ROWS = 5
SMALLEST = 20  # things
FEWEST_PERIODS = 3
LEAST_GAIN = 0.05  # per row of a cycle, log units
GAIN_NOISES = 2.5
MIRROR = 2.0
ROUNDS = 3
WHOLE_LIST = 6  # so many rows moved: the list as a whole was pasted in another order


def find(panel: Panel, hidden: Flags, lost: Flags, *, near: int, fade: float) -> list[Doubt]:
    """The moved values of every period; `lost` cells may be explained by lost digits, `hidden` ones are left out.

    A period whose whole list was moved spoils the history of every row: it is judged again without such periods.
    """
    units, periods = panel.values.shape
    if units < FEWEST_ROWS or periods < FEWEST_PERIODS:
        return []
    found: list[Doubt] = []
    lists = np.zeros(panel.values.shape, dtype=bool)
    for _ in range(ROUNDS):
        past = history.of(panel, hidden | lost | lists, near=near, fade=fade)
        found = [doubt for column in _unquiet(past, hidden) for doubt in _period(panel, past, column, hidden, lost)]
        spoiled = lists | whole_lists(panel, found)
        if (spoiled == lists).all():
            break
        lists = spoiled
    return found


def _unquiet(past: history.History, hidden: Flags) -> list[int]:
    """Periods in which at least two rows are far off."""
    with np.errstate(invalid="ignore"):
        far = (np.abs(past.residuals) > FAR * past.scale) & ~hidden
    return [int(column) for column in np.flatnonzero(np.count_nonzero(far, axis=0) > 1)]


def whole_lists(panel: Panel, found: list[Doubt]) -> Flags:
    """All cells of the periods in which a whole list was moved."""
    flags = np.zeros(panel.values.shape, dtype=bool)
    flags[:, sorted({doubt.column for doubt in found if doubt.moved >= WHOLE_LIST})] = True
    return flags


def _period(panel: Panel, past: history.History, column: int, hidden: Flags, lost: Flags) -> list[Doubt]:
    levels, expected = _levels(panel, past, column, lost[:, column]), past.expected[:, column]
    with np.errstate(invalid="ignore"):
        far = (np.abs(levels - expected) > FAR * past.scale[:, column]) & ~hidden[:, column]
        far &= panel.counted(past.expected_values())[:, column] >= SMALLEST
    rows = np.flatnonzero(far)
    if len(rows) < 2:  # noqa: PLR2004  (an exchange needs two)
        return []
    there = levels[rows], expected[rows], past.scale[rows, column], lost[rows, column]
    fits, gain = _exchange(*there)
    _, by_chance = _exchange(2 * there[1] - there[0], *there[1:])
    return _doubts(panel, past, column, rows, fits) if gain > MIRROR * by_chance else []


def _levels(panel: Panel, past: history.History, column: int, lost: Flags) -> Floats:
    """The levels of one period; its common change is taken from the ranked list, which no exchange alters."""
    logs, expected = panel.logs[:, column], past.expected[:, column]
    both = ~np.isnan(logs) & ~np.isnan(expected) & ~lost
    shift = history.median((np.sort(logs[both]) - np.sort(expected[both]))[None, :])[0] if both.any() else 0.0
    result: Floats = logs - shift
    return result


def _doubts(panel: Panel, past: history.History, column: int, rows: Places, fits: dict[int, int]) -> list[Doubt]:
    """The rows of the believed cycles; where a whole list was moved, every row that is far off."""
    whole = len(fits) >= max(WHOLE_LIST, len(rows) / 2)
    moved = range(len(rows)) if whole else sorted(fits)
    total = int(np.count_nonzero(~np.isnan(panel.values[:, column])))
    likely = past.expected_values()
    return [
        Doubt(
            check="shuffled_year",
            row=int(rows[place]),
            column=column,
            expected=float(likely[rows[place], column]),
            better=panel.units[rows[fits[place]]] if place in fits else "",
            moved=len(moved),
            rows=total,
        )
        for place in moved
    ]


def _exchange(levels: Floats, expected: Floats, noise: Floats, lost: Flags) -> tuple[dict[int, int], float]:
    """The believed cycles of the best exchange: place → place of the row that its value fits; and their gain."""
    costs = np.clip(np.abs(levels[None, :] - expected[:, None]) - DEAD * noise[:, None], 0, CAP)
    own = np.diag_indices_from(costs)
    costs[own] = np.where(lost, np.minimum(costs[own], LOST), costs[own]) - STAY
    slots, values = linear_sum_assignment(costs)
    gains = costs[own] - costs[slots, values]
    fits: dict[int, int] = {}
    gain = 0.0
    for cycle in _cycles(values):
        won = gains[cycle]
        least = max(LEAST_GAIN, GAIN_NOISES * float(np.median(noise[cycle])))
        left = float(np.median(costs[cycle, values[cycle]]))
        if np.median(won) >= least and left <= min(won.mean(), DEAD * noise[cycle].max()):
            gain += float(won.sum())
            fits |= {int(values[slot]): slot for slot in cycle}
    return fits, gain


def _cycles(values: Places) -> list[list[int]]:
    """The cycles of a permutation that move something."""
    found, seen = [], set[int]()
    for start in range(len(values)):
        cycle, place = [], start
        while place not in seen:
            seen.add(place)
            cycle.append(place)
            place = int(values[place])
        if len(cycle) > 1:
            found.append(cycle)
    return found


def lost_in_blocks(panel: Panel, found: list[Doubt]) -> list[Doubt]:
    """Lost digits in neighbouring periods whose whole lists stand in the same wrong order."""
    columns = np.flatnonzero(whole_lists(panel, found).all(axis=0)).tolist()
    pairs = [(a, b) for a, b in zip(columns, columns[1:], strict=False) if b == a + 1]
    return [doubt for first, second in pairs for doubt in digits.beside(panel, first, second)]
