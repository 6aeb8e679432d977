"""Who owes what, by sender, with a text to send: what is late, and what has no due day and has closed."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, letters, prose
from dashboard.views.chart import Chart, Field
from dashboard.views.markdown import escaped
from dashboard.views.ui import figure, states
from dashboard.views.ui.frame import View
from dashboard.views.ui.served import records

FIELDS = (
    Field(name="sender", label="Pengirim", kind="text"),
    Field(name="dataset_title", label="Laporan", kind="text"),
    Field(name="unit_name", label="Dari", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    Field(name="missing_periods", label="Periode kosong"),
    Field(name="first_missing", label="Sejak", kind="month"),
    Field(name="last_missing", label="Sampai", kind="month"),
    Field(name="due_date", label="Batas pertama", kind="date"),
    Field(name="days_late", label="Terlambat", unit="hari"),
    Field(name="last_received", label="Terakhir diterima", kind="date"),
)
BRIEF = ("dataset_title", "unit_name", "missing_periods", "first_missing", "due_date", "days_late")
ABOUT = (
    "Laporan yang belum diterima dan lewat batas, atau tidak punya batas dan periodenya sudah tutup; satu baris per"
    " laporan dan unit."
)
UNKNOWN = "Pengirim belum tercatat"
SHOWN = 10


def today(view: View) -> date:
    """The day on which one is late: today; in a sample the day of its newest arrival."""
    return view.book.as_of or date.today() if view.book.sample else date.today()


def show(view: View) -> None:
    """The part *Pengingat*: one block a sender, and the whole list with its files."""
    day = today(view)
    rows = view.book.rows("data/reminders", today=day)
    if rows.empty:
        states.nothing(f"Tidak ada laporan yang terlambat atau belum masuk per {formats.date(day)}.")
        return
    st.markdown(
        f"Laporan yang lewat batas per {formats.date(day)}, atau tidak punya batas dan belum masuk, untuk periode yang"
        f" sudah tutup ketika berkas terakhir masuk ({formats.date(view.book.as_of)}). Bidang yang mengirim disebut"
        " menurut berkas terakhirnya."
    )
    for sender, found in rows.groupby("sender", sort=False):
        _sender(view, str(sender), records(found), day)
    figure.foot(view, whole(view))


def whole(view: View) -> Chart:
    """Everything that is owed, in one table."""
    day = today(view)
    rows = view.book.rows("data/reminders", today=day)
    return Chart(
        kind="table",
        key="data_pengingat",
        title="Semua yang belum masuk",
        alt="Tabel laporan yang belum masuk menurut pengirim",
        indicator=indicator("reports_received_pct"),
        rows=rows,
        fields=FIELDS,
        period=f"per {formats.date(day)}",
        query="data/reminders",
        params={"today": day},
        datasets=tuple(sorted(rows["dataset"].unique())),
        about=ABOUT,
    )


def _sender(view: View, sender: str, rows: list[dict[str, Any]], day: date) -> None:
    st.subheader(escaped(sender or UNKNOWN), anchor=False)
    fields = [field for field in FIELDS if field.name in BRIEF]
    late = rows[:SHOWN]
    st.html(prose.table(_frame(late), fields, view.colours, label=f"Laporan yang belum masuk dari {sender or UNKNOWN}"))
    if len(rows) > SHOWN:
        st.markdown(f":small[dan {formats.number(len(rows) - SHOWN)} lainnya; lihat Tabel & unduh di bawah]")
    with st.expander("Teks pengingat", icon=":material/mail:"):
        st.code(letters.remind(sender, rows, office=view.agency.name, day=day), language=None, wrap_lines=True)


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(rows)
