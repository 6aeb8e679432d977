"""Wilayah saya: everything about one kecamatan."""

import streamlit as st

st.title("Wilayah saya", anchor=False)
