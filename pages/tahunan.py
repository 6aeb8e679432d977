"""Program tahunan: who is to be paid once a year, is it time, and what has accrued until then?"""

from dashboard.views.ui import candidates, cards, figure, frame, layout, yearly

view = frame.begin(yearly.SUBJECT)
row = yearly.choose(view)
view = yearly.at(view, row)
frame.answer(view, yearly.answer(row))
cards.show(yearly.summary(view, row), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, yearly.commitment(view, row))
with side:
    candidates.todo(view, row)

figure.show(view, yearly.years(view, row))

first, second = layout.halves()
with first:
    figure.show(view, yearly.steps(view, row))
with second:
    figure.show(view, yearly.by_area(view, row))
