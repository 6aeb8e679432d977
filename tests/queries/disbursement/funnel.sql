-- case: all programmes in a month: stages add up, the quarter that starts in it counts, the year
-- does not
-- given: agency
select 'x' as slug, '16.03' as region_code
;
-- given: regions
select *
from
    (
        values ('16.03', '16', true), ('16.03.01', '16.03', true), ('16.03.02', '16.03', true)
    ) as given(region_code, parent_code, own)
;
-- given: disbursements
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', '1', 30, 25, 20, 4, 1000),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', '2', 30, 25, 20, 1, 1000),
            ('SEMBAKO', '16.03.02', date '2026-07-01', 'bulan', '1', 10, null, 8, 0, 500),
            ('SEMBAKO', '16.03.02', date '2026-08-01', 'bulan', '1', 99, 99, 99, 99, 99),
            ('VETERAN', '16.03.02', date '2026-07-01', 'tahun', '1', 77, 77, 77, 77, 77)
    ) as given(
        program_code,
        region_code,
        month,
        period_kind,
        stage,
        listed,
        eligible,
        sp2d_recipients,
        waiting,
        sp2d_idr
    )
;
-- given: observations
select
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('quota', 50, 2, 2),
            ('paid', 43, 2, 2),
            ('failed', 2, 2, 2),
            ('disbursed_idr', 2400, 2, 2)
    ) as given(indicator, value, reported, expected)
;
-- params
select date '2026-07-01' as period, 'bulan' as period_kind, '*' as program, '*' as region
;
-- expect
select *
from
    (values (70, 50, 50, 48, 43, 2, 5, 2500, 2400, 2, 2)) as expected(
        listed,
        eligible,
        quota,
        sp2d_recipients,
        paid,
        failed,
        waiting,
        sp2d_idr,
        amount_idr,
        reported,
        expected
    )
;
-- case: the kabupaten's own row gives way to its kecamatan's, the yearly row to a shorter one
-- given: agency
select 'x' as slug, '16.03' as region_code
;
-- given: regions
select *
from
    (values ('16.03', '16', true), ('16.03.01', '16.03', true)) as given(
        region_code, parent_code, own
    )
;
-- given: disbursements
select 'PKH' as program_code, '1' as stage, *
from
    (
        values
            ('16.03', date '2026-07-01', 'bulan', 99),
            ('16.03.01', date '2026-07-01', 'bulan', 10),
            ('16.03.01', date '2026-01-01', 'tahun', 88)
    ) as given(region_code, month, period_kind, listed)
;
-- params
select date '2026-01-01' as period, 'tahun' as period_kind, 'PKH' as program, '16.03' as region
;
-- expect
select *
from
    (values (10, null, null, null, null, null, null, null, null, 0, 0)) as expected(
        listed,
        eligible,
        quota,
        sp2d_recipients,
        paid,
        failed,
        waiting,
        sp2d_idr,
        amount_idr,
        reported,
        expected
    )
;
-- case: empty: nothing is known, which is not zero
-- given: agency
select 'x' as slug, '16.03' as region_code
;
-- params
select date '2026-07-01' as period, 'bulan' as period_kind, '*' as program, '*' as region
;
-- expect
select *
from
    (values (null, null, null, null, null, null, null, null, null, 0, 0)) as expected(
        listed,
        eligible,
        quota,
        sp2d_recipients,
        paid,
        failed,
        waiting,
        sp2d_idr,
        amount_idr,
        reported,
        expected
    )
