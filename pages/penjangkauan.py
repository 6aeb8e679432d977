"""Penjangkauan dan pengaduan: how far do reports come, how fast is one there, what is open and with whom?"""

from dashboard.views.ui import cards, cases, figure, frame, layout

view = frame.begin(cases.SUBJECT)
frame.answer(view, cases.answer(view))
cards.show(cases.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, cases.funnel)
    cases.explained()
    figure.beside(view, cases.by_age)
with side:
    cases.oldest(view)

first, second = layout.halves()
with first:
    figure.beside(view, cases.over_time)
with second:
    figure.beside(view, cases.answered)

figure.choice(
    view,
    "bagian",
    {"jenis": cases.by_kind, "saluran": cases.by_channel, "wilayah": cases.by_area, "unit": cases.by_unit},
)
