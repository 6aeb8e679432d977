"""What became of people: steps, graduations, relapses, businesses, Sekolah Rakyat."""

from dashboard.catalogue.records import Indicator

OUTCOMES: tuple[Indicator, ...] = ()
