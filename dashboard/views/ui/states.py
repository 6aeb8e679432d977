"""What a page says when it cannot show figures: nothing yet, nothing here, or the store is broken."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import streamlit as st

from dashboard import audience
from dashboard.errors import PantauError
from dashboard.views.ui import doors

LOG = logging.getLogger(__name__)
NOTHING_LOST = (
    "Berkas yang pernah diimpor tidak hilang. Beri tahu operator data kantor ini; halaman lain tidak terpengaruh."
)
LATER = "Coba lagi beberapa saat lagi; angka lain tidak terpengaruh."
NO_DATA = """**Belum ada data.** Dasbor ini menampilkan isi berkas laporan yang sudah diimpor.

1. Periksa berkas: `pantau inspect BERKAS`
2. Impor: `pantau import BERKAS --agency KANTOR`
3. Atau lihat dengan data contoh: `pantau sample --agency all`

Sesudah itu muat ulang halaman ini."""


def no_office() -> NoReturn:
    """No office has a warehouse yet: say what to do, and draw nothing else."""
    st.info(NO_DATA, icon=":material/upload_file:")
    st.stop()


def not_yours() -> NoReturn:
    """There is data, but of offices that the visitor's role does not reach."""
    st.info(
        "**Belum ada kantor yang dapat Anda lihat.** Peran Anda berlaku untuk kantor yang datanya belum ada di sini."
        " Minta pengelola sistem memeriksa `pantau roles list`.",
        icon=":material/lock:",
    )
    st.stop()


def broken(error: Exception) -> NoReturn:
    """The page cannot go on: what happened, that nothing was lost, whom to tell."""
    failed(error)
    st.stop()


def failed(error: Exception) -> None:
    """The same for one figure, without ending the page. What nobody foresaw is written to the server's log.

    The public reads no more than that it failed: a message of ours may name a file.
    """
    if audience.public():
        LOG.error("not shown", exc_info=error)
        st.error(f"**Bagian ini sedang tidak dapat ditampilkan.** {LATER}", icon=":material/error:")
        return
    what = f"**Data tidak dapat dibuka.** {error}"
    if not isinstance(error, PantauError):
        LOG.error("unforeseen", exc_info=error)
        what = f"**Bagian ini tidak dapat ditampilkan** ({type(error).__name__}). Rinciannya ada di catatan server."
    st.error(f"{what}\n\n{NOTHING_LOST}", icon=":material/error:")


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
def contained() -> Iterator[None]:
    """An error of one figure is said in its place; the others of the page stay."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  the edge of a figure: Streamlit would show an English sentence
        failed(error)


@contextmanager
def guarded() -> Iterator[None]:
    """An error of a page is said on the page, instead of Streamlit's own English words."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  the edge of a page
        broken(error)
