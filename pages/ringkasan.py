"""Ringkasan: how does the office stand this month, where is it behind, and who has not reported?"""

from dashboard.views.ui import behind, cards, disbursement, figure, frame, layout, money, situation

view = frame.begin(situation.SUBJECT)
frame.answer(view, situation.answer(view))
cards.show(situation.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, disbursement.trend)
    figure.beside(view, money.cash)
with side:
    behind.areas(view, limit=behind.THREE)
    behind.silent(view)

first, second = layout.halves()
with first:
    figure.beside(view, situation.programs)
with second:
    figure.beside(view, situation.arrivals)
