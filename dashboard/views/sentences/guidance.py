"""Which homes were visited to guide their staff, and which were not, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.views import formats
from dashboard.views.formats import number
from dashboard.views.saying import say
from dashboard.views.sentences import Row, count, listing

NAMED = 3


def visited(row: Row, unvisited: Sequence[Mapping[str, Any]], *, year: int) -> str:
    """How many homes were visited in a year, and which were not (`development/summary`, `…/upt`)."""
    if not count(row, "upt"):
        return say("pembinaan.none", year=str(year))
    if not unvisited:
        return say("pembinaan.all", upt=number(row["upt"]), year=str(year))
    names = [str(found["upt_name"]) for found in unvisited]
    rest = len(names) - NAMED
    said = say("pembinaan.more", names=", ".join(names[:NAMED]), number=number(rest)) if rest > 0 else listing(names)
    return say("pembinaan.some", visited=number(row["visited"]), upt=number(row["upt"]), year=str(year), names=said)


def last_visit(row: Mapping[str, Any]) -> str:
    """When a home was last visited."""
    if row.get("last_visit") is None:
        return say("pembinaan.never")
    return say("pembinaan.last", day=formats.date(row["last_visit"]), days=number(row["days_since"]))
