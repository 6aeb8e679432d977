-- case: zero where there is none of a kind; one of the kabupaten is in no kecamatan; one has lapsed
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
select 'kecamatan' as level, '16.03' as parent
;
-- expect: in order
select region_code, region_name, 'Muara Enim' as parent_name, kind, organisations, valid, lapsed
from
    (
        values
            ('16.03.01', 'A', 'dunia_usaha', 0, 0, 0),
            ('16.03.01', 'A', 'lks', 2, 1, 1),
            ('16.03.02', 'B', 'dunia_usaha', 0, 0, 0),
            ('16.03.02', 'B', 'lks', 0, 0, 0)
    ) as expected(region_code, region_name, kind, organisations, valid, lapsed)
;
-- case: empty
-- params
select 'kecamatan' as level, '*' as parent
;
-- expect: none
