-- What the homes told in a period and in its last closed week. One row per period with such a week.
-- expected, reported … are of that week; upt_weeks, told_weeks … of all weeks of the period.
-- $period $period_kind: weeks belong to the month of their Monday.
with
    weeks as (
        select upt_weeks.*, max(upt_weeks.week) over () as last_week
        from upt_weeks
        join
            calendar_periods as periods
            on periods.period = cast($period as date)
            and periods.period_kind = cast($period_kind as varchar)
            and upt_weeks.week >= periods.period
            and upt_weeks.week < periods.next_month
        where upt_weeks.is_due or upt_weeks.received is not null
    )
select
    last_week,
    count_if(week = last_week) as expected,
    count_if(week = last_week and received is not null) as reported,
    count_if(week = last_week and status = 'terlambat') as late,
    count_if(week = last_week and is_nihil) as nihil,
    count_if(week = last_week and received is null) as silent,
    cast(sum(activities) filter (where week = last_week) as bigint) as week_activities,
    count(*) as upt_weeks,
    count(received) as told_weeks,
    count_if(status = 'terlambat') as late_weeks,
    cast(sum(participants) as bigint) as participants
from weeks
group by last_week
