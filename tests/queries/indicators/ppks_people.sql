-- case: zero is a figure
-- given: ppks_parts
select *
from
    (
        values
            ('16.03.02', 2025, '*', 12, 7, 6),
            ('16.03.02', 2025, 'kind=4,sex=P', 5, null, null),
            ('16.03.02', 2025, 'kind=8', 0, 0, 0)
    ) as given(region_code, year, part, people, known, served)
;
-- expect
select
    'region' as unit_kind,
    '16.03.02' as unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from (values ('*', 12.0), ('kind=4,sex=P', 5.0), ('kind=8', 0.0)) as expected(part, value)
;
-- case: empty
-- expect: none
