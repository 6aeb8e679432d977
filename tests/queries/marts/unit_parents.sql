-- case: a province's office: a kecamatan adds up to its kabupaten and to the province
-- given: agency
select 'ntb' as slug, '52' as region_code
;
-- given: regions
select *
from
    (
        values
            ('00', null, false),
            ('52', '00', true),
            ('52.01', '52', true),
            ('52.01.01', '52.01', true),
            ('53.01', '53', false)
    ) as given(region_code, parent_code, own)
;
-- given: upt
select 'PANTI-A' as upt_code
;
-- expect
select *
from
    (
        values
            ('region', '52.01', 'region', '52'),
            ('region', '52.01.01', 'region', '52.01'),
            ('region', '52.01.01', 'region', '52'),
            ('upt', 'PANTI-A', 'office', 'ntb')
    ) as expected(unit_kind, unit_code, parent_kind, parent_code)
;
-- case: a kabupaten's office: nothing above its own area
-- given: agency
select 'muara-enim' as slug, '16.03' as region_code
;
-- given: regions
select *
from
    (
        values
            ('00', null, false),
            ('16', '00', false),
            ('16.03', '16', true),
            ('16.03.01', '16.03', true)
    ) as given(region_code, parent_code, own)
;
-- expect
select *
from
    (values ('region', '16.03.01', 'region', '16.03')) as expected(
        unit_kind, unit_code, parent_kind, parent_code
    )
;
-- case: empty
-- expect: none
