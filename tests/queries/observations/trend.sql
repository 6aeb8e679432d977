-- case: a quarterly programme asked by month, the silent quarter stays visible
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
    'PKH' as program,
    'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values
            (date '2026-01-01', 80.0, null, null, 1, 1, 'final'),
            (date '2026-04-01', null, null, null, 0, 1, 'final'),
            (date '2026-07-01', 90.0, null, null, 1, 1, 'final')
    ) as expected(period, value, numerator, denominator, reported, expected, status)
;
-- case: all programmes by month
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
    '*' as program,
    'bulan' as period_kind
;
-- expect: in order
select *
from
    (values (date '2026-07-01', 140.0, null, null, 2, 2, 'final')) as expected(
        period, value, numerator, denominator, reported, expected, status
    )
;
-- case: empty
-- params
select
    'paid' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    '*' as program,
    'bulan' as period_kind
;
-- expect: none
