"""Sekolah Rakyat: at which stage is each area, how many children came to it, and where is there only a plan?"""

from dashboard.views.ui import cards, figure, frame, layout, school

view = frame.begin(school.SUBJECT)
frame.answer(view, school.answer(view))
cards.show(school.summary(view), view.colours)

counted = school.counted(view)
main, side = layout.main_and_side()
with main:
    figure.beside(view, school.process)
    if counted:
        figure.beside(view, school.accepted)
with side:
    school.where(view)

if counted:
    figure.beside(view, school.matrix)
    school.signs()
