-- case: inner areas before outer ones, a role not given is nobody, a role of the outer one stays
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'kabupaten', '16'),
            ('16.03.01', 'kecamatan', '16.03'),
            ('16.03.02', 'kecamatan', '16.03'),
            ('16.03.03', 'kecamatan', '16.03')
    ) as given(region_code, level, parent_code)
;
-- given: pillars
select *
from
    (
        values
            ('16.03', 2026, 'tksk', 9, 9),
            ('16.03', 2026, 'koordinator_pkh', 1, 1),
            ('16.03', 2026, 'tagana', 25, null),
            ('16.03.01', 2026, 'tksk', 1, 1),
            ('16.03.01', 2026, 'operator', 1, 1),
            ('16.03.02', 2026, 'tksk', 1, 1),
            ('16.03.02', 2025, 'operator', 1, null)
    ) as given(region_code, year, role, people, needed)
;
-- expect
select *
from
    (
        values
            ('16.03', 2026, 'koordinator_pkh', 1, 1),
            ('16.03', 2026, 'tagana', 25, null),
            ('16.03.01', 2026, 'tksk', 1, 1),
            ('16.03.01', 2026, 'operator', 1, 1),
            ('16.03.02', 2026, 'tksk', 1, 1),
            ('16.03.02', 2026, 'operator', 0, null),
            ('16.03.02', 2025, 'operator', 1, null)
    ) as expected(region_code, year, role, people, needed)
;
-- case: an outer area's figure stands where the inner ones gave other roles only
-- given: regions
select *, true as own
from
    (
        values
            ('52.01', 'kabupaten', '52'),
            ('52.02', 'kabupaten', '52'),
            ('52.01.01', 'kecamatan', '52.01'),
            ('52.02.01', 'kecamatan', '52.02')
    ) as given(region_code, level, parent_code)
;
-- given: pillars
select *, 2026 as year, cast(null as bigint) as needed
from
    (
        values
            ('52.01', 'psm', 5),
            ('52.01.01', 'tksk', 1),
            ('52.02.01', 'tksk', 1),
            ('52.02.01', 'psm', 3)
    ) as given(region_code, role, people)
;
-- expect
select region_code, 2026 as year, role, people, cast(null as bigint) as needed
from
    (
        values
            ('52.01', 'psm', 5),
            ('52.01.01', 'tksk', 1),
            ('52.02.01', 'tksk', 1),
            ('52.02.01', 'psm', 3)
    ) as expected(region_code, role, people)
;
-- case: empty
-- expect: none
