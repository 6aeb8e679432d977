"""Take a file out again, with a reason that stays in the log."""

from typing import Any

import streamlit as st

from dashboard.views import formats
from dashboard.views.markdown import escaped
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.operator import access, acting
from dashboard.views.ui.served import records

LONGEST = 200


def ask(slug: str, sha: str, file: str) -> None:
    """The button that opens the question for the reason."""
    with st.popover("Batalkan impor ini", icon=":material/undo:", key=f"batal_{sha}"):
        _form(slug, sha, file)


def _form(slug: str, sha: str, file: str) -> None:
    st.markdown(f"**{escaped(file)}** ditarik: tidak lagi dihitung, dan yang pernah digantikannya berlaku lagi.")
    with st.form(f"tarik_{sha}", border=False):
        reason = st.text_input("Alasan (wajib)", max_chars=LONGEST, placeholder="Misalnya: salah bulan")
        if st.form_submit_button("Tarik berkas", type="primary"):
            with acting.contained():
                acting.take_out(slug, sha, file, reason)
                st.rerun()


def from_list(view: View) -> None:
    """For an operator, under the list of files: choose one that counts and take it out."""
    slug = view.book.slug
    if not access.operated([slug]):
        return
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
            _form(slug, chosen, str(files[chosen]["file"]))
