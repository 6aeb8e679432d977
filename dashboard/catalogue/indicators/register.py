"""The register by desil: coverage of programmes, families left out, families above the rule, the survey."""

from dashboard.catalogue.records import Indicator

REGISTER: tuple[Indicator, ...] = ()
