"""The figures of *Program tahunan*: who is listed, eligible and paid; what has accrued; each status with its rule."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import yearly as sentences
from dashboard.views.status import status
from dashboard.views.ui import cards, filters, outcome, states
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="tahunan",
    title="Program tahunan",
    leads=("paid", "quota"),
    filters=("period", "kabupaten"),
    dataset="disbursements",
    kinds=("tahun",),
)
URGENT = ("terlambat", "jatuh_tempo", "sesuai_jadwal", "selesai")
STEPS = (
    ("Terdaftar", "listed"),
    ("Memenuhi syarat", "eligible"),
    ("Kuota", "quota"),
    ("Dibayar", "paid"),
    ("Meninggal", "died"),
    ("Pindah", "moved"),
)
Line = dict[str, Any]


def every(view: View) -> list[Line]:
    """The rows of `disbursement/yearly` for the area that the page looks at."""
    return records(view.book.rows("disbursement/yearly", region=view.kabupaten))


def choose(view: View) -> Line:
    """The row of the chosen programme and year; at first the one that needs attention soonest. Stops without one."""
    rows = [row for row in every(view) if row["year"] == view.asked.year]
    if not rows:
        some = bool(every(view))
        view.answer_slot.header(
            say("tahunan.tanpa_tahun", period=view.asked.words) if some else say("tahunan.tidak_ada"), anchor=False
        )
        states.nothing(say("tahunan.tanpa_tahun", period=view.asked.words) if some else say("tahunan.tidak_ada"))
        st.stop()
    names = {str(row["program_code"]): str(row["program_name"]) for row in sorted(rows, key=urgency)}
    with view.row:
        code = filters.choose(
            "tahunan", list(names), label="Program", default=next(iter(names)), words=lambda key: names[key]
        )
    return next(row for row in rows if row["program_code"] == code)


def at(view: View, row: Line) -> View:
    """The same look, at the programme of the row."""
    return replace(
        view, program=str(row["program_code"]), programs={str(row["program_code"]): str(row["program_name"])}
    )


def urgency(row: Line) -> tuple[int, int]:
    """Late before due before coming before finished; of those to come the nearest, of those past the latest."""
    place, day = URGENT.index(row["status"]), row["pay_month"].toordinal()
    return place, -day if row["status"] == "selesai" else day


def unit(row: Line) -> str:
    """Whether people or families are paid."""
    return str(row["beneficiary_unit"] or "KPM")


def answer(row: Line) -> str:
    """Who is to be paid or was, when, and what has accrued."""
    return sentences.answer(row, unit=unit(row))


def summary(view: View, row: Line) -> list[Card]:
    """Eligible, paid, died and moved, accrued beside paid with the outcome."""
    return [_eligible(row), _paid(row), _left(row), _accrued(view, row)]


def _eligible(row: Line) -> Card:
    parts = [
        "" if row["listed"] is None else f"dari {formats.number(row['listed'])} terdaftar",
        "" if row["quota"] is None else f"kuota {formats.number(row['quota'])}",
    ]
    shown = indicator("eligible")
    value = formats.number(row["eligible"])
    return Card(
        label=shown.label, value=value, unit="" if row["eligible"] is None else unit(row),
        against=", ".join(part for part in parts if part), help=shown.definition,
    )  # fmt: skip


def _paid(row: Line) -> Card:
    waits = row["paid"] is None and row["status"] == "sesuai_jadwal"
    paid = formats.number(row["paid"])
    if row["paid"] is None:
        paid = say("tahunan.belum_waktunya") if waits else status("belum_melapor").word
    against = say("tahunan.bulan_bayar", month=formats.month(row["pay_month"]))
    share = "" if row["paid_pct"] is None else f"{formats.percent(row['paid_pct'])} dari kuota, "
    said = cards.with_status(
        indicator("paid").label, paid, against=share + against, key=row["status"], help=indicator("paid").definition
    )
    return said if row["paid"] is None else replace(said, unit=unit(row))


def _left(row: Line) -> Card:
    known = row["died"] is not None
    value = f"{formats.number(row['died'])} / {formats.number(row['moved'])}" if known else formats.MISSING
    failed = row["failed"]
    against = f"dari {formats.number(failed)} gagal salur" if failed is not None else say("tahunan.belum_waktunya")
    return Card(label="Meninggal / pindah", value=value, against=against if known or not failed else "")


def _accrued(view: View, row: Line) -> Card:
    paid, accrued = row["disbursed_idr"], row["accrued_idr"]
    against = [
        "" if accrued is None else f"{formats.number(row['months_elapsed'])} dari 12 bulan",
        "" if paid is None else f"dibayar {formats.words(paid)}",
    ]
    return Card(
        label="Komitmen terhimpun", value=formats.rupiah_short(accrued),
        against=", ".join(part for part in against if part),
        change=outcome.line(view, str(row["program_code"]), year=int(row["year"])), help=say("tahunan.arti_komitmen"),
    )  # fmt: skip


def commitment(view: View, row: Line) -> Chart:
    """What has accrued month by month, and what was paid: paid stands at zero until the pay month, as planned."""
    year = int(row["year"])
    rows = view.book.rows("disbursement/commitment", program=row["program_code"], year=year)
    rows = rows.assign(
        period=rows["month"],
        value=rows["paid_to_date_idr"],
        plan=rows["accrued_idr"],
        status=["provisional" if stamp.date().replace(day=1) >= _today(view) else "final" for stamp in rows["month"]],
        words=[formats.month(stamp) for stamp in rows["month"]],
    )
    return Chart(
        kind="trend",
        key="tahunan_komitmen",
        title=f"Komitmen terhimpun dan dibayar {year}, {row['program_name']}",
        alt=f"Garis komitmen yang terhimpun tiap bulan dan rupiah yang dibayar, {row['program_name']}, {year}",
        indicator=indicator("disbursed_idr"),
        rows=rows,
        fields=(
            PERIOD,
            Field(name="accrued_idr", label="Komitmen terhimpun", unit="rupiah"),
            Field(name="paid_to_date_idr", label="Dibayar s.d. bulan ini", unit="rupiah"),
        ),
        period=f"Tahun {year}",
        names={"value": "Dibayar", "plan": "Komitmen"},
        query="disbursement/commitment",
        datasets=("budgets", "disbursements"),
        about=say("tahunan.arti_komitmen"),
    )


def _today(view: View) -> Any:
    return view.book.as_of.replace(day=1) if view.book.as_of else view.month


def areas(view: View, row: Line) -> pd.DataFrame:
    """The rows of `disbursement/yearly_by_area`."""
    return view.book.rows(
        "disbursement/yearly_by_area",
        program=row["program_code"], year=int(row["year"]), level=view.level, parent=view.kabupaten,
    )  # fmt: skip


def steps(view: View, row: Line) -> Chart:
    """From the list to the payment, and who could not be paid any more."""
    rows = pd.DataFrame({"label": [label for label, _ in STEPS], "value": [row[name] for _, name in STEPS]})
    return Chart(
        kind="steps",
        key="tahunan_tahap",
        title=f"Dari daftar sampai dibayar, {row['year']}",
        alt=f"Batang terdaftar, memenuhi syarat, kuota, dibayar, meninggal, dan pindah, {row['program_name']}",
        indicator=indicator("paid"),
        rows=rows.astype({"value": float}),
        fields=(Field(name="label", label="Tahap", kind="text"), Field(name="value", label="Jumlah", unit=unit(row))),
        period=f"Tahun {row['year']}",
        query="disbursement/yearly",
        unit=unit(row),
        reported=row["reported"],
        expected=row["expected"],
        datasets=("disbursements", "disbursement_failures"),
    )


def years(view: View, row: Line) -> Chart:
    """The programme year by year."""
    rows = view.book.rows("disbursement/yearly", region=view.kabupaten)
    rows = rows[rows["program_code"] == row["program_code"]].sort_values("year", ascending=False)
    code = str(row["program_code"])
    became = [outcome.words(view, year=int(year)).get(code, "") for year in rows["year"]]
    return Chart(
        kind="table",
        key="tahunan_tahun",
        title=f"Tahun demi tahun, {row['program_name']}",
        alt=f"Tabel {row['program_name']} menurut tahun: memenuhi syarat, dibayar, meninggal, pindah, status",
        indicator=indicator("paid"),
        rows=rows.assign(value=rows["months_elapsed"], year_words=rows["year"].astype(str), outcome=became),
        fields=(
            Field(name="year_words", label="Tahun", kind="text"),
            Field(name="status", label="Status", kind="status"),
            outcome.FIELD,
            Field(name="pay_month", label="Bulan bayar", kind="month"),
            *PEOPLE_FIELDS,
            Field(name="pagu_idr", label="Pagu", unit="rupiah"),
            Field(name="accrued_idr", label="Komitmen terhimpun", unit="rupiah"),
        ),
        period=view.asked.words,
        query="disbursement/yearly",
        datasets=("disbursements", "disbursement_failures", "budgets"),
        brief=(
            "year_words",
            "status",
            outcome.FIELD.name,
            "listed",
            "eligible",
            "paid",
            "died",
            "moved",
            "accrued_idr",
        ),
    )


LISTED = ("listed", "eligible", "paid")
PEOPLE_FIELDS = (
    Field(name="listed", label="Terdaftar"),
    Field(name="eligible", label="Memenuhi syarat"),
    Field(name="quota", label="Kuota"),
    Field(name="paid", label="Dibayar"),
    Field(name="died", label="Meninggal"),
    Field(name="moved", label="Pindah"),
    Field(name="paid_pct", label="Dibayar dari kuota", unit="%", decimals=1),
    Field(name="disbursed_idr", label="Nilai dibayar", unit="rupiah"),
)


def by_area(view: View, row: Line) -> Chart:
    """The programme area by area, least paid first."""
    rows = areas(view, row)
    return Chart(
        kind="table",
        key="tahunan_wilayah",
        title=f"Menurut {view.level_words}, {row['year']}",
        alt=f"Tabel {row['program_name']} menurut {view.level_words}, {row['year']}",
        indicator=indicator("paid"),
        rows=rows.assign(value=rows["quota"].fillna(rows["paid"]).astype(float)),
        fields=(
            Field(name="region_name", label="Wilayah", kind="text"),
            *PEOPLE_FIELDS,
            Field(name="status", label="Status", kind="status"),
        ),
        period=f"Tahun {row['year']}",
        query="disbursement/yearly_by_area",
        datasets=("disbursements", "disbursement_failures"),
        brief=("region_name", "eligible", "paid", "status"),
    )
