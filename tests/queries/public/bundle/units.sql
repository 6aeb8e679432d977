-- case: an area and a home with figures; one that has none is left out, one without a name keeps
-- its code
-- given: observations
select *
from
    (
        values
            ('region', '16.03', 'kabupaten'),
            ('region', '16.03', 'kabupaten'),
            ('upt', 'PANTI-A', 'upt'),
            ('office', 'muara-enim', 'office')
    ) as given(unit_kind, unit_code, level)
;
-- given: named_units
select *
from
    (
        values
            ('region', '16.03', 'Muara Enim', '16', 'Sumatera Selatan'),
            ('region', '16.04', 'Lahat', '16', 'Sumatera Selatan'),
            ('upt', 'PANTI-A', 'Panti A', '16.03.01', 'Gelumbang')
    ) as given(unit_kind, unit_code, unit_name, parent_code, parent_name)
;
-- expect: in order
select *
from
    (
        values
            ('office', 'muara-enim', 'muara-enim', 'office', null, null),
            ('region', '16.03', 'Muara Enim', 'kabupaten', '16', 'Sumatera Selatan'),
            ('upt', 'PANTI-A', 'Panti A', 'upt', '16.03.01', 'Gelumbang')
    ) as expected(unit_kind, unit_code, unit_name, level, parent_code, parent_name)
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- expect: none
