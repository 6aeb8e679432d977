"""Beranda: five questions of a citizen, each answered in one sentence and one figure."""

import streamlit as st

st.title("Beranda", anchor=False)
