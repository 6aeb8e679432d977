"""Layanan UPT: which homes serve whom?"""

import streamlit as st

st.title("Layanan UPT", anchor=False)
