"""Pelatihan usaha: how many of those trained have a business that lives, and which batches are too young to tell?"""

from dashboard.views.ui import business, cards, figure, frame, layout

view = frame.begin(business.SUBJECT)
frame.answer(view, business.answer(view))
cards.show(business.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, business.funnel)
    business.apart(view)
    if business.known(view):
        figure.beside(view, business.by_batch)
with side:
    business.weakest(view)

if business.known(view):
    first, second = layout.halves()
    with first:
        figure.beside(view, business.by_area)
    with second:
        figure.beside(view, business.by_year)
