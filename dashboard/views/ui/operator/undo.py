"""Take a file out again, with a reason that stays in the log."""

import streamlit as st

from dashboard.views.markdown import escaped
from dashboard.views.ui.operator import acting

LONGEST = 200


def ask(slug: str, sha: str, file: str) -> None:
    """The button that opens the question for the reason."""
    with st.popover("Batalkan impor ini", icon=":material/undo:", key=f"batal_{sha}"):
        form(slug, sha, file)


def form(slug: str, sha: str, file: str) -> None:
    """The question for the reason; without one nothing is taken out."""
    st.markdown(f"**{escaped(file)}** akan ditarik: tidak lagi dihitung, dan yang pernah digantikannya berlaku lagi.")
    with st.form(f"tarik_{sha}", border=False):
        reason = st.text_input("Alasan (wajib)", max_chars=LONGEST, placeholder="Misalnya: salah bulan")
        if st.form_submit_button("Tarik berkas", type="primary"):
            with acting.contained():
                acting.take_out(slug, sha, file, reason)
                st.rerun()
