-- case: from its first report to the office's newest month; the gap stays a gap
-- given: upt
select *
from (values ('A', 100), ('B', 50)) as given(upt_code, capacity)
;
-- given: observations
select 'upt' as unit_kind, 'bulan' as period_kind, '*' as program_code, '*' as part, *
from
    (
        values
            ('upt_residents', 'A', date '2026-06-01', 80),
            ('upt_occupancy_pct', 'A', date '2026-06-01', 80.0),
            ('waiting', 'A', date '2026-06-01', 3),
            ('upt_residents', 'A', date '2026-07-01', null),
            ('upt_residents', 'B', date '2026-05-01', 9)
    ) as given(indicator, unit_code, period, value)
;
-- given: upt_residents
select 'bulan' as period_kind, 'panti' as reported_by, *
from
    (
        values
            ('A', date '2026-06-01', 82, 4, 1, 2, 1, 1, 1, 80),
            ('B', date '2026-08-01', 1, 1, 1, 1, 0, 0, 0, 0)
    ) as given(
        upt_code,
        month,
        start_residents,
        admitted,
        returned_home,
        independent,
        referred,
        died,
        left_without_leave,
        end_residents
    )
;
-- params
select 'A' as upt
;
-- expect: in order
select *
from
    (
        values
            (date '2026-06-01', 82, 4, 6, 80, 3, 100, 80.0, true),
            (date '2026-07-01', null, null, null, null, null, 100, null, false),
            (date '2026-08-01', null, null, null, null, null, 100, null, false)
    ) as expected(
        month,
        start_residents,
        admitted,
        left_upt,
        end_residents,
        waiting,
        capacity,
        occupancy_pct,
        reported
    )
;
-- case: empty
-- params
select 'A' as upt
;
-- expect: none
