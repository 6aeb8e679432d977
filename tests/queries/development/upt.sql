-- case: never, longest ago, visited; a planned visit is none; attendance where both are told
-- given: agency
select date '2026-10-09' as as_of
;
-- given: upt
select upt_code, 'Panti ' || upt_code as upt_name, 'anak' as kind, '16.03.01' as region_code
from (values ('A'), ('B'), ('C')) as given(upt_code)
;
-- given: staff_development
select *
from
    (
        values
            ('A', date '2026-02-03', 'Etika', 10, 8, 'Latihan'),
            ('A', date '2026-05-04', 'Etika', 10, null, null),
            ('B', date '2025-12-31', 'Etika', 5, 5, null),
            ('B', date '2026-11-01', 'Rencana', null, null, null)
    ) as given(upt_code, date, theme, invited, attended, follow_up)
;
-- given: observations
select
    'upt_visited_pct' as indicator,
    unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    100 * numerator / denominator as value
from
    (
        values ('upt', 'A', 1, 1), ('upt', 'B', 0, 1), ('upt', 'C', 0, 1), ('office', 'x', 1, 3)
    ) as given(unit_kind, unit_code, numerator, denominator)
;
-- params
select 2026 as year
;
-- expect: in order
select
    upt_code,
    'Panti ' || upt_code as upt_name,
    'anak' as kind,
    '16.03.01' as region_code,
    cast(null as varchar) as region_name,
    visits > 0 as is_visited,
    visits,
    invited,
    attended,
    last_visit,
    days_since
from
    (
        values
            ('C', 0, null, null, null, null),
            ('B', 0, null, null, date '2025-12-31', 282),
            ('A', 2, 10, 8, date '2026-05-04', 158)
    ) as expected(upt_code, visits, invited, attended, last_visit, days_since)
;
-- case: empty
-- params
select 2026 as year
;
-- expect: none
