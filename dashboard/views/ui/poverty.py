"""The figures of *Kemiskinan*: the survey's share of poor people over the years, beside province and country.

Register and survey never stand in one figure: nothing here reads a desil.
"""

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import poverty as sentences
from dashboard.views.ui import cards, figure, layout, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="kemiskinan",
    title="Kemiskinan",
    leads=("p0_pct",),
    filters=("period", "kabupaten"),
    dataset="poverty",
    kinds=("tahun",),
)
SERIES = "poverty/series"
KEYS = ("p0_pct", "poor_people", "p1", "p2")
LINE = "Garis kemiskinan"


def every(view: View) -> pd.DataFrame:
    """One row per area and year: the page's own area first, then its province and the country."""
    return view.book.rows(SERIES, region=view.region)


def own(view: View) -> pd.DataFrame:
    """The years of the page's own area."""
    rows = every(view)
    return rows[rows["region_code"] == view.region]


def answer(view: View) -> str:
    """How many are poor, how that changed, and how many in the province and the country."""
    return sentences.poverty(records(every(view)), region=view.region, place=view.place, year=view.asked.year)


def summary(view: View) -> list[Card]:
    """Share, people, depth and severity, and the line below which one is poor."""
    rows = own(view)
    now = next((row for row in records(rows) if row["year"] == view.asked.year), {})
    severity = indicator("p2")
    return [
        _card(view, "p0_pct"),
        _card(view, "poor_people"),
        _card(view, "p1", against=f"{severity.short} {formats.number(now.get('p2'), severity.decimals)}"),
        Card(
            label=LINE,
            value=formats.rupiah(now["poverty_line_idr"]) if now.get("poverty_line_idr") else formats.MISSING,
            against="per orang per bulan",
        ),
    ]


def _card(view: View, key: str, *, against: str = "") -> Card:
    row = measures.card(view, key, program=ALL, period=view.asked.first, period_kind="tahun")
    return cards.of(indicator(key), row, kind="tahun", against=against, trend=measures.points(view, key, kind="tahun"))


def over_time(view: View) -> Chart:
    """The share of poor people, the page's own area against its province and the country."""
    rows = every(view)
    rows = rows.assign(
        series=rows["region_name"].str.replace("Kabupaten ", "Kab. "),
        value=rows["p0_pct"],
        period=pd.to_datetime(rows["year"].astype(str) + "-01-01"),
        words=rows["year"].astype(str),
    )
    shown = indicator("p0_pct")
    return Chart(
        kind="lines",
        key="kemiskinan_tren",
        title=f"{shown.label} {_years(rows)}",
        alt=f"Garis {shown.label.lower()} {view.place} di samping provinsi dan Indonesia, {_years(rows)}",
        indicator=shown,
        rows=rows,
        fields=FIELDS,
        period=_years(rows),
        period_kind="tahun",
        query=SERIES,
        datasets=("poverty",),
        caveats=_breaks(rows[rows["region_code"] == view.region]),
    )


FIELDS = (
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="words", label="Tahun", kind="text"),
    Field(name="p0_pct", label="P0", unit="%", decimals=2),
    Field(name="poor_people", label="Penduduk miskin", unit="jiwa"),
    Field(name="p1", label="P1", decimals=2),
    Field(name="p2", label="P2", decimals=2),
    Field(name="poverty_line_idr", label=LINE, unit="rupiah"),
    Field(name="round", label="Putaran", kind="text"),
    Field(name="break_words", label="Deret terputus", kind="text"),
    Field(name="source", label="Sumber", kind="text"),
)


def _years(rows: pd.DataFrame) -> str:
    if rows.empty:
        return ""
    return f"{rows['year'].min()}–{rows['year'].max()}"


def beside(view: View) -> None:
    """The kabupaten/kota of a province, poorest first; of a kabupaten, itself beside province and country."""
    whole = view.agency.level == "provinsi" and view.kabupaten == ALL
    figure.show(view, _ranking(view) if whole else _table(view), opens=whole)
    layout.small(say("kemiskinan.register"))
    links.to_page("ketepatan", say("kemiskinan.to_register"))


def _ranking(view: View) -> Chart:
    rows = view.book.rows("poverty/by_area", year=view.asked.year)
    rows = rows.assign(code=rows["region_code"], label=rows["region_name"], value=rows["p0_pct"])
    shown = indicator("p0_pct")
    return Chart(
        kind="ranking",
        key="kemiskinan_wilayah",
        title=f"{shown.short} menurut kabupaten/kota, {view.asked.year}",
        alt=f"Batang {shown.label.lower()} menurut kabupaten/kota, {view.asked.year}, termiskin di atas",
        indicator=shown,
        rows=rows,
        shown=15,
        fields=(
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="p0_pct", label="P0", unit="%", decimals=2),
            Field(name="change", label="Perubahan", unit="poin", decimals=2),
            Field(name="poor_people", label="Penduduk miskin", unit="jiwa"),
            Field(name="p1", label="P1", decimals=2),
            Field(name="p2", label="P2", decimals=2),
        ),
        period=view.asked.words,
        query="poverty/by_area",
        datasets=("poverty",),
    )


def _table(view: View) -> Chart:
    rows = every(view)
    rows = rows[rows["year"] == view.asked.year].assign(words=str(view.asked.year))
    return Chart(
        kind="table",
        key="kemiskinan_banding",
        title=f"Di samping provinsi dan Indonesia, {view.asked.year}",
        alt=f"Tabel kemiskinan {view.place}, provinsi, dan Indonesia, {view.asked.year}",
        indicator=indicator("p0_pct"),
        rows=rows,
        fields=FIELDS,
        period=view.asked.words,
        query=SERIES,
        datasets=("poverty",),
        brief=("region_name", "p0_pct", "p1", "p2"),
    )


def people(view: View) -> Chart:
    """The number of poor people over the years."""
    shown = indicator("poor_people")
    return _trend(view, "poor_people", shown.label)


def depth(view: View) -> Chart:
    """Depth and severity over the years."""
    rows = own(view)
    long = pd.concat(
        [rows.assign(series=indicator(key).short, value=rows[key], period=_stamps(rows)) for key in ("p1", "p2")]
    )
    return Chart(
        kind="lines",
        key="kemiskinan_dalam",
        title="Kedalaman (P1) dan keparahan (P2)",
        alt=f"Garis indeks kedalaman dan keparahan kemiskinan {view.place}",
        indicator=indicator("p1"),
        rows=long.assign(words=long["year"].astype(str)),
        fields=(Field(name="series", label="Indeks", kind="text"), measures.PERIOD,
                Field(name="value", label="Nilai", decimals=2),
                Field(name="break_words", label="Deret terputus", kind="text")),
        period=_years(rows),
        period_kind="tahun",
        query=SERIES,
        datasets=("poverty",),
        unit="",
        caveats=_breaks(rows),
    )  # fmt: skip


def line(view: View) -> Chart:
    """The poverty line over the years."""
    return _trend(view, "poverty_line_idr", LINE, unit="rupiah")


def _trend(view: View, column: str, title: str, *, unit: str | None = None) -> Chart:
    rows = own(view)
    rows = rows.assign(series=title, value=rows[column], period=_stamps(rows), words=rows["year"].astype(str))
    return Chart(
        kind="lines",
        key=f"kemiskinan_{column}",
        title=f"{title} {_years(rows)}",
        alt=f"Garis {title.lower()} {view.place}, {_years(rows)}",
        indicator=indicator("poor_people"),
        rows=rows,
        fields=FIELDS,
        period=_years(rows),
        period_kind="tahun",
        query=SERIES,
        datasets=("poverty",),
        unit=unit,
        caveats=_breaks(rows),
        about="" if unit is None else "Pengeluaran per orang per bulan; di bawahnya seseorang dihitung miskin (BPS).",
    )


def _breaks(rows: pd.DataFrame) -> tuple[str, ...]:
    """The caveat of a series that breaks."""
    return ("series_break",) if rows["is_break"].any() else ()


def _stamps(rows: pd.DataFrame) -> pd.Series:
    return pd.to_datetime(rows["year"].astype(str) + "-01-01")
