"""Pilar sosial: who serves where, which places are empty, and how many families has a companion?"""

from dashboard.views.ui import cards, companions, figure, frame, layout, pillars

view = frame.begin(pillars.SUBJECT)
frame.answer(view, pillars.answer(view))
cards.show(pillars.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, pillars.matrix)
    pillars.legend()
with side:
    pillars.to_fill(view)

first, second = layout.halves()
with first:
    figure.beside(view, pillars.by_role)
with second:
    figure.beside(view, companions.by_area)
    companions.spread_note(view)
