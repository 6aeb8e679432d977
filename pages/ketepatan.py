"""Ketepatan sasaran: whom does a programme reach by desil, who is left out where, and what did the register change?"""

from dashboard.views.ui import cards, figure, frame, layout, releases, targeting

view = targeting.choose(frame.begin(targeting.SUBJECT))
frame.answer(view, targeting.answer(view))
cards.show(targeting.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, targeting.coverage(view))
    targeting.marks(view)
    targeting.method(view)
with side:
    targeting.unreached(view)

first, second = layout.halves()
with first:
    figure.beside(view, releases.families)
with second:
    figure.beside(view, releases.changes)

first, second = layout.halves()
with first:
    figure.beside(view, releases.changes_by_area)
with second:
    figure.beside(view, releases.left)
