-- case: most first, with the largest reason of the whole quarter; nobody is left out
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.03.03', 'Rambang', 'kecamatan', '16.03', true),
            ('16.03.04', 'Gelumbang', 'kecamatan', '16.03', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: observations
select
    'failed_twice' as indicator,
    'region' as unit_kind,
    'triwulan' as period_kind,
    'SEMBAKO' as program_code,
    '*' as part,
    date '2026-07-01' as period,
    *
from
    (
        values
            ('16.03.01', 'kecamatan', 3),
            ('16.03.02', 'kecamatan', 40),
            ('16.03.03', 'kecamatan', 0),
            ('16.03.04', 'kecamatan', 2),
            ('16.03', 'kabupaten', 45)
    ) as given(unit_code, level, value)
;
-- given: failure_reasons
select 'SEMBAKO' as program_code, *
from
    (
        values
            ('16.03.02', date '2026-07-01', 'bulan', 'pindah', 30),
            ('16.03.02', date '2026-08-01', 'bulan', 'ganda', 20),
            ('16.03.02', date '2026-09-01', 'bulan', 'ganda', 15),
            ('16.03.02', date '2026-10-01', 'bulan', 'pindah', 90),
            ('16.03.02', date '2026-01-01', 'tahun', 'pindah', 99)
    ) as given(region_code, period, period_kind, reason, families)
;
-- params
select
    date '2026-07-01' as period,
    date '2026-09-01' as until,
    'triwulan' as period_kind,
    'SEMBAKO' as program,
    'kecamatan' as level,
    '16.03' as parent,
    2 as
limit
;
-- expect: in order
select *
from
    (
        values
            ('16.03.02', 'Muara Enim', 'Muara Enim', 40, 'ganda', 35),
            ('16.03.01', 'Tanjung Agung', 'Muara Enim', 3, null, null)
    ) as expected(region_code, region_name, parent_name, families, reason, reason_families)
;
-- case: empty
-- params
select
    date '2026-07-01' as period,
    date '2026-09-01' as until,
    'bulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '*' as parent,
    5 as
limit
;
-- expect: none
