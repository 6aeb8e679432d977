-- case: only rows that report both
-- given: outcomes
select *
from
    (
        values
            ('KUBE', '16.03.01', date '2026-07-01', 'triwulan', 20, 1),
            ('KUBE', '16.03.02', date '2026-07-01', 'triwulan', 0, 2),
            ('KUBE', '16.03.03', date '2026-07-01', 'triwulan', null, 3),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 5, null)
    ) as given(program_code, region_code, month, period_kind, graduated, relapsed)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'KUBE' as program_code,
    '*' as part,
    numerator,
    denominator,
    null as value
from
    (values ('16.03.01', 1.0, 20.0), ('16.03.02', 2.0, 0.0)) as expected(
        unit_code, numerator, denominator
    )
;
-- case: empty
-- expect: none
