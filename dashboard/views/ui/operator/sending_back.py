"""Under *Baris ditolak*: the list and the letter of each import that counts, also of those done weeks ago."""

from typing import Any

import streamlit as st

from dashboard.views import formats
from dashboard.views.ui import doors
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.operator import access, rejected
from dashboard.views.ui.served import Book, records


def files(book: Book, dataset: str = ALL) -> dict[str, list[dict[str, Any]]]:
    """The imports that count and rejected rows, by file, the newest first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in records(book.rows("data/imports", dataset=dataset)):
        if row["rejected"] and not row["withdrawn"]:
            found.setdefault(str(row["sha256"]), []).append(row)
    return found


def choose(view: View, dataset: str) -> None:
    """For an operator: choose a file, take its list and its letter."""
    known = files(view.book, dataset)
    if not known or not access.operated([view.book.slug]):
        return
    st.subheader("Kirim kembali kepada pengirim", anchor=False)
    chosen = st.selectbox(
        "Berkas", list(known), key="kirim_kembali", width=480,
        format_func=lambda sha: f"{formats.date(known[sha][0]['received'])} · {known[sha][0]['file']}",
    )  # fmt: skip
    rejected.whole(view.book, view.agency, known[chosen], view.colours)


def link(book: Book) -> None:
    """The way there, for an office with rejected rows."""
    count = len(files(book))
    if count:
        st.page_link(
            doors.page("data"), label=f"Baris ditolak dan surat dari {formats.number(count)} berkas yang sudah masuk",
            icon=":material/rule:", query_params={"kantor": book.slug, "data": "ditolak"},
        )  # fmt: skip
