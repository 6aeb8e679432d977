-- case: an area that the log never names is silent; the kabupaten is served where any kecamatan is
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
-- given: agency
select date '2026-05-02' as as_of
;
-- given: service_log
select *
from
    (
        values
            ('16.03.01', date '2026-01-05', 'Kunjungan rumah', 4),
            ('16.03.01', date '2026-01-05', 'Verifikasi', 6),
            ('16.03.01', date '2026-01-20', 'Verifikasi', null),
            ('16.03.01', date '2026-04-30', 'Verifikasi', 1),
            ('16.03.01', date '2026-05-01', 'Verifikasi', 9)
    ) as given(region_code, date, service, people)
;
-- expect
select *
from
    (
        values
            ('16.03', 'kabupaten', date '2026-01-01', false, 2, 2, 10, date '2026-01-01', 0),
            ('16.03', 'kabupaten', date '2026-02-01', false, 0, 0, null, date '2026-01-01', 1),
            ('16.03', 'kabupaten', date '2026-03-01', false, 0, 0, null, date '2026-01-01', 2),
            ('16.03', 'kabupaten', date '2026-04-01', false, 1, 1, 1, date '2026-04-01', 0),
            ('16.03.01', 'kecamatan', date '2026-01-01', true, 2, 2, 10, date '2026-01-01', 0),
            ('16.03.01', 'kecamatan', date '2026-02-01', true, 0, 0, null, date '2026-01-01', 1),
            ('16.03.01', 'kecamatan', date '2026-03-01', true, 0, 0, null, date '2026-01-01', 2),
            ('16.03.01', 'kecamatan', date '2026-04-01', true, 1, 1, 1, date '2026-04-01', 0),
            ('16.03.02', 'kecamatan', date '2026-01-01', true, 0, 0, null, null, 1),
            ('16.03.02', 'kecamatan', date '2026-02-01', true, 0, 0, null, null, 2),
            ('16.03.02', 'kecamatan', date '2026-03-01', true, 0, 0, null, null, 3),
            ('16.03.02', 'kecamatan', date '2026-04-01', true, 0, 0, null, null, 4)
    ) as expected(
        region_code, level, month, is_finest, days, services, people, last_served, gap_months
    )
;
-- case: the log ends before as_of: what came after is not known; a log of kabupaten has no
-- kecamatan
-- given: regions
select *, true as own
from
    (
        values
            ('52', 'provinsi', '00', null),
            ('52.01', 'kabupaten', '52', null),
            ('52.02', 'kabupaten', '52', date '2026-02-01'),
            ('52.01.01', 'kecamatan', '52.01', null)
    ) as given(region_code, level, parent_code, valid_from)
;
-- given: agency
select date '2026-09-02' as as_of
;
-- given: service_log
select '52.01' as region_code, date '2026-01-31' as date, 'Verifikasi' as service, 3 as people
union all
select '52.02', date '2026-02-01', 'Verifikasi', 2
;
-- expect
select *
from
    (
        values
            ('52', 'provinsi', date '2026-01-01', false, 1, 1, 3, date '2026-01-01', 0),
            ('52', 'provinsi', date '2026-02-01', false, 1, 1, 2, date '2026-02-01', 0),
            ('52.01', 'kabupaten', date '2026-01-01', true, 1, 1, 3, date '2026-01-01', 0),
            ('52.01', 'kabupaten', date '2026-02-01', true, 0, 0, null, date '2026-01-01', 1),
            ('52.02', 'kabupaten', date '2026-02-01', true, 1, 1, 2, date '2026-02-01', 0)
    ) as expected(
        region_code, level, month, is_finest, days, services, people, last_served, gap_months
    )
;
-- case: empty
-- expect: none
