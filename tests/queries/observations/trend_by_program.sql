-- case: each programme with its own periods; the margin is not a programme
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
-- given: programs
select 'PKH' as program_code, 'Program Keluarga Harapan' as program_name
;
-- params
select 'paid' as indicator, 'region' as unit_kind, '16.03' as unit_code, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values
            (
                'PKH',
                'Program Keluarga Harapan',
                date '2026-01-01',
                'triwulan',
                80.0,
                null,
                null,
                1,
                1,
                'final'
            ),
            (
                'PKH',
                'Program Keluarga Harapan',
                date '2026-04-01',
                'triwulan',
                null,
                null,
                null,
                0,
                1,
                'final'
            ),
            (
                'PKH',
                'Program Keluarga Harapan',
                date '2026-07-01',
                'triwulan',
                90.0,
                null,
                null,
                1,
                1,
                'final'
            ),
            ('SEMBAKO', 'SEMBAKO', date '2026-07-01', 'bulan', 50.0, null, null, 1, 1, 'final')
    ) as expected(
        program_code,
        program_name,
        period,
        period_kind,
        value,
        numerator,
        denominator,
        reported,
        expected,
        status
    )
;
-- case: empty
-- params
select 'paid' as indicator, 'region' as unit_kind, '16.03' as unit_code, 'bulan' as period_kind
;
-- expect: none
