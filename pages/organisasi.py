"""Organisasi sosial: which are registered, by name; whose registration has lapsed; where is none valid?"""

from dashboard.views.ui import cards, figure, frame, layout, organisations

view = frame.begin(organisations.SUBJECT)
look = organisations.choose(view)
frame.answer(view, organisations.answer(view))
cards.show(organisations.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    register = organisations.register(view, look)
    figure.show(view, register)
    organisations.explained(register)
with side:
    organisations.to_do(view)

first, second = layout.halves()
with first:
    figure.beside(view, organisations.matrix)
    organisations.legend(view)
with second:
    figure.beside(view, organisations.kinds)
