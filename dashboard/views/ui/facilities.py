"""What the office builds: physical progress beside the money spent, project by project."""

from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import budget as sentences
from dashboard.views.status import rules
from dashboard.views.ui import filters, layout
from dashboard.views.ui.frame import View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records


def lines(view: View) -> list[dict[str, Any]]:
    """The rows of `budget/facilities` at the chosen month."""
    return records(view.book.rows("budget/facilities", period=view.month))


def note(view: View) -> None:
    """Which is ahead, the work or the money; then the rules."""
    said = sentences.built(lines(view))
    if said:
        layout.small(said)
        layout.small(rules("sarana"))


def table(view: View) -> Chart:
    """Every project: physical and financial progress, and which is ahead."""
    rows = view.book.rows("budget/facilities", period=view.month)
    return Chart(
        kind="table",
        key="anggaran_sarana",
        title="Pembangunan sarana: fisik di samping keuangan",
        alt=f"Tabel kemajuan fisik dan keuangan tiap proyek sarana sampai {formats.month(view.month)}",
        indicator=indicator("physical_pct"),
        rows=rows.assign(value=rows["physical_pct"]),
        fields=FIELDS,
        period=f"s.d. {formats.month(view.month)}",
        query="budget/facilities",
        datasets=("facilities",),
        brief=("facility_name", "physical_pct", "financial_pct", "status"),
        nothing=say("sarana.kosong"),
    )


FIELDS = (
    Field(name="facility_name", label="Proyek", kind="text"),
    Field(name="kind", label="Jenis", kind="text"),
    Field(name="month", label="Laporan terakhir", kind="month"),
    Field(name="pagu_idr", label="Pagu", unit="rupiah"),
    Field(name="spent_idr", label="Realisasi", unit="rupiah"),
    Field(name="physical_pct", label="Fisik", unit="%", decimals=1),
    Field(name="financial_pct", label="Keuangan", unit="%", decimals=1),
    Field(name="gap_points", label="Selisih (poin)", decimals=1),
    Field(name="status", label="Keadaan", kind="status"),
)


def choose(view: View) -> str:
    """The project whose year is drawn; "" where there is none."""
    names = {str(row["facility_code"]): str(row["facility_name"]) for row in lines(view)}
    if not names:
        return ""
    return filters.choose(
        "sarana", list(names), label="Proyek", default=next(iter(names)), words=lambda code: names[code]
    )


def trend(view: View, facility: str) -> Chart:
    """One project through the year: physical against financial progress."""
    year = view.month.year
    rows = view.book.rows("budget/facility_trend", facility=facility, year=year)
    rows = rows.assign(
        period=rows["month"],
        value=rows["physical_pct"],
        plan=rows["financial_pct"],
        status=_states(view, rows),
        words=[formats.month(stamp) for stamp in rows["month"]],
    )
    name = next((row["facility_name"] for row in lines(view) if row["facility_code"] == facility), "")
    return Chart(
        kind="trend",
        key="anggaran_fisik",
        title=f"Fisik dan keuangan {year}, {name}" if name else f"Fisik dan keuangan {year}",
        alt=f"Garis kemajuan fisik terhadap keuangan {name}, {year}",
        indicator=indicator("physical_pct"),
        rows=rows,
        fields=(
            PERIOD,
            Field(name="physical_pct", label="Fisik", unit="%", decimals=1),
            Field(name="financial_pct", label="Keuangan", unit="%", decimals=1),
            Field(name="pagu_idr", label="Pagu", unit="rupiah"),
            Field(name="spent_idr", label="Realisasi s.d. bulan ini", unit="rupiah"),
        ),
        period=f"Tahun {year}",
        names={"value": "Fisik", "plan": "Keuangan"},
        query="budget/facility_trend",
        datasets=("facilities",),
        nothing=say("sarana.kosong"),
    )


def _states(view: View, rows: pd.DataFrame) -> list[str]:
    """Months before the first and after the last report are not gaps."""
    known = rows.loc[rows["physical_pct"].notna(), "month"]
    if known.empty:
        return ["provisional"] * len(rows)
    first, last = known.min(), known.max()
    return ["final" if first <= stamp <= last else "provisional" for stamp in rows["month"]]
