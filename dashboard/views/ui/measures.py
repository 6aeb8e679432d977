"""One indicator for what a page looks at: its card, its series over time, its share of the quota."""

from typing import Any

import pandas as pd

from dashboard.views import formats
from dashboard.views.chart import Field
from dashboard.views.ui.frame import ALL, View

PERIOD = Field(name="words", label="Periode", kind="text")


def card(view: View, key: str, **instead: object) -> dict[str, Any]:
    """One indicator's row for the chosen area, period and programme, or for those named `instead`."""
    asked = {"unit_kind": "region", "unit_code": view.region} | view.reach | instead
    return view.book.row("observations/card", indicator=key, **asked)


def points(view: View, key: str, *, kind: str, program: str = ALL, **unit: str) -> pd.DataFrame:
    """One indicator of the chosen area (or another `unit`) over time, in periods of one length."""
    asked = {"unit_kind": "region", "unit_code": view.region, "program": program, "period_kind": kind} | unit
    return view.book.rows("observations/trend", indicator=key, **asked)


def office(view: View) -> dict[str, str]:
    """The unit that stands for the whole office."""
    return {"unit_kind": "office", "unit_code": view.agency.slug}


def series(view: View, key: str) -> pd.DataFrame:
    """One indicator over time for the chosen area and programme: by month, else in the rhythm in which it came."""
    kinds = [view.period.kind] if view.program != ALL else ["bulan", view.period.kind]
    for kind in kinds:
        rows = points(view, key, kind=kind, program=view.program)
        if len(rows):
            break
    return rows.assign(words=[formats.period(stamp, kind) for stamp in rows["period"]], kind=kind)


def share(part: dict[str, Any], whole: dict[str, Any]) -> str:
    """What share of the quota a number is."""
    value, quota = part.get("value"), whole.get("value")
    if value is None or not quota:
        return ""
    return f"{formats.percent(100 * value / quota)} dari kuota {formats.number(quota)}"


def span(rows: pd.DataFrame, view: View) -> str:
    """From when to when the rows reach, in words; the chosen period where there are none."""
    if rows.empty:
        return view.period.words
    first, last = formats.month(rows["period"].min()), formats.month(rows["period"].max())
    return first if first == last else f"{first} – {last}"


def paid_out(view: View) -> bool:
    """Whether the office has any report of payments."""
    return bool(view.book.rows("disbursement/programs")["period_kind"].notna().any())


def of_program(view: View) -> str:
    """The programme for a title; nothing where all are meant."""
    return f", {view.program_words}" if view.program_words else ""
