"""What a downloaded CSV of a public figure says of itself on every line, under the names that the open data has.

A CSV has no second sheet, and a line that is cut out must still say of what, of when and from where it is.
"""

from typing import Any

from pandas import DataFrame

from dashboard.views.chart import Chart, Field
from dashboard.views.ui import provenance
from dashboard.views.ui.frame import View

NAMES = ("indicator", "indicator_label", "period", "period_kind", "program_code", "unit", "sumber", "citation")


def rows(view: View, chart: Chart) -> tuple[DataFrame, tuple[Field, ...]]:
    """The rows of the table with those columns behind them, and the fields of all.

    A table of several indicators has them in its columns; one of programmes tells the period of each in words.
    """
    listed = chart.listed
    told: dict[str, Any] = _when(view, chart)
    if any(field.name == "value" for field in chart.fields):
        told |= {"indicator": chart.indicator.key, "indicator_label": chart.indicator.label, "unit": chart.shown_unit}
    if "program" in view.subject.filters:
        told["program_code"] = listed.get("program_code", view.program)
    told |= {"sumber": provenance.sources(view, chart), "citation": provenance.citation(view, chart)}
    own = {field.name for field in chart.fields}
    added = tuple(Field(name=name, label=name, kind="text") for name in NAMES if name in told and name not in own)
    return listed.assign(**told), (*chart.fields, *added)


def _when(view: View, chart: Chart) -> dict[str, Any]:
    """The first day of the period and how long it is: each row's own, else the one that is looked at."""
    listed = chart.listed
    if "period" in listed:
        days = [day.date().isoformat() for day in listed["period"]]
        return {"period": days, "period_kind": listed.get("kind", chart.period_kind)}
    return {} if "words" in listed else {"period": view.period.first.isoformat(), "period_kind": view.period.kind}
