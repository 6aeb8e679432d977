-- case: the year's visits, newest first; another year's and a planned one are not there
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
-- params
select 2026 as year
;
-- expect: in order
select
    date,
    'A' as upt_code,
    'Panti A' as upt_name,
    'anak' as kind,
    'Etika' as theme,
    10 as invited,
    attended,
    follow_up
from
    (values (date '2026-05-04', null, null), (date '2026-02-03', 8, 'Latihan')) as expected(
        date, attended, follow_up
    )
;
-- case: empty
-- params
select 2026 as year
;
-- expect: none
