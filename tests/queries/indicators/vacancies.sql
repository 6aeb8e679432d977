-- case: more people than needed fill no other place; an unknown need is no vacancy
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
            ('16.03.01', 2026, 'operator', 3, 1),
            ('16.03.02', 2026, 'operator', 0, 1),
            ('16.03.01', 2026, 'psm', 4, 6),
            ('16.03.02', 2026, 'tagana', 0, null)
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
    null as numerator,
    null as denominator,
    value
from
    (
        values
            ('16.03', '*', 3.0),
            ('16.03', 'role=operator', 1.0),
            ('16.03', 'role=psm', 2.0),
            ('16.03.01', '*', 2.0),
            ('16.03.01', 'role=operator', 0.0),
            ('16.03.01', 'role=psm', 2.0),
            ('16.03.02', '*', 1.0),
            ('16.03.02', 'role=operator', 1.0)
    ) as expected(unit_code, part, value)
;
-- case: empty
-- expect: none
