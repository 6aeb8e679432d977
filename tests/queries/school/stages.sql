-- case: in the order of the process, one year
-- given: regions
select '64.08.01' as region_code, 'Muara Ancalong' as region_name, 'kecamatan' as level
;
-- given: school_intake
select *
from
    (
        values
            ('64.08.01', 2026, 'seleksi', 20),
            ('64.08.01', 2026, 'perumusan', null),
            ('64.08.01', 2025, 'perumusan', null),
            ('64.08.02', 2026, 'keluar', 1)
    ) as given(region_code, year, stage, children)
;
-- params
select 2026 as year
;
-- expect: in order
select *
from
    (
        values
            ('64.08.01', 'Muara Ancalong', 'kecamatan', 1, 'perumusan', null),
            ('64.08.01', 'Muara Ancalong', 'kecamatan', 5, 'seleksi', 20),
            ('64.08.02', '64.08.02', null, 8, 'keluar', 1)
    ) as expected(region_code, region_name, level, place, stage, children)
;
-- case: empty
-- params
select 2026 as year
;
-- expect: none
