-- case: two services on a day are one day; one distribution makes it a day of distribution
-- given: service_log
select *
from
    (
        values
            ('16.03.01', date '2026-01-05', 'Kunjungan rumah', false, 4),
            ('16.03.01', date '2026-01-05', 'Penyaluran', true, 30),
            ('16.03.01', date '2026-02-28', 'Kunjungan rumah', false, null),
            ('16.03.02', date '2026-01-05', 'Kunjungan rumah', null, 2)
    ) as given(region_code, date, service, is_distribution, people)
;
-- expect
select *
from
    (
        values
            ('16.03.01', date '2026-01-05', date '2026-01-01', 2, 34, true),
            ('16.03.01', date '2026-02-28', date '2026-02-01', 1, null, false),
            ('16.03.02', date '2026-01-05', date '2026-01-01', 1, 2, null)
    ) as expected(region_code, date, month, services, people, is_distribution)
;
-- case: empty
-- expect: none
