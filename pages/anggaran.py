"""Anggaran: how much of the planned cash is realised, which programme is behind, and who pays for what?"""

from dashboard.views.ui import budget, cards, facilities, figure, frame, layout, sources

view = frame.begin(budget.SUBJECT)
frame.answer(view, budget.answer(view))
cards.show(budget.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, budget.cash)
with side:
    budget.behind(view)

figure.beside(view, budget.table)

figure.show(view, sources.by_field(view))
sources.note(view)

there = sources.choose(view)
figure.show(there, sources.in_area(there))
sources.area_note(there)

facility = facilities.choose(view)
first, second = layout.halves()
with first:
    figure.show(view, facilities.table(view))
    facilities.note(view)
with second:
    figure.show(view, facilities.trend(view, facility))
frame.notes(view)
