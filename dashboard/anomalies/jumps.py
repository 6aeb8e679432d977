"""Jumps against a unit's own history: a value that its neighbours on both sides contradict.

The distance is counted in deviations: the largest of the unit's, the panel's and the period's noise (a year in which
everybody's figures changed proves nothing against one), and for counts the chance of small numbers (1/n + 1/m, as for
Poisson counts). A new level that later periods confirm is no jump; in the first and the last period only one side
can be asked, so more is demanded. The largest jump of a unit is taken first and is no evidence for the others.
"""

import numpy as np

from dashboard.anomalies import history
from dashboard.anomalies.panel import Doubt, Flags, Floats, Panel

CLEAR, CLEAR_AT_END = 5.0, 7.0
LEAST, LEAST_AT_END = float(np.log(1.4)), float(np.log(1.6))
BOTH_SIDES = 0.6
WIDE_SIDE = 0.5
FEWEST_NEIGHBOURS = 3
SMALLEST = 20  # things
ROUNDS = 6


def find(panel: Panel, hidden: Flags) -> list[Doubt]:
    """The jumps of a panel; `hidden` cells are neither judged nor evidence."""
    found: list[Doubt] = []
    unseen = hidden.copy()
    for _ in range(ROUNDS):
        strength, expected = _strength(panel, unseen)
        fresh = _largest(strength)
        if not len(fresh):
            break
        found += [Doubt(check="jump", row=int(u), column=int(t), expected=float(expected[u, t])) for u, t in fresh]
        unseen[tuple(fresh.T)] = True
    return found


def _largest(strength: Floats) -> np.ndarray[tuple[int, int], np.dtype[np.intp]]:
    """The strongest cell of each row, where it is strong enough."""
    best = strength == strength.max(axis=1, keepdims=True)
    return np.argwhere(best & (strength > 1))


def _strength(panel: Panel, hidden: Flags) -> tuple[Floats, Floats]:
    """How many times each cell exceeds what is demanded (0 where it is no jump), and the values expected."""
    past = history.of(panel, hidden)
    wide = history.of(panel, hidden, near=history.WIDE, fade=0.0)
    seen = np.where(hidden, np.nan, past.levels)
    off, expected = past.residuals, past.expected_values()
    noise = np.maximum(past.scale, np.hypot(np.nan_to_num(past.period_noise)[None, :], past.chance))
    left, right = history.one_side(seen, before=True), history.one_side(seen, before=False)
    at_end = np.isnan(left) | np.isnan(right)
    with np.errstate(invalid="ignore"):
        sides = np.fmin(_agreement(off, past.levels - left), _agreement(off, past.levels - right))
        demanded = np.where(at_end, np.maximum(CLEAR_AT_END * noise, LEAST_AT_END), np.maximum(CLEAR * noise, LEAST))
        judged = (past.support >= FEWEST_NEIGHBOURS) & (sides >= BOTH_SIDES)
        judged &= _agreement(off, wide.residuals) >= WIDE_SIDE
        judged &= ~hidden & (panel.counted(expected) >= SMALLEST)
        strength = np.where(judged, np.abs(off) / demanded, 0.0)
    return np.nan_to_num(strength), expected


def _agreement(off: Floats, other: Floats) -> Floats:
    """The part of a distance that another reference confirms; negative where it lies on the other side."""
    return other / np.where(off == 0, np.nan, off)
