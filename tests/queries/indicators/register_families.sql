-- case: each desil and all of them; a desil left out is zero, an area that sent nothing has no row
-- given: welfare_deciles
select *
from
    (
        values
            ('16.03.01', '2026-T1', 1, 100),
            ('16.03.01', '2026-T1', 4, 60),
            ('16.03.01', '2026-T2', 1, 90),
            ('16.03.02', '2026-T1', 1, null)
    ) as given(region_code, release, desil, families)
;
-- expect
select
    'region' as unit_kind,
    '16.03.01' as unit_code,
    period,
    'triwulan' as period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from
    (
        values
            (date '2026-01-01', 'desil=1', 100.0),
            (date '2026-01-01', 'desil=2', 0.0),
            (date '2026-01-01', 'desil=3', 0.0),
            (date '2026-01-01', 'desil=4', 60.0),
            (date '2026-01-01', 'desil=5', 0.0),
            (date '2026-01-01', 'desil=6', 0.0),
            (date '2026-01-01', 'desil=7', 0.0),
            (date '2026-01-01', 'desil=8', 0.0),
            (date '2026-01-01', 'desil=9', 0.0),
            (date '2026-01-01', 'desil=10', 0.0),
            (date '2026-01-01', '*', 160.0),
            (date '2026-04-01', 'desil=1', 90.0),
            (date '2026-04-01', 'desil=2', 0.0),
            (date '2026-04-01', 'desil=3', 0.0),
            (date '2026-04-01', 'desil=4', 0.0),
            (date '2026-04-01', 'desil=5', 0.0),
            (date '2026-04-01', 'desil=6', 0.0),
            (date '2026-04-01', 'desil=7', 0.0),
            (date '2026-04-01', 'desil=8', 0.0),
            (date '2026-04-01', 'desil=9', 0.0),
            (date '2026-04-01', 'desil=10', 0.0),
            (date '2026-04-01', '*', 90.0)
    ) as expected(period, part, value)
;
-- case: empty
-- expect: none
