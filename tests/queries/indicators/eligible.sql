-- case: all stages; not reported is not zero
-- given: disbursements
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-01-01', 'triwulan', '1', 100, 90, 10, 9000),
            ('PKH', '16.03.01', date '2026-01-01', 'triwulan', '2', 10, 8, 1, 800),
            ('PKH', '16.03.01', date '2026-01-01', 'triwulan', '10', 5, 4, 0, 400),
            ('SEMBAKO', '16.03.01', date '2026-01-01', 'bulan', '1', 50, 0, 50, 0),
            ('SEMBAKO', '16.03.02', date '2026-01-01', 'bulan', '1', null, 7, null, null)
    ) as given(
        program_code, region_code, month, period_kind, stage, eligible, paid, failed, amount_idr
    )
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    period_kind,
    program_code,
    '*' as part,
    numerator,
    denominator,
    value
from
    (
        values
            ('16.03.01', 'triwulan', 'PKH', null, null, 115.0),
            ('16.03.01', 'bulan', 'SEMBAKO', null, null, 50.0),
            ('16.03.02', 'bulan', 'SEMBAKO', null, null, null)
    ) as expected(unit_code, period_kind, program_code, numerator, denominator, value)
;
-- case: empty
-- expect: none
