-- case: every area by every role; the silent area has no figure
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
select date '2026-01-01' as period, 'kecamatan' as level, '16.03' as parent
;
-- expect: in order
select
    region_code,
    region_name,
    'Muara Enim' as parent_name,
    role,
    role_name,
    people,
    needed,
    vacancies,
    reported
from
    (
        values
            ('16.03.01', 'A', 'operator', 'Operator SIKS-NG', 1, 1, 0, true),
            ('16.03.01', 'A', 'tksk', 'TKSK', 1, 1, 0, true),
            ('16.03.02', 'B', 'operator', 'Operator SIKS-NG', 0, 1, 1, true),
            ('16.03.02', 'B', 'tksk', 'TKSK', 1, 1, 0, true),
            ('16.03.03', 'C', 'operator', 'Operator SIKS-NG', null, null, null, false),
            ('16.03.03', 'C', 'tksk', 'TKSK', null, null, null, false)
    ) as expected(region_code, region_name, role, role_name, people, needed, vacancies, reported)
;
-- case: empty
-- params
select date '2026-01-01' as period, 'kecamatan' as level, '*' as parent
;
-- expect: none
