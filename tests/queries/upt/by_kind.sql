-- case: occupancy over the capacity of those that reported: 60 + 50 of 100, not of 200
-- given: upt
select *
from
    (values ('A', 'anak', 50), ('B', 'anak', 50), ('C', 'anak', 100), ('D', 'lansia', 80)) as given(
        upt_code, kind, capacity
    )
;
-- given: observations
select
    'upt' as unit_kind,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('upt_residents', 'A', null, null, 60),
            ('upt_residents', 'B', null, null, 50),
            ('upt_residents', 'C', null, null, null),
            ('upt_occupancy_pct', 'A', 60, 50, 120),
            ('upt_occupancy_pct', 'B', 50, 50, 100),
            ('upt_occupancy_pct', 'C', null, 100, null),
            ('waiting', 'A', null, null, 4),
            ('upt_services', 'A', null, null, 10)
    ) as given(indicator, unit_code, numerator, denominator, value)
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values ('anak', 3, 2, 200, 110, 110.0, 4, 10), ('lansia', 1, 0, 80, null, null, null, null)
    ) as expected(kind, upt, reported, capacity, residents, occupancy_pct, waiting, services)
;
-- case: empty
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect: none
