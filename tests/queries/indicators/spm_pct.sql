-- case: a kabupaten by service and all; not reported is unknown, nobody entitled is no share
-- given: agency
select 'k' as slug, 'kabupaten' as level, '16.03' as region_code
;
-- given: spm
select *
from
    (
        values
            ('16.03', 2025, 'a', 200, 150),
            ('16.03', 2025, 'b', 40, 44),
            ('16.03', 2025, 'c', null, 30),
            ('16.03', 2025, 'd', 0, 0),
            ('16.03', 2025, 'e', 90, null)
    ) as given(region_code, year, service, entitled, served)
;
-- expect
select
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    cast(null as double) as value
from
    (
        values
            ('*', 194.0, 240.0),
            ('service=a', 150.0, 200.0),
            ('service=b', 44.0, 40.0),
            ('service=c', null, null),
            ('service=d', 0.0, 0.0),
            ('service=e', null, null)
    ) as expected(part, numerator, denominator)
;
-- case: a province counts its own row only, never those of its kabupaten
-- given: agency
select 'p' as slug, 'provinsi' as level, '52' as region_code
;
-- given: spm
select *
from
    (values ('52', 2025, 'a', 100, 80), ('52.01', 2025, 'a', 500, 50)) as given(
        region_code, year, service, entitled, served
    )
;
-- expect
select
    'region' as unit_kind,
    '52' as unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    80.0 as numerator,
    100.0 as denominator,
    cast(null as double) as value
from (values ('*'), ('service=a')) as expected(part)
;
-- case: empty
-- expect: none
