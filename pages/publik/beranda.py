"""Beranda: five questions of a citizen, each answered in one sentence and one figure."""

from dashboard.views.ui.publik import front

asked = front.begin()
front.families(asked)
front.money(asked)
front.where(asked)
front.homes(asked)
front.poor(asked)
front.not_shown(asked)
