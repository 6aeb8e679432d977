"""What a page says when it cannot show figures: nothing yet, nothing here, or the store is broken."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import streamlit as st

from dashboard.errors import PantauError
from dashboard.views.ui import doors

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


def nothing_yet(subject: str, wanted: str, present: Sequence[str]) -> NoReturn:
    """A page whose datasets have never been imported: what it needs, and what there is to see elsewhere."""
    have = f"\n\nYang sudah ada: {', '.join(present)}." if present else ""
    nothing(
        f"Belum ada data untuk halaman {subject}.",
        todo=f"Impor berkas “{wanted}” dengan `pantau import BERKAS --agency KANTOR`; "
        f"contoh susunannya: `pantau template`.{have}",
    )
    if present:
        doors.elsewhere()
    st.stop()


@contextmanager
def guarded() -> Iterator[None]:
    """Any foreseen error of a page is said on the page, in its place, instead of Streamlit's own English words."""
    try:
        yield
    except PantauError as error:
        broken(error)
