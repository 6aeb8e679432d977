-- case: each desil, all of them, and those within the rule; a desil without recipients is zero
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
            ('PKH', '16.03.01', 2, 2, 80, 0),
            ('PKH', '16.03.01', 3, 2, 60, 6),
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
    part,
    numerator,
    denominator,
    cast(null as double) as value
from
    (
        values
            ('16.03.01', 'PKH', 'desil=1', 70.0, 100.0),
            ('16.03.01', 'PKH', 'desil=2', 0.0, 80.0),
            ('16.03.01', 'PKH', 'desil=3', 6.0, 60.0),
            ('16.03.01', 'PKH', '*', 76.0, 240.0),
            ('16.03.01', 'PKH', 'rule=within', 70.0, 180.0),
            ('16.03.02', 'TALI_ASIH', 'desil=1', 5.0, 50.0),
            ('16.03.02', 'TALI_ASIH', '*', 5.0, 50.0)
    ) as expected(unit_code, program_code, part, numerator, denominator)
;
-- case: empty
-- expect: none
