"""What the UPT do and who comes and goes: services by kind and month, in and out."""

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.status import MOVEMENTS, title
from dashboard.views.ui import homes, served
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.homes import NAME

PANELS = 6
MONTH = Field(name="words", label="Bulan", kind="text")


def by_month(view: View, upt: str = ALL) -> Chart:
    """Services by kind over the year: the commonest as small multiples, all of them in the table."""
    rows = view.book.rows("upt/services", year=view.asked.year, upt=upt, kind=ALL)
    rows = rows.assign(words=[formats.month(stamp) for stamp in rows["month"]])
    renamed = rows.rename(columns={"service": "series", "month": "period", "services": "value"})
    totals = renamed.groupby(["series", "period"])["value"].sum(min_count=1).reset_index()
    order = totals.groupby("series")["value"].sum().sort_values(ascending=False).index[:PANELS]
    drawn = pd.concat([totals[totals["series"] == name] for name in order] or [totals])
    return Chart(
        kind="panels",
        key="upt_layanan",
        title=f"Layanan per bulan menurut jenis, {view.asked.year}",
        alt=f"Garis kecil jumlah layanan per jenis, {view.asked.year}",
        indicator=indicator("upt_services"),
        rows=drawn,
        table_rows=rows,
        fields=(
            NAME,
            Field(name="service", label="Layanan", kind="text"),
            MONTH,
            Field(name="services", label="Layanan"),
            Field(name="people", label="Orang dilayani", unit="orang"),
        ),
        period=f"Tahun {view.asked.year}",
        query="upt/services",
        of_unit="" if upt == ALL else upt,
    )


def per_month(view: View) -> Chart:
    """Services by UPT and month as a table: a gap is a month without a report."""
    shown = indicator("upt_services")
    rows = view.book.rows("upt/months", indicator=shown.key, year=view.asked.year)
    stamps = [pd.Timestamp(stamp) for stamp in sorted(rows["month"].dropna().unique())]
    keyed = rows.assign(column=rows["month"].dt.strftime("%Y-%m"))
    wide = keyed.pivot(index=["upt_code", "upt_name"], columns="column", values="value").reset_index()
    return Chart(
        kind="table",
        key=f"upt_bulan_{shown.key}",
        title=f"{shown.label} per UPT dan bulan, {view.asked.year}",
        alt=f"Tabel {shown.label.lower()} per UPT dan bulan, {view.asked.year}; garis datar berarti belum melapor",
        indicator=shown,
        rows=wide,
        fields=(
            NAME,
            *(
                Field(name=stamp.strftime("%Y-%m"), label=SHORT_MONTHS[stamp.month - 1], decimals=shown.decimals)
                for stamp in stamps
            ),
        ),
        period=f"Tahun {view.asked.year}",
        query="upt/months",
    )


def movement(view: View, upt: str = ALL) -> Chart:
    """Who came in and who left, by reason."""
    rows = view.book.rows("upt/movement", **homes.when(view), upt=upt, kind=ALL)
    rows = rows.assign(label=[MOVEMENTS.get(str(key), title(key)) for key in rows["reason"]], value=rows["people"])
    first = served.first(rows)
    return Chart(
        kind="ranking",
        key="upt_gerak",
        title="Masuk dan keluar",
        alt=f"Batang orang yang masuk dan keluar menurut cara, {view.asked.words}",
        indicator=indicator("upt_residents"),
        rows=rows,
        fields=(
            Field(name="label", label="Gerak", kind="text"),
            Field(name="direction", label="Arah", kind="text"),
            Field(name="people", label="Jumlah", unit="orang"),
        ),
        period=view.asked.words,
        query="upt/movement",
        reported=first.get("reported"),
        expected=first.get("expected"),
    )


def flow(view: View, upt: str) -> Chart:
    """Admissions above the line, departures below it, month by month, for one UPT."""
    rows = view.book.rows("upt/residents", upt=upt)
    parts = [
        rows.assign(period=rows["month"], label=label, value=sign * rows[name])
        for label, name, sign in (("Masuk", "admitted", 1), ("Keluar", "left_upt", -1))
    ]
    return Chart(
        kind="movement",
        key="upt_arus",
        title="Masuk dan keluar per bulan",
        alt="Batang orang masuk ke atas dan keluar ke bawah per bulan",
        indicator=indicator("upt_residents"),
        rows=pd.concat(parts),
        table_rows=rows.assign(words=[formats.month(stamp) for stamp in rows["month"]]),
        fields=FLOW_FIELDS,
        period=span(rows),
        query="upt/residents",
        of_unit=upt,
    )


def span(rows: pd.DataFrame) -> str:
    """From the first to the last month of the rows, in words."""
    return f"{formats.month(rows['month'].min())} – {formats.month(rows['month'].max())}" if len(rows) else ""


FLOW_FIELDS = (
    MONTH,
    Field(name="start_residents", label="Awal", unit="orang"),
    Field(name="admitted", label="Masuk", unit="orang"),
    Field(name="left_upt", label="Keluar", unit="orang"),
    Field(name="end_residents", label="Akhir", unit="orang"),
    Field(name="waiting", label="Daftar tunggu", unit="orang"),
    Field(name="capacity", label="Kapasitas", unit="orang"),
    Field(name="occupancy_pct", label="Keterisian", unit="%", decimals=1),
)
