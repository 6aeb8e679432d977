-- case: on time, late, nihil, nihil and late, nihil beside an activity, silent; no row of a date
-- given: agency
select 'x' as slug, date '2026-08-01' as reporting_since, date '2026-09-08' as as_of
;
-- given: catalogue_datasets
select 'upt_activities' as dataset, 'weekly' as frequency, 1 as due_day
;
-- given: upt
select *
from
    (
        values ('A', null, null), ('B', date '2026-08-20', null), ('C', null, date '2026-08-10')
    ) as given(upt_code, valid_from, valid_to)
;
-- given: upt_activities
select
    upt_code,
    make_date(2026, month, day) as date,
    title,
    participants,
    is_nihil,
    reported_at,
    date '2026-09-07' as _first_received
from
    (
        values
            ('A', 8, 4, 'Senam', 10, null, date '2026-08-10'),
            ('A', 8, 9, 'Kerja bakti', 5, false, date '2026-08-30'),
            ('A', 8, 12, 'Senam', 10, false, date '2026-08-18'),
            ('A', 8, 17, 'Nihil', null, true, date '2026-08-24'),
            ('A', 8, 24, 'Nihil', null, true, date '2026-09-01'),
            ('A', 8, 31, 'Nihil', 0, true, null),
            ('A', 9, 2, 'Bimbingan', null, false, null),
            ('A', 9, 7, 'Senam', 9, false, date '2026-09-07'),
            ('B', 8, 23, 'Senam', 4, false, date '2026-08-23')
    ) as given(upt_code, month, day, title, participants, is_nihil, reported_at)
;
-- expect
select
    upt_code,
    week,
    cast(week + 7 as date) as due_date,
    true as is_due,
    activities,
    participants,
    is_nihil,
    received,
    status
from
    (
        values
            ('A', date '2026-08-03', 2, 15, false, date '2026-08-10', 'tepat_waktu'),
            ('A', date '2026-08-10', 1, 10, false, date '2026-08-18', 'terlambat'),
            ('A', date '2026-08-17', 0, 0, true, date '2026-08-24', 'nihil'),
            ('A', date '2026-08-24', 0, 0, true, date '2026-09-01', 'terlambat'),
            ('A', date '2026-08-31', 1, null, false, date '2026-09-07', 'tepat_waktu'),
            ('B', date '2026-08-17', 1, 4, false, date '2026-08-23', 'tepat_waktu'),
            ('B', date '2026-08-24', null, null, false, null, 'belum'),
            ('B', date '2026-08-31', null, null, false, null, 'belum'),
            ('C', date '2026-08-03', null, null, false, null, 'belum'),
            ('C', date '2026-08-10', null, null, false, null, 'belum')
    ) as expected(upt_code, week, activities, participants, is_nihil, received, status)
;
-- case: an activity before the reporting months opens the weeks; a later due day is not over yet
-- given: agency
select 'x' as slug, date '2026-09-01' as reporting_since, date '2026-09-07' as as_of
;
-- given: catalogue_datasets
select 'upt_activities' as dataset, 'weekly' as frequency, 3 as due_day
;
-- given: upt
select *
from (values ('A'), ('B')) as given(upt_code)
;
-- given: upt_activities
select
    'A' as upt_code,
    date '2026-08-26' as date,
    'Senam' as title,
    7 as participants,
    date '2026-09-02' as reported_at
;
-- expect
select
    upt_code,
    week,
    cast(week + 9 as date) as due_date,
    week < date '2026-08-31' as is_due,
    activities,
    participants,
    false as is_nihil,
    received,
    status
from
    (
        values
            ('A', date '2026-08-24', 1, 7, date '2026-09-02', 'tepat_waktu'),
            ('A', date '2026-08-31', null, null, null, 'belum_jatuh_tempo'),
            ('B', date '2026-08-24', null, null, null, 'belum'),
            ('B', date '2026-08-31', null, null, null, 'belum_jatuh_tempo')
    ) as expected(upt_code, week, activities, participants, received, status)
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
-- expect: none
-- case: empty
-- expect: none
