"""The figures of *Kelengkapan laporan*: every report that the office waits for, by kind and month, and unit by unit."""

from datetime import date

import pandas as pd

from dashboard.catalogue import dataset, indicator
from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.catalogue.reporting import GROUPS
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.sentences import Row, count
from dashboard.views.sentences import completeness as told
from dashboard.views.status import rules_line
from dashboard.views.ui import filters, layout, unsent
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="kelengkapan",
    title="Kelengkapan laporan",
    leads=("reports_received_pct",),
    dataset="disbursements",
    kinds=("bulan",),
    always=True,
)
MONTHS = 12
TINTED = ("terlambat", "belum_lengkap", "belum")
"""The states that one looks for."""
UNITS = 20
RECEIVED = "reports_received_pct"
FIELDS = (
    Field(name="dataset_title", label="Laporan", kind="text"),
    Field(name="cadence", label="Irama", kind="status"),
    Field(name="month", label="Bulan tutup", kind="month"),
    Field(name="expected", label="Ditunggu"),
    Field(name="received", label="Diterima"),
    Field(name="on_time", label="Tepat waktu"),
    Field(name="late", label="Terlambat"),
    Field(name="missing", label="Belum masuk"),
    Field(name="awaited", label="Belum jatuh tempo"),
    Field(name="dated", label="Punya batas"),
    Field(name="last_received", label="Terakhir diterima", kind="date"),
)
UNIT_FIELDS = (
    Field(name="unit_code", label="Kode", kind="text"),
    Field(name="unit_name", label="Unit", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    Field(name="period", label="Periode sejak", kind="date"),
    Field(name="month", label="Bulan tutup", kind="month"),
    Field(name="due_date", label="Batas", kind="date"),
    Field(name="received", label="Diterima", kind="date"),
    Field(name="days_late", label="Terlambat", unit="hari"),
    Field(name="status", label="Keadaan", kind="status"),
)


def months(view: View) -> list[date]:
    """The twelve months that end with the chosen one."""
    last = view.month.year * 12 + view.month.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(last - MONTHS + 1, last + 1)]


def span(view: View) -> dict[str, date]:
    """The same as parameters of a query."""
    return {"period_from": months(view)[0], "period_to": months(view)[-1]}


def columns(view: View) -> list[date]:
    """The months that are drawn: from the first one in which any report closes."""
    first = min((row["month"].date() for row in records(kinds(view))), default=view.month)
    return [month for month in months(view) if month >= first]


def kinds(view: View) -> pd.DataFrame:
    """What was awaited and what came, by kind of report and month (`data/completeness`)."""
    return view.book.rows("data/completeness", **span(view))


def owing(view: View) -> pd.DataFrame:
    """Who owes how many reports (`data/owing`)."""
    return view.book.rows("data/owing", **span(view))


def mixed(view: View) -> bool:
    """Whether the kecamatan of several kabupaten/kota stand in one list."""
    return view.agency.level == "provinsi"


def answer(view: View) -> str:
    """How much came of what was awaited, and who owes most."""
    last = formats.month(view.month)
    shown = len(columns(view))
    return told.answer(records(kinds(view)), records(owing(view)), period=last, months=shown, mixed=mixed(view))


def reach(view: View) -> str:
    """The months that are drawn, in words."""
    return f"{formats.number(len(columns(view)))} bulan sampai {formats.month(view.month)}"


def summary(view: View) -> list[Card]:
    """Came, came in time, has not come, was never sent."""
    rows = records(kinds(view))
    expected, received, dated, on_time = (
        told.total(rows, name) for name in ("expected", "received", "dated", "on_time")
    )
    units, never = len(owing(view)), len(unsent.rows(view))
    return [
        Card(label="Laporan masuk", value=formats.share(received, expected), against=of(received, expected)),
        Card(
            label="Tepat waktu", value=formats.share(on_time, dated), against=f"{of(on_time, dated)} yang punya batas"
        ),
        Card(
            label="Belum masuk",
            value=formats.number(expected - received),
            unit="laporan",
            against=f"dari {formats.number(units)} unit" if units else "tidak ada yang menunggak",
        ),
        Card(
            label="Belum pernah dikirim",
            value=formats.number(never),
            unit="jenis laporan",
            against=f"dari {formats.number(sum(map(len, GROUPS.values())))} jenis yang berirama",
        ),
    ]


def of(part: int, whole: int) -> str:
    """A part of a whole in words."""
    return f"{formats.number(part)} dari {formats.number(whole)}" if whole else "tidak ada yang ditunggu"


def column(month: date, first: date) -> str:
    """A month as the head of a column, with its year where that begins."""
    year = f" {month.year}" if month == first or month.month == 1 else ""
    return f"{SHORT_MONTHS[month.month - 1]}{year}"


def office(view: View) -> Chart:
    """All kinds of reports by month: received of awaited, and in which state."""
    rows = kinds(view)
    found = {(row["dataset"], row["month"].date()): row for row in records(rows)}
    names = {row["dataset"]: told.name(row["dataset_title"], row["cadence"]) for row in records(rows)}
    shown = columns(view)
    cells = [
        {"group": group, "row": names[key], "column": column(month, shown[0])} | cell(found.get((key, month)))
        for group, keys in GROUPS.items()
        for key in keys
        if key in names
        for month in shown
    ]
    return Chart(
        kind="matrix",
        key="kelengkapan_kantor",
        in_time=True,
        title="Laporan masuk dari yang ditunggu, menurut bulan tutupnya",
        alt=f"Tabel jenis laporan dan bulan, {reach(view)}: masuk dari yang ditunggu",
        indicator=indicator(RECEIVED),
        rows=pd.DataFrame(cells, columns=["group", "row", "column", "value", "text", "state", "tint"]),
        table_rows=rows,
        fields=FIELDS,
        period=reach(view),
        query="data/completeness",
        params=span(view),
        about=ABOUT,
        nothing="Belum ada laporan yang ditunggu.",
    )


ABOUT = (
    "Satu laporan = satu jenis, satu unit, satu periode yang sudah tutup, sejak kantor mulai mengirim jenis itu."
    " Wilayah ditunggu bila ada wilayah setingkatnya yang mengirim tahun itu atau tahun sebelumnya, juga yang belum"
    " pernah mengirim; laporan tentang program hanya dari wilayah yang mengirimnya tahun itu atau tahun sebelumnya,"
    " begitu pula kantor; UPT selama berlaku. Gagal salur ditunggu bila ada. Laporan mingguan sampai tahunan"
    " berdiri pada bulan tutupnya. Tanpa batas lapor, laporan tidak pernah terlambat."
)


def cell(row: Row | None) -> dict[str, object]:
    """What a cell says: a state with its sign, and how many of how many."""
    if row is None:
        return {"value": 0.0, "text": "", "state": "tidak_ditunggu", "tint": False}
    key = told.state(row)
    return {"value": float(count(row, "received")), "text": told.cell(row), "state": key, "tint": key in TINTED}


def legend() -> None:
    """What the signs mean."""
    layout.small(rules_line("laporan"))


def choose(view: View) -> str:
    """Which kind of report is opened unit by unit; by default the one with the most missing."""
    rows = records(kinds(view))
    gaps: dict[str, int] = {}
    for row in rows:
        gaps[row["dataset"]] = gaps.get(row["dataset"], 0) + count(row, "missing")
    keys = [key for keys in GROUPS.values() for key in keys if key in gaps]
    if not keys:
        return ""
    worst = max(keys, key=lambda key: gaps[key])
    words = {key: dataset(key).title for key in keys}
    return filters.choose("laporan", keys, label="Laporan", default=worst, words=words.__getitem__, pinned=True)


def units(view: View, chosen: str) -> Chart:
    """One kind of report, unit by unit and month by month; the units with the most gaps first."""
    rows = view.book.rows("data/reports_matrix", dataset=chosen, parent=ALL, **span(view))
    found, order, gaps = by_unit(records(rows))
    shown, drawn = columns(view), list(order)[: told.drawn(len(order), gaps, most=UNITS)]
    names = {code: told.unit_name(row, mixed=mixed(view)) for code, row in order.items()}
    cells = [
        {"row": names[code], "column": column(month, shown[0])} | cell(found.get((code, month)))
        for code in drawn
        for month in shown
    ]
    return Chart(
        kind="matrix",
        key="kelengkapan_unit",
        in_time=True,
        title=f"{dataset(chosen).title}: {told.some(len(drawn), len(order), gaps)}",
        alt=f"Tabel unit dan bulan untuk laporan {dataset(chosen).title}; yang paling banyak kosong di atas",
        indicator=indicator(RECEIVED),
        rows=pd.DataFrame(cells, columns=["row", "column", "value", "text", "state", "tint"]),
        table_rows=rows,
        fields=UNIT_FIELDS,
        period=reach(view),
        query="data/reports_matrix",
        datasets=(chosen,),
        about=ABOUT,
    )


def by_unit(rows: list[dict[str, object]]) -> tuple[dict[tuple[str, date], dict[str, object]], dict[str, Row], int]:
    """Counts by unit and month, the units (most missing first, then most late), and how many miss or are late."""
    found: dict[tuple[str, date], dict[str, object]] = {}
    units: dict[str, Row] = {}
    gaps: dict[str, list[int]] = {}
    for row in rows:
        code, month = str(row["unit_code"]), pd.Timestamp(str(row["month"])).date()
        names = NAMES[str(row["status"])]
        counts = found.setdefault((code, month), {})
        for name in names:
            counts[name] = count(counts, name) + 1
        units.setdefault(code, row)
        missing, late = gaps.setdefault(code, [0, 0])
        gaps[code] = [missing + ("missing" in names), late + ("late" in names)]
    ordered = sorted(units, key=lambda code: (-gaps[code][0], -gaps[code][1], code))
    return found, {code: units[code] for code in ordered}, sum(any(pair) for pair in gaps.values())


NAMES: dict[str, tuple[str, ...]] = {
    "tepat_waktu": ("expected", "received", "on_time"),
    "terlambat": ("expected", "received", "late"),
    "diterima": ("expected", "received"),
    "belum": ("expected", "missing"),
    "belum_jatuh_tempo": ("awaited",),
}
"""What a report of each status counts as."""
