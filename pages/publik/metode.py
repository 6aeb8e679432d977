"""Cara membaca & metode: what each sign means, why some figures are hidden, how to check, and whom to ask."""

from dashboard.views.ui.publik import method

view = method.begin()
method.signs(view)
method.reading()
method.why(view)
method.checking()
method.asking()
method.whole(view)
