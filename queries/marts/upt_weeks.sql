-- How each UPT told of its activities, week by week. One row per UPT and week (its Monday).
-- Weeks that have closed at as_of, from the first Monday of the reporting months
-- on (the first activity, where earlier), of the UPT valid in that week. received: when the week's
-- first row was sent, by its own word, else when its file came. A week is nihil where all it tells
-- is nihil; nihil is a report, and late where it came late. A silent week's counts are NULL. Nobody
-- is expected, and no week stands here, while the office has never been sent any activity.
with
    today as (
        select
            as_of,
            cast(date_trunc('week', reporting_since + interval '6 days') as date) as reporting_since
        from agency
    ),
    told as (
        select
            upt_code,
            cast(date_trunc('week', date) as date) as week,
            count(case when is_nihil then null else 1 end) as activities,
            sum(case when is_nihil then null else participants end) as participants,
            min(coalesce(reported_at, _first_received)) as received
        from upt_activities
        group by upt_code, cast(date_trunc('week', date) as date)
    ),
    digits as (
        select digit from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as ten(digit)
    ),
    first_week as (
        select least(min(told.week), min(today.reporting_since)) as week from today cross join told
    ),
    weeks as (
        select
            cast(
                first_week.week
                + 7
                * (1000 * thousands.digit + 100 * hundreds.digit + 10 * tens.digit + ones.digit)
                * interval '1 day' as date
            ) as week
        from first_week
        cross join digits as thousands
        cross join digits as hundreds
        cross join digits as tens
        cross join digits as ones
        where thousands.digit < 3
    ),
    closed as (
        select
            weeks.week,
            cast(weeks.week + (6 + datasets.due_day) * interval '1 day' as date) as due_date,
            today.as_of
        from weeks
        join today on cast(weeks.week + interval '7 days' as date) <= today.as_of
        join catalogue_datasets as datasets on datasets.dataset = 'upt_activities'
    )
select
    upt.upt_code,
    closed.week,
    closed.due_date,
    closed.due_date <= closed.as_of as is_due,
    told.activities,
    case when told.activities = 0 then 0 else told.participants end as participants,
    coalesce(told.activities = 0, false) as is_nihil,
    told.received,
    case
        when told.received is null and closed.due_date > closed.as_of
        then 'belum_jatuh_tempo'
        when told.received is null
        then 'belum'
        when told.received > closed.due_date
        then 'terlambat'
        when told.activities = 0
        then 'nihil'
        else 'tepat_waktu'
    end as status
from closed
cross join upt
left join told on told.upt_code = upt.upt_code and told.week = closed.week
where
    exists (select 1 from upt_activities)
    and (upt.valid_from is null or upt.valid_from < closed.week + interval '7 days')
    and (upt.valid_to is null or upt.valid_to >= closed.week)
