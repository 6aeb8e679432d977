-- case: the week before as_of, its homes, reports, services; newest figures; decisions at as_of
-- given: agency
select 'x' as slug, '16.03' as region_code, date '2026-09-23' as as_of
;
-- given: upt
select upt_code, 'Panti ' || upt_code as upt_name
from (values ('A'), ('B'), ('C')) as given(upt_code)
;
-- given: upt_weeks
select *
from
    (
        values
            ('A', date '2026-09-14', 2, false, date '2026-09-22', 'terlambat'),
            ('B', date '2026-09-14', null, false, null, 'belum'),
            ('C', date '2026-09-14', 0, true, date '2026-09-20', 'nihil'),
            ('A', date '2026-09-07', 9, false, date '2026-09-13', 'tepat_waktu')
    ) as given(upt_code, week, activities, is_nihil, received, status)
;
-- given: observations
select *, 'bulan' as period_kind, '*' as program_code, '*' as part
from
    (
        values
            ('silent_days', 'upt', 'B', date '2026-09-01', 30, 1, 1),
            ('upt_residents', 'office', 'x', date '2026-08-01', 77, 2, 3),
            ('upt_residents', 'office', 'x', date '2026-09-01', null, 0, 3),
            ('upt_occupancy_pct', 'upt', 'A', date '2026-08-01', 120, 1, 1),
            ('upt_occupancy_pct', 'upt', 'B', date '2026-08-01', 90, 1, 1),
            ('upt_occupancy_pct', 'upt', 'B', date '2026-07-01', 190, 1, 1),
            ('paid', 'region', '16.03', date '2026-08-01', 40, 22, 22),
            ('quota', 'region', '16.03', date '2026-08-01', 50, 22, 22),
            ('failed', 'region', '16.03', date '2026-08-01', 3, 22, 22),
            ('quota', 'region', '16.03', date '2026-09-01', 50, 0, 22),
            ('paid', 'region', '16.03.01', date '2026-09-01', 1, 1, 1)
    ) as given(indicator, unit_kind, unit_code, period, value, reported, expected)
;
-- given: cases
select *
from
    (
        values
            (timestamp '2026-09-14 00:30', null, null),
            (timestamp '2026-09-20 23:30', timestamp '2026-09-21 08:00', null),
            (timestamp '2026-09-21 00:00', timestamp '2026-09-21 08:00', null),
            (
                timestamp '2026-09-08 09:00',
                timestamp '2026-09-09 09:00',
                timestamp '2026-09-10 09:00'
            )
    ) as given(reported_at, reached_at, closed_at)
;
-- given: service_log
select *
from
    (
        values
            ('16.03.01', date '2026-09-14'),
            ('16.03.01', date '2026-09-18'),
            ('16.03.02', date '2026-09-13')
    ) as given(region_code, date)
;
-- given: decisions
select *
from
    (
        values
            (date '2026-09-22', null),
            (date '2026-09-23', null),
            (date '2026-09-29', null),
            (date '2026-09-30', null),
            (null, null),
            (date '2026-09-01', date '2026-09-03')
    ) as given(due, done_at)
;
-- expect
select
    date '2026-09-14' as week,
    date '2026-09-20' as last_day,
    date '2026-09-23' as as_of,
    3 as upt,
    2 as reported,
    1 as late,
    1 as nihil,
    1 as silent,
    2 as activities,
    'Panti B' as silent_name,
    30 as silent_days,
    date '2026-08-01' as residents_month,
    77 as residents,
    2 as homes_reported,
    3 as homes_expected,
    1 as overfull,
    'Panti A' as fullest_name,
    120 as fullest_pct,
    2 as cases_in,
    1 as cases_reached,
    1 as cases_before,
    3 as cases_open,
    1 as cases_waiting,
    2 as services,
    1 as service_areas,
    1 as services_before,
    date '2026-09-18' as service_last,
    date '2026-08-01' as paid_month,
    40 as paid,
    50 as quota,
    3 as failed,
    6 as decisions,
    5 as decisions_open,
    1 as decisions_overdue,
    2 as decisions_due
;
-- case: empty
-- expect: none
-- case: an office that has sent nothing of all this
-- given: agency
select
    'x' as slug,
    '16.03' as region_code,
    date '2026-01-01' as reporting_since,
    date '2026-09-21' as as_of
;
-- given: catalogue_datasets
select 'upt_activities' as dataset, 1 as due_day
;
-- given: upt
select 'A' as upt_code
;
-- expect
select
    date '2026-09-14' as week,
    date '2026-09-20' as last_day,
    date '2026-09-21' as as_of,
    null as upt,
    null as reported,
    null as late,
    null as nihil,
    null as silent,
    null as activities,
    null as silent_name,
    null as silent_days,
    null as residents_month,
    null as residents,
    null as homes_reported,
    null as homes_expected,
    null as overfull,
    null as fullest_name,
    null as fullest_pct,
    null as cases_in,
    null as cases_reached,
    null as cases_before,
    null as cases_open,
    null as cases_waiting,
    null as services,
    null as service_areas,
    null as services_before,
    null as service_last,
    null as paid_month,
    null as paid,
    null as quota,
    null as failed,
    null as decisions,
    null as decisions_open,
    null as decisions_overdue,
    null as decisions_due
;
