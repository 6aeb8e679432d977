-- case: the newest year up to the one asked for, those who give care first
-- given: upt_staff
select *
from
    (
        values
            ('A', 2024, 'Pengasuh', 6, true),
            ('A', 2025, 'Tata usaha', 9, false),
            ('A', 2025, 'Perawat', 2, true),
            ('A', 2025, 'Pengasuh', 7, true),
            ('A', 2027, 'Pengasuh', 8, true),
            ('B', 2026, 'Pengasuh', 3, true)
    ) as given(upt_code, year, staff_kind, people, gives_care)
;
-- params
select 'A' as upt, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            (2025, 'Pengasuh', 7, true), (2025, 'Perawat', 2, true), (2025, 'Tata usaha', 9, false)
    ) as expected(year, staff_kind, people, gives_care)
;
-- case: empty
-- params
select 'A' as upt, 2026 as year
;
-- expect: none
