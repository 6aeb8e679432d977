-- case: beside the pillars of the first year after; a role that is none has no figure
-- given: agency
select '16.03' as region_code
;
-- given: roles
select 'tksk' as role, 'TKSK' as role_name
;
-- given: meeting_attendance
select *
from
    (
        values
            ('Rakor', date '2023-11-06', 'tksk', 22),
            ('Rakor', date '2023-11-06', 'lks', 14),
            ('Apel', date '2026-09-14', 'tksk', 6)
    ) as given(meeting, date, role, people)
;
-- given: observations
select
    'pillars' as indicator, 'region' as unit_kind, '16.03' as unit_code, 'tahun' as period_kind, *
from
    (
        values
            (date '2024-01-01', 'role=tksk', 20.0),
            (date '2025-01-01', 'role=tksk', 21.0),
            (date '2027-01-01', 'role=tksk', 23.0),
            (date '2024-01-01', '*', 99.0)
    ) as given(period, part, value)
;
-- params
select 'Rakor' as meeting
;
-- expect: in order
select *
from
    (
        values
            ('tksk', 'TKSK', date '2023-11-06', 22, 20, 2024),
            ('lks', 'lks', date '2023-11-06', 14, null, null)
    ) as expected(role, role_name, date, people, pillars, pillars_year)
;
-- case: the newest year that is not after the meeting
-- given: agency
select '16.03' as region_code
;
-- given: meeting_attendance
select 'Apel' as meeting, date '2026-09-14' as date, 'tksk' as role, 6 as people
;
-- given: observations
select
    'pillars' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    'tahun' as period_kind,
    'role=tksk' as part,
    *
from
    (
        values (date '2024-01-01', 20.0), (date '2025-01-01', 21.0), (date '2027-01-01', 23.0)
    ) as given(period, value)
;
-- params
select 'Apel' as meeting
;
-- expect
select
    'tksk' as role,
    'tksk' as role_name,
    date '2026-09-14' as date,
    6 as people,
    21 as pillars,
    2025 as pillars_year
;
-- case: empty
-- params
select 'Rakor' as meeting
;
-- expect: none
