"""Apel Senin: what is told on Monday about last week, in seven lines?"""

from dashboard.views.ui import assembly, frame, layout

layout.one_page("A4")
view = frame.begin(assembly.SUBJECT)
frame.answer(view, assembly.answer(view))
assembly.lines(view)
