"""What a public page says where it has no figures: for a reader who can neither import nor build anything."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.catalogue import agency
from dashboard.publication import opening
from dashboard.views import formats
from dashboard.views.markdown import escaped
from dashboard.views.saying import say
from dashboard.views.ui import address, doors, filters

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


def say_withdrawn(slot: DeltaGenerator, shown: Sequence[str]) -> None:
    """An address of an office whose releases were all withdrawn says when and why, and how to go to those `shown`.

    Figures of another office in its place would be taken for its own. The choice stays from page to page.
    """
    slug = address.asked("kantor") or ""
    error = opening.withdrawn().get(slug)
    if error is None:
        return
    address.remember("kantor", slug, "")
    with slot:
        st.header(say("ditarik.answer", office=agency(slug).name), anchor=False)
        reason = {"reason": escaped(error.told["reason"])} if error.told.get("reason") else {}
        st.warning(taken_back({**error.told, **reason}), icon=":material/inbox:")
        st.markdown(say("ditarik.others"))
        with st.container(horizontal=True, gap="small"):
            for other in shown:
                st.button(
                    agency(other).name, key=f"ke_kantor_{other}", type="tertiary", icon=":material/arrow_forward:",
                    on_click=_go, args=(other,),
                )  # fmt: skip
    st.stop()


def _go(slug: str) -> None:
    """To another office, without the choices that were meant for this one."""
    address.forget("kantor", *filters.OF_AN_OFFICE)
    address.write("kantor", slug, "")


def taken_back(told: Mapping[str, str]) -> str:
    """One withdrawal: "Terbitan p0001 ditarik pada 22 Nov 2026. Alasan: …"."""
    moment = told.get("withdrawn_at")
    day = f" pada {formats.date(date.fromisoformat(moment[:10]))}" if moment else ""
    return f"Terbitan {told['version']} ditarik{day}. Alasan: {told.get('reason') or 'tidak disebut'}"
