-- case: parts in their order, neither the whole nor another programme, period or unit
-- given: observations
select
    'step_families' as indicator,
    'region' as unit_kind,
    'triwulan' as period_kind,
    'final' as status,
    *
from
    (
        values
            ('16.03', date '2026-07-01', '*', 'step=10', 1.0),
            ('16.03', date '2026-07-01', '*', 'step=2', 20.0),
            ('16.03', date '2026-07-01', '*', '*', 21.0),
            ('16.03', date '2026-04-01', '*', 'step=2', 5.0),
            ('16.03', date '2026-07-01', 'PKH', 'step=2', 6.0),
            ('16.06', date '2026-07-01', '*', 'step=2', 7.0)
    ) as given(unit_code, period, program_code, part, value)
;
-- params
select
    'step_families' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program
;
-- expect: in order
select *
from
    (
        values
            ('step=2', '2', 20.0, null, null, null, null, 'final'),
            ('step=10', '10', 1.0, null, null, null, null, 'final')
    ) as expected(part, name, value, numerator, denominator, reported, expected, status)
;
-- case: empty
-- params
select
    'step_families' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program
;
-- expect: none
