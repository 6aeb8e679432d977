"""Layanan UPT: which homes there are, for whom, how full, what they give, and which have not reported."""

from dashboard.views.ui import frame
from dashboard.views.ui.publik import homes

view = frame.begin(homes.SUBJECT)
found = homes.every(view)
homes.answer(view, found)
homes.show(view, found)
