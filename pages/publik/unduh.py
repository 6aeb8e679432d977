"""Unduh data: the open-data files with a stable address each, what their columns mean, and what was corrected."""

from dashboard.views.ui.publik import files

found = files.begin()
files.listed(found)
files.citing(found)
files.for_programs(found)
files.dictionary(found)
files.checks(found)
files.history(found)
