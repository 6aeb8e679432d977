"""Where a public figure comes from, in the words of a reader: the office's reports by their titles, and who else."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.catalogue import Indicator
from dashboard.views import formats
from dashboard.views.sentences import capital, listing

CLAUSE = re.compile(r"[;.] ")
OURS = re.compile(r",?\s*\bdataset [a-z_]+( dan [a-z_]+)?", re.IGNORECASE)
OWN = "Laporan kantor"
NAME = re.compile(r"\w_\w|\w\.\w*_")


def sources(shown: Indicator, rows: Sequence[Mapping[str, Any]]) -> str:
    """The reports behind a figure with the day of the newest, and surveys or rules that the catalogue names.

    `rows` are those of `data/sources`. Names of tables and columns are the office's own and left out.
    """
    newest: dict[str, Any] = {}
    for row in rows:
        title = str(row["dataset_title"])
        newest[title] = max(newest.get(title, row["received"]), row["received"])
    reports = [f"“{title}” (terbaru diterima {formats.date(day)})" for title, day in newest.items()]
    said = f"Laporan {listing(reports)}" if reports else ""
    return f"{'. '.join(part for part in (capital(_others(shown.source)), said) if part) or OWN}."


def _others(source: str) -> str:
    """What a source names beside our own datasets: "BPS, Susenas; dataset poverty" → "BPS, Susenas"."""
    clauses = [OURS.sub("", clause).strip() for clause in CLAUSE.split(source)]
    return "; ".join(clause for clause in clauses if clause and not NAME.search(clause))
