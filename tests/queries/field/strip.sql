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
select 'kecamatan' as level, *
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
            (date '2026-01-01', 2, 2, 12, 0, 'Kunjungan, Verifikasi', 'LKS, Tagana'),
            (date '2026-02-01', 0, 0, null, 1, null, null)
    ) as expected(month, days, services, people, gap_months, service_names, partner_names)
;
-- case: empty
-- params
select 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: none
