-- case: a service that was not reported in a year stands there without a value
-- given: agency
select 'p' as slug, 'provinsi' as level, '52' as region_code
;
-- given: spm_services
select *
from
    (values ('a', 'provinsi', 'A'), ('b', 'provinsi', 'B'), ('a', 'kabupaten', 'luar')) as given(
        service, level, service_name
    )
;
-- given: observations
select
    'spm_pct' as indicator,
    'region' as unit_kind,
    unit_code,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value,
    numerator,
    denominator
from
    (
        values
            ('52', 2024, 'service=a', 70.0, 7.0, 10.0),
            ('52', 2025, 'service=a', 80.0, 8.0, 10.0),
            ('52', 2025, 'service=b', null, 0.0, 0.0),
            ('52', 2025, '*', 80.0, 8.0, 10.0),
            ('52.01', 2025, 'service=b', 10.0, 1.0, 10.0)
    ) as given(unit_code, year, part, value, numerator, denominator)
;
-- expect: in order
select *
from
    (
        values
            ('a', 'A', date '2024-01-01', 70.0, 10, 7, null),
            ('a', 'A', date '2025-01-01', 80.0, 10, 8, null),
            ('b', 'B', date '2024-01-01', null, null, null, null),
            ('b', 'B', date '2025-01-01', null, 0, 0, null)
    ) as expected(service, service_name, period, value, entitled, served, status)
;
-- case: empty
-- expect: none
