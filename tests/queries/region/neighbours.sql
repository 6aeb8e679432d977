-- case: nearest first, same parent only, at most two; a degree of latitude is 111.2 km
-- given: regions
select *
from
    (
        values
            ('16.03.01', 'A', 'kecamatan', '16.03', 0.0, 103.0, true),
            ('16.03.02', 'B', 'kecamatan', '16.03', 2.0, 103.0, true),
            ('16.03.03', 'C', 'kecamatan', '16.03', 1.0, 103.0, true),
            ('16.03.04', 'D', 'kecamatan', '16.03', 3.0, 103.0, true),
            ('16.03.05', 'Tanpa koordinat', 'kecamatan', '16.03', null, null, true),
            ('16.06.01', 'Lain kabupaten', 'kecamatan', '16.06', 0.1, 103.0, true)
    ) as given(region_code, region_name, level, parent_code, lat, lon, own)
;
-- params
select '16.03.01' as region, 2 as
limit
;
-- expect: in order
select *
from
    (values ('16.03.03', 'C', 111.2), ('16.03.02', 'B', 222.4)) as expected(
        region_code, region_name, distance_km
    )
;
-- case: a kabupaten without a coordinate stands at the mean of its kecamatan; other offices'
-- areas are left out
-- given: regions
select *
from
    (
        values
            ('35.01', 'Kabupaten A', 'kabupaten', '35', null, null, true),
            ('35.02', 'Kabupaten B', 'kabupaten', '35', 0.0, 114.0, true),
            ('35.03', 'Kabupaten C', 'kabupaten', '35', 0.0, 112.5, false),
            ('35.01.01', 'A1', 'kecamatan', '35.01', 0.0, 112.0, true),
            ('35.01.02', 'A2', 'kecamatan', '35.01', 0.0, 114.0, true)
    ) as given(region_code, region_name, level, parent_code, lat, lon, own)
;
-- params
select '35.01' as region, 5 as
limit
;
-- expect: in order
select *
from (values ('35.02', 'Kabupaten B', 111.2)) as expected(region_code, region_name, distance_km)
;
-- case: empty
-- params
select '16.03.01' as region, 5 as
limit
;
-- expect: none
