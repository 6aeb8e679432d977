"""Profil: everything about one area, beside its neighbours and the office's median."""

from dashboard.views.ui import area, cards, disbursement, figure, frame, layout, measures

view = area.choose(frame.begin(area.SUBJECT))
frame.answer(view, area.answer(view))
area.head(view)
cards.show(area.summary(view), view.colours)

main, side = layout.main_and_side()
first, second = layout.halves()
with main:
    figure.show(view, area.comparison(view))
with side:
    area.neighbours(view)
    area.reports(view)
    area.homes_here(view)
with first:
    area.survey(view)
if measures.paid_out(view):
    with first:
        figure.show(view, disbursement.trend(view))
        figure.show(view, disbursement.funnel(view))
    with second:
        figure.show(view, disbursement.by_program(view))
        figure.show(view, disbursement.failures(view))
