"""PPKS: how many people in need of each kind are known, who of them is served, and whom does nobody serve yet?"""

from dashboard.views.ui import cards, figure, frame, layout, mapping, needs, ppks

view = frame.begin(ppks.SUBJECT)
look = ppks.choose(view)
with view.row:
    layer = mapping.choose_layer(view, view.level)
frame.answer(view, ppks.answer(view, look))
cards.show(ppks.summary(view, look), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, ppks.every_kind(view, look))
    ppks.signs(look)
with side:
    needs.unserved(view, look)

first, second = layout.halves()
with first:
    needs.map_of(view, look, layer)
with second:
    figure.show(view, needs.by_year(view, look))

figure.show(view, needs.money(view, look))
needs.shared(view)
