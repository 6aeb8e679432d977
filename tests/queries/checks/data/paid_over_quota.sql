-- case: 60 + 55 paid of 100; 100 of 100 is right; a stage without a quota counts in neither sum
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03.01', '1', 60, 60),
            ('16.03.01', '2', 55, 40),
            ('16.03.02', '1', 100, 100),
            ('16.03.02', '2', 9, null)
    ) as given(region_code, stage, paid, quota)
;
-- expect
select
    'disbursements' as dataset,
    'paid' as "column",
    'region' as unit_kind,
    '16.03.01' as unit_code,
    date '2026-01-01' as period,
    'triwulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    115 as value,
    100 as expected
;
-- case: empty
-- expect: none
