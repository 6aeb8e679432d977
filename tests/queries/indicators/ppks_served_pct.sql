-- case: not said is unknown, zero of zero is no share
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
    numerator,
    denominator,
    cast(null as double) as value
from
    (values ('*', 6.0, 7.0), ('kind=4,sex=P', null, null), ('kind=8', 0.0, 0.0)) as expected(
        part, numerator, denominator
    )
;
-- case: empty
-- expect: none
