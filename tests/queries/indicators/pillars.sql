-- case: two kecamatan and their kabupaten, each role and all; a need that is unknown makes no sum
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'kabupaten', '16'),
            ('16.03.01', 'kecamatan', '16.03'),
            ('16.03.02', 'kecamatan', '16.03')
    ) as given(region_code, level, parent_code)
;
-- given: pillars
select *
from
    (
        values
            ('16.03', 2026, 'koordinator_pkh', 1, 1),
            ('16.03.01', 2026, 'tksk', 1, 1),
            ('16.03.01', 2026, 'psm', 4, 6),
            ('16.03.02', 2026, 'tksk', 0, 1)
    ) as given(region_code, year, role, people, needed)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value as numerator,
    denominator,
    value
from
    (
        values
            ('16.03', '*', 6.0, null),
            ('16.03', 'role=tksk', 1.0, 2.0),
            ('16.03', 'role=psm', 4.0, null),
            ('16.03', 'role=koordinator_pkh', 1.0, 1.0),
            ('16.03.01', '*', 5.0, 7.0),
            ('16.03.01', 'role=tksk', 1.0, 1.0),
            ('16.03.01', 'role=psm', 4.0, 6.0),
            ('16.03.02', '*', 0.0, null),
            ('16.03.02', 'role=tksk', 0.0, 1.0),
            ('16.03.02', 'role=psm', 0.0, null)
    ) as expected(unit_code, part, value, denominator)
;
-- case: empty
-- expect: none
