-- case: as reported; a cell that is empty is no zero
-- given: outcomes
select *
from
    (
        values
            ('KUBE', '16.03.01', date '2026-07-01', 'triwulan', 6),
            ('KUBE', '16.03.02', date '2026-07-01', 'triwulan', 0),
            ('KUBE', '16.03.03', date '2026-07-01', 'triwulan', null)
    ) as given(program_code, region_code, month, period_kind, relapsed)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'KUBE' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from (values ('16.03.01', 6.0), ('16.03.02', 0.0)) as expected(unit_code, value)
;
-- case: empty
-- expect: none
