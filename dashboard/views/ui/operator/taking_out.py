"""Under the list of files: take one that counts out again, and see what became of it."""

from typing import Any

import streamlit as st

from dashboard.operating.desk import desk
from dashboard.views import formats
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.operator import access, outcome, undo
from dashboard.views.ui.served import records


def from_list(view: View) -> None:
    """For an operator, under the list of files: choose one that counts and take it out."""
    slug = view.book.slug
    if not access.operated([slug]):
        return
    if desk().job(slug):
        outcome.show(view.agency, view.colours)
    rows = view.book.rows("data/imports", dataset=ALL)
    files: dict[str, dict[str, Any]] = {}
    for row in records(rows[~rows["withdrawn"].fillna(False).astype(bool)]):
        files.setdefault(str(row["sha256"]), row)
    if not files:
        return
    with st.expander("Tarik sebuah berkas", icon=":material/undo:"):
        chosen = st.selectbox(
            "Berkas", list(files), index=None, placeholder="Pilih", key="tarik_berkas",
            format_func=lambda sha: f"{formats.date(files[sha]['received'])} · {files[sha]['file']}",
        )  # fmt: skip
        if chosen:
            undo.form(slug, chosen, str(files[chosen]["file"]))
