-- case: the areas inside, one period
-- given: family_moves
select *, 'triwulan' as period_kind
from
    (
        values
            ('16.06.01', date '2026-07-01', 1, 2, 4),
            ('16.06.02', date '2026-07-01', 1, 2, 5),
            ('16.06.02', date '2026-07-01', 2, 2, 8),
            ('16.06.02', date '2026-07-01', 6, 2, 1),
            ('16.06.02', date '2026-04-01', 1, 2, 90),
            ('16.07.01', date '2026-07-01', 1, 2, 70)
    ) as given(region_code, period, from_step, to_step, families)
;
-- params
select '16.06' as region, date '2026-07-01' as period, 'triwulan' as period_kind
;
-- expect: in order
select *
from (values (6, 2, 1), (2, 2, 8), (1, 2, 9)) as expected(from_step, to_step, families)
;
-- case: empty
-- params
select '16.06' as region, date '2026-07-01' as period, 'triwulan' as period_kind
;
-- expect: none
