"""From when to when the rows of a file reach: the column that says it, as SQL of its first day."""

from dashboard.intake.plan import Plan

FIRST_DAYS = {
    "month": '"month"',
    "year": 'make_date("year", 1, 1)',
    "release": 'make_date(cast(left("release", 4) as int), 3 * cast(right("release", 1) as int) - 2, 1)',
    "date": '"date"',
    "completed_on": '"completed_on"',
    "reported_at": 'cast("reported_at" as date)',
}
NOTHING = "cast(null as date)"


def first_day(plan: Plan) -> str:
    """SQL of the first day that a row is about; NULL for datasets without a period."""
    return next((sql for name, sql in FIRST_DAYS.items() if name in plan.names), NOTHING)
