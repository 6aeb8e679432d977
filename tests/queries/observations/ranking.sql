-- case: no data, not reported and zero are three things; a quarter stands in its first month
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true, null),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true, null),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true, null),
            ('16.03.03', 'Gelumbang', 'kecamatan', '16.03', true, null),
            ('16.03.04', 'Baru', 'kecamatan', '16.03', true, date '2027-01-01'),
            ('16.06.01', 'Luar', 'kecamatan', '16.06', false, null)
    ) as given(region_code, region_name, level, parent_code, own, valid_from)
;
-- given: observations
select *, 'region' as unit_kind, 'kecamatan' as level, '*' as part
from
    (
        values
            ('paid', '16.03.01', date '2026-07-01', 'triwulan', 'PKH', 90.0, 1, 1, 'final'),
            ('paid', '16.03.02', date '2026-07-01', 'triwulan', 'PKH', null, 0, 1, 'incomplete'),
            ('paid', '16.03.01', date '2026-07-01', 'bulan', '*', 140.0, 2, 2, 'final'),
            ('paid', '16.03.02', date '2026-07-01', 'bulan', '*', 0.0, 1, 2, 'incomplete'),
            ('paid', '16.03.01', date '2026-01-01', 'tahun', '*', 900.0, 9, 9, 'final'),
            ('quota', '16.03.03', date '2026-07-01', 'triwulan', 'PKH', 70.0, 1, 1, 'final')
    ) as given(
        indicator, unit_code, period, period_kind, program_code, value, reported, expected, status
    )
;
-- params
select
    'paid' as indicator,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '*' as parent
;
-- expect: in order
select *
from
    (
        values
            ('16.03.01', 'Tanjung Agung', 'Muara Enim', 90.0, null, null, 1, 1, 'final'),
            ('16.03.02', 'Muara Enim', 'Muara Enim', null, null, null, 0, 1, 'incomplete'),
            ('16.03.03', 'Gelumbang', 'Muara Enim', null, null, null, 0, 0, null)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        value,
        numerator,
        denominator,
        reported,
        expected,
        status
    )
;
-- case: all programmes, within one parent, period given as text
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true, null),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true, null),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true, null),
            ('16.03.03', 'Gelumbang', 'kecamatan', '16.03', true, null),
            ('16.03.04', 'Baru', 'kecamatan', '16.03', true, date '2027-01-01'),
            ('16.06.01', 'Luar', 'kecamatan', '16.06', false, null)
    ) as given(region_code, region_name, level, parent_code, own, valid_from)
;
-- given: observations
select *, 'region' as unit_kind, 'kecamatan' as level, '*' as part
from
    (
        values
            ('paid', '16.03.01', date '2026-07-01', 'triwulan', 'PKH', 90.0, 1, 1, 'final'),
            ('paid', '16.03.02', date '2026-07-01', 'triwulan', 'PKH', null, 0, 1, 'incomplete'),
            ('paid', '16.03.01', date '2026-07-01', 'bulan', '*', 140.0, 2, 2, 'final'),
            ('paid', '16.03.02', date '2026-07-01', 'bulan', '*', 0.0, 1, 2, 'incomplete'),
            ('paid', '16.03.01', date '2026-01-01', 'tahun', '*', 900.0, 9, 9, 'final'),
            ('quota', '16.03.03', date '2026-07-01', 'triwulan', 'PKH', 70.0, 1, 1, 'final')
    ) as given(
        indicator, unit_code, period, period_kind, program_code, value, reported, expected, status
    )
;
-- params
select
    'paid' as indicator,
    '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '16.03' as parent
;
-- expect: in order
select *
from
    (
        values
            ('16.03.01', 'Tanjung Agung', 'Muara Enim', 140.0, null, null, 2, 2, 'final'),
            ('16.03.02', 'Muara Enim', 'Muara Enim', 0.0, null, null, 1, 2, 'incomplete'),
            ('16.03.03', 'Gelumbang', 'Muara Enim', null, null, null, 0, 0, null)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        value,
        numerator,
        denominator,
        reported,
        expected,
        status
    )
;
-- case: empty for a parent that has no such areas
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true, null),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true, null),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true, null),
            ('16.03.03', 'Gelumbang', 'kecamatan', '16.03', true, null),
            ('16.03.04', 'Baru', 'kecamatan', '16.03', true, date '2027-01-01'),
            ('16.06.01', 'Luar', 'kecamatan', '16.06', false, null)
    ) as given(region_code, region_name, level, parent_code, own, valid_from)
;
-- given: observations
select *, 'region' as unit_kind, 'kecamatan' as level, '*' as part
from
    (
        values
            ('paid', '16.03.01', date '2026-07-01', 'triwulan', 'PKH', 90.0, 1, 1, 'final'),
            ('paid', '16.03.02', date '2026-07-01', 'triwulan', 'PKH', null, 0, 1, 'incomplete'),
            ('paid', '16.03.01', date '2026-07-01', 'bulan', '*', 140.0, 2, 2, 'final'),
            ('paid', '16.03.02', date '2026-07-01', 'bulan', '*', 0.0, 1, 2, 'incomplete'),
            ('paid', '16.03.01', date '2026-01-01', 'tahun', '*', 900.0, 9, 9, 'final'),
            ('quota', '16.03.03', date '2026-07-01', 'triwulan', 'PKH', 70.0, 1, 1, 'final')
    ) as given(
        indicator, unit_code, period, period_kind, program_code, value, reported, expected, status
    )
;
-- params
select
    'paid' as indicator,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '16.06' as parent
;
-- expect: none
-- case: empty where no area has an observation
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true, null),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true, null),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true, null),
            ('16.03.03', 'Gelumbang', 'kecamatan', '16.03', true, null),
            ('16.03.04', 'Baru', 'kecamatan', '16.03', true, date '2027-01-01'),
            ('16.06.01', 'Luar', 'kecamatan', '16.06', false, null)
    ) as given(region_code, region_name, level, parent_code, own, valid_from)
;
-- params
select
    'paid' as indicator,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '*' as parent
;
-- expect: none
