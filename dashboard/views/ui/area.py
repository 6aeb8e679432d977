"""The figures of *Profil*: everything about one area, beside its neighbours and the median of the office's areas."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import INDICATORS, Indicator, indicator
from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.status import status, title
from dashboard.views.ui import arrivals, cards, figure, filters, layout, links, measures
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="profil",
    title="Profil wilayah",
    leads=("paid", "families", "pkh_families", "p0_pct"),
    filters=("period", "program"),
    dataset="disbursements",
)
LEAD = "paid_pct"
NEIGHBOURS = 5
OWN_LEVELS = ("kabupaten", "kecamatan")


def choose(view: View) -> View:
    """The same look, at the area that is chosen; at first the one that is furthest behind."""
    rows = pd.concat([view.book.rows("region/list", level=level, parent=ALL) for level in levels(view)])
    found = {str(row["region_code"]): row for row in records(rows)}
    names = {code: named(view, row) for code, row in found.items()}
    with view.row:
        code = filters.choose(
        "area", list(names), label="Wilayah", default=furthest(view, list(names)), words=lambda key: names[key],
        pinned=True,
    )  # fmt: skip
    place = str(found[code]["region_name"])
    return replace(view, kabupaten=code, places={code: place})


def levels(view: View) -> tuple[str, ...]:
    """The levels whose areas can be chosen."""
    whole = OWN_LEVELS if view.agency.level == "provinsi" else tuple(reversed(OWN_LEVELS))
    return tuple(level for level in whole if level == "kabupaten" or view.agency.region_level == "kecamatan")


def named(view: View, row: dict[str, Any]) -> str:
    """An area as the select box says it; a kecamatan of a province with its kabupaten, since names repeat."""
    inside = view.agency.level == "provinsi" and row["level"] == "kecamatan"
    parent = str(row["parent_name"]).removeprefix("Kabupaten ")
    return f"{row['region_name']}, {parent}" if inside else str(row["region_name"])


def furthest(view: View, codes: list[str]) -> str:
    """The area furthest behind in the chosen period, else the first one of which something is known."""
    worst = view.book.row("summary/answer", **view.scope).get("worst_code")
    if worst in codes:
        return str(worst)
    known = {
        level for key in view.subject.leads for level in view.book.rows("observations/periods", indicator=key)["level"]
    }
    own = view.agency.region_code
    return own if own in codes and view.agency.region_level not in known else codes[0]


def level_words(view: View) -> str:
    """The level of the chosen area in words."""
    return filters.LEVELS["kabupaten" if view.region.count(".") == 1 else "kecamatan"]


def facts(view: View) -> dict[str, Any]:
    """What the area is: parent, codes, families, UPT."""
    return view.book.row("region/profile", region=view.region)


def head(view: View) -> None:
    """What the area is, in one line of small print."""
    layout.small(lines(view))


def lines(view: View) -> str:
    """The area in one line: where it lies, its codes, what stands in it."""
    row = facts(view)
    parts = [
        f"{level_words(view).capitalize()} di {row['parent_name']}" if row.get("parent_name") else "",
        f"kode {row['region_code']}" + (f" (BPS {row['bps_code']})" if row.get("bps_code") else ""),
        f"{formats.number(row['children'])} kecamatan" if row.get("children") else "",
        f"{formats.number(row['families'])} keluarga ({formats.number(row['families_year']).replace('.', '')})"
        if row.get("families")
        else "",
        f"{formats.number(row['upt'])} UPT/panti" if row.get("upt") else "",
        f"laporan terakhir diterima {formats.date(row['last_received'])}" if row.get("last_received") else "",
    ]
    return " · ".join(part for part in parts if part)


def compared(view: View) -> pd.DataFrame:
    """One row per indicator: the area beside its neighbours' and the office's median (`observations/profile`)."""
    when = {"period": view.asked.first, "period_kind": view.asked.kind}
    return view.book.rows("observations/profile", region_code=view.region, **when)


def answer(view: View) -> str:
    """The share paid beside the others, in one sentence."""
    rows = {row["indicator"]: row for row in records(compared(view))}
    keys = [LEAD, *(record.key for record in INDICATORS)]
    key = next((key for key in keys if rows.get(key, {}).get("value") is not None), LEAD)
    shown, row = indicator(key), rows.get(key)
    return sentences.beside(
        view.place, row, label=f"{shown.label} {_when(row, view)}", unit=shown.unit, decimals=shown.decimals,
        level=level_words(view),
    )  # fmt: skip


def _when(row: dict[str, Any] | None, view: View) -> str:
    """The period of a row, which for what is published is a year of its own."""
    return formats.period(row["period"], str(row["period_kind"])) if row else view.asked.words


def summary(view: View) -> list[Card]:
    """Families reached, share paid, money paid out, failures; without payments whatever else is known."""
    if not measures.paid_out(view):
        return known(view)
    quota = measures.card(view, "quota")
    return [
        _card(view, "recipient_families", against=measures.share(measures.card(view, "paid"), quota)),
        _card(view, "paid_pct", against=beside(view)),
        _card(view, "disbursed_idr"),
        _card(view, "failed", against=measures.share(measures.card(view, "failed"), quota)),
    ]


def known(view: View) -> list[Card]:
    """A card for each indicator that the area has a value of, against the office's median."""
    rows = [row for row in records(compared(view)) if row["value"] is not None]
    return [
        Card(
            label=indicator(str(row["indicator"])).label,
            value=cards.shown(row["value"], indicator(str(row["indicator"]))),
            against=f"tahun {row['period'].year}",
            help=indicator(str(row["indicator"])).definition,
        )
        for row in rows
    ]


def beside(view: View) -> str:
    """The office's share paid in the same period, to read the area's against."""
    office = measures.card(replace(view, kabupaten=ALL), LEAD).get("value")
    return "" if office is None else f"kantor {formats.percent(office)}"


def _card(view: View, key: str, *, against: str = "") -> Card:
    row = measures.card(view, key)
    return cards.of(indicator(key), row, kind=view.period.kind, against=against, trend=measures.series(view, key))


def comparison(view: View) -> Chart:
    """Every indicator of the area beside neighbours and office, with its rank."""
    rows = records(compared(view))
    order = [record.key for record in INDICATORS]
    known = [row | _words(row) for row in sorted(rows, key=lambda row: order.index(str(row["indicator"])))]
    return Chart(
        kind="table",
        key="profil_banding",
        title="Dibandingkan dengan tetangga dan kantor",
        alt=f"Tabel semua indikator {view.place}, tetangga, dan nilai tengah kantor, {view.asked.words}",
        indicator=indicator(LEAD),
        rows=pd.DataFrame(known),
        fields=(
            Field(name="label", label="Indikator", kind="text"),
            Field(name="value_words", label="Wilayah ini", kind="text", right=True),
            Field(name="neighbours_words", label="Tetangga", kind="text", right=True),
            Field(name="office_words", label="Nilai tengah kantor", kind="text", right=True),
            Field(name="rank_words", label="Peringkat", kind="text", right=True),
            Field(name="period_words", label="Periode", kind="text", right=True),
        ),
        period=f"{view.asked.words}; yang diterbitkan per tahun: tahun terakhir yang ada",
        query="observations/profile",
        brief=("label", "value_words", "neighbours_words", "office_words", "rank_words", "period_words"),
        about="Nilai wilayah ini, nilai tengah wilayah tetangga terdekat, dan nilai tengah semua wilayah kantor "
        "pada tingkat yang sama. Peringkat 1 ialah nilai terbesar.",
    )


def _words(row: dict[str, Any]) -> dict[str, str]:
    shown: Indicator = indicator(str(row["indicator"]))
    said = {
        name: cards.shown(row[column], shown) if row[column] is not None else formats.MISSING
        for name, column in (
            ("value_words", "value"),
            ("neighbours_words", "neighbours_median"),
            ("office_words", "office_median"),
        )
    }
    unit = "" if shown.unit in {"%", "rupiah", "indeks", shown.label.lower()} else f", {shown.unit}"
    rank = f"{formats.number(row['rank'])} dari {formats.number(row['of'])}" if row["rank"] else formats.MISSING
    when = formats.short_period(row["period"], str(row["period_kind"]))
    return said | {"label": f"{shown.label}{unit}", "rank_words": rank, "period_words": when}


def poverty(view: View) -> Chart:
    """The survey's share of poor people over the years; for kabupaten and above only."""
    shown = indicator("p0_pct")
    rows = measures.points(view, shown.key, kind="tahun")
    rows = rows.assign(words=[formats.period(stamp, "tahun") for stamp in rows["period"]])
    return Chart(
        kind="trend",
        key="profil_kemiskinan",
        title=f"{shown.label}, {view.place}",
        alt=f"Garis persentase penduduk miskin {view.place} menurut tahun",
        indicator=shown,
        rows=rows,
        fields=(measures.PERIOD, Field(name="value", label="P0", unit="%", decimals=2)),
        period=measures.span(rows, view),
        period_kind="tahun",
        query="observations/trend",
    )


def survey(view: View) -> None:
    """The survey's figure where there is one for this area."""
    chart = poverty(view)
    if not chart.empty:
        figure.show(view, chart)


def neighbours(view: View) -> None:
    """The nearest areas, each a link."""
    st.subheader("Wilayah terdekat", anchor=False)
    rows = records(view.book.rows("region/neighbours", region=view.region, limit=NEIGHBOURS))
    with st.container(horizontal=True, gap="small"):
        for row in rows:
            distance = formats.number(row["distance_km"])
            links.here("area", str(row["region_code"]), f"{row['region_name']} · {distance} km")


def reports(view: View) -> None:
    """When the area's own reports of payments came in this year, a sign for each month."""
    parent = view.region.rpartition(".")[0]
    if parent.count(".") != 1:
        return
    year = view.asked.year
    rows = view.book.rows(
        "data/reports_matrix", dataset="disbursements", period_from=date(year, 1, 1), period_to=date(year, 12, 1),
        parent=parent,
    )  # fmt: skip
    own = records(rows[rows["unit_code"] == view.region])
    if own:
        st.subheader(f"Laporan penyaluran {view.asked.year}", anchor=False)
        st.markdown(" · ".join(f"{SHORT_MONTHS[row['period'].month - 1]} {mark(row['status'])}" for row in own))
        layout.small(arrivals.signs_words())


def mark(key: object) -> str:
    """The sign of a status in its colour, explained in words beneath."""
    found = status(key)
    return f":{found.tone}[{found.sign}]"


def homes_here(view: View) -> None:
    """The UPT that stand in the area."""
    homes = records(view.book.rows("region/upt", region=view.region))
    if homes:
        st.subheader("UPT/panti di wilayah ini", anchor=False)
        for row in homes:
            links.to_home(str(row["upt_code"]), f"{row['upt_name']} ({title(row['kind']).lower()})")
