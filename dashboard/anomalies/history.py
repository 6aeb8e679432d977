"""What a unit's own history lets one expect of a value, once the change that all units share is taken away.

Let y = log(value). The change common to all units from one period to the next is the median of their changes: it takes
seasons, growth and a year in which everybody received less out of the comparison. What remains of a unit, its level,
is expected to be the weighted median of its levels in the periods before and after (never its own). Medians, because
some of the neighbours may be damaged themselves: half of the weight would have to be.

Noise is the median absolute deviation from that expectation, times 1.4826 (the standard deviation, if it were normal).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.anomalies.panel import Flags, Floats, Panel

NEAR = 3  # periods before and after
WIDE = 7
FEWEST_UNITS = 5  # below, a common change cannot be told from the units' own
FEWEST_CHANGES = 3
TO_DEVIATION = 1.4826
LEAST_NOISE = 0.01
PRIOR = 8
TINY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Levels (log, without the common change), what is expected of them, and how far from it is nothing unusual.

    `scale` is the deviation of each cell: the noise of its unit, at least that of the panel and of the two periods
    before and after (a stretch of unrest), and chance. The period's own noise is not in it: a list pasted in another
    order would excuse itself.
    """

    common: Floats  # per period
    levels: Floats  # per unit and period; so are the next two
    expected: Floats
    support: Floats  # neighbours that the expectation stands on
    period_noise: Floats
    chance: Floats
    scale: Floats

    @property
    def residuals(self) -> Floats:
        """How far each level is from what is expected, in log units."""
        return self.levels - self.expected

    def expected_values(self) -> Floats:
        """What is expected, as values."""
        result: Floats = np.exp(self.expected + self.common)
        return result


def of(panel: Panel, hidden: Flags, *, near: int = NEAR, fade: float = 1.0) -> History:
    """The history of a panel; `hidden` cells are judged, but nothing is expected from them.

    A neighbour at a distance of d periods weighs d to the power of minus `fade`.
    """
    logs = panel.logs
    seen = np.where(hidden, np.nan, logs)
    common = _common(seen)
    levels = logs - common
    expected, support = _expected(seen - common, near, fade)
    known = np.abs(np.where(np.isnan(seen), np.nan, levels - expected))
    noise = max(float(median(known.ravel()[None, :])[0]) * TO_DEVIATION, LEAST_NOISE)
    by_unit = _shrunk(median(known), _counts(known), noise)
    by_period = np.where(np.isnan(known).all(axis=0), np.nan, _shrunk(median(known.T), _counts(known.T), noise))
    chance = panel.chance(np.exp(expected + common))
    steady = np.maximum(np.maximum(by_unit, noise)[:, None], _of_neighbours(by_period)[None, :])
    return History(
        common=common,
        levels=levels,
        expected=expected,
        support=support,
        period_noise=by_period,
        chance=chance,
        scale=np.hypot(steady, chance),
    )


def _of_neighbours(noise: Floats) -> Floats:
    """Per period, the median noise of the two periods before and the two after."""
    return median(_around(noise[None, :], (-2, -1, 1, 2))[0])


def _counts(rows: Floats) -> Floats:
    """Values per row."""
    result: Floats = np.count_nonzero(~np.isnan(rows), axis=1).astype(np.float64)
    return result


def _shrunk(deviations: Floats, counts: Floats, noise: float) -> Floats:
    """Noise of units or periods; a few values say little: as if PRIOR more had shown the panel's noise."""
    weight = counts / (counts + PRIOR)
    own = np.maximum(deviations * TO_DEVIATION, LEAST_NOISE)
    result: Floats = np.exp(weight * np.log(own) + (1 - weight) * np.log(noise))
    return result


def median(rows: Floats) -> Floats:
    """The median of each row without its NaN; 0 where nothing else is in it."""
    ranked = np.sort(rows, axis=-1)  # NaN comes last
    counts = np.count_nonzero(~np.isnan(rows), axis=-1)
    low, high = np.maximum(counts - 1, 0) // 2, counts // 2
    place = np.arange(len(rows))
    middle = (ranked[place, low] + ranked[place, np.minimum(high, rows.shape[-1] - 1)]) / 2
    result: Floats = np.where(counts > 0, middle, 0.0)
    return result


def weighted_median(values: Floats, weights: Floats) -> Floats:
    """The weighted median along the last axis, NaN passed over; between two values where half the weight lies."""
    order = np.argsort(values, axis=-1)  # NaN comes last
    ranked = np.take_along_axis(values, order, axis=-1)
    heavy = np.cumsum(np.where(np.isnan(ranked), 0.0, weights[order]), axis=-1)
    half = heavy[..., -1:] / 2
    low = np.argmax(heavy >= half - TINY, axis=-1)[..., None]
    high = np.argmax(heavy > half + TINY, axis=-1)[..., None]
    middle = (np.take_along_axis(ranked, low, axis=-1) + np.take_along_axis(ranked, high, axis=-1)) / 2
    result: Floats = np.where(half > 0, middle, np.nan)[..., 0]
    return result


def _around(levels: Floats, distances: Sequence[int]) -> Floats:
    """For each cell, the levels of its unit at these distances in time (units, periods, distances)."""
    units, periods = levels.shape
    most = max(abs(distance) for distance in distances)
    padded = np.full((units, periods + 2 * most), np.nan)
    padded[:, most : most + periods] = levels
    return np.stack([padded[:, most + d : most + d + periods] for d in distances], axis=-1)


def one_side(levels: Floats, *, before: bool) -> Floats:
    """What the up to three nearest periods on one side let expect; NaN where there is none."""
    distances = range(1, NEAR + 1)
    sign = -1 if before else 1
    return weighted_median(_around(levels, [sign * d for d in distances]), np.array([1 / d for d in distances]))


def _common(logs: Floats) -> Floats:
    """The change shared by all units, added up from the first period on.

    A period with too few values to tell is passed over: the next one is compared with the last that could tell.
    """
    units, periods = logs.shape
    common = np.zeros(periods)
    if units < FEWEST_UNITS:
        return common
    changes = np.diff(logs, axis=1)
    known = np.count_nonzero(~np.isnan(changes), axis=0) >= FEWEST_CHANGES
    steps = median(changes.T)
    last = 0
    for now in range(1, periods):
        common[now] = common[last]
        if last == now - 1 and known[last]:
            common[now] += steps[last]
            last = now
        elif np.count_nonzero(~np.isnan(logs[:, now] - logs[:, last])) >= FEWEST_CHANGES:
            common[now] += median((logs[:, now] - logs[:, last])[None, :])[0]
            last = now
        elif np.isnan(logs[:, last]).all():
            last = now
    return common


def _expected(levels: Floats, near: int, fade: float) -> tuple[Floats, Floats]:
    """The weighted median of each cell's neighbours in time, and how many there are."""
    distances = [d for d in range(-near, near + 1) if d]
    neighbours = _around(levels, distances)
    weights = np.array([abs(d) ** -fade for d in distances])
    return weighted_median(neighbours, weights), np.count_nonzero(~np.isnan(neighbours), axis=-1).astype(float)
