"""The pages by name, to lead from one to another."""

import streamlit as st
from streamlit.navigation.page import Page

from dashboard import audience, registry

ELSEWHERE = (("peta", "Peta"), ("profil", "Profil wilayah"), ("data", "Data"))
ELSEWHERE_PUBLIC = (("peta", "Peta"), ("wilayah", "Wilayah saya"), ("unduh", "Unduh data"))
PUBLIC_NAMES = {"profil": "wilayah", "panti": "layanan"}
"""The public page in the place of an internal one: an area has its page on both sides, under another name."""


def page(name: str) -> Page:
    """A page of this process's registry by its name; in public its public equal."""
    found = PUBLIC_NAMES.get(name, name) if audience.public() else name
    return st.Page(registry.path(found), url_path=found)


def elsewhere() -> None:
    """From a page without data to those that may have some."""
    with st.container(horizontal=True):
        for name, words in ELSEWHERE_PUBLIC if audience.public() else ELSEWHERE:
            st.page_link(page(name), label=words, icon=":material/arrow_forward:")
