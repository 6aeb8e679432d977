-- case: what an area had in a month, also what was logged inside it; a silent month has no words
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03'),
            ('16.03.02', 'Lawang Kidul', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: service_months
select 'kecamatan' as level, true as is_finest, *
from
    (
        values
            ('16.03.01', date '2025-12-01', 9, 1, 9, 0),
            ('16.03.01', date '2026-01-01', 2, 2, 12, 0),
            ('16.03.01', date '2026-02-01', 0, 0, null, 1)
    ) as given(region_code, month, days, services, people, gap_months)
;
-- given: service_log
select *
from
    (
        values
            ('16.03.01', date '2026-01-05', 'Verifikasi', null),
            ('16.03.01', date '2026-01-06', 'Kunjungan', 'LKS'),
            ('16.03.01.2001', date '2026-01-06', 'Kunjungan', 'Tagana'),
            ('16.03.02', date '2026-01-06', 'Konseling', 'PSM')
    ) as given(region_code, date, service, partner)
;
-- params
select 2026 as year, 'kecamatan' as level, '16.03' as parent
;
-- expect: in order
select '16.03.01' as region_code, 'Gunung Megang' as region_name, 'Muara Enim' as parent_name, *
from
    (
        values
            (date '2026-01-01', 2, 2, 12, 0, 1, 1, 'Kunjungan, Verifikasi', 'LKS, Tagana'),
            (date '2026-02-01', 0, 0, null, 1, 0, 1, null, null)
    ) as expected(
        month, days, services, people, gap_months, areas_served, areas, service_names, partner_names
    )
;
-- case: a kabupaten says how many of its kecamatan had a service
-- given: regions
select *, true as own
from
    (values ('52', 'NTB', 'provinsi', '00'), ('52.01', 'Lombok Barat', 'kabupaten', '52')) as given(
        region_code, region_name, level, parent_code
    )
;
-- given: service_months
select date '2026-01-01' as month, *
from
    (
        values
            ('52.01', 'kabupaten', false, 3, 1, 7, 0),
            ('52.01.01', 'kecamatan', true, 3, 1, 7, 0),
            ('52.01.02', 'kecamatan', true, 0, 0, null, 4)
    ) as given(region_code, level, is_finest, days, services, people, gap_months)
;
-- given: service_log
select
    '52.01.01' as region_code,
    date '2026-01-05' as date,
    'Verifikasi' as service,
    cast(null as varchar) as partner
;
-- params
select 2026 as year, 'kabupaten' as level, '*' as parent
;
-- expect
select
    '52.01' as region_code,
    'Lombok Barat' as region_name,
    'NTB' as parent_name,
    date '2026-01-01' as month,
    3 as days,
    1 as services,
    7 as people,
    0 as gap_months,
    1 as areas_served,
    2 as areas,
    'Verifikasi' as service_names,
    null as partner_names
;
-- case: empty
-- params
select 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: none
