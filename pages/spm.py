"""SPM bidang sosial: who of those entitled to each basic service is served, and how far is it to everybody?"""

from dashboard.views.ui import cards, figure, frame, layout, standards

view = frame.begin(standards.SUBJECT)
frame.answer(view, standards.answer(view))
standards.meaning(view)
cards.show(standards.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, standards.reached)
    figure.beside(view, standards.over_time)
with side:
    standards.todo(view)

standards.table(view)
