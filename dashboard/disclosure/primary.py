"""Which numbers must not be published for what they are: small counts, marked kinds, amounts of hardly anybody."""

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue.identities import SILENT
from dashboard.disclosure.cells import ALL, Array, Cells
from dashboard.disclosure.settings import Settings


def small(values: pd.Series, settings: Settings) -> Array:
    """Which counts are below the threshold: from 1, or from 0 where zeros are not published either."""
    return ((values > 0 if settings.zeros else values >= 0) & (values < settings.threshold)).to_numpy()


def marked(rows: DataFrame, cells: Cells) -> Array:
    """Which counts are about kinds of people that are published from kabupaten upwards only."""
    found = np.zeros(len(cells.frame), dtype=bool)
    coarse = rows["coarse_only"].to_numpy(dtype=bool)
    found[cells.links["cell"].to_numpy()[coarse[cells.links["row"].to_numpy()]]] = True
    return found


def of_silent(coarse: DataFrame, cells: Cells) -> Array:
    """Counts of marked kinds (those of the figures `coarse`) in areas that were silent: often there is one of them."""
    frame, kinds = cells.frame, set(coarse["part"]) - {ALL}
    own = frame["part"].map({part: not kinds.isdisjoint(part.split(",")) for part in frame["part"].unique()})
    found: Array = (frame["measure"].eq(SILENT) & own.astype(bool) & frame["value"].gt(0)).to_numpy()
    return found


def dominated(rows: DataFrame, settings: Settings) -> Array:
    """Which amounts are mostly one or two recipients' (columns `largest_idr`, `second_idr`; absent: not known)."""
    if "largest_idr" not in rows:
        return np.zeros(len(rows), dtype=bool)
    total, largest = rows["value"].astype(float), rows["largest_idr"].astype(float)
    second = rows["second_idr"].astype(float).fillna(0.0)
    found = pd.Series(data=False, index=rows.index)
    if settings.dominance:
        count, share = settings.dominance
        found |= (largest + (second if count > 1 else 0.0)) > share * total
    if settings.p_percent is not None:
        found |= (total - largest - second) < settings.p_percent / 100 * largest
    return (found & largest.notna() & (total > 0)).to_numpy()
