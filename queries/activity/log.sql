-- The log of activities, newest first. One row per activity or nihil row of the weeks of a period.
-- $search: words that all stand in title, kind or name of the UPT ('': every row); $upt and $kind:
-- '*' for all. $period $period_kind: weeks belong to the month of their Monday, also the running
-- week.
with
    told as (
        select
            activities.date,
            activities.upt_code,
            upt.upt_name,
            activities.kind,
            activities.title,
            activities.participants,
            coalesce(activities.is_nihil, false) as is_nihil,
            coalesce(activities.reported_at, activities._first_received) as received,
            cast(date_trunc('week', activities.date) as date) as week,
            lower(
                concat_ws(' ', activities.title, activities.kind, upt.upt_name, upt.upt_code)
            ) as words
        from upt_activities as activities
        left join upt on upt.upt_code = activities.upt_code
    )
select
    told.date,
    told.upt_code,
    told.upt_name,
    told.kind,
    told.title,
    told.participants,
    told.is_nihil,
    told.received,
    told.week
from told
join
    calendar_periods as periods
    on periods.period = cast($period as date)
    and periods.period_kind = cast($period_kind as varchar)
    and told.week >= periods.period
    and told.week < periods.next_month
where
    ($upt = '*' or told.upt_code = cast($upt as varchar))
    and ($kind = '*' or told.kind = cast($kind as varchar))
    and len(
        list_filter(
            string_split(lower(trim(cast($search as varchar))), ' '),
            lambda word: not contains(told.words, word)
        )
    )
    = 0
order by told.date desc, told.upt_name, told.title
