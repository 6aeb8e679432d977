-- case: most unserved first, then unknown, then silent; one kind only
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'A', 'kecamatan', '16.03'),
            ('16.03.02', 'B', 'kecamatan', '16.03'),
            ('16.03.03', 'C', 'kecamatan', '16.03'),
            ('16.03.04', 'D', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: observations
select
    indicator,
    'region' as unit_kind,
    unit_code,
    'kecamatan' as level,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value,
    numerator,
    denominator,
    reported,
    1 as expected
from
    (
        values
            ('ppks_people', '16.03.01', 'kind=4', 5.0, null, null, 1),
            ('ppks_served_pct', '16.03.01', 'kind=4', 80.0, 4.0, 5.0, 1),
            ('ppks_people', '16.03.01', 'kind=8', 0.0, null, null, 1),
            ('ppks_people', '16.03.01', 'kind=8,sex=P', 0.0, null, null, 1),
            ('ppks_people', '16.03.02', 'kind=4', 9.0, null, null, 1),
            ('ppks_served_pct', '16.03.02', 'kind=4', 0.0, 0.0, 9.0, 1),
            ('ppks_people', '16.03.03', 'kind=4', 7.0, null, null, 1),
            ('ppks_served_pct', '16.03.03', 'kind=4', null, null, null, 0),
            ('ppks_people', '16.03.04', 'kind=4', null, null, null, 0),
            ('ppks_people', '16.03.04', '*', 99.0, null, null, 1)
    ) as given(indicator, unit_code, part, value, numerator, denominator, reported)
;
-- params
select 2025 as year, 'kind=4' as part, 'kecamatan' as level, '*' as parent
;
-- expect: in order
select *
from
    (
        values
            ('16.03.02', 'B', 'Muara Enim', 9, 9, 0, 9, 0.0, 1, 1, 1),
            ('16.03.01', 'A', 'Muara Enim', 5, 5, 4, 1, 80.0, 1, 1, 2),
            ('16.03.03', 'C', 'Muara Enim', 7, null, null, null, null, 1, 1, 1),
            ('16.03.04', 'D', 'Muara Enim', null, null, null, null, null, 0, 1, 0)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        people,
        known,
        served,
        unserved,
        served_pct,
        reported,
        expected,
        kinds
    )
;
-- case: empty
-- params
select 2025 as year, '*' as part, 'kecamatan' as level, '*' as parent
;
-- expect: none
