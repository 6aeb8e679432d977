-- case: medians of the rows: of 2, 4 and 9 days it is 4 for all, whatever the areas' own medians
-- given: regions
select *, true as own
from
    (values ('16.03', '16'), ('16.03.01', '16.03'), ('16.03.02', '16.03')) as given(
        region_code, parent_code
    )
;
-- given: disbursements
select program_code, region_code, month, period_kind, date '2026-01-05' as sp2d_date, transfer_date
from
    (
        values
            ('PKH', '16.03.01', date '2026-01-01', 'triwulan', date '2026-01-07'),
            ('PKH', '16.03.02', date '2026-01-01', 'triwulan', date '2026-01-09'),
            ('SEMBAKO', '16.03.02', date '2026-01-01', 'bulan', date '2026-01-14'),
            ('SEMBAKO', '16.03.02', date '2026-02-01', 'bulan', null)
    ) as given(program_code, region_code, month, period_kind, transfer_date)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    period_kind,
    program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from
    (
        values
            ('16.03.01', 'triwulan', 'PKH', 2.0),
            ('16.03.01', 'tahun', 'PKH', 2.0),
            ('16.03.01', 'bulan', '*', 2.0),
            ('16.03.01', 'tahun', '*', 2.0),
            ('16.03.02', 'triwulan', 'PKH', 4.0),
            ('16.03.02', 'tahun', 'PKH', 4.0),
            ('16.03.02', 'bulan', 'SEMBAKO', 9.0),
            ('16.03.02', 'tahun', 'SEMBAKO', 9.0),
            ('16.03.02', 'bulan', '*', 6.5),
            ('16.03.02', 'tahun', '*', 6.5),
            ('16.03', 'triwulan', 'PKH', 3.0),
            ('16.03', 'tahun', 'PKH', 3.0),
            ('16.03', 'bulan', 'SEMBAKO', 9.0),
            ('16.03', 'tahun', 'SEMBAKO', 9.0),
            ('16.03', 'bulan', '*', 4.0),
            ('16.03', 'tahun', '*', 4.0)
    ) as expected(unit_code, period_kind, program_code, value)
;
-- case: empty
-- expect: none
