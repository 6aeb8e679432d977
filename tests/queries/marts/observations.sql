-- case: the whole way, by hand: two kecamatan and a silent third, a monthly and a quarterly
-- programme
-- given: agency
select 'muara-enim' as slug, date '2026-03-08' as as_of
;
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'kabupaten', '16'),
            ('16.03.01', 'kecamatan', '16.03'),
            ('16.03.02', 'kecamatan', '16.03'),
            ('16.03.03', 'kecamatan', '16.03')
    ) as given(region_code, level, parent_code)
;
-- given: catalogue_indicators
select *
from
    (
        values
            ('paid_pct', 'ratio', 'ratio', 100.0, 'disbursements'),
            ('p0_pct', 'last', 'none', 1.0, '')
    ) as given(indicator, over_time, over_area, scale, due_dataset)
;
-- given: catalogue_datasets
select 'disbursements' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: expected_units
select 'disbursements' as dataset, 'region' as unit_kind, *
from
    (
        values
            ('SEMBAKO', '16.03.01', 'bulan', date '2026-01-01'),
            ('SEMBAKO', '16.03.02', 'bulan', date '2026-01-01'),
            ('SEMBAKO', '16.03.03', 'bulan', date '2026-01-01'),
            ('PKH', '16.03.01', 'triwulan', date '2026-01-01')
    ) as given(program_code, unit_code, period_kind, period)
;
-- given: observation_base
select 'region' as unit_kind, '*' as part, *
from
    (
        values
            ('paid_pct', '16.03.01', date '2026-01-01', 'bulan', 'SEMBAKO', 90.0, 100.0, null),
            ('paid_pct', '16.03.02', date '2026-01-01', 'bulan', 'SEMBAKO', 0.0, 50.0, null),
            ('paid_pct', '16.03.01', date '2026-01-01', 'triwulan', 'PKH', 60.0, 100.0, null),
            ('p0_pct', '16.03', date '2024-01-01', 'tahun', '*', null, null, 9.79)
    ) as given(
        indicator, unit_code, period, period_kind, program_code, numerator, denominator, value
    )
;
-- expect
select
    indicator,
    'region' as unit_kind,
    unit_code,
    level,
    period,
    period_kind,
    program_code,
    '*' as part,
    numerator,
    denominator,
    value,
    reported,
    expected,
    status
from
    (
        values
            (
                'p0_pct',
                '16.03',
                'kabupaten',
                date '2024-01-01',
                'tahun',
                '*',
                null,
                null,
                9.79,
                1,
                1,
                'final'
            ),
            (
                'paid_pct',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                'SEMBAKO',
                90.0,
                100.0,
                90.0,
                1,
                1,
                'final'
            ),
            (
                'paid_pct',
                '16.03.02',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                'SEMBAKO',
                0.0,
                50.0,
                0.0,
                1,
                1,
                'final'
            ),
            (
                'paid_pct',
                '16.03.03',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                'SEMBAKO',
                null,
                null,
                null,
                0,
                1,
                'incomplete'
            ),
            (
                'paid_pct',
                '16.03',
                'kabupaten',
                date '2026-01-01',
                'bulan',
                'SEMBAKO',
                90.0,
                150.0,
                60.0,
                2,
                3,
                'incomplete'
            ),
            (
                'paid_pct',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'triwulan',
                'PKH',
                60.0,
                100.0,
                60.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03',
                'kabupaten',
                date '2026-01-01',
                'triwulan',
                'PKH',
                60.0,
                100.0,
                60.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                150.0,
                200.0,
                75.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.02',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                0.0,
                50.0,
                0.0,
                1,
                1,
                'final'
            ),
            (
                'paid_pct',
                '16.03.03',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                null,
                null,
                null,
                0,
                1,
                'incomplete'
            ),
            (
                'paid_pct',
                '16.03',
                'kabupaten',
                date '2026-01-01',
                'bulan',
                '*',
                150.0,
                250.0,
                60.0,
                2,
                3,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                'SEMBAKO',
                90.0,
                100.0,
                90.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.02',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                'SEMBAKO',
                0.0,
                50.0,
                0.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.03',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                'SEMBAKO',
                null,
                null,
                null,
                0,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03',
                'kabupaten',
                date '2026-01-01',
                'tahun',
                'SEMBAKO',
                90.0,
                150.0,
                60.0,
                2,
                3,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                'PKH',
                60.0,
                100.0,
                60.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03',
                'kabupaten',
                date '2026-01-01',
                'tahun',
                'PKH',
                60.0,
                100.0,
                60.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                '*',
                150.0,
                200.0,
                75.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.02',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                '*',
                0.0,
                50.0,
                0.0,
                1,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03.03',
                'kecamatan',
                date '2026-01-01',
                'tahun',
                '*',
                null,
                null,
                null,
                0,
                1,
                'provisional'
            ),
            (
                'paid_pct',
                '16.03',
                'kabupaten',
                date '2026-01-01',
                'tahun',
                '*',
                150.0,
                250.0,
                60.0,
                2,
                3,
                'provisional'
            )
    ) as expected(
        indicator,
        unit_code,
        level,
        period,
        period_kind,
        program_code,
        numerator,
        denominator,
        value,
        reported,
        expected,
        status
    )
;
-- case: empty
-- expect: none
