"""Kepuasan masyarakat: how is each service judged, by how many, where is it weakest, and is it getting better?"""

from dashboard.views.ui import cards, figure, frame, layout, satisfaction

view = frame.begin(satisfaction.SUBJECT)
unit = satisfaction.choose(view)
frame.answer(view, satisfaction.answer(view))
cards.show(satisfaction.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    satisfaction.units(view)
with side:
    satisfaction.worst(view)

first, second = layout.halves()
with first:
    figure.show(view, satisfaction.elements(view, unit))
with second:
    figure.beside(view, satisfaction.history)
