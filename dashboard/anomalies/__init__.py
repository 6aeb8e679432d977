"""What may be wrong with the values of a panel: pure functions from numbers to doubts; nothing is ever repaired."""

from dataclasses import replace

import numpy as np

from dashboard.anomalies import digits, history, jumps, shuffled, zeros
from dashboard.anomalies.panel import CheckKey, Doubt, Flags, Panel, Places, cells

__all__ = ["CheckKey", "Doubt", "Panel", "doubts"]
PASSES = ((history.WIDE, 0.0), (history.NEAR, 1.0), (history.NEAR, 1.0))
ROUNDS = 4
FAR, FAR_AMONG_MANY = 2.5, 3.0
MANY = 200
BACKGROUND = 60
"""Rows that show nothing, kept for the change and the noise that all share: more would say the same."""


def doubts(panel: Panel) -> list[Doubt]:
    """Every doubt about a panel, at most one per check and cell."""
    found = zeros.find(panel)
    if np.count_nonzero(~np.isnan(panel.logs).all(axis=0)) < shuffled.FEWEST_PERIODS:
        return found
    rows = _of_interest(panel)
    if len(rows):
        found += [replace(doubt, row=int(rows[doubt.row])) for doubt in _against_history(panel.part(rows))]
    return found


def _of_interest(panel: Panel) -> Places:
    """The rows with a value far from what its near years let expect, and some of the others; none, if there is none."""
    past = history.of(panel, np.zeros(panel.values.shape, dtype=bool))
    with np.errstate(invalid="ignore"):
        far = (np.abs(past.residuals) > (FAR_AMONG_MANY if len(panel.units) > MANY else FAR) * past.scale).any(axis=1)
    if not far.any():
        return np.empty(0, dtype=np.intp)
    others = np.flatnonzero(~far)
    some = others[:: max(1, len(others) // BACKGROUND)]
    return np.sort(np.concatenate((np.flatnonzero(far), some)))


def _against_history(panel: Panel) -> list[Doubt]:
    """First the exchanges of whole lists, against the whole history; then, with these out of sight, those of few rows
    and the lost digits against the near years; what is left and still far off is a jump.
    """
    hidden: Flags = np.zeros(panel.values.shape, dtype=bool)
    moved: list[Doubt] = []
    for near, fade in PASSES:
        lost = digits.find(panel, hidden).cells & ~hidden
        fresh = shuffled.find(panel, hidden, lost, near=near, fade=fade)
        moved += fresh
        hidden |= cells(panel, fresh) | shuffled.whole_lists(panel, fresh)
    single = _single(panel, hidden)
    twice = shuffled.lost_in_blocks(panel, moved)
    known = hidden | cells(panel, single) | cells(panel, twice)
    return moved + single + twice + jumps.find(panel, known)


def _single(panel: Panel, hidden: Flags) -> list[Doubt]:
    """The lost digits; those that are found first are no evidence for the others."""
    found: dict[tuple[int, int], Doubt] = {}
    for _ in range(ROUNDS):
        seen = hidden | cells(panel, found.values())
        fresh = {(d.row, d.column): d for d in digits.doubts(digits.find(panel, seen)) if not seen[d.row, d.column]}
        found |= fresh
        if not fresh:
            break
    return list(found.values())
