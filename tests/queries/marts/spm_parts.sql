-- case: one of five is not known, so all together is not; serving more makes up for nobody
-- given: agency
select 'k' as slug, 'kabupaten' as level, '16.03' as region_code
;
-- given: spm_services
select *
from
    (
        values
            ('a', 'kabupaten'),
            ('b', 'kabupaten'),
            ('c', 'kabupaten'),
            ('d', 'kabupaten'),
            ('e', 'kabupaten'),
            ('a', 'provinsi')
    ) as given(service, level)
;
-- given: spm
select *
from
    (
        values
            ('16.03', 2024, 'a', 200, 140),
            ('16.03', 2024, 'b', 40, 44),
            ('16.03', 2024, 'c', 30, 30),
            ('16.03', 2024, 'd', 0, 0),
            ('16.03', 2024, 'e', 90, 80),
            ('16.03', 2025, 'a', 200, 150),
            ('16.03', 2025, 'c', null, 30),
            ('16.03', 2025, 'e', 90, null)
    ) as given(region_code, year, service, entitled, served)
;
-- expect
select '16.03' as region_code, *
from
    (
        values
            (2024, 'service=a', 200, 140, 60),
            (2024, 'service=b', 40, 40, 0),
            (2024, 'service=c', 30, 30, 0),
            (2024, 'service=d', 0, 0, 0),
            (2024, 'service=e', 90, 80, 10),
            (2024, '*', 360, 290, 70),
            (2025, 'service=a', 200, 150, 50),
            (2025, 'service=c', null, null, null),
            (2025, 'service=e', null, null, null),
            (2025, '*', null, null, null)
    ) as expected(year, part, entitled, served, gap)
;
-- case: a province counts its own row only, never those of its kabupaten
-- given: agency
select 'p' as slug, 'provinsi' as level, '52' as region_code
;
-- given: spm_services
select *
from (values ('a', 'provinsi'), ('a', 'kabupaten'), ('b', 'kabupaten')) as given(service, level)
;
-- given: spm
select *
from
    (values ('52', 2025, 'a', 100, 80), ('52.01', 2025, 'a', 500, 50)) as given(
        region_code, year, service, entitled, served
    )
;
-- expect
select '52' as region_code, 2025 as year, part, 100 as entitled, 80 as served, 20 as gap
from (values ('*'), ('service=a')) as expected(part)
;
-- case: empty
-- expect: none
