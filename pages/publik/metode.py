"""Cara membaca & metode: what a figure means, what is hidden and why."""

import streamlit as st

st.title("Cara membaca & metode", anchor=False)
