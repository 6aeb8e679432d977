"""The newest period of an indicator in a release, up to the day to which its data reaches."""

from datetime import date
from typing import Any

from dashboard.views.ui import measures
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records


def period(view: View, key: str, *, level: str, kind: str) -> date | None:
    """The first day of the newest period of that length in which any unit of the level has a figure, hidden or not."""
    rows = view.book.rows("observations/periods", indicator=key)
    rows = rows[(rows["level"] == level) & (rows["period_kind"] == kind) & (rows["program_code"] == ALL)]
    found = [row["period"].date() for row in records(rows)]
    until = view.book.as_of
    return max((day for day in found if until is None or day <= until), default=None)


def figure(view: View, key: str, first: date | None, *, kind: str, **unit: str) -> dict[str, Any] | None:
    """One figure of one unit in that period; None where there is no such row, or no period."""
    if first is None:
        return None
    return measures.card(view, key, period=first, period_kind=kind, program=ALL, **unit) or None
