-- case: furthest behind first; a silent area has no figure, not zero
-- given: regions
select *
from
    (
        values
            ('16.03', 'Kabupaten Muara Enim', '16'),
            ('16.03.01', 'A', '16.03'),
            ('16.03.02', 'B', '16.03'),
            ('16.03.03', 'C', '16.03')
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
            ('16.03.01', 'sesuai_jadwal', null, null, null, 0),
            ('16.03.02', 'tertinggal', 'pindah', 30, date '2026-08-01', 2),
            ('16.03.03', 'belum_melapor', 'belum_melapor', null, date '2026-09-01', 1)
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
            ('quota', '16.03.01', null, null, 100, 1, 1),
            ('paid', '16.03.01', null, null, 90, 1, 1),
            ('failed', '16.03.01', null, null, 4, 1, 1),
            ('paid_pct', '16.03.01', 90, 100, 90.0, 1, 1),
            ('failed_pct', '16.03.01', 4, 100, 4.0, 1, 1),
            ('disbursed_idr', '16.03.01', null, null, 18000000, 1, 1),
            ('paid', '16.03.02', null, null, 50, 1, 1),
            ('paid', '16.03.03', null, null, null, 0, 1)
    ) as given(indicator, unit_code, numerator, denominator, value, reported, expected)
;
-- params
select
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '16.03' as parent
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
                null,
                50,
                null,
                null,
                null,
                null,
                null,
                'tertinggal',
                'pindah',
                30,
                date '2026-08-01',
                2,
                1,
                1
            ),
            (
                '16.03.03',
                'C',
                'Kabupaten Muara Enim',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                'belum_melapor',
                'belum_melapor',
                null,
                date '2026-09-01',
                1,
                0,
                1
            ),
            (
                '16.03.01',
                'A',
                'Kabupaten Muara Enim',
                100,
                90,
                4,
                6,
                90.0,
                4.0,
                18000000,
                'sesuai_jadwal',
                null,
                null,
                null,
                0,
                1,
                1
            )
    ) as expected(
        region_code,
        region_name,
        parent_name,
        quota,
        paid,
        failed,
        waiting,
        paid_pct,
        failed_pct,
        disbursed_idr,
        status,
        reason,
        reason_families,
        behind_since,
        months_late,
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
    '*' as parent
;
-- expect: none
