"""What anybody can find out from a publication: the audit of figures as they are published.

It knows the published rows and the tables beside them, no hidden number. Earlier publications count as known.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.protection import COARSE, HIDDEN
from dashboard.catalogue.records import KEY
from dashboard.disclosure import amounts, audit, cells, primary, relations, since, system
from dashboard.disclosure.audit import Reach
from dashboard.disclosure.cells import PLACE, Array, Cells
from dashboard.disclosure.relations import Sums
from dashboard.disclosure.settings import Settings
from dashboard.disclosure.system import SEEN, System
from dashboard.disclosure.tables import Protection

OTHER_COUNT = "hitungannya lain dari angka yang terbit"
DIFFERENCE = "selisihnya dari terbitan sebelumnya menunjukkan angka yang disembunyikan"
SUMMED = "angka terbitan sebelumnya dan yang masuk sesudahnya menunjukkannya"
EXACTLY = "dapat dihitung tepat"
BELOW = "jenis yang menandai orang, di wilayah yang tidak mengirim semuanya"
NAMES = ("measure", *PLACE)
IMPLIED, PRIMARY, SAFE = range(len(SEEN))
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One number that is not protected: which, and between what it must lie; `words` says what is wrong."""

    measure: str
    unit: str
    program_code: str
    part: str
    time: str
    low: float
    high: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an audit found: how many counts there are, how many of them hidden, and which are not protected."""

    cells: int
    hidden: int
    faults: tuple[Fault, ...]


def check(
    rows: DataFrame,
    *,
    tables: Mapping[str, DataFrame],
    settings: Settings | None = None,
    earlier: Sequence[DataFrame] = (),
    progress: Progress | None = None,
) -> Report:
    """Audit the figures of a publication (`observations` with `reason`); `tables` are those published beside it.

    `earlier`: the figures of earlier publications, oldest first; what they showed is known, unless it was corrected
    since. PantauError where the published numbers contradict each other.
    """
    asked = settings or Settings()
    rows = rows.reset_index(drop=True)
    counts = cells.of(rows)
    kinds = relations.kinds_from(tables["sums_held"], tables["sums_broken"])
    sums, _ = relations.of(counts, kinds)
    marked = _marked(rows, counts)
    frame, known = _remembered(counts, earlier, tables.get("corrections"))
    nothing = relations.nothing(counts, kinds)
    frame.loc[nothing, "value"] = 0.0
    ranks = np.where(nothing, SAFE, _ranks(frame["hidden"].to_numpy(dtype=bool), counts))
    limits = Protection(min_width=asked.min_width, min_upper=float(asked.threshold))
    given = system.system("terbitan", frame, sums, ranks, limits, SEEN)
    seen = system.outside(given.table, given.ids(counts.figures & ~marked))
    told = (lambda done, of: progress("Memeriksa", done, of)) if progress else None
    reach = audit.audit(seen, told, blocks=system.block)
    faults, stigmatising = [_fault(found) for found in reach if found.fault], given.ids(marked)
    faults += [
        _fault(found, EXACTLY)
        for found in reach
        if not found.fault and found.id in stigmatising and found.low == found.high > 0
    ]
    return Report(
        cells=int((~counts.shown_by_none).sum()),
        hidden=int((counts.frame["hidden"] & ~counts.shown_by_none).sum()),
        faults=(
            *faults,
            *_of_figures(rows[cells.odd(rows, counts)], OTHER_COUNT),
            *_twins(frame, counts, given, marked),
            *_since(frame, counts, sums, [since.told(counts, figures) for figures in earlier]),
            *_small(counts, known, asked),
            *_known(counts.frame[primary.of_silent(rows[rows["reason"] == COARSE], counts)], BELOW),
            *_given_away(rows, counts, asked),
        ),
    )


def _ranks(hidden: Array, counts: Cells) -> Array:
    """What each count is to the audit; a part of a hidden ratio protects nobody, and must not turn out to be small."""
    return np.where(hidden & counts.figures, PRIMARY, np.where(hidden | counts.shown_by_none, IMPLIED, SAFE))


def _marked(rows: DataFrame, counts: Cells) -> Array:
    found = np.zeros(len(counts.frame), dtype=bool)
    coarse = (rows["reason"] == COARSE).to_numpy()
    found[counts.links["cell"].to_numpy()[coarse[counts.links["row"].to_numpy()]]] = True
    return found


def _fault(found: Reach, words: str = "") -> Fault:
    measure, unit, program, part, time = found.id
    return Fault(
        measure=measure, unit=unit, program_code=program, part=part, time=time, low=found.low, high=found.high,
        words=words or found.fault,
    )  # fmt: skip


def _remembered(counts: Cells, earlier: Sequence[DataFrame], corrections: DataFrame | None) -> tuple[DataFrame, Array]:
    """The counts with what earlier publications showed of those that are hidden now; and which those are."""
    frame = counts.frame.copy()
    known = np.zeros(len(frame), dtype=bool)
    for figures in earlier:
        shown = since.told(counts, _uncorrected(figures, corrections))["value"].to_numpy()
        fresh = frame["hidden"].to_numpy() & ~np.isnan(shown) & ~counts.shown_by_none
        frame.loc[fresh, "value"] = shown[fresh]
        known |= fresh
    frame.loc[known, "hidden"] = False
    return frame, known


def _uncorrected(figures: DataFrame, corrections: DataFrame | None) -> DataFrame:
    """Earlier figures without those that were corrected later (`attrs["version"]`: of which release they are)."""
    if corrections is None or corrections.empty:
        return figures
    later = corrections[corrections["version"].astype(str) > str(figures.attrs.get("version", ""))]
    wrong, all_of = (pd.MultiIndex.from_frame(rows[list(KEY)].astype(str)) for rows in (later, figures))
    return figures[~all_of.isin(wrong)].reset_index(drop=True)


def _twins(frame: DataFrame, counts: Cells, given: System, marked: Array) -> list[Fault]:
    """Figures that are hidden while an equal one is shown (a quarter's as the year's)."""
    shown = np.array([cell.status == "safe" for cell in given.table.cells], dtype=bool)[given.cell_of]
    value = np.array([cell.value or 0.0 for cell in given.table.cells], dtype=float)[given.cell_of]
    told = frame["hidden"].to_numpy(dtype=bool) & counts.figures & shown & ~(marked & (value == 0))
    return _known(frame[told].assign(value=value[told]), EXACTLY)


def _since(frame: DataFrame, counts: Cells, sums: Sums, before: Sequence[DataFrame]) -> list[Fault]:
    """Sums that are told otherwise than before although what came in since is hidden, or hidden although it is told."""
    seen = ~counts.shown_by_none
    now, _ = since.summed(frame, seen, sums, before)
    found = _known(frame[since.revealing(frame, seen, sums, before)], DIFFERENCE)
    return found + _known(frame.assign(value=now)[~np.isnan(now)], SUMMED)


def _small(counts: Cells, known: Array, settings: Settings) -> list[Fault]:
    """Small counts that stand in the open, in a figure or as the rest of one; not those that were out before."""
    frame = counts.frame
    open_ones = frame["value"].notna().to_numpy() & ~known & primary.small(frame["value"], settings)
    found = frame[open_ones & ~counts.shown_by_none]
    return _known(found, "angka kecil yang terbit")


def _given_away(rows: DataFrame, counts: Cells, settings: Settings) -> list[Fault]:
    """Amounts and delays that are shown although they give a count away that is hidden, or small and told otherwise."""
    hidden = counts.frame["hidden"].to_numpy() & ~counts.shown_by_none
    followed = amounts.follow(rows, counts, hidden)
    named = [record.key for record in INDICATORS if record.follows]
    shown = rows[cells.NUMBERS].notna().any(axis=1) & (followed["status"] == HIDDEN) & rows["indicator"].isin(named)
    betraying = _known(counts.frame[amounts.betraying(rows, counts, settings)], "rupiahnya menunjukkan angka kecil")
    return _of_figures(rows[shown], "menunjukkan jumlah yang disembunyikan") + betraying


def _of_figures(rows: DataFrame, words: str) -> list[Fault]:
    """A fault for each of these figures."""
    return _known(cells.place(rows).assign(measure=rows["indicator"], value=rows["value"]), words)


def _known(found: DataFrame, words: str) -> list[Fault]:
    """A fault for each of these counts (`NAMES` and `value`), which is known exactly."""
    return [
        Fault(**{name: row[name] for name in NAMES}, low=row["value"], high=row["value"], words=words)
        for row in found.to_dict("records")
    ]
