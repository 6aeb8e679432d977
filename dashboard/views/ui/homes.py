"""The figures of *UPT/Panti*: residents against capacity, services by kind and month, in and out, who reported."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import Indicator, dataset, indicator
from dashboard.errors import NotFoundError
from dashboard.geo import classes, layers
from dashboard.geo.layers import Layer
from dashboard.views import formats, legend, maps, sentences, signs
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.status import MOVEMENTS, status, title
from dashboard.views.ui import cards, figure, filters, served
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="upt",
    title="UPT/Panti",
    leads=("upt_residents", "upt_services"),
    filters=("period",),
    dataset="upt_residents",
)
PANELS = 6
SILENT_SHOWN = 6
BOX = "kotak_upt"
MONTH = Field(name="words", label="Bulan", kind="text")
NAME = Field(name="upt_name", label="UPT/panti", kind="text")


def when(view: View) -> dict[str, object]:
    """Parameters of the queries over one period."""
    return {"period": view.asked.first, "period_kind": view.asked.kind}


def every(view: View) -> pd.DataFrame:
    """One row per UPT for the chosen period (`upt/summary`)."""
    rows = view.book.rows("upt/summary", **when(view))
    return rows.assign(kind_words=[title(kind) for kind in rows["kind"]])


def answer(view: View) -> str:
    """Who reported, who is overfull, who is silent."""
    silent = records(view.book.rows("upt/silent", period=view.month))
    return sentences.homes(records(every(view)), silent, period=view.asked.words)


def choose(view: View) -> str:
    """Which UPT the figures below are about (`*` = all)."""
    names = {ALL: "Semua UPT"} | {str(row["upt_code"]): str(row["upt_name"]) for row in records(every(view))}
    with view.row:
        return filters.choose("upt", list(names), label="UPT/panti", default=ALL, words=lambda code: names[code])


def office_card(view: View, key: str, *, against: str = "") -> Card:
    """The office's total of an indicator."""
    shown = indicator(key)
    unit = {"unit_kind": "office", "unit_code": view.agency.slug, "program": ALL}
    row = view.book.row("observations/card", indicator=key, **unit, **when(view))
    trend = view.book.rows("observations/trend", indicator=key, period_kind="bulan", **unit)
    return cards.of(shown, row, kind=view.asked.kind, against=against or reported(row), trend=trend)


def reported(row: dict[str, object]) -> str:
    """How many UPT stand behind a total."""
    if not row.get("expected"):
        return ""
    return f"{formats.number(row['reported'])} dari {formats.number(row['expected'])} UPT melapor"  # type: ignore[arg-type]


def summary(view: View) -> list[Card]:
    """Residents, how full the homes are, services, and who waits."""
    rows = every(view)
    room = rows["capacity"].sum()
    over = int((rows["residents"] > rows["capacity"]).sum())
    return [
        office_card(view, "upt_residents", against=f"kapasitas {formats.number(room)} tempat" if room else ""),
        office_card(view, "upt_occupancy_pct", against=f"{formats.number(over)} UPT melebihi kapasitas"),
        office_card(view, "upt_services"),
        office_card(view, "waiting"),
    ]


def occupancy(view: View) -> Chart:
    """Residents against capacity, fullest first."""
    rows = every(view).sort_values("occupancy_pct", ascending=False, na_position="last")
    rows = rows.assign(code=rows["upt_code"], label=rows["upt_name"], value=rows["residents"])
    shown = indicator("upt_residents")
    return Chart(
        kind="capacity",
        key="upt_penghuni",
        title="Penghuni terhadap kapasitas",
        alt=f"Batang penghuni tiap UPT dengan garis kapasitasnya, {view.asked.words}, terpenuh di atas",
        indicator=shown,
        rows=rows,
        fields=SUMMARY_FIELDS,
        period=view.asked.words,
        query="upt/summary",
        reported=int(rows["residents"].notna().sum()),
        expected=len(rows),
        caveats=("occupancy",),
    )


SUMMARY_FIELDS = (
    NAME,
    Field(name="kind_words", label="Jenis", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="capacity", label="Kapasitas", unit="orang"),
    Field(name="residents", label="Penghuni", unit="orang"),
    Field(name="occupancy_pct", label="Keterisian", unit="%", decimals=1),
    Field(name="waiting", label="Daftar tunggu", unit="orang"),
    Field(name="services", label="Layanan"),
    Field(name="people", label="Orang dilayani"),
    Field(name="admitted", label="Masuk", unit="orang"),
    Field(name="left_upt", label="Keluar", unit="orang"),
    Field(name="report_status", label="Laporan", kind="status"),
    Field(name="last_received", label="Terakhir diterima", kind="date"),
)


def silent(view: View) -> None:
    """Which UPT owe a report, longest first."""
    st.subheader("Belum melapor", anchor=False)
    rows = records(view.book.rows("upt/silent", period=view.month))
    if not rows:
        st.markdown(f"Semua UPT sudah melapor untuk {formats.month(view.month)}.")
        return
    for row in rows[:SILENT_SHOWN]:
        st.markdown(
            f"**{row['upt_name']}** · {dataset(str(row['dataset'])).title.lower()}  \n"
            f":small[{status('belum').markdown} sejak {formats.month(row['since'])}"
            f" ({sentences.months(sentences.count(row, 'missing_periods'))});"
            f" terakhir diterima {formats.date(row['last_received'])}]"
        )


def services(view: View, upt: str) -> Chart:
    """Services by kind over the year: the commonest as small multiples, all of them in the table."""
    rows = view.book.rows("upt/services", year=view.asked.year, upt=upt, kind=ALL)
    rows = rows.assign(words=[formats.month(stamp) for stamp in rows["month"]])
    renamed = rows.rename(columns={"service": "series", "month": "period", "services": "value"})
    totals = renamed.groupby(["series", "period"])["value"].sum(min_count=1).reset_index()
    order = totals.groupby("series")["value"].sum().sort_values(ascending=False).index[:PANELS]
    drawn = pd.concat([totals[totals["series"] == name] for name in order] or [totals])
    of = "" if upt == ALL else f", {_name(view, upt)}"
    return Chart(
        kind="panels",
        key="upt_layanan",
        title=f"Layanan per bulan menurut jenis, {view.asked.year}{of}",
        alt=f"Garis kecil jumlah layanan per jenis, {view.asked.year}{of}",
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
    )


def _name(view: View, upt: str) -> str:
    return next(str(row["upt_name"]) for row in records(every(view)) if row["upt_code"] == upt)


def months(view: View, shown: Indicator) -> Chart:
    """An indicator by UPT and month as a table: a gap is a month without a report."""
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
                Field(
                    name=stamp.strftime("%Y-%m"), label=formats.SHORT_MONTHS[stamp.month - 1], decimals=shown.decimals
                )
                for stamp in stamps
            ),
        ),
        period=f"Tahun {view.asked.year}",
        query="upt/months",
    )


def movement(view: View, upt: str) -> Chart:
    """Who came in and who left, by reason."""
    rows = view.book.rows("upt/movement", **when(view), upt=upt, kind=ALL)
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
        title=f"Masuk dan keluar per bulan, {_name(view, upt)}",
        alt=f"Batang orang masuk ke atas dan keluar ke bawah per bulan, {_name(view, upt)}",
        indicator=indicator("upt_residents"),
        rows=pd.concat(parts),
        table_rows=rows.assign(words=[formats.month(stamp) for stamp in rows["month"]]),
        fields=(
            MONTH,
            Field(name="start_residents", label="Awal", unit="orang"),
            Field(name="admitted", label="Masuk", unit="orang"),
            Field(name="left_upt", label="Keluar", unit="orang"),
            Field(name="end_residents", label="Akhir", unit="orang"),
            Field(name="waiting", label="Daftar tunggu", unit="orang"),
            Field(name="capacity", label="Kapasitas", unit="orang"),
            Field(name="occupancy_pct", label="Keterisian", unit="%", decimals=1),
        ),
        period=f"{formats.month(rows['month'].min())} – {formats.month(rows['month'].max())}" if len(rows) else "",
        query="upt/residents",
    )


def over_time(view: View, upt: str) -> None:
    """In and out month by month for one UPT, else services by UPT and month."""
    figure.show(view, months(view, indicator("upt_services")) if upt == ALL else flow(view, upt))


def map_of(view: View) -> None:
    """Where the UPT are, as signs by kind."""
    rows = every(view)
    layer = _layer(view)
    if layer is None or rows.empty:
        return
    shown = rows.assign(text=[_sign_text(row) for row in records(rows)], value=rows["residents"])
    base = pd.DataFrame({"region_code": [], "value": []})
    empty = classes.classify([], decimals=0)
    picture = maps.region_map(base, indicator("upt_residents"), layer, empty, dark=view.colours.dark, signs=shown)
    picture.update_layout(height=figure.FIRST_HEIGHT)
    st.subheader("Letak UPT/panti", anchor=False)
    figure.frame_style(BOX, layer)
    with st.container(key=BOX):
        st.plotly_chart(
            picture,
            key=f"upt_{maps.key(layer, dark=view.colours.dark)}",
            config=figure.CONFIG | {"scrollZoom": True},
            height="stretch",
            alt=f"Peta letak {formats.number(len(rows))} UPT/panti menurut jenis",
        )
    st.html(legend.html((), "UPT", view.colours, signs=signs.entries(rows, view.colours)))


def _layer(view: View) -> Layer | None:
    try:
        return layers.available(view.book.slug, "kabupaten" if view.agency.level == "provinsi" else "kecamatan")[0]
    except NotFoundError:
        return None


def _sign_text(row: dict[str, object]) -> str:
    if row["residents"] is None:
        return status("belum").text
    room = "" if row["capacity"] is None else f" dari {formats.number(row['capacity'])} tempat"  # type: ignore[arg-type]
    return f"{formats.number(row['residents'])} penghuni{room}"  # type: ignore[arg-type]
