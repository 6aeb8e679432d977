"""What the marks of the small figures mean, wherever they occur: hidden, not reported."""

import streamlit as st

from dashboard.views import publicfigures
from dashboard.views.ui.frame import View


def columns(view: View) -> None:
    """The marks that stand in the place of a column."""
    st.html(publicfigures.key(view.colours))
