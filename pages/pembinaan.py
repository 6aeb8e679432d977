"""Pembinaan pegawai: which homes were visited this year to guide their staff, about what, and which were not?"""

from dashboard.views.ui import cards, figure, frame, guidance, layout

view = frame.begin(guidance.SUBJECT)
frame.answer(view, guidance.answer(view))
cards.show(guidance.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, guidance.visits(view))
with side:
    guidance.waiting(view)
