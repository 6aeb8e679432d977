-- When a period's report is due. One row per dataset with a due day, period kind and first month.
-- A weekly report is due by its week (upt_weeks). The due day is of the month after the period,
-- its last day where the month is shorter.
select
    datasets.dataset,
    periods.period_kind,
    periods.period,
    periods.last_month,
    periods.next_month,
    least(
        cast(periods.next_month + (datasets.due_day - 1) * interval '1 day' as date),
        cast(periods.next_month + interval '1 month' - interval '1 day' as date)
    ) as due_date
from catalogue_datasets as datasets
cross join calendar_periods as periods
where
    datasets.due_day > 0 and datasets.frequency in ('monthly', 'quarterly', 'half_yearly', 'yearly')
