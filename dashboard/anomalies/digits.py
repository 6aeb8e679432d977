"""Values whose last digits are gone: 46.230 became 4623, 81.700 became 817, 12,5 became 125.

A value is doubted when it is a power of ten (10, 100, 1000) away from what its own history lets expect and, with that
power made good, is within a tolerance of it. The tolerance follows the panel's noise, never less than 0.35 (a factor
of 1.4) and never more than 0.75 (a factor of 2.1): half a power of ten would fit anything. The distance has to be more
than five times the noise, and both the near years and the whole history have to say so, because a damaged neighbour
makes its healthy neighbours look wrong.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.anomalies import history
from dashboard.anomalies.panel import Doubt, Flags, Floats, Panel

TEN = float(np.log(10))
MOST = 3
CLOSE, LOOSE, NOISES = 0.35, 0.75, 3.5
CLEAR = 5.0
FAR_SIDE = 1.2
FEWEST_NEIGHBOURS = 2
SMALLEST_EXPECTED = 50  # things: of a handful, a tenth is nothing unusual
SAME_ORDER = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Power of ten that is missing per cell (negative: too many; 0: nothing is doubted) and the values expected."""

    powers: Floats
    expected: Floats

    @property
    def cells(self) -> Flags:
        """The doubted cells."""
        flags: Flags = self.powers != 0
        return flags


def find(panel: Panel, hidden: Flags) -> Found:
    """Judge every cell of the panel against its own unit's history; `hidden` cells are no evidence."""
    near = history.of(panel, hidden)
    wide = history.of(panel, hidden, near=history.WIDE, fade=0.0)
    by_near, by_wide = _powers(near), _powers(wide)
    agreed = np.where(_also(by_near, wide), by_near, np.where(_also(by_wide, near), by_wide, 0))
    expected = np.where(by_near != 0, near.expected_values(), wide.expected_values())
    enough = (near.support >= FEWEST_NEIGHBOURS) & (_things(panel, expected) >= SMALLEST_EXPECTED)
    return Found(powers=np.where(enough & _could(panel, agreed), agreed, 0), expected=expected)


def _things(panel: Panel, expected: Floats) -> Floats:
    """What is expected, in things counted; infinite where nothing is counted."""
    return expected / panel.grain if panel.grain else np.full(expected.shape, np.inf)


def _could(panel: Panel, powers: Floats) -> Flags:
    """Whether the value without the digits that are too many would still be a whole number of things."""
    if not panel.grain:
        return np.ones(powers.shape, dtype=bool)
    flags: Flags = (powers > 0) | (np.nan_to_num(panel.values) % 10.0**-powers == 0)
    return flags


def doubts(found: Found) -> list[Doubt]:
    """One doubt per cell."""
    return [
        Doubt(check="lost_digits", row=int(u), column=int(t), expected=float(found.expected[u, t]),
              factor=float(10.0 ** found.powers[u, t]))
        for u, t in np.argwhere(found.cells)
    ]  # fmt: skip


def beside(panel: Panel, first: int, second: int) -> list[Doubt]:
    """Lost digits among two periods whose values stand in the same wrong order: each row beside itself.

    The change shared by the rows is the median of their changes; a row that changed by a power of ten more than that
    lost its digits where it is smaller.
    """
    changes = panel.logs[:, second] - panel.logs[:, first]
    off = changes - history.median(changes[None, :])[0]
    powers = np.nan_to_num(np.round(off / TEN))
    fits = (powers != 0) & (np.abs(powers) <= MOST) & (np.abs(off - powers * TEN) <= SAME_ORDER)
    return [_of_pair(panel, int(u), first, second, int(powers[u])) for u in np.flatnonzero(fits)]


def _of_pair(panel: Panel, row: int, first: int, second: int, power: int) -> Doubt:
    lost = first if power > 0 else second
    factor = 10.0 ** abs(power)
    value = float(panel.values[row, lost]) * factor
    return Doubt(check="lost_digits", row=row, column=lost, expected=value, factor=factor)


def _powers(past: history.History) -> Floats:
    """The power of ten that, made good, brings each cell to what is expected; 0 where none does."""
    off = past.residuals
    powers = np.nan_to_num(-np.round(off / TEN))
    tolerance = np.clip(NOISES * past.scale, CLOSE, LOOSE)
    with np.errstate(invalid="ignore"):
        fits = (np.abs(powers) <= MOST) & (np.abs(off + powers * TEN) <= tolerance)
        clear = np.abs(off) > CLEAR * past.scale
    return np.where(fits & clear, powers, 0.0)


def _also(powers: Floats, other: history.History) -> Flags:
    """Cells with a power of ten whose other history finds them on the same side, far away."""
    off = -np.sign(powers) * other.residuals
    with np.errstate(invalid="ignore"):
        flags: Flags = (powers != 0) & (off >= FAR_SIDE)
    return flags
