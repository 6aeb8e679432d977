-- case: each role with its places and in how many areas somebody has it
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'A', 'kecamatan', '16.03'),
            ('16.03.02', 'B', 'kecamatan', '16.03'),
            ('16.03.03', 'C', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: roles
select *
from (values ('tksk', 'TKSK'), ('operator', 'Operator SIKS-NG')) as given(role, role_name)
;
-- given: observations
select
    'region' as unit_kind,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    *
from
    (
        values
            ('pillars', '16.03', 'kabupaten', '*', 5.0, null),
            ('pillars', '16.03', 'kabupaten', 'role=tksk', 2.0, 2.0),
            ('pillars', '16.03', 'kabupaten', 'role=operator', 1.0, 2.0),
            ('pillars', '16.03', 'kabupaten', 'role=tagana', 2.0, null),
            ('vacancies', '16.03', 'kabupaten', 'role=tksk', 0.0, null),
            ('vacancies', '16.03', 'kabupaten', 'role=operator', 1.0, null),
            ('pillars', '16.03.01', 'kecamatan', 'role=tksk', 1.0, 1.0),
            ('pillars', '16.03.02', 'kecamatan', 'role=tksk', 1.0, 1.0),
            ('pillars', '16.03.01', 'kecamatan', 'role=operator', 1.0, 1.0),
            ('pillars', '16.03.02', 'kecamatan', 'role=operator', 0.0, 1.0),
            ('vacancies', '16.03.01', 'kecamatan', 'role=tksk', 0.0, null),
            ('vacancies', '16.03.02', 'kecamatan', 'role=tksk', 0.0, null),
            ('vacancies', '16.03.01', 'kecamatan', 'role=operator', 0.0, null),
            ('vacancies', '16.03.02', 'kecamatan', 'role=operator', 1.0, null)
    ) as given(indicator, unit_code, level, part, value, denominator)
;
-- params
select '16.03' as region, date '2026-01-01' as period, 'kecamatan' as level
;
-- expect: in order
select *
from
    (
        values
            ('operator', 'Operator SIKS-NG', 1, 2, 1, 2, 2, 1),
            ('tksk', 'TKSK', 2, 2, 0, 2, 2, 2),
            ('tagana', 'tagana', 2, null, null, 2, 0, 0)
    ) as expected(role, role_name, people, needed, vacancies, areas, given, filled)
;
-- case: empty
-- params
select '16.03' as region, date '2026-01-01' as period, 'kecamatan' as level
;
-- expect: none
