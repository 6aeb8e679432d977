"""The figures of *Profil UPT*: one home, its register, how full, who comes and goes, who cares, and its targets."""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import joined, say
from dashboard.views.sentences import homes as told
from dashboard.views.status import MOVEMENTS, title
from dashboard.views.ui import cards, discrepancies, filters, frame, homes, links, measures, services, targets
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import first, records

SUBJECT = Subject(
    key="panti",
    title="Profil UPT",
    leads=("upt_residents", "upt_services"),
    filters=("period",),
    dataset="upt_residents",
)


@dataclass(frozen=True, slots=True)
class Home:
    """The chosen UPT: its look, its row of the register (`upt/registry`) and of the period (`upt/summary`)."""

    view: View
    code: str
    register: dict[str, object]
    row: dict[str, object]

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.register["upt_name"])

    @property
    def year(self) -> dict[str, object]:
        """Parameters of a query over the chosen year."""
        return {"period": self.view.asked.first.replace(month=1, day=1), "period_kind": "tahun"}

    @property
    def unit(self) -> dict[str, str]:
        """The home as a unit of `observations`."""
        return {"unit_kind": "upt", "unit_code": self.code}

    def card_row(self, key: str, when: dict[str, object]) -> dict[str, object]:
        """The home's figure of an indicator (`observations/card`)."""
        return measures.card(self.view, key, program=ALL, **self.unit, **when)


def choose(view: View) -> Home:
    """The home that the address asks for, at first the one that most needs somebody."""
    found = {str(row["upt_code"]): row for row in records(homes.every(view))}
    if not found:
        frame.answer(view, say("upt.none"))
        st.stop()
    with view.row:
        code = filters.choose(
            "upt", list(found), label="UPT/panti", default=_first(view, list(found)),
            words=lambda key: str(found[key]["upt_name"]), pinned=True,
        )  # fmt: skip
    return Home(view, code, view.book.row("upt/registry", upt=code), found[code])


def _first(view: View, codes: list[str]) -> str:
    needs = told.needs(
        records(homes.every(view)), records(homes.silence(view)), records(targets.rows(view)),
        records(discrepancies.differing(view)),
    )  # fmt: skip
    return next((need.code for need in needs if need.code in codes), codes[0])


def answer(home: Home) -> str:
    """How full, how many to a carer, who left on their own feet, and its target."""
    view = home.view
    return told.alone(
        home.name, home.row, home.card_row("residents_per_caregiver", homes.when(view)),
        home.card_row("independent_pct", home.year), targets.of_services(view, home.code),
        period=view.asked.words, year=str(view.asked.year),
    )  # fmt: skip


def head(home: Home) -> None:
    """The line of the register: kind, for whom, where, room, head and validity; no person's name."""
    row = home.register
    room = "" if row["capacity"] is None else f"kapasitas {formats.number(row['capacity'])} tempat"  # type: ignore[arg-type]
    parts = [f"**{title(row['kind'])}**", f"untuk {row['ppks']}" if row["ppks"] else "", room, _head(row), _valid(row)]
    st.markdown(" · ".join(part for part in parts if part))
    pairs, apart = discrepancies.pairs(home.view, home.code), discrepancies.differing(home.view, home.code)
    with st.container(horizontal=True, gap="medium"):
        if row["region_name"]:
            links.to_area(str(row["region_code"]), _place(row))
        links.to_page("kegiatan", "Kegiatan", upt=home.code)
        links.to_page("kepuasan", "Kepuasan", unit=home.code)
        links.to_page("upt", "Semua UPT/panti")
    if len(apart):
        number, both = formats.number(len(apart)), formats.number(len(pairs))
        st.markdown(f":orange[◐] {say('panti.differs', number=number, pairs=both)}")


def _place(row: dict[str, object]) -> str:
    return ", ".join(str(name) for name in (row["region_name"], row["parent_name"]) if name)


def _head(row: dict[str, object]) -> str:
    if not row["head_status"]:
        return ""
    word = "Plt." if row["head_status"] == "plt" else "definitif"
    since = "" if row["head_since"] is None else f" sejak {formats.date(row['head_since'])}"  # type: ignore[arg-type]
    return f"kepala {word}{since}"


def _valid(row: dict[str, object]) -> str:
    parts = [
        "" if row[name] is None else f"{word} {formats.date(row[name])}"  # type: ignore[arg-type]
        for name, word in (("valid_from", "berlaku sejak"), ("valid_to", "sampai"))
    ]
    return " ".join(part for part in parts if part)


def summary(home: Home) -> list[Card]:
    """Residents and room, residents to a carer, who left on their own feet, services against the target."""
    view, month = home.view, homes.when(home.view)
    return [
        _card(home, "upt_residents", month, _room(home)),
        _card(home, "residents_per_caregiver", month, _carers(home)),
        _card(home, "independent_pct", home.year, _left(home)),
        _services(home, view.asked.year),
    ]


def _card(home: Home, key: str, when: dict[str, object], against: str) -> Card:
    row, shown = home.card_row(key, when), indicator(key)
    trend = measures.points(home.view, key, kind="bulan", **home.unit)
    card = cards.of(shown, row, kind=str(when["period_kind"]), against=against, trend=trend)
    undefined = row.get("value") is None and bool(row.get("reported"))
    return replace(card, value=formats.MISSING) if undefined or not row else card


def _room(home: Home) -> str:
    room, share = home.row["capacity"], home.row["occupancy_pct"]
    said = "" if share is None else f" · {formats.percent(share, 0)}"  # type: ignore[arg-type]
    return "" if room is None else f"kapasitas {formats.number(room)} tempat{said}"  # type: ignore[arg-type]


def _carers(home: Home) -> str:
    rows = carers(home)
    if rows.empty:
        return "pegawai belum dilaporkan"
    people = formats.number(int(rows.loc[rows["gives_care"], "people"].sum()))
    return f"{people} petugas yang merawat menurut daftar {rows['year'].iloc[0]}"


def _left(home: Home) -> str:
    row = home.card_row("independent_pct", home.year)
    if row.get("denominator") is None:
        return str(home.view.asked.year)
    numbers = [formats.number(row[name]) for name in ("numerator", "denominator")]  # type: ignore[arg-type]
    return f"{numbers[0]} dari {numbers[1]} yang keluar, {home.view.asked.year}"


def _services(home: Home, year: int) -> Card:
    shown, row = indicator(told.SERVICES), targets.of_services(home.view, home.code)
    value = row.get("value")
    target = row.get("target")
    said = "" if target is None else f"target {year}: {formats.number(target)}"  # type: ignore[arg-type]
    number = "belum melapor" if value is None else formats.number(value)  # type: ignore[arg-type]
    key = row.get("status", "belum_ditetapkan")
    return cards.with_status(f"{shown.label} {year}", number, against=said, key=key, help=shown.definition)


def carers(home: Home) -> pd.DataFrame:
    """The kinds of staff of the year, else of the newest year before (`upt/staff`)."""
    return home.view.book.rows("upt/staff", upt=home.code, year=home.view.asked.year)


def residents(home: Home) -> Chart:
    """Residents month by month against the room there is."""
    rows = home.view.book.rows("upt/residents", upt=home.code)
    rows = rows.assign(period=rows["month"], value=rows["end_residents"], plan=rows["capacity"])
    return Chart(
        kind="trend",
        key="panti_penghuni",
        title="Penghuni terhadap kapasitas",
        alt=f"Garis penghuni {home.name} per bulan dengan kapasitasnya sebagai garis putus-putus",
        indicator=indicator("upt_residents"),
        rows=rows,
        table_rows=rows.assign(words=[formats.month(stamp) for stamp in rows["month"]]),
        fields=services.FLOW_FIELDS,
        period=services.span(rows),
        query="upt/residents",
        names={"value": "Penghuni", "plan": "Kapasitas"},
        of_unit=home.code,
        caveats=("occupancy",),
    )


def account(home: Home) -> Chart:
    """Start, in, each way out, end: what is at the end is what the lines before it leave."""
    rows = home.view.book.rows("upt/account", upt=home.code, **homes.when(home.view))
    rows = rows[(rows["line"] != "tidak_diterangkan") | (rows["people"] != 0)]
    standing = rows["line"].isin(("awal", "akhir"))
    text = [
        formats.number(row["people"]) if stands else formats.signed(row["people"])
        for row, stands in zip(records(rows), standing, strict=True)
    ]
    found = first(rows)
    return Chart(
        kind="steps",
        key="panti_neraca",
        title="Neraca penghuni",
        alt=f"Neraca penghuni {home.name}: awal, masuk, keluar menurut cara, akhir, {home.view.asked.words}",
        indicator=indicator("upt_residents"),
        rows=rows.assign(label=[MOVEMENTS[str(line)] for line in rows["line"]], value=rows["people"].abs(), text=text),
        fields=(
            Field(name="label", label="Baris", kind="text"),
            Field(name="people", label="Menambah atau mengurangi", unit="orang"),
        ),
        period=home.view.asked.words,
        query="upt/account",
        reported=found.get("reported"),
        expected=found.get("expected"),
        nothing=say("panti.silent", name=home.name, period=home.view.asked.words),
        of_unit=home.code,
    )


def staff(home: Home) -> Chart:
    """Kinds of staff, those who care for residents first; never a person."""
    rows = carers(home)
    year = f" {rows['year'].iloc[0]}" if len(rows) else ""
    care = ["ya" if gives else "tidak" for gives in rows["gives_care"]]
    return Chart(
        kind="table",
        key="panti_pegawai",
        title=f"Pegawai menurut jenis{year}",
        alt=f"Tabel pegawai {home.name} menurut jenis{year}",
        indicator=indicator("residents_per_caregiver"),
        rows=rows.assign(care=care),
        fields=(
            Field(name="staff_kind", label="Jenis pegawai", kind="text"),
            Field(name="people", label="Pegawai", unit="orang"),
            Field(name="care", label="Merawat penghuni", kind="text"),
            Field(name="year", label="Tahun", kind="text", right=True),
        ),
        period=joined("Tahun", year.strip()) if year else home.view.asked.words,
        query="upt/staff",
        datasets=("upt_staff",),
        brief=("staff_kind", "people", "care"),
        nothing=say("panti.no_staff"),
        of_unit=home.code,
    )
