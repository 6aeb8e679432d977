"""The pages by name, to lead from one to another."""

import streamlit as st
from streamlit.navigation.page import Page

from dashboard import registry


def page(name: str) -> Page:
    """A page of this process's registry by its name."""
    return st.Page(registry.path(name), url_path=name)


def elsewhere() -> None:
    """From a page without data to those that may have some."""
    with st.container(horizontal=True):
        for name, words in (("peta", "Peta"), ("profil", "Profil wilayah"), ("data", "Data")):
            st.page_link(page(name), label=words, icon=":material/arrow_forward:")
