-- case: the panti's own figure, not the office's
-- given: upt_residents
select 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2026-07-01', 'panti', 3),
            ('A', date '2026-07-01', 'dinas', 2),
            ('B', date '2026-07-01', 'panti', 0)
    ) as given(upt_code, month, reported_by, independent)
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from (values ('A', 3.0), ('B', 0.0)) as expected(unit_code, value)
;
-- case: empty
-- expect: none
