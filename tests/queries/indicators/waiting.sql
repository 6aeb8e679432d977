-- case: the panti's figure; nobody waiting is zero
-- given: upt_residents
select 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2026-07-01', 'panti', 110, 3),
            ('A', date '2026-07-01', 'dinas', 108, 2),
            ('B', date '2026-07-01', 'panti', null, 0)
    ) as given(upt_code, month, reported_by, end_residents, waiting)
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
    value
from
    (values ('A', null, null, 3.0), ('B', null, null, 0.0)) as expected(
        unit_code, numerator, denominator, value
    )
;
-- case: empty
-- expect: none
