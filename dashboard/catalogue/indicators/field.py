"""Services in the field: gaps, reach, response."""

from dashboard.catalogue.records import Indicator

FIELD: tuple[Indicator, ...] = ()
