-- case: not begun is not silent; the least verified first
-- given: agency
select 'muara-enim' as slug, 'kecamatan' as region_level
;
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Lubai', 'kecamatan', '16.03', true),
            ('16.03.03', 'Benakat', 'kecamatan', '16.03', true),
            ('16.03.04', 'Ujan Mas', 'kecamatan', '16.03', true),
            ('16.04.01', 'Lahat', 'kecamatan', '16.04', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: register_survey
select *
from
    (
        values
            ('16.03.01', '2026-T3', 100, 80, 60, 50, 4, 6),
            ('16.03.02', '2026-T3', 50, 50, 48, 40, 1, 2),
            ('16.03.03', '2026-T3', 30, 0, 0, 0, 0, 0),
            ('16.03.04', '2026-T2', 70, 70, 70, 70, 0, 0),
            ('16.04.01', '2026-T3', 900, 900, 900, 900, 9, 9)
    ) as given(
        region_code,
        release,
        target,
        visited,
        verified,
        nik_matched,
        wrongly_included,
        wrongly_excluded
    )
;
-- params
select '2026-07-01' as period, 'kecamatan' as level, '*' as parent
;
-- expect: in order
select
    region_code,
    region_name,
    'Muara Enim' as parent_name,
    target,
    visited,
    verified,
    nik_matched,
    wrongly_included,
    wrongly_excluded,
    verified_pct,
    reported,
    1 as expected,
    status
from
    (
        values
            ('16.03.03', 'Benakat', 30, 0, 0, 0, 0, 0, 0.0, 1, 'belum_mulai'),
            ('16.03.01', 'Tanjung Agung', 100, 80, 60, 50, 4, 6, 60.0, 1, 'berjalan'),
            ('16.03.02', 'Lubai', 50, 50, 48, 40, 1, 2, 96.0, 1, 'selesai'),
            ('16.03.04', 'Ujan Mas', null, null, null, null, null, null, null, 0, 'belum_melapor')
    ) as expected(
        region_code,
        region_name,
        target,
        visited,
        verified,
        nik_matched,
        wrongly_included,
        wrongly_excluded,
        verified_pct,
        reported,
        status
    )
;
-- case: an area around them is incomplete
-- given: agency
select 'muara-enim' as slug, 'kecamatan' as region_level
;
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Lubai', 'kecamatan', '16.03', true),
            ('16.03.03', 'Benakat', 'kecamatan', '16.03', true),
            ('16.03.04', 'Ujan Mas', 'kecamatan', '16.03', true),
            ('16.04.01', 'Lahat', 'kecamatan', '16.04', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: register_survey
select *
from
    (
        values
            ('16.03.01', '2026-T3', 100, 80, 60, 50, 4, 6),
            ('16.03.02', '2026-T3', 50, 50, 48, 40, 1, 2),
            ('16.03.03', '2026-T3', 30, 0, 0, 0, 0, 0),
            ('16.03.04', '2026-T2', 70, 70, 70, 70, 0, 0),
            ('16.04.01', '2026-T3', 900, 900, 900, 900, 9, 9)
    ) as given(
        region_code,
        release,
        target,
        visited,
        verified,
        nik_matched,
        wrongly_included,
        wrongly_excluded
    )
;
-- params
select '2026-07-01' as period, 'kabupaten' as level, '*' as parent
;
-- expect
select *
from
    (
        values ('16.03', 'Muara Enim', null, 180, 130, 108, 90, 5, 8, 60.0, 3, 4, 'belum_lengkap')
    ) as expected(
        region_code,
        region_name,
        parent_name,
        target,
        visited,
        verified,
        nik_matched,
        wrongly_included,
        wrongly_excluded,
        verified_pct,
        reported,
        expected,
        status
    )
;
-- case: empty
-- params
select '2026-07-01' as period, 'kecamatan' as level, '*' as parent
;
-- expect: none
