"""What two publications tell together: a sum that is told otherwise than before tells what came in since.

A year that was told with nine months and is told with ten gives the tenth away, even where others are hidden too: the
difference of the two years is that month. So the sum is hidden where what came in is; and where what came in is told,
so is the sum, or hiding it would be for nothing. What was hidden then and is hidden now is taken to be unchanged:
whoever reads which files came in since knows it of most.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.disclosure import cells
from dashboard.disclosure.cells import APART, PLACE, Array, Cells
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


def rests(counts: Cells, sums: Sums, before: Sequence[DataFrame]) -> tuple[Cells, Sums]:
    """The counts and, after them, the rest of each sum that changed since it was told: what was hidden in it then.

    It was known then, as the sum less what else was told, and ties the sum of now to what came in or changed. Only
    where it is still what it was.
    """
    frame, found = counts.frame, [(sums.total, sums.relation, sums.part)]
    value, made, relations = frame["value"].to_numpy(dtype=float), [frame], len(sums.total)
    cells = len(frame)
    for number, old in enumerate(before):
        shown, hidden = old["value"].to_numpy()[sums.part], old["hidden"].to_numpy()[sums.part]
        new = ~hidden & ~np.isclose(shown, value[sums.part])
        then = old["value"].to_numpy()[sums.total] - _added(sums, np.nan_to_num(shown))
        same = np.isclose(then, _added(sums, np.where(hidden, value[sums.part], 0.0)))
        mine = np.flatnonzero(same & (_added(sums, new) > 0) & (_added(sums, hidden) > 0))
        place = np.full(len(sums.total), -1)
        place[mine] = np.arange(len(mine))
        inside = (place[sums.relation] >= 0) & ~hidden
        rest = frame.iloc[sums.total[mine]].assign(value=then[mine], hidden=False)
        names = zip(rest["measure"], mine.tolist(), strict=True)
        rest["measure"] = [f"{name}{APART}{number}.{one}" for name, one in names]
        made.append(rest)
        relation = np.concatenate([place[sums.relation[inside]], np.arange(len(mine))]) + relations
        found.append((sums.total[mine], relation, np.concatenate([sums.part[inside], cells + np.arange(len(mine))])))
        relations, cells = relations + len(mine), cells + len(mine)
    tied = Sums(*(np.concatenate(lists) for lists in zip(*found, strict=True)))
    return Cells(pd.concat(made, ignore_index=True), counts.links), tied


def _added(sums: Sums, weights: Array) -> Array:
    return np.bincount(sums.relation, weights=weights, minlength=len(sums.total))


def summed(frame: DataFrame, seen: Array, sums: Sums, before: Sequence[DataFrame]) -> tuple[Array, Array]:
    """Sums that are hidden for nothing: they were told in one of `before`, and what came or changed since is told.

    For each count what such a sum must be now, else NaN; and which counts one could hide instead: of what came or
    changed in each the smallest. `frame` and `seen` as in `revealing`.
    """
    value, hidden = frame["value"].to_numpy(dtype=float), frame["hidden"].to_numpy(dtype=bool)
    result, instead = np.full(len(value), np.nan), np.zeros(len(value), dtype=bool)
    for old in before:
        shown, unseen = old["value"].to_numpy(), old["hidden"].to_numpy()
        new = (~hidden & ~unseen & ~np.isclose(shown, value))[sums.part]
        kept = _added(sums, (hidden & ~unseen)[sums.part]) > 0
        open_ones = (hidden & seen & ~np.isnan(shown))[sums.total] & ~kept & (_added(sums, new) > 0)
        more = _added(sums, np.where(new, value[sums.part] - np.nan_to_num(shown[sums.part]), 0.0))
        result[sums.total[open_ones]] = (shown[sums.total] + more)[open_ones]
        mine = np.flatnonzero(new & open_ones[sums.relation])
        order = mine[np.lexsort((value[sums.part[mine]], sums.relation[mine]))]
        instead[sums.part[order[np.unique(sums.relation[order], return_index=True)[1]]]] = True
    return result, instead
