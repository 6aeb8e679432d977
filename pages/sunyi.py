"""Titik paling sunyi: where do many of the poorest families live to whom nobody has come for months?"""

from dashboard.views.ui import cards, frame, layout, mapping, quiet

view = frame.begin(quiet.SUBJECT)
look = quiet.choose(view)
with view.row:
    layer = mapping.choose_layer(view, look.level)
frame.answer(view, quiet.answer(view, look))
cards.show(quiet.summary(view, look), view.colours)

main, side = layout.main_and_side()
with main:
    quiet.map_of(view, look, layer)
with side:
    quiet.listed(view, look)
