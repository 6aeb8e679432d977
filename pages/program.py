"""Satu program: whom it is for, what it costs, how far it reaches, what comes of it, and who is behind?"""

from dashboard.views.ui import behind, cards, figure, frame, layout, program

view = program.choose(frame.begin(program.SUBJECT))
frame.answer(view, program.answer(view))
cards.show(program.summary(view), view.colours)

layout.one_page()
main, side = layout.main_and_side()
with main:
    program.map_of(view)
with side:
    figure.show(view, program.rule(view))
    behind.areas(view, limit=behind.THREE)
