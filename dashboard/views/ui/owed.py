"""What to do about missing reports: who sends them, what is owed since when, a text to copy and a list to take along.

Everybody sees who owes what; the letter, written in the office's name, is for those who operate it.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.views import formats, letters, tables
from dashboard.views.markdown import escaped
from dashboard.views.sentences import completeness as told
from dashboard.views.sentences import count
from dashboard.views.ui import completeness, figure, layout, links
from dashboard.views.ui.frame import View
from dashboard.views.ui.operator import access, reminders
from dashboard.views.ui.served import records

NAMED = 4


def show(view: View) -> None:
    """One block a sender, who owes most first."""
    st.subheader("Pengingat menurut pengirim", anchor=False)
    day = reminders.today(view)
    found = view.book.rows("data/reminders", today=day)
    if found.empty:
        st.markdown(f"Tidak ada yang perlu diingatkan per {formats.date(day)}.")
        return
    layout.small(f"Per {formats.date(day)}: lewat batas, atau tanpa batas dan periodenya sudah tutup. Pengirim menurut"
                 " berkas terakhirnya.")  # fmt: skip
    groups = [(str(sender), rows) for sender, rows in found.groupby("sender", sort=False)]
    for place, (sender, rows) in enumerate(sorted(groups, key=lambda group: -group[1]["missing_periods"].sum())):
        _sender(view, sender, rows, f"{day:%Y-%m-%d}_{place + 1}", day)


def _sender(view: View, sender: str, rows: pd.DataFrame, name: str, day: date) -> None:
    owed = records(rows)
    total = formats.number(sum(count(row, "missing_periods") for row in owed))
    st.markdown(f"**{escaped(sender or reminders.UNKNOWN)}** · {total} laporan")
    for row in owed[:NAMED]:
        _line(view, row)
    if len(owed) > NAMED:
        layout.small(f"dan {formats.number(len(owed) - NAMED)} lainnya")
    with st.expander("Salin & unduh", icon=":material/content_copy:"):
        _take(view, sender, rows, name, owed, day)


def _line(view: View, row: dict[str, Any]) -> None:
    """One unit and what it owes since when; an area leads to its page."""
    many, since = count(row, "missing_periods"), formats.short_month(row["first_missing"])
    when = since if many == 1 else f"{formats.number(many)} laporan sejak {since}"
    words = f"{told.unit_name(row, mixed=completeness.mixed(view))} · {row['dataset_title']} · {when}"
    if row["unit_kind"] == "region":
        links.to_area(str(row["unit_code"]), words)
    else:
        st.markdown(escaped(words))


def _take(view: View, sender: str, rows: pd.DataFrame, name: str, owed: Sequence[dict[str, Any]], day: date) -> None:
    """The letter and the files of one sender."""
    title = "_".join(["pengingat", view.book.slug, name] + (["DATA-CONTOH"] if view.book.sample else []))
    with st.container(horizontal=True):
        st.download_button(
            "CSV",
            partial(tables.to_csv, rows, reminders.FIELDS, sample=view.book.sample),
            f"{title}.csv",
            "text/csv",
            key=f"csv_{name}",
            icon=":material/download:",
            on_click="ignore",
        )
        if access.operated([view.book.slug]):
            text = letters.remind(sender, owed, office=view.agency.name, day=day)
            st.download_button(
                "TXT", text, f"{title}.txt", "text/plain", key=f"txt_{name}", icon=":material/download:",
                on_click="ignore",
            )  # fmt: skip
    if access.operated([view.book.slug]):
        st.code(text, language=None, wrap_lines=True)
    else:
        st.code("\n".join(f"- {letters.owed(row)}" for row in owed[: reminders.SHOWN]), language=None, wrap_lines=True)


def whole(view: View) -> None:
    """All that is owed, as one table with its files."""
    chart = reminders.whole(view)
    if not chart.rows.empty:
        figure.foot(view, chart)
