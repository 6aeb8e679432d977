"""What two publications tell together: a sum that is told otherwise than before tells what came in since.

A year that was told with nine months and is told with ten gives the tenth away, even where others are hidden too: the
difference of the two years is that month. So the sum is hidden where what came in is.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.disclosure import cells
from dashboard.disclosure.cells import PLACE, Array, Cells
from dashboard.disclosure.relations import Sums


def told(counts: Cells, figures: DataFrame) -> DataFrame:
    """What earlier figures said of each count: the `value` that they showed (else NaN), and whether it was `hidden`."""
    before = cells.of(figures)
    index = pd.MultiIndex.from_frame(counts.frame[["measure", *PLACE]])
    old = before.frame[~before.shown_by_none].set_index(["measure", *PLACE])[["value", "hidden"]].reindex(index)
    hidden = old["hidden"].eq(other=True).to_numpy()
    return DataFrame({"value": np.where(hidden, np.nan, old["value"].to_numpy(dtype=float)), "hidden": hidden})


def revealing(frame: DataFrame, seen: Array, sums: Sums, before: Sequence[DataFrame]) -> Array:
    """Which counts (`value`, `hidden`) are sums that are told now and, otherwise, in one of `before` (see `told`).

    Only where the difference is hidden: a part that no figure had then, or the one that has changed. `seen`: counts
    that figures show or hide; the others change with them.
    """
    value, hidden = frame["value"].to_numpy(dtype=float), frame["hidden"].to_numpy(dtype=bool) & seen
    found = np.zeros(len(value), dtype=bool)
    for old in before:
        shown = old["value"].to_numpy()
        moved = ~np.isnan(shown) & ~np.isclose(shown, value)
        came = (hidden & np.isnan(shown) & ~old["hidden"].to_numpy())[sums.part]
        changed = np.bincount(sums.relation, (hidden & moved)[sums.part], minlength=len(sums.total))
        told_by = sums.total[np.union1d(sums.relation[came], np.flatnonzero(changed == 1))]
        found[told_by[(moved & ~hidden & seen)[told_by]]] = True
    return found
