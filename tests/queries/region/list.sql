-- case: own areas of one level inside one parent
-- given: regions
select *
from
    (
        values
            ('16', 'Sumatera Selatan', 'provinsi', '00', null, null, false),
            ('16.03', 'Kabupaten Muara Enim', 'kabupaten', '16', null, null, true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', -3.9, 103.8, true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', -3.7, 103.8, true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', -2.9, 103.8, false)
    ) as given(region_code, region_name, level, parent_code, lat, lon, own)
;
-- params
select 'kecamatan' as level, '16.03' as parent
;
-- expect: in order
select *
from
    (
        values
            (
                '16.03.01',
                'Tanjung Agung',
                'kecamatan',
                '16.03',
                'Kabupaten Muara Enim',
                -3.9,
                103.8
            ),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', 'Kabupaten Muara Enim', -3.7, 103.8)
    ) as expected(region_code, region_name, level, parent_code, parent_name, lat, lon)
;
-- case: every level and parent: the office's own area is in the list, the province around it is not
-- given: regions
select *
from
    (
        values
            ('16', 'Sumatera Selatan', 'provinsi', '00', false),
            ('16.03', 'Kabupaten Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- params
select '*' as level, '*' as parent
;
-- expect: in order
select *
from
    (
        values
            ('16.03', 'Kabupaten Muara Enim', 'kabupaten', '16', 'Sumatera Selatan', null, null),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', 'Kabupaten Muara Enim', null, null)
    ) as expected(region_code, region_name, level, parent_code, parent_name, lat, lon)
;
-- case: a code that only begins alike is another area
-- given: regions
select *
from
    (
        values
            ('35.1', 'Tidak ada', 'kabupaten', '35', true),
            ('35.17.01', 'Perak', 'kecamatan', '35.17', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- params
select 'kecamatan' as level, '35.1' as parent
;
-- expect: none
;
-- case: empty
-- params
select 'kecamatan' as level, '*' as parent
;
-- expect: none
