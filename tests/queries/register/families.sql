-- case: release by release, the desils in their order
-- given: observations
select 'register_families' as indicator, 'region' as unit_kind, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03', date '2026-04-01', '*', 'desil=10', 40.0, 1, 1),
            ('16.03', date '2026-04-01', '*', 'desil=2', 30.0, 1, 1),
            ('16.03', date '2026-01-01', '*', 'desil=2', 20.0, 1, 1),
            ('16.03', date '2026-01-01', '*', '*', 90.0, 1, 1),
            ('16.03.01', date '2026-01-01', '*', 'desil=2', 5.0, 1, 1)
    ) as given(unit_code, period, program_code, part, value, reported, expected)
;
-- params
select '16.03' as region
;
-- expect: in order
select *
from
    (
        values
            (date '2026-01-01', 2, 20, 1, 1),
            (date '2026-04-01', 2, 30, 1, 1),
            (date '2026-04-01', 10, 40, 1, 1)
    ) as expected(period, desil, families, reported, expected)
;
-- case: empty
-- params
select '16.03' as region
;
-- expect: none
