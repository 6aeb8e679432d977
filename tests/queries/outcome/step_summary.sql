-- case: up, down, out, in, graduated and back
-- given: family_moves
select *, date '2026-07-01' as period, 'triwulan' as period_kind
from
    (
        values
            ('16.06.01', 0, 1, 7),
            ('16.06.01', 1, 1, 90),
            ('16.06.02', 2, 3, 6),
            ('16.06.02', 3, 2, 2),
            ('16.06.01', 5, 6, 4),
            ('16.06.01', 6, 2, 1),
            ('16.06.01', 4, 0, 3),
            ('16.07.01', 1, 2, 800)
    ) as given(region_code, from_step, to_step, families)
;
-- params
select '16.06' as region, date '2026-07-01' as period, 'triwulan' as period_kind
;
-- expect
select
    105 as before,
    10 as moved_up,
    2 as moved_down,
    4 as graduated,
    1 as relapsed,
    7 as joined,
    3 as left_program
;
-- case: empty
-- params
select '16.06' as region, date '2026-07-01' as period, 'triwulan' as period_kind
;
-- expect: none
