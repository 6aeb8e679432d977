"""Sideways tables: which columns are slices (a year, a month, a month × measure) and what each slice holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.intake import patterns
from dashboard.intake.cells import MONTH_WORDS
from dashboard.intake.headers import Header, fold, normalise
from dashboard.intake.recipe import Melt

_SHORT = {
    "{year}": r"(?P<year>(?:19|20)\d\d)",
    "{month}": rf"(?P<month>(?:{MONTH_WORDS})(?: (?:19|20)\d\d)?|(?:19|20)\d\d-\d\d|\d\d?)",
    "{measure}": r"(?P<measure>.+?)",
}


@dataclass(slots=True)
class Slice:
    """The columns that share one header text (say, March): its groups, and dataset column → place of the cell.

    With `measure_from` the measure stands in the row, and `place` is the one column of the slice.
    """

    groups: dict[str, str]
    cells: dict[str, int] = field(default_factory=dict)
    place: int = -1


def spelled_out(melt: Melt) -> str:
    """The melt's pattern with its short forms written out, over normalised headers."""
    pattern = melt.pattern
    for short, long in _SHORT.items():
        pattern = pattern.replace(short, long)
    return pattern


def _measure(melt: Melt, text: str | None) -> str | None:
    """The dataset column that takes the cell; None where the recipe leaves this column out."""
    if melt.value:
        return melt.value
    wanted = {normalise(key): column for key, column in melt.measures.items()}
    return wanted.get(fold(text))


def slices(melt: Melt, headers: Sequence[Header]) -> tuple[Slice, ...]:
    """The slices of a sideways table, in the order of the columns; empty where no header fits."""
    pattern = spelled_out(melt)
    found: dict[tuple[tuple[str, str], ...], Slice] = {}
    for header in headers:
        hit = patterns.fullmatch(pattern, header.text, ignore_case=True)
        if not hit:
            continue
        groups = {name: text for name, text in hit.groupdict().items() if text is not None}
        column = _measure(melt, groups.pop("measure", None))
        if column is None and not melt.measure_from:
            continue
        part = found.setdefault(tuple(sorted(groups.items())), Slice(groups))
        if melt.measure_from:
            part.place = header.place
        elif column is not None:
            part.cells.setdefault(column, header.place)
    return tuple(found.values())
