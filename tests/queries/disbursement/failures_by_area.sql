-- case: one level inside one parent, largest reason first
-- given: regions
select *
from
    (
        values
            ('35', 'Jawa Timur', 'provinsi', '00', true),
            ('35.17', 'Kabupaten Jombang', 'kabupaten', '35', true),
            ('35.17.01', 'Perak', 'kecamatan', '35.17', true),
            ('35.18.01', 'Sawahan', 'kecamatan', '35.18', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: failure_reasons
select 'PKH' as program_code, date '2026-09-01' as period, 'bulan' as period_kind, *
from
    (
        values
            ('35.17', 'pindah', 9),
            ('35.17.01', 'ganda', 2),
            ('35.17.01', 'pindah', 6),
            ('35.18.01', 'pindah', 3)
    ) as given(region_code, reason, families)
;
-- params
select
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '35.17' as parent
;
-- expect: in order
select *
from
    (
        values
            ('35.17.01', 'Perak', 'Kabupaten Jombang', 'pindah', 6),
            ('35.17.01', 'Perak', 'Kabupaten Jombang', 'ganda', 2)
    ) as expected(region_code, region_name, parent_name, reason, families)
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
