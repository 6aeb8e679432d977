-- case: the part within the rule of one programme
-- given: observations
select 'coverage_desil_pct' as indicator, 'region' as unit_kind, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03', date '2026-07-01', 'PKH', 'rule=within', 30.0, 60.0, 50.0, 1, 2),
            ('16.03', date '2026-07-01', 'PKH', '*', 33.0, 170.0, 19.4, 1, 2),
            ('16.03', date '2026-07-01', 'SEMBAKO', 'rule=within', 9.0, 90.0, 10.0, 1, 2)
    ) as given(
        unit_code, period, program_code, part, numerator, denominator, value, reported, expected
    )
;
-- params
select '2026-07-01' as period, '16.03' as region, 'PKH' as program
;
-- expect
select 50.0 as value, 30 as recipients, 60 as registered, 1 as reported, 2 as expected
;
-- case: empty
-- params
select '2026-07-01' as period, '16.03' as region, 'PKH' as program
;
-- expect: none
