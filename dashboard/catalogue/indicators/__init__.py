"""The indicators: one record each, one `queries/indicators/<key>.sql`, one proof. Nothing else names them."""

from dashboard.catalogue.indicators.activities import ACTIVITIES
from dashboard.catalogue.indicators.areas import AREAS
from dashboard.catalogue.indicators.field import FIELD
from dashboard.catalogue.indicators.homes import HOMES
from dashboard.catalogue.indicators.money import MONEY
from dashboard.catalogue.indicators.outcomes import OUTCOMES
from dashboard.catalogue.indicators.payments import PAYMENTS
from dashboard.catalogue.indicators.people import PEOPLE
from dashboard.catalogue.indicators.pillars import PILLARS
from dashboard.catalogue.indicators.register import REGISTER
from dashboard.catalogue.indicators.reporting import REPORTING
from dashboard.catalogue.indicators.satisfaction import SATISFACTION
from dashboard.catalogue.records import Indicator
from dashboard.errors import NotFoundError

INDICATORS: tuple[Indicator, ...] = (
    *AREAS,
    *PAYMENTS,
    *MONEY,
    *OUTCOMES,
    *REGISTER,
    *FIELD,
    *HOMES,
    *ACTIVITIES,
    *PEOPLE,
    *SATISFACTION,
    *PILLARS,
    *REPORTING,
)


def indicator(key: str) -> Indicator:
    """The indicator called `key`; NotFoundError names those that exist."""
    for record in INDICATORS:
        if record.key == key:
            return record
    raise NotFoundError(f"Indikator “{key}” tidak ada. Yang ada: {', '.join(i.key for i in INDICATORS)}.")
