"""Kelengkapan laporan: which of the reports that the office waits for came, which came late, and who owes what?"""

from dashboard.views.ui import cards, completeness, figure, frame, layout, owed, unsent

view = frame.begin(completeness.SUBJECT)
frame.answer(view, completeness.answer(view))
cards.show(completeness.summary(view), view.colours)

overview, rest = layout.overview_and_rest()
with overview:
    figure.show(view, completeness.office(view))
    completeness.legend()
with rest:
    main, side = layout.main_and_side()
with main:
    if chosen := completeness.choose(view):
        figure.show(view, completeness.units(view, chosen))
with side:
    owed.show(view)
    owed.whole(view)
figure.show(view, unsent.table(view))
frame.notes(view)
