-- case: only rows in which both are reported make the share; zero of zero is no share
-- given: ppks
select *
from
    (
        values
            ('16.03.02', 2025, 4, 'L', 7, 7),
            ('16.03.02', 2025, 4, 'P', 5, null),
            ('16.03.02', 2025, 8, 'P', 0, 0)
    ) as given(region_code, year, ppks_code, sex, people, served)
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
    (
        values
            ('*', 7.0, 7.0),
            ('sex=L', 7.0, 7.0),
            ('sex=P', 0.0, 0.0),
            ('kind=4', 7.0, 7.0),
            ('kind=4,sex=L', 7.0, 7.0),
            ('kind=4,sex=P', null, null),
            ('kind=8', 0.0, 0.0),
            ('kind=8,sex=P', 0.0, 0.0)
    ) as expected(part, numerator, denominator)
;
-- case: empty
-- expect: none
