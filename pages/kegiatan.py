"""Kegiatan panti: what did each home do, however small, which week was nihil, and who has been silent how long?"""

from dashboard.views.ui import cards, figure, frame, homeweeks, layout

view = frame.begin(homeweeks.SUBJECT)
frame.answer(view, homeweeks.answer(view))
cards.show(homeweeks.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, homeweeks.matrix(view))
    homeweeks.explained()
with side:
    homeweeks.silent(view)

homeweeks.log(view)
frame.notes(view)
