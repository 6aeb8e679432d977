"""Rows that an import rejects: a short table, the whole list as files, and a letter to the sender."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import PurePath
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import Agency
from dashboard.views import letters, prose, tables
from dashboard.views.chart import Field
from dashboard.views.colours import Palette
from dashboard.views.tables import Note
from dashboard.views.ui import layout, rejects
from dashboard.views.ui.served import Book, records

SHOWN = 10
MOST = 100_000
FIELDS = (
    Field(name="line", label="Baris ke"),
    Field(name="column_words", label="Kolom", kind="text"),
    Field(name="rule_words", label="Sebab", kind="text"),
    Field(name="raw", label="Teks asli", kind="text"),
    Field(name="advice", label="Yang perlu dilakukan", kind="text"),
)
IN_FILES = (Field(name="file", label="Berkas", kind="text"), *FIELDS)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def first(results: Sequence[Mapping[str, Any]], palette: Palette) -> None:
    """The first reasons of results, as the check before an import gives them."""
    rows = [row | {"dataset": result["dataset"]} for result in results for row in result["rejects"]]
    _table(rejects.in_words(pd.DataFrame(rows)), palette)


def _table(rows: pd.DataFrame, palette: Palette) -> None:
    st.html(prose.table(rows.head(SHOWN), FIELDS, palette, label="Baris yang ditolak"))
    if len(rows) > SHOWN:
        layout.small(f"{SHOWN} yang pertama dari {len(rows)} catatan; semuanya ada di berkas unduhan.")


def whole(book: Book, office: Agency, results: Sequence[Mapping[str, Any]], palette: Palette) -> None:
    """All rejected rows of one imported file, to download and to send back."""
    sha, file, sender = (str(results[0][name]) for name in ("sha256", "file", "sender"))
    rows = rejects.in_words(book.rows("data/rejects", sha=sha, dataset="*", limit=MOST))
    if rows.empty:
        return
    _table(rows, palette)
    name = f"ditolak_{PurePath(file).stem}_{book.slug}"
    notes = [Note("Kantor", office.name), Note("Berkas", file), Note("Cara memakai", "Perbaiki, lalu kirim ulang.")]
    workbook = partial(tables.to_xlsx, rows, IN_FILES, title="Baris ditolak", notes=notes, sample=book.sample)
    with st.container(horizontal=True):
        _download("Unduh XLSX", workbook, f"{name}.xlsx", XLSX)
        _download("Unduh CSV", partial(tables.to_csv, rows, IN_FILES, sample=book.sample), f"{name}.csv", "text/csv")
    with st.expander("Surat untuk pengirim", icon=":material/mail:"):
        layout.small("Salin ke surel atau pesan, dan lampirkan berkas unduhan di atas.")
        loaded, rejected = (sum(int(result[key]) for result in results) for key in ("loaded", "rejected"))
        day = pd.Timestamp(results[0]["received"]).date()
        text = letters.mend(
            file, records(rows), sender=sender, office=office.name, rejected=rejected, loaded=loaded, day=day
        )
        st.code(text, language=None, wrap_lines=True)


def _download(label: str, content: partial[bytes], name: str, kind: str) -> None:
    st.download_button(label, content, name, kind, key=f"unduh_{name}", icon=":material/download:", on_click="ignore")
