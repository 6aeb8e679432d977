-- case: one of two is served every month; the gap of the other counts inside the year and lasts
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
select 'kecamatan' as level, *
from
    (
        values
            ('16.03.01', date '2026-01-01', 2, 0),
            ('16.03.01', date '2026-02-01', 1, 0),
            ('16.03.02', date '2025-12-01', 0, 4),
            ('16.03.02', date '2026-01-01', 0, 5),
            ('16.03.02', date '2026-02-01', 0, 6)
    ) as given(region_code, month, days, gap_months)
;
-- params
select 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect
select
    2 as areas,
    1 as every_month,
    '16.03.02' as worst_code,
    'Lawang Kidul' as worst_name,
    'Muara Enim' as worst_parent,
    2 as worst_gap,
    true as is_lasting,
    1 as worst_areas,
    date '2026-02-01' as last_month
;
-- case: nobody has a gap
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
select
    'kecamatan' as level,
    '16.03.01' as region_code,
    date '2026-01-01' as month,
    2 as days,
    0 as gap_months
;
-- params
select 2026 as year, 'kecamatan' as level, '16.03' as parent
;
-- expect
select
    1 as areas,
    1 as every_month,
    null as worst_code,
    null as worst_name,
    null as worst_parent,
    null as worst_gap,
    false as is_lasting,
    0 as worst_areas,
    date '2026-01-01' as last_month
;
-- case: empty
-- params
select 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: none
