"""Dinsos Selalu Ada: who had a service every month, how long were the gaps, who delivered, how fast did one come?"""

from dashboard.views.ui import cards, fieldwork, figure, frame, layout, presence

view = frame.begin(presence.SUBJECT)
frame.answer(view, presence.answer(view))
cards.show(presence.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, presence.strip(view))
    presence.explained()
with side:
    presence.gaps(view)
    fieldwork.newly_reached(view)

first, second = layout.halves()
with first:
    figure.beside(view, fieldwork.services)
with second:
    figure.beside(view, fieldwork.partners)
figure.beside(view, fieldwork.response)
