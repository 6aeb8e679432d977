-- case: the day of its date is not late; longest overdue first, done last
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
-- expect: in order
select
    decision_code,
    'Rakor' as meeting,
    date '2026-02-18' as date,
    'Isi' as instruction,
    'Bidang' as owner,
    due,
    done_at,
    null as note,
    state,
    overdue_days
from
    (
        values
            ('AR-1', date '2026-04-30', null, 'terlambat', 158),
            ('AR-6', date '2026-10-04', null, 'terlambat', 1),
            ('AR-3', date '2026-10-05', null, 'berjalan', null),
            ('AR-4', null, null, 'tanpa_batas', null),
            ('AR-2', date '2026-03-31', date '2026-04-02', 'selesai', null),
            ('AR-5', date '2026-03-31', date '2026-03-31', 'selesai', null)
    ) as expected(decision_code, due, done_at, state, overdue_days)
;
-- case: empty
-- expect: none
