-- case: the last day still counts, the day after it has lapsed; no last day is no lapse
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
select '*' as kind, '*' as parent, '' as search
;
-- expect: in order
select
    organisation_code,
    organisation_name,
    kind,
    region_code,
    region_name,
    parent_name,
    valid_from,
    valid_to,
    state,
    lapsed_days
from
    (
        values
            (
                'L-2',
                'LKS Mawar',
                'lks',
                '16.03.01',
                'A',
                'Muara Enim',
                date '2020-01-01',
                date '2026-09-30',
                'habis_berlaku',
                5
            ),
            (
                'L-1',
                'LKS Melati',
                'lks',
                '16.03.01',
                'A',
                'Muara Enim',
                date '2020-01-01',
                date '2026-10-05',
                'masih_berlaku',
                null
            ),
            (
                'P-1',
                'PT Melati',
                'dunia_usaha',
                '16.03',
                'Muara Enim',
                null,
                null,
                null,
                'tanpa_batas',
                null
            )
    ) as expected(
        organisation_code,
        organisation_name,
        kind,
        region_code,
        region_name,
        parent_name,
        valid_from,
        valid_to,
        state,
        lapsed_days
    )
;
-- case: a kind, an area and a part of the name, whatever its letters
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
select 'lks' as kind, '16.03.01' as parent, 'MELA' as search
;
-- expect
select
    'L-1' as organisation_code,
    'LKS Melati' as organisation_name,
    'lks' as kind,
    '16.03.01' as region_code,
    'A' as region_name,
    'Muara Enim' as parent_name,
    date '2020-01-01' as valid_from,
    date '2026-10-05' as valid_to,
    'masih_berlaku' as state,
    null as lapsed_days
;
-- case: a part of the name of an area finds what is there
-- given: agency
select date '2026-10-05' as as_of
;
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gelumbang', 'kecamatan', '16.03'),
            ('16.03.02', 'B', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: organisations
select *
from
    (
        values
            ('L-1', 'LKS Melati', 'lks', '16.03.01', date '2020-01-01', date '2026-10-05'),
            ('P-1', 'PT Melati', 'dunia_usaha', '16.03', null, null)
    ) as given(organisation_code, organisation_name, kind, region_code, valid_from, valid_to)
;
-- params
select '*' as kind, '*' as parent, 'gelum' as search
;
-- expect
select
    'L-1' as organisation_code,
    'LKS Melati' as organisation_name,
    'lks' as kind,
    '16.03.01' as region_code,
    'Gelumbang' as region_name,
    'Muara Enim' as parent_name,
    date '2020-01-01' as valid_from,
    date '2026-10-05' as valid_to,
    'masih_berlaku' as state,
    null as lapsed_days
;
-- case: empty
-- params
select '*' as kind, '*' as parent, '%' as search
;
-- expect: none
