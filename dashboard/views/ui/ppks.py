"""*PPKS*: the chosen kind, the answer, the cards, and all 26 kinds, zeros too, known against served."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import ppks as told
from dashboard.views.status import status
from dashboard.views.ui import cards, filters, layout
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="ppks",
    title="PPKS",
    leads=("ppks_people",),
    filters=("period", "kabupaten"),
    dataset="ppks",
    kinds=("tahun",),
)
KIND = "jenis"
SILENT, PARTLY = "belum_melapor", "belum_lengkap"
Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the page looks at: the chosen kind (`*` = all), the 26 kinds, the areas and the years of that choice."""

    kind: str
    kinds: pd.DataFrame
    areas: pd.DataFrame
    years: pd.DataFrame

    @property
    def row(self) -> Line:
        """The chosen kind (`ppks/kinds`); {} for all."""
        return next((row for row in records(self.kinds) if str(row["ppks_code"]) == self.kind), {})

    @property
    def name(self) -> str:
        """The chosen kind in words, for a title."""
        return sentences.capital(str(self.row["ppks_name"])) if self.row else "PPKS"


def choose(view: View) -> Look:
    """Draw the filter of kinds and look."""
    year, region = view.asked.year, view.region
    kinds = view.book.rows("ppks/kinds", region=region, year=year)
    names = {str(row["ppks_code"]): numbered(row) for row in records(kinds.sort_values("ppks_code"))}
    words = {ALL: "Semua jenis"} | names
    with view.row:
        kind = filters.choose(KIND, list(words), label="Jenis PPKS", default=ALL, words=words.__getitem__)
    part = ALL if kind == ALL else f"kind={kind}"
    areas = view.book.rows("ppks/areas", year=year, part=part, level=view.level, parent=view.kabupaten)
    return Look(
        kind=kind, kinds=kinds, areas=areas, years=view.book.rows("ppks/years", region=region, part=part)
    )  # fmt: skip


def numbered(row: Line) -> str:
    """A kind with its number: "8 · Lanjut usia terlantar"."""
    return f"{row['ppks_code']} · {sentences.capital(str(row['ppks_name']))}"


def now(view: View, look: Look) -> Line:
    """The chosen year of the choice; {} where nobody reported it."""
    return next((row for row in records(look.years) if row["year"] == view.asked.year), {})


def answer(view: View, look: Look) -> str:
    """All kinds or the chosen one: known, served, the largest unserved need, who is silent."""
    level = filters.LEVELS[view.agency.region_level]
    place, year = view.place, view.asked.year
    if look.row:
        return told.kind(look.row, records(look.areas), place=place, year=year, level=level)
    return told.people(records(look.kinds), now(view, look), place=place, year=year, level=level)


def summary(view: View, look: Look) -> list[Card]:
    """Known, share served, not served, and the kinds that nobody serves (of one kind: how many are women)."""
    row = now(view, look)
    of = f"{formats.number(row.get('served'))} dari {formats.number(row.get('known'))} orang" if row else ""
    unserved = sentences.count(row, "known") - sentences.count(row, "served") if row.get("known") is not None else None
    return [
        cards.of(
            indicator("ppks_people"),
            _against_before(view, look, "people"),
            kind="tahun",
            against="" if look.row else say("ppks.by_kind"),
        ),
        cards.of(indicator("ppks_served_pct"), _against_before(view, look, "served_pct"), kind="tahun", against=of),
        Card(
            label="Belum dilayani",
            value=status(SILENT).word if unserved is None else formats.number(unserved),
            unit="" if unserved is None else "orang",
            against=f"dari {formats.number(row.get('known'))} yang diketahui layanannya" if row else "",
        ),
        _women(row) if look.row else _nobody(look),
    ]


def _against_before(view: View, look: Look, name: str) -> Line:
    """The year's value with that of the latest year before it, as `observations/card` gives them."""
    row = now(view, look)
    earlier = look.years[(look.years["year"] < view.asked.year) & look.years[name].notna()].tail(1)
    before = records(earlier)[0] if len(earlier) else {}
    return {
        "value": row.get(name),
        "previous_value": before.get(name),
        "previous_period": pd.Timestamp(before["year"], 1, 1) if before else None,
        "status": "incomplete" if row and (row["reported"] < row["expected"] or row["partly"]) else "final",
    }


def _nobody(look: Look) -> Card:
    found = told.unserved_kinds(records(look.kinds))
    names = told.kinds([str(row["ppks_name"]) for row in found], limit=2)
    return Card(label="Jenis tanpa seorang pun dilayani", value=formats.number(len(found)), unit="jenis", against=names)


def _women(row: Line) -> Card:
    women, people = row.get("women"), row.get("people")
    share = formats.share(women, people, 1) if women is not None and people else ""
    return Card(
        label="Perempuan",
        value=status(SILENT).word if women is None else formats.number(women),
        unit="" if women is None else "orang",
        against=f"{share} dari yang terdata" if share else "",
    )


COLUMNS = {"people": "Terdata", "served": "Dilayani", "unserved": "Belum dilayani"}


def every_kind(view: View, look: Look) -> Chart:
    """All 26 kinds by group, always: known, served and not served; zero is a zero, silence its own mark."""
    rows = records(look.kinds)
    cells = [
        {
            "group": sentences.capital(str(row["ppks_group"])),
            "row": numbered(row),
            "column": label,
            "value": row[name],
            "text": _text(row, name),
            "state": row["state"] if row["state"] in {SILENT, PARTLY} else None,
        }
        for row in rows
        for name, label in COLUMNS.items()
    ]
    most = max(rows, key=lambda row: sentences.count(row, "reported"), default={})
    return Chart(
        kind="matrix",
        key="ppks_jenis",
        title=f"{len(rows)} jenis PPKS: terdata dan dilayani",
        alt=f"Tabel {len(rows)} jenis PPKS di {view.place}, {view.asked.words}: terdata, dilayani, belum dilayani",
        indicator=indicator("ppks_people"),
        rows=pd.DataFrame(cells).astype({"value": float}),
        table_rows=look.kinds.assign(stigma=["ya" if row["is_stigmatising"] else "tidak" for row in rows]),
        fields=KIND_FIELDS,
        period=view.asked.words,
        query="ppks/kinds",
        datasets=("ppks",),
        reported=most.get("reported"),
        expected=most.get("expected"),
    )


def _text(row: Line, name: str) -> str:
    """A cell in words; the share stands beside those served."""
    if name == "served" and row["served"] is not None and row["known"]:
        return f"{formats.number(row['served'])} · {formats.share(row['served'], row['known'])}"
    return formats.number(row[name])


KIND_FIELDS = (
    Field(name="ppks_code", label="Nomor"),
    Field(name="ppks_name", label="Jenis", kind="text"),
    Field(name="ppks_group", label="Kelompok", kind="text"),
    Field(name="stigma", label="Menimbulkan stigma", kind="text"),
    Field(name="people", label="Terdata", unit="orang"),
    Field(name="men", label="Laki-laki", unit="orang"),
    Field(name="women", label="Perempuan", unit="orang"),
    Field(name="known", label="Diketahui layanannya", unit="orang"),
    Field(name="served", label="Dilayani", unit="orang"),
    Field(name="unserved", label="Belum dilayani", unit="orang"),
    Field(name="served_pct", label="Dilayani", unit="%", decimals=1),
    Field(name="reported", label="Melapor"),
    Field(name="expected", label="Wajib lapor"),
)


def signs(look: Look) -> None:
    """What the signs in the cells mean, and which kinds are not for everybody."""
    rows = records(look.kinds)
    sensitive = sorted(int(row["ppks_code"]) for row in rows if row["is_stigmatising"])
    places = say("ppks.sensitive", kinds=sentences.listing([str(code) for code in sensitive]))
    layout.small(say("ppks.signs", silent=status(SILENT).text, partly=status(PARTLY).text, places=places))
