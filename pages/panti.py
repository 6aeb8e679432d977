"""Profil UPT: one home: how full is it, who comes and goes, who cares, and does it reach its target?"""

from dashboard.views.ui import cards, figure, frame, home, layout, services, targets

view = frame.begin(home.SUBJECT)
chosen = home.choose(view)
frame.answer(view, home.answer(chosen))
home.head(chosen)
cards.show(home.summary(chosen), view.colours)

main, side = layout.main_and_side()
with main:
    figure.show(view, home.residents(chosen))
with side:
    figure.show(view, home.account(chosen))

first, second = layout.halves()
with first:
    figure.show(view, services.by_month(view, chosen.code))
with second:
    figure.show(view, home.staff(chosen))
    figure.show(view, targets.of_one(view, chosen.code))
    targets.signs()

figure.show(view, services.flow(view, chosen.code))
