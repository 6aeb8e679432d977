"""UPT/Panti: who is served, how full are the homes, who comes and goes, and which home has not reported?"""

from dashboard.views.ui import cards, figure, frame, homes, layout, services

view = frame.begin(homes.SUBJECT)
upt = homes.choose(view)
frame.answer(view, homes.answer(view))
cards.show(homes.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, homes.occupancy)
with side:
    homes.silent(view)
    figure.show(view, services.movement(view, upt))

first, second = layout.halves()
with first:
    homes.map_of(view)
    figure.beside(view, homes.by_kind)
with second:
    figure.show(view, services.by_month(view, upt))
services.over_time(view, upt)
