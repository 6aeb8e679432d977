"""The figures of *Dinsos Selalu Ada*: who was served in which month, and the longest gaps. See also `fieldwork`."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.sentences import field as saying
from dashboard.views.status import rules, status
from dashboard.views.ui import behind, cards, figure, filters, layout, links, measures
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="hadir",
    title="Dinsos Selalu Ada",
    leads=("months_without_service",),
    filters=("period", "kabupaten"),
    dataset="service_log",
    kinds=("tahun",),
)
SHOWN = 6
SILENT = "tanpa_layanan"
PLACE = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
)
INNER = (
    Field(name="areas_served", label="Wilayah di dalamnya yang dilayani"),
    Field(name="areas", label="Wilayah di dalamnya"),
)
PEOPLE = Field(name="people", label="Orang dilayani", unit="orang")


def finest(view: View) -> str:
    """The level of the areas that are counted: the office's finest, as far as the log knows it."""
    found = set(view.book.rows("observations/periods", indicator=SUBJECT.leads[0])["level"])
    return view.agency.region_level if view.agency.region_level in found else view.level


def over(view: View) -> dict[str, object]:
    """Parameters of the queries over the areas in the chosen year."""
    return {"year": view.asked.year, "level": finest(view), "parent": view.kabupaten}


def counted(view: View) -> str:
    """The areas that are counted, as a sentence says them."""
    return filters.LEVELS[finest(view)]


def inside(view: View) -> dict[str, object]:
    """Parameters of the queries over everything in the chosen area and year."""
    return {"year": view.asked.year, "region": view.region}


def running(view: View) -> bool:
    """Whether the chosen year is the one in which the newest report came."""
    return view.book.as_of is not None and view.book.as_of.year == view.asked.year


def when(view: View) -> str:
    """The chosen year as a sentence says it."""
    return "tahun ini" if running(view) else f"sepanjang {view.asked.year}"


def answer(view: View) -> str:
    """How many areas were served every month, and which one was longest without a service."""
    row = view.book.row("field/summary", **over(view))
    if row.get("worst_code"):
        place = {"region_code": row["worst_code"], "parent_name": row["worst_parent"]}
        row = row | {"worst_name": f"{row['worst_name']}{behind.within(view, place)}"}
    return saying.presence(row, level=counted(view), when=when(view))


def summary(view: View) -> list[Card]:
    """Areas served every month, the longest gap, the share outside distribution days, and the response."""
    row = view.book.row("field/summary", **over(view))
    outside, response = (measures.card(view, key) for key in ("outside_distribution_pct", "response_hours_median"))
    return [
        Card(
            label="Dilayani setiap bulan",
            value=formats.number(sentences.count(row, "every_month")),
            unit=f"dari {formats.number(sentences.count(row, 'areas'))} {counted(view)}",
            against=_so_far(row),
        ),
        _longest(view),
        cards.of(
            indicator("outside_distribution_pct"),
            outside,
            kind=view.period.kind,
            against=_days(outside),
            trend=measures.series(view, "outside_distribution_pct"),
        ),
        cards.of(
            indicator("response_hours_median"),
            response,
            kind=view.period.kind,
            against=_reached(response),
            trend=measures.series(view, "response_hours_median"),
        ),
    ]


def _so_far(row: dict[str, object]) -> str:
    return f"s.d. {formats.month(row['last_month'])}" if row.get("last_month") else ""  # type: ignore[arg-type]


def _days(row: dict[str, object]) -> str:
    days = row.get("denominator")
    return f"dari {formats.number(days)} hari dengan layanan" if days else ""  # type: ignore[arg-type]


def _reached(row: dict[str, object]) -> str:
    if not row.get("denominator"):
        return ""
    return f"{formats.number(row['numerator'])} dari {formats.number(row['denominator'])} laporan dijangkau"  # type: ignore[arg-type]


def _longest(view: View) -> Card:
    """The longest gap of the list beside the strip."""
    shown = indicator("longest_gap_months")
    row = view.book.row("field/gaps", **over(view))
    found = sentences.count(row, "longest_gap")
    return Card(
        label=shown.label,
        value=formats.number(row.get("longest_gap")),
        unit=shown.unit if row else "",
        against=f"{row['region_name']}{behind.within(view, row)}, {gap_words(row)}" if found else "",
        help=shown.definition,
    )


def gap_words(row: dict[str, object]) -> str:
    """From when to when a gap reaches: "Mei 2026" or "Okt 2024 – Des 2025"."""
    first, last = (formats.short_month(row[name]) for name in ("gap_from", "gap_until"))  # type: ignore[arg-type]
    return first if first == last else f"{first} – {last}"


def strip(view: View) -> Chart:
    """Areas by months and what they had; of a province its kabupaten. The table says which services."""
    inner = view.level != finest(view)
    rows = view.book.rows("field/strip", **over(view) | {"level": view.level})
    silent = rows["days"].eq(0)
    rows = rows.assign(
        row=rows["region_name"],
        column=[SHORT_MONTHS[stamp.month - 1] for stamp in rows["month"]],
        words=[formats.month(stamp) for stamp in rows["month"]],
        value=(rows["areas_served"] / rows["areas"] if inner else rows["days"].astype(float)).mask(silent),
        text=_of_areas(rows) if inner else rows["days"].map(formats.number),
        hint=None if inner else rows["service_names"],
        state=silent.map({True: SILENT, False: None}),
        condition=silent.map({True: SILENT, False: "dilayani"}),
        missing=(rows["areas"] - rows["areas_served"]).groupby(rows["region_code"]).transform("sum"),
    )
    rows.loc[silent, "text"] = None
    what = f"{counted(view).capitalize()} yang dilayani" if inner else "Hari dengan layanan"
    return Chart(
        kind="matrix",
        key="hadir_tahun",
        in_time=True,
        title=f"{what} per {view.level_words} dan bulan, {view.asked.year}",
        alt=f"Tabel {view.level_words} menurut bulan {view.asked.year}: {what.lower()}; bulan tanpa layanan bertanda",
        indicator=indicator("months_without_service"),
        rows=rows.sort_values(["missing", "region_code", "month"], ascending=[False, True, True]),
        fields=(
            *PLACE,
            Field(name="words", label="Bulan", kind="text"),
            Field(name="condition", label="Keadaan", kind="status"),
            Field(name="days", label="Hari dengan layanan", unit="hari"),
            Field(name="services", label="Jenis layanan", unit="jenis"),
            Field(name="service_names", label="Layanan", kind="text"),
            Field(name="partner_names", label="Mitra", kind="text"),
            PEOPLE,
            *(INNER if inner else ()),
        ),
        period=view.asked.words,
        query="field/strip",
        unit="hari",
    )


def _of_areas(rows: pd.DataFrame) -> list[str]:
    """How many of the areas inside had a service: "22/24"."""
    return [
        f"{formats.number(served)}/{formats.number(areas)}"
        for served, areas in zip(rows["areas_served"], rows["areas"], strict=True)
    ]


def explained() -> None:
    """What a cell of the strip says."""
    layout.small(rules("layanan"))


def gaps(view: View) -> None:
    """The areas with the longest gaps, worst first, each a link to its page."""
    found = view.book.rows("field/gaps", **over(view))
    rows = [row for row in records(found) if row["longest_gap"]]
    heading = "Jeda terpanjang dalam 24 bulan"
    st.subheader(heading, anchor=False)
    if not rows:
        st.markdown("Tidak ada bulan tanpa catatan layanan.")
    for row in rows[:SHOWN]:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
            st.markdown(f":small[{_gap(view, row)}]")
    listed = Chart(
        kind="table",
        key="hadir_jeda",
        title=heading,
        alt=heading,
        indicator=indicator("longest_gap_months"),
        rows=found,
        fields=(
            *PLACE,
            Field(name="longest_gap", label="Jeda terpanjang", unit="bulan"),
            Field(name="gap_from", label="Dari", kind="month"),
            Field(name="gap_until", label="Sampai", kind="month"),
            Field(name="gap_now", label="Jeda sekarang", unit="bulan"),
            Field(name="months_without", label="Tanpa layanan, 12 bulan", unit="bulan"),
            Field(name="months_covered", label="Bulan yang tercatat"),
            Field(name="last_served", label="Terakhir dilayani", kind="month"),
        ),
        period=view.asked.words,
        query="field/gaps",
    )
    figure.foot(view, listed)


def _gap(view: View, row: dict[str, object]) -> str:
    longest, now, silent = sentences.count(row, "longest_gap"), sentences.count(row, "gap_now"), status(SILENT)
    lasting = (
        ("masih berlangsung" if running(view) else "berlanjut")
        if now >= longest
        else f"sekarang {sentences.months(now)}"
    )
    mark = f" · :{silent.tone}[{silent.sign} {lasting}]" if now else ""
    return f"{sentences.months(longest)}: {gap_words(row)}{mark}"
