-- case: what is missing, never below zero; unknown where one of both is not reported
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
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from
    (
        values
            ('*', 50.0),
            ('service=a', 50.0),
            ('service=b', 0.0),
            ('service=c', null),
            ('service=d', 0.0),
            ('service=e', null)
    ) as expected(part, value)
;
-- case: a province counts its own row only
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
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    20.0 as value
from (values ('*'), ('service=a')) as expected(part)
;
-- case: empty
-- expect: none
