-- case: two kinds, one registration lapsed
-- given: agency
select date '2026-10-05' as as_of
;
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'A', 'kecamatan', '16.03'),
            ('16.03.02', 'B', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: organisations
select *
from
    (
        values
            ('L-1', 'LKS Melati', 'lks', '16.03.01', date '2020-01-01', date '2026-10-05'),
            ('L-2', 'LKS Mawar', 'lks', '16.03.01', date '2020-01-01', date '2026-09-30'),
            ('P-1', 'PT Melati', 'dunia_usaha', '16.03', null, null)
    ) as given(organisation_code, organisation_name, kind, region_code, valid_from, valid_to)
;
-- params
select '16.03' as parent
;
-- expect: in order
select *
from (values ('lks', 2, 1), ('dunia_usaha', 1, 0)) as expected(kind, organisations, lapsed)
;
-- case: empty
-- params
select '*' as parent
;
-- expect: none
