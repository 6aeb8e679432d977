-- case: 100 is not 90 + 5 + 4; a part that is not reported proves nothing
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, 'bulan' as period_kind, '1' as stage, *
from
    (
        values
            ('16.03.01', 100, 90, 5, 4), ('16.03.02', 100, 90, 5, 5), ('16.03.03', 100, 90, 5, null)
    ) as given(region_code, quota, paid, failed, waiting)
;
-- expect
select
    'disbursements' as dataset,
    'quota' as "column",
    'region' as unit_kind,
    '16.03.01' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '1' as part,
    100 as value,
    99 as expected
;
-- case: empty
-- expect: none
