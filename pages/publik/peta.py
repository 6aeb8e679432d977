"""Peta: where is it much, where is it little, what is hidden to protect people, and where do we not know?"""

from dashboard.views.ui import figure, frame, layout, mapping

view = frame.begin(mapping.BASE, narrow=mapping.narrow)
with view.row:
    level = mapping.choose_level(view)
    layer = mapping.choose_layer(view, level)

rows = mapping.values(view, level)
frame.answer(view, mapping.answer(view, rows, level))
chart = mapping.chart(view, rows, level)

main, side = layout.main_and_side()
with main:
    mapping.show(view, chart, layer, method=mapping.METHODS[0], level=level)
with side:
    figure.show(view, mapping.ranking(view, chart, level), opens=True)
