"""Kemandirian keluarga: who moved up, who graduated, who fell back, and what became of the money spent?"""

from dashboard.views.ui import cards, figure, frame, independence, layout, steps

view = frame.begin(independence.SUBJECT)
frame.answer(view, independence.answer(view))
cards.show(independence.summary(view), view.colours)

tracked = steps.tracked(view)
main, side = layout.main_and_side()
with main:
    figure.beside(view, steps.flows if tracked else independence.by_program)
with side:
    steps.furthest(view) if tracked else independence.back(view)

first, second = layout.halves()
with first:
    figure.beside(view, steps.matrix if tracked else independence.by_area)
with second:
    if tracked:
        figure.beside(view, independence.by_program)
    figure.beside(view, independence.over_time)
