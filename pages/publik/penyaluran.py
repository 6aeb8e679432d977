"""Penyaluran: did the aid arrive?"""

import streamlit as st

st.title("Penyaluran", anchor=False)
