"""Rakor dan arahan: what was decided and is not done in time, whose task is it, and who came to the meeting?"""

from dashboard.views.ui import cards, figure, frame, layout, meetings

view = frame.begin(meetings.SUBJECT)
look = meetings.choose(view)
frame.answer(view, meetings.answer(view))
cards.show(meetings.summary(view, look), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, meetings.register(view, look))
    meetings.explained()
with side:
    meetings.overdue(view)

first, second = layout.halves()
with first:
    figure.show(view, meetings.attendance(view, look))
    meetings.apart(view, look)
with second:
    figure.beside(view, meetings.meetings)
