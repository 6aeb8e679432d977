-- case: two meetings, the newer first
-- given: meeting_attendance
select *
from
    (
        values
            ('Rakor', date '2023-11-06', 'tksk', 22),
            ('Rakor', date '2023-11-06', 'operator', 21),
            ('Apel', date '2026-09-14', 'tksk', 6)
    ) as given(meeting, date, role, people)
;
-- expect: in order
select *
from
    (values ('Apel', date '2026-09-14', 6, 1), ('Rakor', date '2023-11-06', 43, 2)) as expected(
        meeting, date, people, roles
    )
;
-- case: empty
-- expect: none
