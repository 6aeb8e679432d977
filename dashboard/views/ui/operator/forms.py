"""Empty forms to download, for an office or a sender that has no export of its own."""

import tempfile
from functools import partial
from pathlib import Path

import streamlit as st

from dashboard.catalogue import DATASETS
from dashboard.errors import PantauError
from dashboard.operating.child import Child
from dashboard.views import reception

LIMIT_S = 60.0
TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv"}


@st.cache_data(show_spinner=False)
def form(dataset: str, suffix: str) -> bytes:
    """The empty form of a dataset, as `pantau template` writes it."""
    with tempfile.TemporaryDirectory(prefix="pantau-templat-") as folder:
        target = Path(folder) / f"templat.{suffix}"
        ended = Child(("template", dataset, "--out", str(target)), LIMIT_S).run()
        if not ended.good:
            raise PantauError(ended.error)
        return target.read_bytes()


def show() -> None:
    """Choose a kind of report and take its form."""
    st.subheader("Templat isian", anchor=False)
    st.markdown("Untuk pengirim yang belum punya berkas ekspor. Templat yang diisi dibaca tanpa pengaturan apa pun.")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        dataset = st.selectbox(
            "Jenis laporan", [record.key for record in DATASETS], format_func=reception.title, key="templat", width=360
        )
        for suffix, kind in TYPES.items():
            st.download_button(
                f"Unduh {suffix.upper()}", partial(form, dataset, suffix), f"templat-{dataset}.{suffix}", kind,
                key=f"templat_{suffix}", icon=":material/download:", on_click="ignore",
            )  # fmt: skip
