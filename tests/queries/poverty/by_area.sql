-- case: poorest first, the change against the newest year before; an area without a figure is last
-- given: regions
select *
from
    (
        values
            ('52.01', 'Lombok Barat', 'kabupaten', true),
            ('52.02', 'Lombok Tengah', 'kabupaten', true),
            ('52.03', 'Lombok Timur', 'kabupaten', true),
            ('16.03', 'Muara Enim', 'kabupaten', false)
    ) as given(region_code, region_name, level, own)
;
-- given: observations
select
    'region' as unit_kind,
    'kabupaten' as level,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('p0_pct', '52.01', date '2023-01-01', 13.5),
            ('poor_people', '52.01', date '2023-01-01', 102000.0),
            ('p0_pct', '52.01', date '2020-01-01', 14.0),
            ('p0_pct', '52.01', date '2018-01-01', 15.0),
            ('p0_pct', '52.01', date '2024-01-01', 12.0),
            ('p0_pct', '52.03', date '2023-01-01', 15.5),
            ('p0_pct', '16.03', date '2023-01-01', 19.0)
    ) as given(indicator, unit_code, period, value)
;
-- params
select 2023 as year
;
-- expect: in order
select region_code, region_name, p0_pct, change, since_year, poor_people, null as p1, null as p2
from
    (
        values
            ('52.03', 'Lombok Timur', 15.5, null, null, null),
            ('52.01', 'Lombok Barat', 13.5, -0.5, 2020, 102000),
            ('52.02', 'Lombok Tengah', null, null, null, null)
    ) as expected(region_code, region_name, p0_pct, change, since_year, poor_people)
;
-- case: empty
-- params
select 2023 as year
;
-- expect: none
