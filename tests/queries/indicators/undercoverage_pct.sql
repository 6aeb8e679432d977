-- case: within the rule only, desil by desil; a programme without a rule has none
-- given: desil_reach
select
    program_code,
    region_code,
    '2026-T1' as release,
    date '2026-01-01' as period,
    desil,
    desil_max,
    desil <= desil_max as within_rule,
    registered,
    recipients
from
    (
        values
            ('PKH', '16.03.01', 1, 2, 100, 70),
            ('PKH', '16.03.01', 2, 2, 80, 90),
            ('PKH', '16.03.01', 3, 2, 60, 6),
            ('SEMBAKO', '16.03.01', 1, 5, 0, 0),
            ('TALI_ASIH', '16.03.02', 1, null, 50, 5)
    ) as given(program_code, region_code, desil, desil_max, registered, recipients)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'triwulan' as period_kind,
    program_code,
    '*' as part,
    numerator,
    denominator,
    cast(null as double) as value
from
    (values ('16.03.01', 'PKH', 30.0, 180.0), ('16.03.01', 'SEMBAKO', 0.0, 0.0)) as expected(
        unit_code, program_code, numerator, denominator
    )
;
-- case: empty
-- expect: none
