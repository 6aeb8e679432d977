-- case: direct children only
-- given: regions
select *
from
    (
        values
            ('35', 'Jawa Timur', 'provinsi', '00', true),
            ('35.17', 'Kabupaten Jombang', 'kabupaten', '35', true),
            ('35.71', 'Kota Kediri', 'kabupaten', '35', true),
            ('35.17.09', 'Jombang', 'kecamatan', '35.17', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- params
select '35' as region
;
-- expect: in order
select *
from
    (
        values
            ('35.17', 'Kabupaten Jombang', 'kabupaten', null, null),
            ('35.71', 'Kota Kediri', 'kabupaten', null, null)
    ) as expected(region_code, region_name, level, lat, lon)
;
-- case: empty
-- params
select '35' as region
;
-- expect: none
