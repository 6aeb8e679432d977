-- case: each service and all five; nobody entitled, and not known
-- given: spm_parts
select *
from
    (
        values
            ('16.03', 2024, '*', 360, 290, 70),
            ('16.03', 2025, '*', null, null, null),
            ('16.03', 2025, 'service=a', 200, 150, 50),
            ('16.03', 2025, 'service=d', 0, 0, 0)
    ) as given(region_code, year, part, entitled, served, gap)
;
-- expect
select
    'region' as unit_kind,
    '16.03' as unit_code,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    cast(null as double) as value
from
    (
        values
            (2024, '*', 290.0, 360.0),
            (2025, '*', null, null),
            (2025, 'service=a', 150.0, 200.0),
            (2025, 'service=d', 0.0, 0.0)
    ) as expected(year, part, numerator, denominator)
;
-- case: empty
-- expect: none
