"""The tables that an office keeps in Pantau's own forms: which module makes which dataset.

A maker takes the `World` and gives the dataset's rows up to the sample's last month; an office for which it gives none
has no such report. `forms` writes them as filled forms.
"""

from collections.abc import Callable

import pandas as pd

from dashboard.sample import (
    activities,
    changes,
    field,
    meetings,
    organisations,
    outcomes,
    pillars,
    ppks,
    register,
    satisfaction,
    school,
    staffing,
    standards,
    trainings,
)
from dashboard.sample.facilities import facilities
from dashboard.sample.world import World

Maker = Callable[[World], pd.DataFrame]
MAKERS: dict[str, Maker] = {
    "service_log": field.service_log,
    "cases": field.cases,
    "welfare_deciles": register.welfare_deciles,
    "program_deciles": register.program_deciles,
    "register_survey": register.register_survey,
    "outcomes": outcomes.outcomes,
    "family_steps": outcomes.family_steps,
    "family_step_flows": outcomes.family_step_flows,
    "trainings": trainings.trainings,
    "school_intake": school.school_intake,
    "facilities": facilities,
    "upt_staff": staffing.upt_staff,
    "beneficiary_changes": changes.changes,
    "upt_activities": activities.activities,
    "staff_development": activities.visits,
    "ppks": ppks.ppks,
    "spm": standards.spm,
    "satisfaction": satisfaction.satisfaction,
    "pillars": pillars.pillars,
    "organisations": organisations.organisations,
    "meeting_attendance": meetings.attendance,
    "decisions": meetings.decisions,
}


def tables(world: World) -> dict[str, pd.DataFrame]:
    """Dataset key → rows of one office; without those that the office does not have."""
    made = {key: make(world) for key, make in MAKERS.items()}
    return {key: table for key, table in made.items() if len(table)}
