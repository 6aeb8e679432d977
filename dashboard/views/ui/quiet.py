"""The figures of *Titik paling sunyi*: areas with many of the poorest families and no service for some months."""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard.catalogue import Indicator, indicator, threshold
from dashboard.catalogue.months import ROMAN
from dashboard.geo.layers import Layer
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import field as saying
from dashboard.views.ui import behind, figure, filters, layout, links, mapping, presence
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="sunyi",
    title="Titik paling sunyi",
    leads=("months_without_service",),
    filters=("period", "kabupaten"),
    dataset="service_log",
)
LEVELS = ("kecamatan", "desa")
MONTHS = ("1", "2", "3", "6", "9", "12")
SHOWN = 8
QUERY = "field/quiet"
SERVED = "masih dilayani"
QUIET, HEARD = "tanpa_layanan", "dilayani"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the page looks at: the level, how many months make an area quiet, and a row per area (`field/quiet`)."""

    level: str
    months: int
    rows: pd.DataFrame

    @property
    def quiet(self) -> pd.DataFrame:
        """The quiet areas whose families are known, most families first."""
        return self.rows[self.rows["is_quiet"].astype(bool) & self.rows["families"].notna()]

    @property
    def unknown(self) -> pd.DataFrame:
        """The quiet areas of which the register has no figures."""
        return self.rows[self.rows["is_quiet"].astype(bool) & self.rows["families"].isna()]

    @property
    def level_words(self) -> str:
        """The level as a sentence says it."""
        return filters.LEVELS[self.level]


def choose(view: View) -> Look:
    """Draw the page's own filters and look: by default as many months as the catalogue calls silent."""
    found = set(view.book.rows("observations/periods", indicator=SUBJECT.leads[0])["level"])
    levels = [level for level in LEVELS if level in found] or ["kabupaten"]
    usual = formats.number(threshold("silent_months").value)
    with view.row:
        level = filters.choose(
            "tingkat", levels, label="Tingkat", default=levels[0], words=lambda key: filters.LEVELS[key].capitalize()
        )
        months = filters.choose(
            "n", MONTHS, label="Tanpa layanan", default=usual, words=lambda number: f"{number} bulan atau lebih"
        )
    rows = view.book.rows(QUERY, month=view.month, months=int(months), level=level, parent=view.kabupaten)
    return Look(level=level, months=int(months), rows=rows)


def desil() -> str:
    """The poorest desil in words: "1–2"."""
    return f"1–{formats.number(threshold('poorest_desil').value)}"


def answer(view: View, look: Look) -> str:
    """How many areas are quiet, and how many of the poorest families live there."""
    rows = [row | {"region_name": f"{row['region_name']}{behind.within(view, row)}"} for row in records(look.rows)]
    return saying.quiet(rows, least=look.months, level=look.level_words, desil=desil(), when=formats.month(view.month))


def measured() -> Indicator:
    """What the map and the bars show: families left alone; its gaps are those of the months without a service."""
    label = say("sunyi.families", desil=desil())
    return replace(indicator("months_without_service"), label=label, short=label, unit="keluarga")


def summary(view: View, look: Look) -> list[Card]:
    """Quiet areas, families in them, their share of all such families, and the longest silence."""
    quiet, known = look.quiet, look.rows.dropna(subset=["families"])
    alone = quiet["families"].sum() if len(known) else None
    silent = look.rows.sort_values("silent_months", ascending=False, kind="stable").head(1)
    longest = records(silent[silent["silent_months"] > 0])
    least = f"{sentences.months(look.months)} atau lebih"
    return [
        Card(
            label=f"Tanpa layanan {least}",
            value=formats.number(len(quiet) + len(look.unknown)),
            unit=f"dari {formats.number(len(look.rows))} {look.level_words}",
            against=f"{formats.number(len(look.unknown))} belum ada angka desil" if len(look.unknown) else "",
        ),
        Card(label=measured().label, value=formats.number(alone), unit="keluarga", against=_release(look)),
        Card(
            label=f"Dari keluarga desil {desil()}",
            value=formats.MISSING if alone is None else formats.share(alone, known["families"].sum(), 1),
            against=f"dari {formats.number(known['families'].sum())} keluarga" if len(known) else "",
        ),
        Card(
            label="Paling lama tanpa layanan",
            value=formats.number(longest[0]["silent_months"] if longest else 0),
            unit="bulan",
            against=f"{longest[0]['region_name']}{behind.within(view, longest[0])}" if longest else "",
        ),
    ]


def _release(look: Look) -> str:
    """The release of the register from which the families come."""
    found = look.rows["release"].dropna()
    if not len(found):
        return "belum ada rilis register"
    year, _, quarter = str(found.iloc[0]).partition("-T")
    return f"register TW {ROMAN[int(quarter) - 1]} {year}"


def chart(view: View, look: Look) -> Chart:
    """Every area with its families and months; quiet ones first. The map, the list and the files are these rows."""
    rows = look.rows.assign(
        value=look.rows["families_alone"],
        condition=look.rows["is_quiet"].map({True: QUIET, False: HEARD}),
    )
    about = say("sunyi.about", desil=desil(), months=sentences.months(look.months))
    return Chart(
        kind="map",
        key="sunyi_peta",
        title=f"{measured().label} {sentences.months(look.months)} atau lebih",
        alt=f"Peta keluarga desil {desil()} di {look.level_words} tanpa layanan, {formats.month(view.month)}",
        indicator=measured(),
        rows=rows,
        fields=(
            *presence.PLACE,
            Field(name="condition", label="Keadaan", kind="status"),
            Field(name="families_alone", label=f"Keluarga desil {desil()} tanpa layanan", unit="keluarga"),
            Field(name="families", label=f"Keluarga desil {desil()}", unit="keluarga"),
            Field(name="silent_months", label="Bulan tanpa layanan", unit="bulan"),
            Field(name="last_served", label="Terakhir dilayani", kind="month"),
            Field(name="release", label="Rilis register", kind="text"),
        ),
        period=formats.month(view.month),
        query=QUERY,
        datasets=("service_log", "welfare_deciles"),
        caveats=("no_record", "register"),
        unit="keluarga",
        about=about,
    )


def map_of(view: View, look: Look, layer: Layer | None) -> None:
    """Where the quiet areas lie."""
    mapping.show(view, chart(view, look), layer, method="jenks", level=look.level, zero=SERVED)


def listed(view: View, look: Look) -> None:
    """The quiet areas, most families first, each a link to its page; those without register figures apart."""
    st.subheader("Paling banyak keluarga", anchor=False)
    if not len(look.quiet):
        st.markdown("Tidak ada wilayah seperti itu.")
    for row in records(look.quiet.head(SHOWN)):
        _line(view, row, f"{formats.number(row['families'])} keluarga · ")
    more = len(look.quiet) - SHOWN
    if more > 0:
        layout.small(f"dan {formats.number(more)} {look.level_words} lain, lihat tabel")
    if len(look.unknown):
        st.markdown("**Belum ada angka desil**")
        for row in records(look.unknown.head(SHOWN)):
            _line(view, row, "")
    alone = look.rows[look.rows["is_quiet"].astype(bool)]
    table = replace(chart(view, look), kind="table", key="sunyi_daftar", title="Titik paling sunyi")
    figure.foot(view, replace(table, rows=table.rows.loc[alone.index]))


def _line(view: View, row: dict[str, object], families: str) -> None:
    since = row["last_served"]
    silent = sentences.months(sentences.count(row, "silent_months"))
    last = f"terakhir {formats.month(since)}" if since else "belum pernah dalam catatan"  # type: ignore[arg-type]
    with st.container(gap=None):
        links.to_area(str(row["region_code"]), f"**{row['region_name']}**{behind.within(view, row)}")
        st.markdown(f":small[{families}{silent} tanpa layanan, {last}]")
