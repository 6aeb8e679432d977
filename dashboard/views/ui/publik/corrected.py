"""The notices of corrected figures on the public pages: each beside the figure that an earlier release told otherwise.

They are looked up by what tells one figure from the others; of a hidden figure there is none.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.catalogue import INDICATORS, indicator
from dashboard.views import formats
from dashboard.views.chart import Chart
from dashboard.views.markdown import escaped
from dashboard.views.saying import say
from dashboard.views.sentences import corrected as told
from dashboard.views.ui import layout, links
from dashboard.views.ui.frame import ALL, View, fitting
from dashboard.views.ui.served import Book, records

NAMED = 3
ANY: Mapping[str, Any] = {"indicator": None, "unit": None, "period": None, "period_kind": None, "program": None}
PLACE = ("indicator", "period_kind", "period", "program_code", "part")
"""What tells the figures of one area apart."""


def found(book: Book, **asked: Any) -> list[dict[str, Any]]:
    """The newest notice of each corrected figure that is asked for."""
    return records(book.rows("public/pages/corrections", **{**ANY, **asked}))


def of_area(book: Book, code: str) -> dict[tuple[Any, ...], str]:
    """What is said beside the figures of an area, by `PLACE`."""
    return {tuple(row[name] for name in PLACE): told.notice(row) for row in found(book, unit=code)}


def figure(view: View, key: str, **instead: Any) -> str:
    """What is said beside the page's own figure of an indicator, or that of another unit, period and programme; ""
    where it was never told otherwise.
    """
    asked = {"unit": view.region} | view.reach | instead
    rows = [row for row in found(view.book, indicator=key, **asked) if row["part"] == ALL]
    return told.notice(rows[0]) if rows else ""


def line(view: View, chart: Chart) -> None:
    """The notices of the figures that a chart and its table show, the first ones by name."""
    said = touching(view, chart)
    for words in said[:NAMED]:
        layout.small(escaped(words))
    if len(said) > NAMED:
        layout.small(say("koreksi.more", number=formats.number(len(said) - NAMED)))
        links.to_page("unduh", "Riwayat terbitan dan perbaikan")


def touching(view: View, chart: Chart) -> list[str]:
    """The same as sentences: which figure, then its notice."""
    known = {record.key for record in INDICATORS}
    beside = [one.name for one in chart.fields if one.name in known and one.name != chart.indicator.key]
    said = []
    for key in (chart.indicator.key, *beside):
        label = [indicator(key).label] if key != chart.indicator.key else []
        said += [": ".join([*label, name, told.notice(row)]) for name, row in _of(view, chart, key)]
    return said


def _of(view: View, chart: Chart, key: str) -> list[tuple[str, dict[str, Any]]]:
    """Name and notice of each figure of one indicator in the rows of a chart: periods, areas, homes or programmes."""
    listed = chart.listed
    if "period" in listed:
        asked = {"unit": view.region, "period_kind": chart.period_kind, "program": view.program}
        names: dict[Any, str] = {day: formats.period(day, chart.period_kind) for day in listed["period"]}
        by = "period"
    elif "region_code" in listed:
        asked = view.reach
        names, by = dict(zip(listed["region_code"], listed["region_name"], strict=True)), "unit_code"
    elif "upt_code" in listed:
        asked = view.reach
        names, by = dict(zip(listed["upt_code"], listed["upt_name"], strict=True)), "unit_code"
    elif "program_code" in listed:
        asked = {"unit": view.region}
        names, by = dict(zip(listed["program_code"], listed["program_name"], strict=True)), "program_code"
    else:
        return []
    rows = [row for row in found(view.book, indicator=key, **asked) if row["part"] == ALL and row[by] in names]
    if by == "program_code":
        rows = _shown(view, rows)
    order = {code: place for place, code in enumerate(names)}
    return [(str(names[row[by]]), row) for row in sorted(rows, key=lambda row: order[row[by]])]


def _shown(view: View, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of programmes in the period that is shown of each: of its own rhythm, with the chosen one in it."""
    programs = records(view.book.rows("disbursement/programs"))
    periods = {row["program_code"]: fitting(view.asked, row["period_kind"]) for row in programs if row["period_kind"]}
    return [
        row
        for row in rows
        if (own := periods.get(row["program_code"])) is not None
        and (pd.Timestamp(own.first), own.kind) == (row["period"], row["period_kind"])
    ]
