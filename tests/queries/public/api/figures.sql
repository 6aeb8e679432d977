-- case: a number, a zero, hidden whatever the file holds, from kabupaten only, silent, no data;
-- one subject
-- given: observations
select
    *,
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as part,
    1 as expected
from
    (
        values
            ('paid', '16.03.01', 'PKH', 120.0, 150.0, 120.0, 1, 'final', null),
            ('paid', '16.03.02', 'PKH', null, null, 0.0, 1, 'final', null),
            ('paid', '16.03.03', 'PKH', 4.0, 9.0, 4.0, 1, 'hidden', 'perlindungan'),
            ('paid', '16.03.04', 'PKH', null, null, 7.0, 1, 'final', 'perlindungan'),
            ('paid', '16.03.05', 'PKH', null, null, null, 1, 'hidden', 'tingkat'),
            ('paid', '16.03.06', '*', null, null, null, 0, 'incomplete', null),
            ('paid', '16.03.07', 'PKH', null, null, null, 1, 'final', null),
            ('ppks', '16.03.01', 'PKH', null, null, 30.0, 1, 'final', null)
    ) as given(
        indicator, unit_code, program_code, numerator, denominator, value, reported, status, reason
    )
;
-- given: catalogue_indicators
select *
from
    (
        values
            ('paid', 'Keluarga tersalur', 'Penyaluran', 'keluarga'),
            ('quota', 'Kuota', 'Penyaluran', 'keluarga'),
            ('ppks', 'PPKS', 'PPKS', 'orang')
    ) as given(indicator, label, subject, unit)
;
-- given: named_units
select *
from
    (values ('region', '16.03.01', 'Gunung Megang', '16.03', 'Muara Enim')) as given(
        unit_kind, unit_code, unit_name, parent_code, parent_name
    )
;
-- given: programs
select 'PKH' as program_code, 'Program Keluarga Harapan' as program_name
;
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part,
    'dilindungi' as protected,
    'kabupaten' as coarse,
    'belum' as silent,
    'tidak ada' as nothing,
    'semua' as every,
    100 as most,
    0 as "from"
;
-- expect: in order
select *
from
    (
        values
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.01',
                'Gunung Megang',
                '16.03',
                'Muara Enim',
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                120.0,
                150.0,
                120.0,
                'keluarga',
                1,
                1,
                'final',
                null
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.02',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                0.0,
                'keluarga',
                1,
                1,
                'final',
                null
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.03',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                null,
                'keluarga',
                1,
                1,
                'hidden',
                'dilindungi'
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.04',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                null,
                'keluarga',
                1,
                1,
                'hidden',
                'dilindungi'
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.05',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                null,
                'keluarga',
                1,
                1,
                'hidden',
                'kabupaten'
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.06',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                '*',
                'semua',
                '*',
                null,
                null,
                null,
                'keluarga',
                0,
                1,
                'incomplete',
                'belum'
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.07',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                null,
                'keluarga',
                1,
                1,
                'final',
                'tidak ada'
            )
    ) as expected(
        indicator,
        indicator_label,
        unit_kind,
        unit_code,
        unit_name,
        parent_code,
        parent_name,
        level,
        period,
        period_kind,
        program_code,
        program_name,
        part,
        numerator,
        denominator,
        value,
        unit,
        reported,
        expected,
        status,
        reason
    )
;
-- case: every filter narrows, the day after is not itself in it
-- given: observations
select *, 'region' as unit_kind, '*' as part, 1 as reported, 1 as expected, 'final' as status
from
    (
        values
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 1.0),
            ('quota', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 2.0),
            ('paid', '16.03', 'kabupaten', date '2026-08-01', 'bulan', 'PKH', 3.0),
            ('paid', '16.03.02', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 4.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-09-01', 'bulan', 'PKH', 5.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-07-01', 'bulan', 'PKH', 6.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'triwulan', 'PKH', 7.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', '*', 8.0)
    ) as given(indicator, unit_code, level, period, period_kind, program_code, value)
;
-- given: catalogue_indicators as before
-- given: named_units as before
-- given: programs as before
-- params
select
    'Penyaluran' as subject,
    'paid' as indicator,
    'kecamatan' as level,
    '16.03.01' as unit,
    'bulan' as period_kind,
    date '2026-08-01' as period_from,
    date '2026-09-01' as period_to,
    'PKH' as program,
    '*' as part,
    'dilindungi' as protected,
    'kabupaten' as coarse,
    'belum' as silent,
    'tidak ada' as nothing,
    'semua' as every,
    100 as most,
    0 as "from"
;
-- expect
select *
from
    (
        values
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.01',
                'Gunung Megang',
                '16.03',
                'Muara Enim',
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                1.0,
                'keluarga',
                1,
                1,
                'final',
                null
            )
    ) as expected(
        indicator,
        indicator_label,
        unit_kind,
        unit_code,
        unit_name,
        parent_code,
        parent_name,
        level,
        period,
        period_kind,
        program_code,
        program_name,
        part,
        numerator,
        denominator,
        value,
        unit,
        reported,
        expected,
        status,
        reason
    )
;
-- case: a piece of the whole, in the order of the whole
-- given: observations
select
    *,
    'paid' as indicator,
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-08-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    1 as reported,
    1 as expected,
    'final' as status
from
    (
        values
            ('16.03.04', 4.0),
            ('16.03.02', 2.0),
            ('16.03.03', 3.0),
            ('16.03.01', 1.0),
            ('16.03.05', 5.0)
    ) as given(unit_code, value)
;
-- given: catalogue_indicators as before
-- given: programs as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part,
    'dilindungi' as protected,
    'kabupaten' as coarse,
    'belum' as silent,
    'tidak ada' as nothing,
    'semua' as every,
    2 as most,
    1 as "from"
;
-- expect: in order
select *
from
    (
        values
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.02',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                2.0,
                'keluarga',
                1,
                1,
                'final',
                null
            ),
            (
                'paid',
                'Keluarga tersalur',
                'region',
                '16.03.03',
                null,
                null,
                null,
                'kecamatan',
                '2026-08-01',
                'bulan',
                'PKH',
                'Program Keluarga Harapan',
                '*',
                null,
                null,
                3.0,
                'keluarga',
                1,
                1,
                'final',
                null
            )
    ) as expected(
        indicator,
        indicator_label,
        unit_kind,
        unit_code,
        unit_name,
        parent_code,
        parent_name,
        level,
        period,
        period_kind,
        program_code,
        program_name,
        part,
        numerator,
        denominator,
        value,
        unit,
        reported,
        expected,
        status,
        reason
    )
;
-- case: part alone
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
                date '2026-08-01',
                'bulan',
                '*',
                '*',
                3.0,
                'final'
            ),
            (
                'paid',
                'region',
                '16.03.01',
                'kecamatan',
                date '2026-08-01',
                'bulan',
                '*',
                'sex=P',
                2.0,
                'final'
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
        value,
        status
    )
;
-- given: catalogue_indicators
select 'paid' as indicator, 'Penyaluran' as subject
;
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    'sex=P' as part,
    'dilindungi' as protected,
    'kabupaten' as coarse,
    'belum' as silent,
    'tidak ada' as nothing,
    'semua' as every,
    2 as most,
    0 as "from"
;
-- expect
select
    'paid' as indicator,
    null as indicator_label,
    'region' as unit_kind,
    '16.03.01' as unit_code,
    null as unit_name,
    null as parent_code,
    null as parent_name,
    'kecamatan' as level,
    '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    'semua' as program_name,
    'sex=P' as part,
    null as numerator,
    null as denominator,
    2.0 as value,
    null as unit,
    null as reported,
    null as expected,
    'final' as status,
    null as reason
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part,
    'dilindungi' as protected,
    'kabupaten' as coarse,
    'belum' as silent,
    'tidak ada' as nothing,
    'semua' as every,
    2 as most,
    0 as "from"
;
-- expect: none
