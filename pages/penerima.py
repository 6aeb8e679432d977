"""Keluar-masuk penerima: who joined, who left and why, who stayed, and whose payment failed twice in a row?"""

from dashboard.views.ui import cards, figure, frame, layout, recipients

view = recipients.fitted(frame.begin(recipients.SUBJECT))
frame.answer(view, recipients.answer(view))
cards.show(recipients.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, recipients.movement)
    figure.beside(view, recipients.reasons)
with side:
    recipients.failed_twice(view)

figure.beside(view, recipients.by_area)
