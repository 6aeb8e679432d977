-- case: 2 of 2 + 3 + 1 + 4 + 0 left independent; nobody left B; C does not say who died
-- given: upt_residents
select 'bulan' as period_kind, date '2026-07-01' as month, *
from
    (
        values
            ('A', 'panti', 3, 2, 1, 4, 0),
            ('A', 'dinas', 9, 9, 9, 9, 9),
            ('B', 'panti', 0, 0, 0, 0, 0),
            ('C', 'panti', 1, 1, 0, null, 0)
    ) as given(
        upt_code, reported_by, returned_home, independent, referred, died, left_without_leave
    )
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    null as value
from (values ('A', 2.0, 10.0), ('B', 0.0, 0.0)) as expected(unit_code, numerator, denominator)
;
-- case: empty
-- expect: none
