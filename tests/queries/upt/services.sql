-- case: a silent month has NULL and reported = false; a service left out of a report has NULL and
-- reported = true
-- given: upt
select *
from (values ('A', 'UPT A', 'anak'), ('B', 'UPT B', 'anak')) as given(upt_code, upt_name, kind)
;
-- given: upt_services
select 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2026-01-01', 'Bimbingan', 'panti', 5, 50),
            ('A', date '2026-01-01', 'Kesehatan', 'panti', 0, 0),
            ('A', date '2026-01-01', 'Bimbingan', 'dinas', 9, 90),
            ('A', date '2026-03-01', 'Bimbingan', 'panti', 6, 60),
            ('A', date '2025-03-01', 'Bimbingan', 'panti', 1, 10)
    ) as given(upt_code, month, service, reported_by, services, people)
;
-- params
select 2026 as year, '*' as upt, 'anak' as kind
;
-- expect: in order
select *
from
    (
        values
            ('A', 'UPT A', 'anak', 'Bimbingan', date '2026-01-01', 5, 50, true),
            ('A', 'UPT A', 'anak', 'Bimbingan', date '2026-02-01', null, null, false),
            ('A', 'UPT A', 'anak', 'Bimbingan', date '2026-03-01', 6, 60, true),
            ('A', 'UPT A', 'anak', 'Kesehatan', date '2026-01-01', 0, 0, true),
            ('A', 'UPT A', 'anak', 'Kesehatan', date '2026-02-01', null, null, false),
            ('A', 'UPT A', 'anak', 'Kesehatan', date '2026-03-01', null, null, true),
            ('B', 'UPT B', 'anak', null, date '2026-01-01', null, null, false),
            ('B', 'UPT B', 'anak', null, date '2026-02-01', null, null, false),
            ('B', 'UPT B', 'anak', null, date '2026-03-01', null, null, false)
    ) as expected(upt_code, upt_name, kind, service, month, services, people, reported)
;
-- case: empty
-- params
select 2026 as year, 'A' as upt, '*' as kind
;
-- expect: none
