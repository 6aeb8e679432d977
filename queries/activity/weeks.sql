-- How each UPT told, the last $weeks closed weeks of a period. One row per UPT and week, silent
-- ones first.
-- $period $period_kind: a month's matrix reaches back into the months before.
with
    span as (
        select max(upt_weeks.week) as last_week
        from upt_weeks
        join
            calendar_periods as periods
            on periods.period = cast($period as date)
            and periods.period_kind = cast($period_kind as varchar)
            and upt_weeks.week >= periods.period
            and upt_weeks.week < periods.next_month
    )
select
    upt_weeks.upt_code,
    upt.upt_name,
    upt.kind,
    upt_weeks.week,
    upt_weeks.due_date,
    upt_weeks.activities,
    upt_weeks.participants,
    upt_weeks.is_nihil,
    upt_weeks.received,
    upt_weeks.status
from upt_weeks
join span on upt_weeks.week <= span.last_week
join upt on upt.upt_code = upt_weeks.upt_code
where upt_weeks.week > cast(span.last_week - 7 * cast($weeks as integer) * interval '1 day' as date)
order by
    count(*) filter (where upt_weeks.status = 'belum') over (partition by upt_weeks.upt_code) desc,
    upt.upt_name,
    upt_weeks.upt_code,
    upt_weeks.week
