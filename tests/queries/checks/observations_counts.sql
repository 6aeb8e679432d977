-- case: more reported than expected; final while incomplete; a right one
-- given: observations
select 'paid' as indicator, 'PKH' as program_code, date '2026-01-01' as period, *
from
    (
        values
            ('16.03', 3, 2, 'final'),
            ('16.06', 1, 2, 'final'),
            ('16.07', 1, 2, 'incomplete'),
            ('16.08', 2, 2, 'provisional')
    ) as given(unit_code, reported, expected, status)
;
-- expect
select *
from
    (
        values
            ('paid 16.03 2026-01-01', 'Melapor 3 dari 2, status final (program PKH).'),
            ('paid 16.06 2026-01-01', 'Melapor 1 dari 2, status final (program PKH).')
    ) as expected(subject, message)
;
-- case: empty
-- expect: none
