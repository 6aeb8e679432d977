-- case: longest behind first, then the smallest share; silence after what is known; at most four
-- given: regions
select *
from
    (
        values
            ('16.03', 'Kabupaten Muara Enim', '16'),
            ('16.03.01', 'A', '16.03'),
            ('16.03.02', 'B', '16.03'),
            ('16.03.03', 'C', '16.03'),
            ('16.03.04', 'D', '16.03'),
            ('16.03.05', 'E', '16.03'),
            ('16.03.06', 'F', '16.03')
    ) as given(region_code, region_name, parent_code)
;
-- given: area_progress
select
    'PKH' as program_code,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'kecamatan' as level,
    *
from
    (
        values
            ('16.03.01', 'tertinggal', 'menunggu', 50, date '2026-09-01', 1),
            ('16.03.02', 'tertinggal', 'rekening_tidak_aktif', 30, date '2026-08-01', 2),
            ('16.03.03', 'belum_melapor', 'belum_melapor', null, date '2026-07-01', 3),
            ('16.03.04', 'tertinggal', 'menunggu', 80, date '2026-09-01', 1),
            ('16.03.05', 'belum_lengkap', 'belum_melapor', null, null, 0),
            ('16.03.06', 'sesuai_jadwal', null, null, null, 0)
    ) as given(region_code, status, reason, reason_families, behind_since, months_late)
;
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    *
from
    (
        values
            ('paid_pct', '16.03.01', 40, 100, 40.0, 1, 1),
            ('paid_pct', '16.03.02', 60, 100, 60.0, 1, 1),
            ('paid_pct', '16.03.04', 10, 100, 10.0, 1, 1),
            ('failed', '16.03.04', null, null, 10, 1, 1),
            ('quota', '16.03.04', null, null, 100, 1, 1),
            ('paid', '16.03.04', null, null, 10, 1, 1),
            ('paid', '16.03.03', null, null, null, 0, 1)
    ) as given(indicator, unit_code, numerator, denominator, value, reported, expected)
;
-- params
select
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '*' as parent,
    4 as
limit
;
-- expect: in order
select *
from
    (
        values
            (
                '16.03.02',
                'B',
                'Kabupaten Muara Enim',
                'tertinggal',
                'rekening_tidak_aktif',
                30,
                2,
                date '2026-08-01',
                null,
                null,
                null,
                null,
                60.0,
                0,
                0
            ),
            (
                '16.03.04',
                'D',
                'Kabupaten Muara Enim',
                'tertinggal',
                'menunggu',
                80,
                1,
                date '2026-09-01',
                100,
                10,
                10,
                80,
                10.0,
                1,
                1
            ),
            (
                '16.03.01',
                'A',
                'Kabupaten Muara Enim',
                'tertinggal',
                'menunggu',
                50,
                1,
                date '2026-09-01',
                null,
                null,
                null,
                null,
                40.0,
                0,
                0
            ),
            (
                '16.03.03',
                'C',
                'Kabupaten Muara Enim',
                'belum_melapor',
                'belum_melapor',
                null,
                3,
                date '2026-07-01',
                null,
                null,
                null,
                null,
                null,
                0,
                1
            )
    ) as expected(
        region_code,
        region_name,
        parent_name,
        status,
        reason,
        reason_families,
        months_late,
        behind_since,
        quota,
        paid,
        failed,
        waiting,
        paid_pct,
        reported,
        expected
    )
;
-- case: empty
-- params
select
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '*' as parent,
    3 as
limit
;
-- expect: none
