"""Zeros that do not count anything: the unit did not exist yet, or nobody reported.

A zero is doubted where the unit's other values are far from zero and most other units of that period are not zero:
before the first value (did not exist yet), after the last (does not exist any more, or is not reported), or between
values (not reported). Small counts reach zero by chance and are left alone.
"""

import numpy as np

from dashboard.anomalies import history
from dashboard.anomalies.panel import CheckKey, Doubt, Flags, Floats, Panel

SMALLEST_TYPICAL = 20  # things: by chance, a count of this size is never zero
FEWEST_VALUES = 3
MOST_ZERO_UNITS = 0.5
MOST_ZEROS_BETWEEN = 0.2
STEADY = 0.2  # the least value beside the zeros, as part of the typical one


def find(panel: Panel) -> list[Doubt]:
    """The doubted zeros of a panel."""
    zero = panel.values == 0
    usual = np.count_nonzero(panel.values > 0, axis=0) > MOST_ZERO_UNITS * np.count_nonzero(
        ~np.isnan(panel.values), axis=0
    )
    typical = history.median(np.where(panel.values > 0, panel.values, np.nan))
    found = []
    for row in np.flatnonzero((zero & usual).any(axis=1)):
        if panel.grain and typical[row] < SMALLEST_TYPICAL * panel.grain:
            continue
        doubted = _row(panel.values[row], zero[row] & usual, int(row), float(typical[row]))
        found += doubted if panel.grain else _ends(doubted)
    return found


def _ends(doubts: list[Doubt]) -> list[Doubt]:
    """Of a rate that did not exist yet, or any more, one question: the zero beside the values. Nobody adds rates up."""
    before = [doubt for doubt in doubts if doubt.check == "zero_before_start"][-1:]
    after = [doubt for doubt in doubts if doubt.check == "zero_after_end"][:1]
    return [*before, *(doubt for doubt in doubts if doubt.check == "zero_not_reported"), *after]


def _row(values: Floats, zero: Flags, row: int, typical: float) -> list[Doubt]:
    """The doubted zeros of one unit."""
    given = np.flatnonzero(values > 0)
    if len(given) < FEWEST_VALUES:
        return []
    window = values[given[0] : given[-1] + 1]
    if np.count_nonzero(window == 0) > MOST_ZEROS_BETWEEN * np.count_nonzero(~np.isnan(window)):
        return []  # paid now and then: zero is an answer
    found = []
    for column in np.flatnonzero(zero):
        check, beside = _place(values, int(column), given)
        if values[beside] >= STEADY * typical:
            found.append(Doubt(check=check, row=row, column=int(column), expected=float(values[beside])))
    return found


def _place(values: Floats, column: int, given: np.ndarray[tuple[int], np.dtype[np.intp]]) -> tuple[CheckKey, int]:
    """Where a zero stands among the values, and the column of the smaller value next to it."""
    if column < given[0]:
        return "zero_before_start", int(given[0])
    if column > given[-1]:
        return "zero_after_end", int(given[-1])
    before, after = given[given < column][-1], given[given > column][0]
    return "zero_not_reported", int(before if values[before] <= values[after] else after)
