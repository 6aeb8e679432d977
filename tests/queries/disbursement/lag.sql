-- case: median and 90th share over the rows; a row without both days is counted apart
-- given: regions
select *
from (values ('16.03.01', true), ('16.03.02', true), ('16.06.01', false)) as given(region_code, own)
;
-- given: disbursements
select 'bulan' as period_kind, '1' as stage, *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', date '2026-07-05', date '2026-07-05'),
            ('PKH', '16.03.02', date '2026-07-01', date '2026-07-05', date '2026-07-09'),
            ('SEMBAKO', '16.03.02', date '2026-07-01', date '2026-07-05', date '2026-07-25'),
            ('SEMBAKO', '16.03.01', date '2026-07-01', date '2026-07-05', null),
            ('PKH', '16.06.01', date '2026-07-01', date '2026-07-05', date '2026-07-06'),
            ('PKH', '16.03.01', date '2025-07-01', date '2025-07-05', date '2025-07-06')
    ) as given(program_code, region_code, month, sp2d_date, transfer_date)
;
-- params
select '*' as program, '*' as region, 2026 as year
;
-- expect
select *
from
    (values (date '2026-07-01', 4.0, 16.8, 3, 1)) as expected(
        month, median_days, p90_days, transfers, without_date
    )
;
-- case: every year, one programme, one area
-- given: regions
select '16.03.01' as region_code, true as own
;
-- given: disbursements
select 'triwulan' as period_kind, '1' as stage, '16.03.01' as region_code, *
from
    (
        values
            ('PKH', date '2026-07-01', date '2026-07-05', date '2026-07-08'),
            ('PKH', date '2025-07-01', date '2025-07-05', date '2025-07-06'),
            ('SEMBAKO', date '2025-07-01', date '2025-07-05', date '2025-07-26')
    ) as given(program_code, month, sp2d_date, transfer_date)
;
-- params
select 'PKH' as program, '16.03' as region, 0 as year
;
-- expect: in order
select *
from
    (values (date '2025-07-01', 1.0, 1.0, 1, 0), (date '2026-07-01', 3.0, 3.0, 1, 0)) as expected(
        month, median_days, p90_days, transfers, without_date
    )
;
-- case: empty
-- params
select '*' as program, '*' as region, 2026 as year
;
-- expect: none
