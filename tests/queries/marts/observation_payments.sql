-- case: who is to be paid later is no report: neither a plan nor a row of a month to come
-- given: agency
select date '2026-10-09' as as_of
;
-- given: disbursements
select
    'VETERAN' as program_code, region_code, month, 'bulan' as period_kind, '1' as stage, quota, paid
from
    (
        values
            ('64.08.01', date '2025-11-01', 10, 9),
            ('64.08.02', date '2025-11-01', 10, 0),
            ('64.08.03', date '2025-11-01', 10, null),
            ('64.08.04', date '2025-11-01', null, null),
            ('64.08.01', date '2026-11-01', 10, null),
            ('64.08.02', date '2026-11-01', 10, 0)
    ) as given(region_code, month, quota, paid)
;
-- expect
select
    'VETERAN' as program_code,
    region_code,
    date '2025-11-01' as month,
    'bulan' as period_kind,
    '1' as stage,
    quota,
    paid,
    null as failed,
    null as amount_idr,
    null as sp2d_date,
    null as transfer_date,
    null as _first_received,
    null as _import_id
from
    (values ('64.08.01', 10, 9), ('64.08.02', 10, 0), ('64.08.04', null, null)) as expected(
        region_code, quota, paid
    )
;
-- case: empty
-- expect: none
