"""What a public page says where it has no figures: for a reader who can neither import nor build anything."""

from typing import NoReturn

import streamlit as st

from dashboard.views.ui import doors


def nothing_yet(subject: str) -> NoReturn:
    """Figures are published, but none for this page."""
    st.info(f"Belum ada angka yang diterbitkan untuk halaman {subject}.", icon=":material/inbox:")
    doors.elsewhere()
    st.stop()
