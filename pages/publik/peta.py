"""Peta: where is how much, where little, what is hidden?"""

import streamlit as st

st.title("Peta", anchor=False)
