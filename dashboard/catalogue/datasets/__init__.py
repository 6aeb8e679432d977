"""The datasets that an office can bring in. Template, dictionary, validation and matrices come from these records."""

from dashboard.catalogue.datasets.areas import AREA_INDICATORS, POPULATION, POVERTY
from dashboard.catalogue.datasets.field import CASES, SERVICE_LOG
from dashboard.catalogue.datasets.homes import (
    STAFF_DEVELOPMENT,
    UPT,
    UPT_ACTIVITIES,
    UPT_RESIDENTS,
    UPT_SERVICES,
    UPT_STAFF,
)
from dashboard.catalogue.datasets.offices import DECISIONS, MEETING_ATTENDANCE, TARGETS, UNITS
from dashboard.catalogue.datasets.outcomes import (
    FAMILY_STEP_FLOWS,
    FAMILY_STEPS,
    OUTCOMES,
    SCHOOL_INTAKE,
    TRAININGS,
)
from dashboard.catalogue.datasets.payments import (
    BENEFICIARY_CHANGES,
    DISBURSEMENT_FAILURES,
    DISBURSEMENTS,
    PAYMENTS,
)
from dashboard.catalogue.datasets.people import ORGANISATIONS, PILLARS, PPKS, SATISFACTION, SPM
from dashboard.catalogue.datasets.programmes import BUDGETS, FACILITIES, PROGRAMS
from dashboard.catalogue.datasets.register import PROGRAM_DECILES, REGISTER_SURVEY, WELFARE_DECILES
from dashboard.catalogue.records import Dataset
from dashboard.errors import NotFoundError

DATASETS: tuple[Dataset, ...] = (
    POPULATION,
    POVERTY,
    AREA_INDICATORS,
    PROGRAMS,
    BUDGETS,
    DISBURSEMENTS,
    DISBURSEMENT_FAILURES,
    PAYMENTS,
    BENEFICIARY_CHANGES,
    OUTCOMES,
    FAMILY_STEPS,
    FAMILY_STEP_FLOWS,
    TRAININGS,
    SCHOOL_INTAKE,
    WELFARE_DECILES,
    PROGRAM_DECILES,
    REGISTER_SURVEY,
    SERVICE_LOG,
    CASES,
    FACILITIES,
    UPT,
    UPT_RESIDENTS,
    UPT_SERVICES,
    UPT_ACTIVITIES,
    UPT_STAFF,
    STAFF_DEVELOPMENT,
    PPKS,
    PILLARS,
    ORGANISATIONS,
    SATISFACTION,
    SPM,
    UNITS,
    TARGETS,
    MEETING_ATTENDANCE,
    DECISIONS,
)


def dataset(key: str) -> Dataset:
    """The dataset called `key`; NotFoundError names those that exist."""
    for record in DATASETS:
        if record.key == key:
            return record
    raise NotFoundError(f"Dataset “{key}” tidak ada. Yang ada: {', '.join(d.key for d in DATASETS)}.")
