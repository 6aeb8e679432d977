-- case: the week that begins in August is not September's; late, nihil and silent of the last week
-- given: upt_weeks
select
    upt_code,
    week,
    cast(week + 7 as date) as due_date,
    true as is_due,
    activities,
    10 * activities as participants,
    coalesce(activities = 0, false) as is_nihil,
    received,
    case
        when received is null
        then 'belum'
        when received > week + 7
        then 'terlambat'
        when activities = 0
        then 'nihil'
        else 'tepat_waktu'
    end as status
from
    (
        values
            ('A', date '2026-08-31', 2, date '2026-09-06'),
            ('A', date '2026-09-07', 3, date '2026-09-16'),
            ('A', date '2026-09-14', 0, date '2026-09-21'),
            ('B', date '2026-08-31', 1, date '2026-09-07'),
            ('B', date '2026-09-07', null, null),
            ('B', date '2026-09-14', null, null),
            ('C', date '2026-09-14', null, null),
            ('D', date '2026-08-31', null, null)
    ) as given(upt_code, week, activities, received)
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect
select
    date '2026-09-14' as last_week,
    3 as expected,
    1 as reported,
    0 as late,
    1 as nihil,
    2 as silent,
    0 as week_activities,
    5 as upt_weeks,
    2 as told_weeks,
    1 as late_weeks,
    30 as participants
;
-- case: the whole year
-- given: upt_weeks
select
    upt_code,
    week,
    cast(week + 7 as date) as due_date,
    true as is_due,
    activities,
    10 * activities as participants,
    coalesce(activities = 0, false) as is_nihil,
    received,
    case
        when received is null
        then 'belum'
        when received > week + 7
        then 'terlambat'
        when activities = 0
        then 'nihil'
        else 'tepat_waktu'
    end as status
from
    (
        values
            ('A', date '2026-08-31', 2, date '2026-09-06'),
            ('A', date '2026-09-07', 3, date '2026-09-16'),
            ('A', date '2026-09-14', 0, date '2026-09-21'),
            ('B', date '2026-08-31', 1, date '2026-09-07'),
            ('B', date '2026-09-07', null, null),
            ('B', date '2026-09-14', null, null),
            ('C', date '2026-09-14', null, null),
            ('D', date '2026-08-31', null, null)
    ) as given(upt_code, week, activities, received)
;
-- params
select date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect
select
    date '2026-09-14' as last_week,
    3 as expected,
    1 as reported,
    0 as late,
    1 as nihil,
    2 as silent,
    0 as week_activities,
    8 as upt_weeks,
    4 as told_weeks,
    1 as late_weeks,
    60 as participants
;
-- case: an office without activities: none is awaited of its UPT
-- given: agency
select 'x' as slug, date '2026-09-01' as reporting_since, date '2026-10-09' as as_of
;
-- given: catalogue_datasets
select 'upt_activities' as dataset, 'weekly' as frequency, 1 as due_day
;
-- given: upt
select 'A' as upt_code
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect: none
-- case: empty
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect: none
