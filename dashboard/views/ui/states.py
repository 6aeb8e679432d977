"""What a page says when it cannot show figures: nothing yet, nothing here, or the store is broken."""

from typing import NoReturn

import streamlit as st

from dashboard.errors import PantauError

NO_DATA = """**Belum ada data.** Dasbor ini menampilkan isi berkas laporan yang sudah diimpor.

1. Periksa berkas: `pantau inspect BERKAS`
2. Impor: `pantau import BERKAS --agency KANTOR`
3. Atau lihat dengan data contoh: `pantau sample --agency all`

Sesudah itu muat ulang halaman ini."""


def no_office() -> NoReturn:
    """No office has a warehouse yet: say what to do, and draw nothing else."""
    st.info(NO_DATA, icon=":material/upload_file:")
    st.stop()


def broken(error: PantauError) -> NoReturn:
    """The store cannot be read: what happened, that nothing was lost, whom to tell."""
    st.error(
        f"**Data tidak dapat dibuka.** {error}\n\nBerkas yang pernah diimpor tidak hilang. "
        "Beri tahu operator data kantor ini; halaman lain tidak terpengaruh.",
        icon=":material/error:",
    )
    st.stop()


def nothing(what: str, *, todo: str = "") -> None:
    """A figure without data: why, and what to do next."""
    st.info(f"{what}{' ' + todo if todo else ''}", icon=":material/inbox:")


def nothing_yet(subject: str, dataset_title: str) -> NoReturn:
    """A page whose datasets have never been imported."""
    nothing(
        f"Belum ada data {subject} untuk kantor ini.",
        todo=f"Impor berkas “{dataset_title}” dengan `pantau import BERKAS --agency KANTOR`; "
        "contoh susunannya: `pantau template`.",
    )
    st.stop()
