-- case: closed months of the year inside the area, most days first, equals by name
-- given: service_months
select '16.03.01' as region_code, date '2026-02-01' as month
;
-- given: service_log
select *
from
    (
        values
            ('16.03.01', date '2026-01-05', 'Penyaluran', true, 'Bank', 30),
            ('16.03.02', date '2026-01-05', 'Kunjungan', false, ' ', 4),
            ('16.03.02', date '2026-02-06', 'Kunjungan', false, null, 3),
            ('16.03.02', date '2026-02-07', 'Penyaluran', false, null, 1),
            ('16.03.02', date '2026-03-07', 'Kunjungan', false, null, 9),
            ('16.03.02', date '2025-03-07', 'Kunjungan', false, null, 9),
            ('16.04.02', date '2026-01-07', 'Kunjungan', false, 'LKS', 9)
    ) as given(region_code, date, service, is_distribution, partner, people)
;
-- params
select 2026 as year, '16.03' as region
;
-- expect: in order
select *
from
    (values ('Kunjungan', 2, 0, 1, 7), ('Penyaluran', 2, 1, 2, 31)) as expected(
        service, days, distribution_days, areas, people
    )
;
-- case: empty
-- params
select 2026 as year, '16.03' as region
;
-- expect: none
