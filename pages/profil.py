"""Profil: everything about one area, beside its neighbours and the office's median."""

import streamlit as st

from dashboard.views.ui import area, cards, disbursement, figure, frame, layout

view = area.choose(frame.begin(area.SUBJECT))
frame.answer(view, area.answer(view))
st.caption(area.lines(view))
cards.show(area.summary(view))

main, side = layout.main_and_side()
with main:
    figure.show(view, area.comparison(view))
with side:
    area.neighbours(view)
    area.children(view)

first, second = layout.halves()
with first:
    figure.show(view, disbursement.trend(view))
    figure.show(view, disbursement.by_program(view))
with second:
    figure.show(view, disbursement.funnel(view))
    figure.show(view, disbursement.failures(view))
