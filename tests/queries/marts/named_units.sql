-- case: an area, a home, a unit and the office, each in what it lies in
-- given: regions
select *
from
    (values ('16.03', 'Kabupaten Muara Enim', '16'), ('16.03.02', 'Muara Enim', '16.03')) as given(
        region_code, region_name, parent_code
    )
;
-- given: upt
select *
from
    (values ('RS', 'Rumah Singgah', '16.03.02'), ('X', 'Tanpa Letak', null)) as given(
        upt_code, upt_name, region_code
    )
;
-- given: units
select 'LOKET' as unit_code, 'Loket Layanan' as unit_name, '16.03.02' as region_code
;
-- given: agency
select 'muara-enim' as slug, 'Dinsos' as short_name, '16.03' as region_code
;
-- expect
select *
from
    (
        values
            ('region', '16.03', 'Kabupaten Muara Enim', '16', null),
            ('region', '16.03.02', 'Muara Enim', '16.03', 'Kabupaten Muara Enim'),
            ('upt', 'RS', 'Rumah Singgah', '16.03.02', 'Muara Enim'),
            ('upt', 'X', 'Tanpa Letak', null, null),
            ('unit', 'LOKET', 'Loket Layanan', '16.03.02', 'Muara Enim'),
            ('office', 'muara-enim', 'Dinsos', '16.03', null)
    ) as expected(unit_kind, unit_code, unit_name, parent_code, parent_name)
;
-- case: empty
-- expect: none
