-- case: a number, a zero, none reported, no data, and two kinds of hidden
-- given: observations
select *
from
    (
        values
            (
                'paid',
                'region',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                'PKH',
                '*',
                120.0,
                150.0,
                120.0,
                1,
                1,
                'final',
                null
            ),
            (
                'paid',
                'region',
                '16.03.02',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                'PKH',
                '*',
                null,
                null,
                0.0,
                1,
                1,
                'final',
                null
            ),
            (
                'paid',
                'region',
                '16.03.03',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                '*',
                null,
                null,
                null,
                0,
                1,
                'incomplete',
                null
            ),
            (
                'paid',
                'region',
                '16.03.04',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                '*',
                null,
                null,
                null,
                1,
                1,
                'final',
                null
            ),
            (
                'paid',
                'region',
                '16.03.05',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                '*',
                4.0,
                9.0,
                4.0,
                1,
                1,
                'hidden',
                'perlindungan'
            ),
            (
                'paid',
                'region',
                '16.03.06',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                '*',
                '*',
                null,
                null,
                7.0,
                1,
                1,
                'final',
                'tingkat'
            ),
            (
                'quota',
                'region',
                '16.03.01',
                'kecamatan',
                date '2026-01-01',
                'bulan',
                'PKH',
                '*',
                null,
                null,
                99.0,
                1,
                1,
                'final',
                null
            )
    ) as given(
        indicator,
        unit_kind,
        unit_code,
        level,
        period,
        period_kind,
        program_code,
        part,
        numerator,
        denominator,
        value,
        reported,
        expected,
        status,
        reason
    )
;
-- given: catalogue_indicators
select *
from (values ('paid', 'Dibayar', 'KPM'), ('quota', 'Kuota', 'KPM')) as given(indicator, label, unit)
;
-- given: named_units
select *
from
    (values ('region', '16.03.01', 'Gelumbang', '16.03', 'Muara Enim')) as given(
        unit_kind, unit_code, unit_name, parent_code, parent_name
    )
;
-- given: programs
select *
from (values ('PKH', 'Program Keluarga Harapan')) as given(program_code, program_name)
;
-- params
select
    'paid' as indicator,
    'lindung' as protected,
    'kasar' as coarse,
    'diam' as silent,
    'kosong' as nothing,
    'semua' as every
;
-- expect: in order
select
    'paid' as indicator,
    'Dibayar' as indicator_label,
    'region' as unit_kind,
    unit_code,
    unit_name,
    parent_code,
    parent_name,
    'kecamatan' as level,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    program_code,
    program_name,
    '*' as part,
    numerator,
    denominator,
    value,
    'KPM' as unit,
    reported,
    1 as expected,
    status,
    reason
from
    (
        values
            (
                '16.03.01',
                'Gelumbang',
                '16.03',
                'Muara Enim',
                'PKH',
                'Program Keluarga Harapan',
                120.0,
                150.0,
                120.0,
                1,
                'final',
                null
            ),
            (
                '16.03.02',
                null,
                null,
                null,
                'PKH',
                'Program Keluarga Harapan',
                null,
                null,
                0.0,
                1,
                'final',
                null
            ),
            ('16.03.03', null, null, null, '*', 'semua', null, null, null, 0, 'incomplete', 'diam'),
            ('16.03.04', null, null, null, '*', 'semua', null, null, null, 1, 'final', 'kosong'),
            ('16.03.05', null, null, null, '*', 'semua', null, null, null, 1, 'hidden', 'lindung'),
            ('16.03.06', null, null, null, '*', 'semua', null, null, null, 1, 'hidden', 'kasar')
    ) as expected(
        unit_code,
        unit_name,
        parent_code,
        parent_name,
        program_code,
        program_name,
        numerator,
        denominator,
        value,
        reported,
        status,
        reason
    )
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- params
select
    'paid' as indicator,
    'lindung' as protected,
    'kasar' as coarse,
    'diam' as silent,
    'kosong' as nothing,
    'semua' as every
;
-- expect: none
