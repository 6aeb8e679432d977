-- case: the office's own areas, one with a figure elsewhere, and what lies around both; others not
-- given: observations
select 'region' as unit_kind, '32.01' as unit_code
;
-- given: agency
select 'muara-enim' as slug, '16.03' as region_code
;
-- given: regions
select *
from
    (
        values
            ('00', 'Indonesia', 'negara', null, false),
            ('16', 'Sumatera Selatan', 'provinsi', '00', false),
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Gelumbang', 'kecamatan', '16.03', true),
            ('16.04', 'Lahat', 'kabupaten', '16', false),
            ('32', 'Jawa Barat', 'provinsi', '00', false),
            ('32.01', 'Bogor', 'kabupaten', '32', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- expect: in order
select
    region_code,
    region_name,
    level,
    parent_code,
    cast(null as varchar) as bps_code,
    cast(null as double) as lat,
    cast(null as double) as lon,
    cast(null as double) as area_km2,
    cast(null as date) as valid_from,
    cast(null as date) as valid_to
from
    (
        values
            ('00', 'Indonesia', 'negara', null),
            ('16', 'Sumatera Selatan', 'provinsi', '00'),
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gelumbang', 'kecamatan', '16.03'),
            ('32', 'Jawa Barat', 'provinsi', '00'),
            ('32.01', 'Bogor', 'kabupaten', '32')
    ) as expected(region_code, region_name, level, parent_code)
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- expect: none
