"""What a public page says where it has no figures: for a reader who can neither import nor build anything."""

from collections.abc import Mapping
from datetime import date
from typing import NoReturn

import streamlit as st

from dashboard.catalogue import agency
from dashboard.publication import opening
from dashboard.views import formats
from dashboard.views.markdown import escaped
from dashboard.views.ui import address, doors

NOTHING_PUBLISHED = "**Belum ada data yang diterbitkan.** Kantor sosial belum menerbitkan angka untuk umum."
ALL_WITHDRAWN = "**Data yang pernah diterbitkan sudah ditarik.** Tidak ada angka yang dapat ditampilkan sekarang."


def nothing_yet(subject: str) -> NoReturn:
    """Figures are published, but none for this page."""
    st.info(f"Belum ada angka yang diterbitkan untuk halaman {subject}.", icon=":material/inbox:")
    doors.elsewhere()
    st.stop()


def no_release() -> NoReturn:
    """No office shows anything: because none has published, or because what they had published was withdrawn."""
    gone = opening.withdrawn()
    lines = [f"{escaped(agency(slug).name)}: {escaped(taken_back(error.told))}" for slug, error in gone.items()]
    st.info("\n\n".join([ALL_WITHDRAWN, *lines]) if lines else NOTHING_PUBLISHED, icon=":material/inbox:")
    st.stop()


def say_withdrawn() -> None:
    """A link to an office whose releases were all withdrawn says so; the figures of another one are shown."""
    error = opening.withdrawn().get(address.asked("kantor") or "")
    if error:
        address.note(f"{agency(str(address.asked('kantor'))).name}: {taken_back(error.told)}")
        address.forget("kantor")


def taken_back(told: Mapping[str, str]) -> str:
    """One withdrawal: "Terbitan p0001 ditarik pada 22 Nov 2026. Alasan: …"."""
    moment = told.get("withdrawn_at")
    day = f" pada {formats.date(date.fromisoformat(moment[:10]))}" if moment else ""
    return f"Terbitan {told['version']} ditarik{day}. Alasan: {told.get('reason') or 'tidak disebut'}"
