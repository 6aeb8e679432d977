"""UPT/Panti: which homes are full, silent, or behind their target, and which count differently from the office?"""

from dashboard.views.ui import alike, cards, discrepancies, figure, frame, homes, layout, services, targets

view = frame.begin(homes.SUBJECT)
frame.answer(view, homes.answer(view))
cards.show(homes.summary(view), view.colours)

main, side = layout.main_and_side()
with main:
    figure.beside(view, homes.occupancy)
    homes.doors(view)
with side:
    homes.to_do(view)

first, second = layout.halves()
with first:
    alike.within(view)
with second:
    figure.show(view, discrepancies.listed(view))

first, second = layout.halves()
with first:
    homes.map_of(view)
with second:
    figure.choice(
        view,
        "bagian",
        {
            "target": targets.of_all,
            "jenis": homes.by_kind,
            "layanan": services.by_month,
            "gerak": services.movement,
            "bulan": services.per_month,
        },
    )
