-- case: the areas whose value is one, with what they had this year; the kabupaten's sum is none
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03'),
            ('16.03.02', 'Lawang Kidul', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: service_months
select *
from
    (
        values
            ('16.03.01', date '2025-12-01', 0, null, true),
            ('16.03.01', date '2026-01-01', 0, null, true),
            ('16.03.01', date '2026-02-01', 2, 8, true),
            ('16.03.01', date '2026-03-01', 1, 4, true),
            ('16.03.02', date '2026-01-01', 2, 8, true),
            ('16.03', date '2026-01-01', 2, 8, false)
    ) as given(region_code, month, days, people, is_finest)
;
-- given: observations
select
    'newly_reached_areas' as indicator,
    'region' as unit_kind,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from (values ('16.03.01', 1), ('16.03.02', 0), ('16.03', 1)) as given(unit_code, value)
;
-- params
select 2026 as year, '*' as parent
;
-- expect
select
    '16.03.01' as region_code,
    'Gunung Megang' as region_name,
    'Muara Enim' as parent_name,
    date '2026-02-01' as first_served,
    2 as months_served,
    3 as days,
    12 as people
;
-- case: empty
-- params
select 2026 as year, '16.03' as parent
;
-- expect: none
