-- case: reasons make 4 of 5 failures; the other area is right
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, 'bulan' as period_kind, '1' as stage, *
from (values ('16.03.01', 5), ('16.03.02', 2)) as given(region_code, failed)
;
-- given: disbursement_failures
select 'PKH' as program_code, date '2026-01-01' as month, 'bulan' as period_kind, '1' as stage, *
from
    (
        values ('16.03.01', 'pindah', 3), ('16.03.01', 'ganda', 1), ('16.03.02', 'pindah', 2)
    ) as given(region_code, reason, families)
;
-- expect
select
    'disbursements' as dataset,
    'failed' as "column",
    'region' as unit_kind,
    '16.03.01' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '1' as part,
    5 as value,
    4 as expected
;
-- case: empty
-- expect: none
