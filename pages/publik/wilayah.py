"""Wilayah saya: everything that is published about one kabupaten or kecamatan, beside the areas around it."""

from dashboard.views.ui import frame, layout
from dashboard.views.ui.publik import place

chosen = place.choose(frame.begin(place.SUBJECT))
place.answer(chosen)

main, side = layout.main_and_side()
with main:
    place.head(chosen)
    place.neighbours(chosen)
    place.homes(chosen)
with side:
    place.where(chosen)

place.subjects(chosen)
place.download(chosen)
