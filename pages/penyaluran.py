"""Penyaluran: did the aid arrive, how much of it, where is it stuck, and why?"""

from dashboard.views.saying import joined
from dashboard.views.ui import behind, cards, disbursement, figure, frame, handover, layout, money, outcome

view = frame.begin(disbursement.SUBJECT)
frame.answer(view, joined(disbursement.answer(view), handover.finding(view)))
cards.show(disbursement.summary(view), view.colours)
layout.small(outcome.sentence(view, year=view.asked.year))

main, side = layout.main_and_side()
with main:
    figure.beside(view, disbursement.trend)
with side:
    behind.areas(view, limit=behind.FIVE)

first, second = layout.halves()
with first:
    figure.beside(view, disbursement.funnel)
with second:
    figure.beside(view, disbursement.failures)

figure.choice(
    view,
    "bagian",
    {
        "wilayah": disbursement.by_area,
        "program": disbursement.by_program,
        "kas": money.cash,
        "jeda": money.lag,
        "corong": handover.by_area,
        "penyerahan": handover.ceremonies,
    },
    opens=("wilayah",),
)
