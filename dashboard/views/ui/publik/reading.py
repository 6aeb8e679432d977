"""How to read the figures of a public page, one tap away: what each counts, and the four things a cell may say."""

from collections.abc import Sequence

import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import hidden
from dashboard.views.ui import links

FOUR = (
    "**Angka** · yang dilaporkan.",
    "**0** · dilaporkan, dan memang tidak ada.",
    f"**{hidden.TEXT}** · angkanya ada, tetapi begitu kecil sehingga dapat menunjuk orang; angka lain yang dapat"
    " membukanya ikut disembunyikan.",
    "**○ belum melapor** atau **–** · angkanya belum atau tidak pernah dikirim; bukan nol.",
)


def meanings(keys: Sequence[str]) -> None:
    """A button that opens the definitions of indicators and the words for figures that are not there."""
    with st.popover("Arti angka", type="tertiary", icon=":material/help:", key="arti_angka"):
        lines = [f"**{indicator(key).label}** · {indicator(key).definition}" for key in keys]
        lines += ["**KPM** · keluarga penerima manfaat."]
        st.markdown("\n\n".join([*lines, "---", *FOUR]), width=420)


def way() -> None:
    """The way from a hidden figure to the page that says why it is hidden."""
    links.to_page("metode", "Cara membaca & metode: mengapa disembunyikan")
