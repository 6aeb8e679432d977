-- case: not begun is zero; without a target there is no share
-- given: register_survey
select *
from
    (
        values
            ('16.03.01', '2026-T2', 200, 150, 120),
            ('16.03.02', '2026-T2', 80, 0, 0),
            ('16.03.03', '2026-T2', null, 10, 9),
            ('16.03.04', '2026-T2', 70, 10, null)
    ) as given(region_code, release, target, visited, verified)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-04-01' as period,
    'triwulan' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    cast(null as double) as value
from
    (
        values
            ('16.03.01', 120.0, 200.0),
            ('16.03.02', 0.0, 80.0),
            ('16.03.03', null, null),
            ('16.03.04', null, null)
    ) as expected(unit_code, numerator, denominator)
;
-- case: empty
-- expect: none
