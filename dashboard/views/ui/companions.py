"""Families per companion: how many each has, area by area, and how that spreads over the kecamatan."""

from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import capital, count
from dashboard.views.ui import layout
from dashboard.views.ui.frame import ALL, View

COMPANIONS, COMPANION = "families_per_companion", "pendamping_pkh"
"""The indicator, and the role that it counts."""
RANKED = 15
QUARTERS = ("lowest", "first_quarter", "third_quarter", "highest")


def spread(view: View) -> dict[str, Any]:
    """How families per companion spread over the kecamatan (`pillars/companions`)."""
    return view.book.row(
        "pillars/companions", period=view.period.first, level=view.agency.region_level, parent=view.kabupaten
    )


def ranked(view: View, key: str) -> pd.DataFrame:
    """An indicator of every area, highest first."""
    return view.book.rows(
        "observations/ranking",
        indicator=key, period=view.period.first, period_kind="tahun", program=ALL, level=view.level,
        parent=view.kabupaten,
    )  # fmt: skip


def spread_words(view: View) -> str:
    """Quartiles and extremes over the kecamatan in a line; nothing where no kecamatan has companions."""
    row = spread(view)
    if not row.get("areas"):
        return ""
    lowest, first, third, highest = (formats.number(row[name]) for name in QUARTERS)
    return say("pilar.spread", lowest=lowest, first=first, third=third, highest=highest)


def by_area(view: View) -> Chart:
    """Families per companion, area by area, most first."""
    rows = ranked(view, COMPANIONS)
    shown = indicator(COMPANIONS)
    drawn = rows[rows["value"].notna() | (rows["reported"] == 0)]
    return Chart(
        kind="ranking",
        key="pilar_pendamping",
        title=f"{shown.label} menurut {view.level_words}" + (f", {RANKED} tertinggi" if len(drawn) > RANKED else ""),
        alt=f"Batang KPM PKH per pendamping menurut {view.level_words}, {view.period.words}, terbanyak di atas",
        indicator=shown,
        rows=drawn.assign(code=drawn["region_code"], label=drawn["region_name"]),
        table_rows=rows,
        shown=RANKED,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="numerator", label="KPM PKH", unit="KPM"),
            Field(name="denominator", label="Pendamping PKH", unit="orang"),
            Field(name="value", label="KPM per pendamping", unit="KPM"),
        ),
        period=view.period.words,
        query="observations/ranking",
        datasets=("disbursements", "pillars"),
        reported=int(rows["reported"].sum()) if len(rows) else None,
        expected=int(rows["expected"].sum()) if len(rows) else None,
    )


def spread_note(view: View) -> None:
    """The spread over the kecamatan, and where families have no companion."""
    row, words = spread(view), spread_words(view)
    without = count(row, "without")
    if words:
        layout.small(f"{capital(words)} {indicator(COMPANIONS).unit}.")
    if without:
        layout.small(say("pilar.without", number=formats.number(without)))
