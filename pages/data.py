"""Data: what came in, what was rejected, who reported in time, and why is a number what it is?"""

from dashboard.views.ui import arrivals, cards, doubts, figure, frame, layout, links, rejects, why, withdrawn
from dashboard.views.ui.operator import counter, reminders, sending_back, taking_out, verdicts

counter.first_files()
view = frame.begin(arrivals.SUBJECT)
frame.answer(view, arrivals.answer(view))
head = layout.slot()
part = arrivals.part(view)
if part not in arrivals.WORK:
    with head:
        cards.show(arrivals.summary(view), view.colours)
        links.to_page("kelengkapan", arrivals.COMPLETE)

if part == "masukkan":
    counter.show(view.book.slug, view.colours)
elif part == "pengingat":
    reminders.show(view)
elif part == "masuk":
    chosen = arrivals.choose_dataset()
    figure.show(view, arrivals.files(view, chosen))
    taking_out.from_list(view)
    if gone := withdrawn.files(view, chosen):
        figure.show(view, gone)
elif part == "ditolak":
    chosen = arrivals.choose_dataset()
    figure.show(view, rejects.by_rule(view, chosen))
    sending_back.choose(view, chosen)
    figure.show(view, rejects.one_by_one(view, chosen))
elif part == "temuan":
    chosen = arrivals.choose_dataset()
    figure.show(view, doubts.unanswered(view, chosen))
    verdicts.give(view, chosen)
    figure.show(view, doubts.answered(view, chosen))
    verdicts.take_back(view, chosen)
elif part == "versi":
    figure.show(view, arrivals.kept(view))
    figure.show(view, arrivals.content(view))
else:
    indicator = why.choose()
    why.explain(indicator)
    why.figure_query()
    figure.show(view, why.files(view, indicator))

frame.notes(view)
