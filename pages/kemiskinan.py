"""Kemiskinan: how many are poor by the survey, is it falling, and how does that stand beside province and country?"""

from dashboard.views.ui import cards, figure, frame, layout, poverty

view = frame.begin(poverty.SUBJECT)
frame.answer(view, poverty.answer(view))
cards.show(poverty.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, poverty.over_time)
with side:
    poverty.beside(view)

first, second = layout.halves()
with first:
    figure.beside(view, poverty.people)
with second:
    figure.beside(view, poverty.depth)
    figure.beside(view, poverty.line)
