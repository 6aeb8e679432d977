"""Penyaluran: did the aid arrive, how much of it, and where?"""

from dashboard.views.ui import cards, figure, frame
from dashboard.views.ui.publik import arrived, reading

view = frame.begin(arrived.SUBJECT)
frame.answer(view, arrived.answer(view))
cards.show(arrived.summary(view), view.colours)
reading.meanings(arrived.MEASURES)

figure.beside(view, arrived.trend)

measure = arrived.choose_measure()
figure.show(view, arrived.by_area(view, measure), opens=True)
if view.program == frame.ALL:
    figure.show(view, arrived.by_program(view, measure))
