"""Unduh data: which files there are, what their columns mean, how to cite them."""

import streamlit as st

st.title("Unduh data", anchor=False)
