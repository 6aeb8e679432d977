"""Organisasi sosial: which are registered, by name; whose registration has lapsed; where are there none?"""

from dashboard.views.ui import cards, figure, frame, layout, organisations

view = frame.begin(organisations.SUBJECT)
look = organisations.choose(view)
frame.answer(view, organisations.answer(view))
cards.show(organisations.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, organisations.register(view, look))
    organisations.explained()
with side:
    organisations.to_do(view)

first, second = layout.halves()
with first:
    figure.beside(view, organisations.matrix)
with second:
    figure.beside(view, organisations.kinds)
