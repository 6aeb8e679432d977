-- case: to the due day of a past month's last week, to as_of in the newest; who never told has none
-- given: agency
select date '2026-09-20' as as_of
;
-- given: upt_weeks
select *
from
    (
        values
            ('A', date '2026-08-24', date '2026-08-31'),
            ('A', date '2026-08-31', date '2026-09-07'),
            ('A', date '2026-09-07', date '2026-09-14'),
            ('B', date '2026-09-07', date '2026-09-14')
    ) as given(upt_code, week, due_date)
;
-- given: upt
select *
from (values ('A', null), ('B', null), ('C', date '2026-08-20')) as given(upt_code, valid_to)
;
-- given: upt_activities
select *
from
    (
        values
            ('A', date '2026-08-24', date '2026-08-30', date '2026-10-01'),
            ('A', date '2026-09-01', null, date '2026-09-10'),
            ('C', date '2026-08-10', date '2026-08-11', date '2026-08-11')
    ) as given(upt_code, date, reported_at, _first_received)
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(value as double) as value
from
    (
        values
            ('A', date '2026-08-01', 8), ('A', date '2026-09-01', 10), ('C', date '2026-08-01', 27)
    ) as expected(unit_code, period, value)
;
-- case: empty
-- expect: none
