-- case: all steps, those that an area does not name too
-- given: family_steps
select *
from
    (
        values
            ('16.06.01', date '2026-07-01', 'triwulan', 1, 40),
            ('16.06.01', date '2026-07-01', 'triwulan', 3, 10),
            ('16.06.02', date '2026-07-01', 'triwulan', 5, 7)
    ) as given(region_code, month, period_kind, step, families)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program_code,
    part,
    null as numerator,
    null as denominator,
    value
from
    (
        values
            ('16.06.01', 'step=1', 40.0),
            ('16.06.01', 'step=2', 0.0),
            ('16.06.01', 'step=3', 10.0),
            ('16.06.01', 'step=4', 0.0),
            ('16.06.01', 'step=5', 0.0),
            ('16.06.01', '*', 50.0),
            ('16.06.02', 'step=1', 0.0),
            ('16.06.02', 'step=2', 0.0),
            ('16.06.02', 'step=3', 0.0),
            ('16.06.02', 'step=4', 0.0),
            ('16.06.02', 'step=5', 7.0),
            ('16.06.02', '*', 7.0)
    ) as expected(unit_code, part, value)
;
-- case: empty
-- expect: none
