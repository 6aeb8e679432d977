"""From an office's figures to what may be published: small counts hidden, and with them what would give them away.

The protected variable is the count. Amounts, delays and percentages inherit its pattern. What an audit of the result
still finds is given back to the suppressor until nothing is found.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue.protection import COARSE, PROTECTED
from dashboard.catalogue.records import KEY
from dashboard.disclosure import amounts, audit, cells, keeping, primary, relations, reopening, secondary, since, system
from dashboard.disclosure.cells import ALL, NUMBERS, Array, Cells, hide
from dashboard.disclosure.keeping import Kept
from dashboard.disclosure.settings import Settings
from dashboard.disclosure.system import KABUPATEN_PARTS, RANKS, System
from dashboard.disclosure.tables import Id, Protection
from dashboard.errors import PantauError

EXTRA = ["coarse_only", "largest_idr", "second_idr"]
ROUNDS, SURE = 10, 6  # and from which on the exact reach decides what the audit leaves undecided
# What hiding a count costs, per family or person: above all stays what people received.
WORTH = {"recipients": 40.0, "paid": 40.0, "pkh_families": 40.0, "quota": 0.5}
TOGETHER = 0.05, 0.01  # of all programmes together: a family counts in each, and the programmes say more than their sum
IMPLIED, SAFE, SECONDARY, PRIMARY = range(len(RANKS))
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """`rows` as they may be published, with `reason`; `tables` go into the publication beside them.

    `counts`: how many cells there are, hidden for themselves, as cover, implied. `kept`: what is still shown of what.
    """

    rows: DataFrame
    tables: Mapping[str, DataFrame]
    counts: Mapping[str, int]
    kept: Sequence[Kept]


def protect(
    rows: DataFrame,
    *,
    settings: Settings | None = None,
    earlier: Sequence[DataFrame] = (),
    progress: Progress | None = None,
) -> Protected:
    """Hide what must be hidden in `rows` (queries/public/observations), the same whatever order they come in.

    `earlier`: the figures of earlier publications, oldest first: what they hide stays hidden, what they showed
    unchanged is known and covers nothing. PantauError where a small count cannot be protected.
    """
    asked = settings or Settings()
    order = rows.reset_index(drop=True).sort_values(list(KEY)).index  # of equal covers the first is taken
    rows = rows.iloc[order].reset_index(drop=True)
    counts = cells.of(rows.assign(status=rows["status"].fillna("")))
    strange = cells.odd(rows, counts)
    if strange.any():
        reason = pd.Series(None, index=rows.index, dtype=object).mask(strange, PROTECTED)
        counts = cells.completed(cells.of(hide(rows.assign(reason=reason))))
    sums, kinds = relations.of(counts)
    nothing = relations.nothing(counts, kinds)
    ranks = np.where(nothing, SAFE, _ranks(rows, counts, asked))
    before = [since.told(counts, figures) for figures in earlier]
    known = _known(counts, earlier, before)
    ranks = np.where(known["hidden"] & (ranks == SAFE), SECONDARY, ranks)
    limits = Protection(min_width=asked.min_width, min_upper=float(asked.threshold))
    seen = ~counts.shown_by_none
    judged = (counts.figures & ~primary.marked(rows, counts)) | (~seen & (ranks == PRIMARY))
    shown = known["shown"].to_numpy() | nothing
    tied, ties = since.rests(counts, sums, before)
    apart = np.zeros(len(tied.frame) - len(counts.frame), dtype=bool)
    closed, judged = np.concatenate([shown, ~apart]), np.concatenate([judged, apart])
    while True:
        given = system.system("publikasi", tied.frame, ties, np.concatenate([ranks, SAFE + apart]), limits)
        hidden = _covered(given, tied, closed, judged, progress)[: len(ranks)]
        more = since.revealing(counts.frame.assign(hidden=hidden), seen, sums, before)
        _, instead = since.summed(counts.frame.assign(hidden=hidden & ~shown), seen, sums, before)
        if not (more | instead).any():
            break
        ranks = np.where(more | instead, np.maximum(ranks, SECONDARY), ranks)
    made = amounts.follow(_published(rows, counts, hidden, strange), counts, hidden)
    return Protected(
        rows=made.drop(columns=[name for name in EXTRA if name in made]).set_axis(order).sort_index(),
        tables=kinds.tables(),
        counts=_counted(ranks, hidden, counts),
        kept=keeping.kept(rows, made),
    )


def _ranks(rows: DataFrame, counts: Cells, settings: Settings) -> Array:
    """The status of each count before anything covers it."""
    values = counts.frame["value"]
    implied = counts.shown_by_none
    ranks = np.where(implied, IMPLIED, np.where(primary.small(values, settings), PRIMARY, SAFE))
    ranks[_dominated(rows, counts, settings) | amounts.betraying(rows, counts, settings)] = PRIMARY
    marked = primary.marked(rows, counts)
    ranks[marked & (values > 0).to_numpy()] = PRIMARY
    silent = primary.of_silent(rows[rows["coarse_only"].astype(bool)], counts)
    ranks[silent & (values >= settings.threshold).to_numpy()] = PRIMARY  # smaller ones are asked for anyway
    ranks[marked & (values <= 0).to_numpy()] = IMPLIED  # nobody: hidden like the rest, and nobody to protect
    return ranks


def _dominated(rows: DataFrame, counts: Cells, settings: Settings) -> Array:
    """Counts whose amount is mostly one recipient's."""
    found = amounts.counted(rows, counts)
    places = found[primary.dominated(rows, settings) & (found >= 0)]
    result = np.zeros(len(counts.frame), dtype=bool)
    result[places] = True
    return result


def _known(counts: Cells, earlier: Sequence[DataFrame], before: Sequence[DataFrame]) -> DataFrame:
    """Of each count: whether an earlier publication hid it last, and whether one showed the value that it still has.

    `before` is what each of `earlier` said of the counts; its amounts may have shown what it told otherwise.
    """
    result, value = DataFrame({"hidden": False, "shown": False}, index=counts.frame.index), counts.frame["value"]
    for figures, old in zip(earlier, before, strict=True):
        result["hidden"] = old["hidden"] | (result["hidden"] & old["value"].isna())
        result["shown"] |= np.isclose(old["value"], value)
        result["shown"] |= np.isclose(amounts.restated(figures, counts, old["value"].to_numpy()), value)
    return result


def _covered(given: System, counts: Cells, shown: Array, figures: Array, progress: Progress | None) -> Array:
    """Which counts are hidden in the end: suppress, audit, and ask more for what the audit can still tell.

    `figures`: what is judged as a figure of its own. What earlier publications hid covers most already: then the audit
    comes first, and only what it can tell is asked.
    """
    price = _price(given, counts)
    closed = given.ids(shown)
    judged = given.ids(figures)
    made, asking = given.table, None
    begun = any(cell.status == "secondary" for cell in made.cells)
    for turn in range(1, ROUNDS + 1):
        if asking or not begun:
            made = secondary.suppress(
                made,
                price=price,
                closed=closed,
                asking=asking or frozenset(),
                only=asking,
                exact=False,
                blocks=system.block,
                progress=_told(progress, f"Menentukan sel penutup, putaran {turn}"),
            )
        seen = system.outside(made, judged, closed)
        reach = audit.audit(seen, _told(progress, f"Memeriksa, putaran {turn}"), blocks=system.block, sure=turn >= SURE)
        faults = frozenset(found.id for found in reach if found.fault and found.id not in closed)
        if not faults:
            told = _told(progress, "Membuka penutup yang tidak diperlukan")
            people = given.ids(counts.figures & (counts.frame["value"] > 0).to_numpy())  # those of marked kinds too
            made = reopening.reopen(
                made, given.table, price=price, judged=judged | people, closed=closed, progress=told
            )
            return np.array([cell.hidden for cell in made.cells], dtype=bool)[given.cell_of]
        asking = faults
    named = "; ".join("/".join(one) for one in sorted(asking or ())[:5])
    raise PantauError(f"{len(asking or ())} sel tidak dapat dilindungi, antara lain {named}. Terbitan tidak dibuat.")


def _told(progress: Progress | None, words: str) -> Callable[[int, int], None] | None:
    return (lambda done, all_of: progress(words, done, all_of)) if progress else None


def _price(given: System, counts: Cells) -> dict[Id, float]:
    """What hiding each cell costs: the families in every count that it is, weighed, and a little per cell."""
    worth = counts.frame["measure"].map(WORTH).fillna(1.0).to_numpy(dtype=float)
    kecamatan = counts.frame["unit"].str.count(r"\.") >= KABUPATEN_PARTS
    together = kecamatan & counts.frame["program_code"].eq(ALL) & counts.frame["measure"].isin(WORTH)
    worth = worth * np.where(together, np.where(counts.frame["time"].str.startswith("tahun:"), *TOGETHER), 1.0)
    each = np.where(counts.shown_by_none, 0.0, worth * (counts.frame["value"].fillna(0.0).to_numpy() + 1.0))
    cost = np.bincount(given.cell_of, weights=each, minlength=len(given.table.cells))
    return {cell.id: float(value) for cell, value in zip(given.table.cells, cost, strict=True)}


def _published(rows: DataFrame, counts: Cells, hidden: Array, strange: Array) -> DataFrame:
    """The figures without those that show a hidden count; `strange` ones are not shown either."""
    unseen = strange.copy()
    unseen[counts.links["row"].to_numpy()[hidden[counts.links["cell"].to_numpy()]]] = True
    counted = rows[NUMBERS].notna().any(axis=1).to_numpy()  # a share of nobody has no value and the same reason
    coarse = rows["coarse_only"].to_numpy(dtype=bool) & counted
    reason = np.full(len(rows), None, dtype=object)
    reason[unseen] = PROTECTED
    reason[coarse] = COARSE
    return hide(rows.assign(reason=reason))


def _counted(ranks: Array, hidden: Array, counts: Cells) -> dict[str, int]:
    implied = counts.shown_by_none
    first = ranks == PRIMARY
    return {
        "cells": int((~implied).sum()),
        "primary": int(first.sum()),
        "secondary": int((hidden & ~first & ~implied).sum()),
        "implied": int(implied.sum()),
    }
