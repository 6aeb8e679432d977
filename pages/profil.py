"""Profil: everything about one area, beside its neighbours and the office's median."""

from dashboard.views.ui import area, cards, disbursement, figure, frame, layout, measures

view = area.choose(frame.begin(area.SUBJECT))
frame.answer(view, area.answer(view))
area.head(view)
cards.show(area.summary(view), view.colours)

main, side = layout.main_and_side()
first, second = layout.halves()
with main:
    figure.beside(view, area.comparison)
with side:
    area.neighbours(view)
    area.reports(view)
    area.homes_here(view)
with first:
    area.survey(view)
if measures.paid_out(view):
    with first:
        figure.beside(view, disbursement.trend)
        figure.beside(view, disbursement.funnel)
    with second:
        figure.beside(view, disbursement.by_program)
        figure.beside(view, disbursement.failures)
