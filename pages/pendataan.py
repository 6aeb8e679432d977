"""Pendataan keluarga: how far is the round, who is wrongly in or out, and where has it not begun?"""

from dashboard.views.ui import cards, figure, frame, layout, survey

view = frame.begin(survey.SUBJECT)
frame.answer(view, survey.answer(view))
cards.show(survey.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, survey.steps)
    figure.beside(view, survey.faults)
with side:
    survey.behind_areas(view)

figure.show(view, survey.by_area(view))
