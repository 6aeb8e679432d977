-- case: two weeks back from the period's last, most silent first; who is not valid has no row
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
-- given: upt
select upt_code, 'Panti ' || upt_code as upt_name, 'anak' as kind, '16.03.01' as region_code
from (values ('A'), ('B'), ('C'), ('D')) as given(upt_code)
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, 2 as weeks
;
-- expect: in order
select
    upt_code,
    'Panti ' || upt_code as upt_name,
    'anak' as kind,
    week,
    cast(week + 7 as date) as due_date,
    activities,
    10 * activities as participants,
    coalesce(activities = 0, false) as is_nihil,
    received,
    status
from
    (
        values
            ('B', date '2026-09-07', null, null, 'belum'),
            ('B', date '2026-09-14', null, null, 'belum'),
            ('C', date '2026-09-14', null, null, 'belum'),
            ('A', date '2026-09-07', 3, date '2026-09-16', 'terlambat'),
            ('A', date '2026-09-14', 0, date '2026-09-21', 'nihil')
    ) as expected(upt_code, week, activities, received, status)
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
select date '2026-09-01' as period, 'bulan' as period_kind, 2 as weeks
;
-- expect: none
-- case: empty
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, 2 as weeks
;
-- expect: none
