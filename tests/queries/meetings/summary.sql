-- case: done, late, open, overdue and without a date
-- given: agency
select date '2026-10-05' as as_of
;
-- given: decisions
select 'Rakor' as meeting, date '2026-02-18' as date, 'Isi' as instruction, 'Bidang' as owner, *
from
    (
        values
            ('AR-1', date '2026-04-30', null),
            ('AR-2', date '2026-03-31', date '2026-04-02'),
            ('AR-3', date '2026-10-05', null),
            ('AR-4', null, null),
            ('AR-5', date '2026-03-31', date '2026-03-31'),
            ('AR-6', date '2026-10-04', null)
    ) as given(decision_code, due, done_at)
;
-- expect
select 6 as decisions, 2 as done, 1 as late, 4 as open, 2 as overdue, 1 as undated
;
-- case: empty
-- expect
select 0 as decisions, 0 as done, 0 as late, 0 as open, 0 as overdue, 0 as undated
;
