"""Where files are handed in: drop, look, answer, import; for an office with data and for one that has none yet."""

import os
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.catalogue import slugs
from dashboard.errors import PantauError
from dashboard.operating.uploads import Upload
from dashboard.views.colours import Palette, palette
from dashboard.views.ui import layout, served
from dashboard.views.ui.operator import access, acting, card, forms, looking, outcome, sending_back
from dashboard.views.ui.operator.card import Ready
from dashboard.views.ui.operator.looking import Look

ROUND = "putaran_unggah"
TOO_LARGE = "Berkas di atas 200 MB diimpor oleh pengelola sistem di server."
FIRST = "Kantor ini belum punya data. Letakkan berkas laporan yang pertama; dasbor terbuka sesudahnya."


def first_files() -> None:
    """Where no office has data yet: an operator brings the first file in here; others go on to be told so."""
    offices = access.operated(_offered())
    if access.readable(served.offices()) or not offices:
        return
    layout.own_files_only()
    st.title("Data", anchor=False)
    st.header(FIRST, anchor=False)
    show(offices[0], palette(dark=st.context.theme.type == "dark"))
    st.stop()


def show(slug: str, colours: Palette) -> None:
    """The part *Masukkan berkas*; `slug` is the office that the page is about."""
    office = served.office(_target(slug))
    if outcome.show(office, colours):
        waiting = len(looking.tray().uploads)
        if waiting:
            layout.small(f"{waiting} berkas lain menunggu dan ditampilkan lagi sesudah pekerjaan ini selesai.")
        return
    if book := outcome.book(office.slug):
        sending_back.link(book)
    _take(office.slug)
    ready = _cards(office.slug, colours)
    if looking.tray().uploads:
        _import(office.slug, ready)
    forms.show()


def _offered() -> tuple[str, ...]:
    """The offices of this installation, with data or without."""
    only = os.environ.get("PANTAU_AGENCY")
    return tuple(slug for slug in slugs() if not only or slug == only)


def _target(slug: str) -> str:
    """The office that gets the files: the page's, unless one without data is chosen."""
    new = [one for one in access.operated(_offered()) if one not in served.offices()]
    options = [slug, *(one for one in new if one != slug)]
    if len(options) == 1:
        return slug
    return st.selectbox(
        "Kantor tujuan", options, key=f"tujuan_{slug}", width=360,
        format_func=lambda one: served.office(one).short_name + (" (belum ada data)" if one in new else ""),
    )  # fmt: skip


def _take(slug: str) -> None:
    """The field for files; what is dropped moves to the tray, so that each file can be answered and thrown away."""
    turn = st.session_state.setdefault(ROUND, 0)
    sent = st.file_uploader(
        "Letakkan berkas laporan di sini, satu atau beberapa sekaligus",
        accept_multiple_files=True,
        key=f"unggah_{turn}",
    )
    layout.small(f"CSV, XLSX, XLS, atau ODS. {TOO_LARGE}")
    if not sent:
        return
    with acting.contained():
        access.require(slug)
        for file in sent:
            looking.tray().take(file.name, file.getbuffer())
        st.session_state[ROUND] = turn + 1
        st.rerun()


def _cards(slug: str, colours: Palette) -> list[Ready]:
    uploads = list(looking.tray().uploads.values())
    if not uploads:
        return []
    first: dict[str, Upload] = {}
    for upload in uploads:
        first.setdefault(upload.sha256, upload)
    with st.spinner("Membaca berkas …"):
        looking.all_at([Look(upload=upload, slug=slug) for upload in first.values()])
    areas, office, ready = _areas(slug), served.office(slug), []
    for upload in uploads:
        same = first[upload.sha256]
        if same is upload:
            ready.append(card.show(upload, office, areas, colours))
        else:
            card.twin(upload, same.name)
    return [one for one in ready if one]


def _areas(slug: str) -> Mapping[str, str]:
    """The areas of the office by code, to answer "which area"; none before its first version."""
    try:
        book = served.open_book(slug)
    except PantauError:
        return {}
    rows = book.rows("region/list", level=served.office(slug).region_level, parent="*")
    return dict(zip(rows["region_code"], rows["region_name"], strict=True))


def _import(slug: str, ready: Sequence[Ready]) -> None:
    waiting = len(looking.tray().uploads) - len(ready)
    label = f"Masukkan {len(ready)} berkas" if ready else "Masukkan"
    pressed = st.button(label, type="primary", icon=":material/input:", key="masukkan", disabled=not ready)
    if waiting:
        layout.small(f"{waiting} berkas tidak ikut; sebabnya tertulis di kartunya.")
    if pressed:
        with acting.contained():
            access.require(slug)
            commands = [one.command() for one in ready]
            acting.bring_in(slug, commands, looking.tray().hand_over([one.upload.key for one in ready]))
            st.rerun()
