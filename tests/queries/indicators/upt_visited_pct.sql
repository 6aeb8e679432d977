-- case: every valid UPT from the first visit's year on, visited or not; what is planned is no visit
-- given: agency
select date '2026-09-20' as as_of
;
-- given: upt
select *
from
    (
        values ('A', null, null), ('B', date '2026-03-01', null), ('C', null, date '2025-12-31')
    ) as given(upt_code, valid_from, valid_to)
;
-- given: staff_development
select *
from
    (
        values
            ('A', date '2025-04-01'),
            ('A', date '2025-06-01'),
            ('B', date '2026-11-01'),
            ('C', date '2025-05-05')
    ) as given(upt_code, date)
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(numerator as double) as numerator,
    cast(1 as double) as denominator,
    cast(null as double) as value
from
    (values ('A', 2025, 1), ('C', 2025, 1), ('A', 2026, 0), ('B', 2026, 0)) as expected(
        unit_code, year, numerator
    )
;
-- case: empty
-- expect: none
