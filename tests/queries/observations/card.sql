-- case: the value before it is the last one with a value, not the silent quarter
-- given: observations
select *, 'region' as unit_kind, '*' as part, 'final' as status
from
    (
        values
            ('paid', '16.03', date '2026-01-01', 'triwulan', 'PKH', 80.0, 1, 1),
            ('paid', '16.03', date '2026-04-01', 'triwulan', 'PKH', null, 0, 1),
            ('paid', '16.03', date '2026-07-01', 'triwulan', 'PKH', 90.0, 1, 1),
            ('paid', '16.03', date '2026-01-01', 'tahun', 'PKH', 170.0, 2, 3),
            ('paid', '16.03', date '2026-07-01', 'bulan', 'SEMBAKO', 50.0, 1, 1),
            ('paid', '16.03', date '2026-07-01', 'bulan', '*', 140.0, 2, 2),
            ('quota', '16.03', date '2026-07-01', 'triwulan', 'PKH', 99.0, 1, 1),
            ('paid', '16.06', date '2026-07-01', 'triwulan', 'PKH', 77.0, 1, 1)
    ) as given(indicator, unit_code, period, period_kind, program_code, value, reported, expected)
;
-- params
select
    'paid' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    'PKH' as program
;
-- expect
select *
from
    (values (90.0, null, null, 1, 1, 'final', 80.0, date '2026-01-01')) as expected(
        value, numerator, denominator, reported, expected, status, previous_value, previous_period
    )
;
-- case: a year has no value before it
-- given: observations
select *, 'region' as unit_kind, '*' as part, 'final' as status
from
    (
        values
            ('paid', '16.03', date '2026-01-01', 'triwulan', 'PKH', 80.0, 1, 1),
            ('paid', '16.03', date '2026-04-01', 'triwulan', 'PKH', null, 0, 1),
            ('paid', '16.03', date '2026-07-01', 'triwulan', 'PKH', 90.0, 1, 1),
            ('paid', '16.03', date '2026-01-01', 'tahun', 'PKH', 170.0, 2, 3),
            ('paid', '16.03', date '2026-07-01', 'bulan', 'SEMBAKO', 50.0, 1, 1),
            ('paid', '16.03', date '2026-07-01', 'bulan', '*', 140.0, 2, 2),
            ('quota', '16.03', date '2026-07-01', 'triwulan', 'PKH', 99.0, 1, 1),
            ('paid', '16.06', date '2026-07-01', 'triwulan', 'PKH', 77.0, 1, 1)
    ) as given(indicator, unit_code, period, period_kind, program_code, value, reported, expected)
;
-- params
select
    'paid' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'PKH' as program
;
-- expect
select *
from
    (values (170.0, null, null, 2, 3, 'final', null, null)) as expected(
        value, numerator, denominator, reported, expected, status, previous_value, previous_period
    )
;
-- case: empty for a period that has no row
-- given: observations
select *, 'region' as unit_kind, '*' as part, 'final' as status
from
    (
        values
            ('paid', '16.03', date '2026-01-01', 'triwulan', 'PKH', 80.0, 1, 1),
            ('paid', '16.03', date '2026-04-01', 'triwulan', 'PKH', null, 0, 1),
            ('paid', '16.03', date '2026-07-01', 'triwulan', 'PKH', 90.0, 1, 1),
            ('paid', '16.03', date '2026-01-01', 'tahun', 'PKH', 170.0, 2, 3),
            ('paid', '16.03', date '2026-07-01', 'bulan', 'SEMBAKO', 50.0, 1, 1),
            ('paid', '16.03', date '2026-07-01', 'bulan', '*', 140.0, 2, 2),
            ('quota', '16.03', date '2026-07-01', 'triwulan', 'PKH', 99.0, 1, 1),
            ('paid', '16.06', date '2026-07-01', 'triwulan', 'PKH', 77.0, 1, 1)
    ) as given(indicator, unit_code, period, period_kind, program_code, value, reported, expected)
;
-- params
select
    'paid' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as program
;
-- expect: none
