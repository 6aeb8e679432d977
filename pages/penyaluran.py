"""Penyaluran: did the aid arrive, how much of it, where is it stuck, and why?"""

from dashboard.views.ui import behind, cards, disbursement, figure, frame, layout, money

view = frame.begin(disbursement.SUBJECT)
frame.answer(view, disbursement.answer(view))
cards.show(disbursement.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, disbursement.trend(view))
with side:
    behind.areas(view, limit=behind.FIVE)

first, second = layout.halves()
with first:
    figure.show(view, disbursement.funnel(view))
with second:
    figure.show(view, disbursement.failures(view))

figure.choice(
    view,
    "bagian",
    {
        "wilayah": disbursement.by_area,
        "program": disbursement.by_program,
        "kas": money.cash,
        "jeda": money.lag,
    },
    opens=("wilayah",),
)
