"""The answers of the pages as sentences with fields in braces: key → text. `views/saying` fills them in.

A key is `<page>.<case>`. What a sentence may say is decided by the pure functions of `views/sentences`; how it says it
stands here and nowhere else.
"""

from dashboard.catalogue.sentences.activities import ACTIVITIES
from dashboard.catalogue.sentences.areas import AREAS
from dashboard.catalogue.sentences.assembly import ASSEMBLY
from dashboard.catalogue.sentences.cases import CASES
from dashboard.catalogue.sentences.field import FIELD
from dashboard.catalogue.sentences.guidance import GUIDANCE
from dashboard.catalogue.sentences.homes import HOMES
from dashboard.catalogue.sentences.meetings import MEETINGS
from dashboard.catalogue.sentences.money import MONEY
from dashboard.catalogue.sentences.organisations import ORGANISATIONS
from dashboard.catalogue.sentences.outcomes import OUTCOMES
from dashboard.catalogue.sentences.payments import PAYMENTS
from dashboard.catalogue.sentences.pillars import PILLARS
from dashboard.catalogue.sentences.poverty import POVERTY
from dashboard.catalogue.sentences.ppks import PPKS
from dashboard.catalogue.sentences.public import PUBLIC
from dashboard.catalogue.sentences.register import REGISTER
from dashboard.catalogue.sentences.reporting import REPORTING
from dashboard.catalogue.sentences.satisfaction import SATISFACTION
from dashboard.catalogue.sentences.schedule import SCHEDULE
from dashboard.catalogue.sentences.spm import SPM
from dashboard.errors import NotFoundError

SENTENCES: dict[str, str] = {
    **ACTIVITIES,
    **AREAS,
    **ASSEMBLY,
    **CASES,
    **FIELD,
    **GUIDANCE,
    **HOMES,
    **MEETINGS,
    **MONEY,
    **ORGANISATIONS,
    **OUTCOMES,
    **PAYMENTS,
    **PILLARS,
    **POVERTY,
    **PPKS,
    **PUBLIC,
    **REGISTER,
    **REPORTING,
    **SATISFACTION,
    **SCHEDULE,
    **SPM,
}


def sentence(key: str) -> str:
    """The text called `key`, its fields in braces; NotFoundError where there is none."""
    if key not in SENTENCES:
        raise NotFoundError(f"Kalimat “{key}” tidak ada. Yang ada: {', '.join(SENTENCES)}.")
    return SENTENCES[key]
