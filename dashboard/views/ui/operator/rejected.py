"""Rows that an import rejects: a short table, the whole list as files, and a letter to the sender."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file as its sender knows it: what came when from whom, and how many of its rows count."""

    key: str
    file: str
    sender: str
    day: date
    loaded: int
    rejected: int
    office: Agency
    sample: bool = False


def of_check(check: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """The first reasons, as the check before an import gives them."""
    return rejects.in_words(
        pd.DataFrame([row | {"dataset": result["dataset"]} for result in check for row in result["rejects"]])
    )


def of_import(book: Book, sha: str) -> pd.DataFrame:
    """All reasons of one imported file."""
    return rejects.in_words(book.rows("data/rejects", sha=sha, dataset="*", limit=MOST))


def table(rows: pd.DataFrame, palette: Palette) -> None:
    """The first rows."""
    st.html(prose.table(rows.head(SHOWN), FIELDS, palette, label="Baris yang ditolak"))
    if len(rows) > SHOWN:
        layout.small(f"{SHOWN} yang pertama dari {len(rows)} catatan; semuanya ada di berkas unduhan.")


def send_back(rows: pd.DataFrame, sent: Sent) -> None:
    """The rows as files, and the letter that goes with them."""
    name = f"ditolak_{PurePath(sent.file).stem}_{sent.office.slug}"
    notes = [
        Note("Kantor", sent.office.name),
        Note("Berkas", sent.file),
        Note("Cara memakai", "Perbaiki, lalu kirim ulang."),
    ]
    workbook = partial(tables.to_xlsx, rows, IN_FILES, title="Baris ditolak", notes=notes, sample=sent.sample)
    text = partial(tables.to_csv, rows, IN_FILES, sample=sent.sample)
    with st.container(horizontal=True):
        for label, content, suffix, kind in (("XLSX", workbook, "xlsx", XLSX), ("CSV", text, "csv", "text/csv")):
            st.download_button(
                f"Unduh {label}", content, f"{name}.{suffix}", kind, key=f"unduh_{sent.key}_{suffix}",
                icon=":material/download:", on_click="ignore",
            )  # fmt: skip
    letter(
        letters.mend(
            sent.file, records(rows), sender=sent.sender, office=sent.office.name, rejected=sent.rejected,
            loaded=sent.loaded, day=sent.day,
        ),
        hint="Salin ke surel atau pesan, dan lampirkan berkas unduhan di atas.",
    )  # fmt: skip


def letter(text: str, *, hint: str) -> None:
    """A text to copy into a message."""
    with st.expander("Surat untuk pengirim", icon=":material/mail:"):
        layout.small(hint)
        st.code(text, language=None, wrap_lines=True)


def whole(book: Book, office: Agency, results: Sequence[Mapping[str, Any]], palette: Palette) -> None:
    """All rejected rows of one imported file, to download and to send back."""
    first = results[0]
    rows = of_import(book, str(first["sha256"]))
    if rows.empty:
        return
    table(rows, palette)
    loaded, rejected = (sum(int(result[key]) for result in results) for key in ("loaded", "rejected"))
    day = pd.Timestamp(first["received"]).date()
    send_back(
        rows,
        Sent(
            key=str(first["sha256"]), file=str(first["file"]), sender=str(first["sender"]), day=day, loaded=loaded,
            rejected=rejected, office=office, sample=book.sample,
        ),
    )  # fmt: skip
