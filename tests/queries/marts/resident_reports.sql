-- case: A sent a quarter and its January too: January counts; B sent quarters only; not the
-- office's
-- given: upt_residents
select *
from
    (
        values
            ('A', date '2026-01-01', 'triwulan', 'panti', 9),
            ('A', date '2026-01-01', 'bulan', 'panti', 1),
            ('A', date '2026-04-01', 'triwulan', 'panti', 2),
            ('A', date '2026-01-01', 'bulan', 'dinas', 8),
            ('B', date '2026-01-01', 'triwulan', 'panti', 3)
    ) as given(upt_code, month, period_kind, reported_by, admitted)
;
-- expect
select
    *,
    null as returned_home,
    null as independent,
    null as referred,
    null as died,
    null as left_without_leave,
    null as end_residents
from
    (
        values
            ('A', date '2026-01-01', 'bulan', 1, date '2026-01-01', null, 1),
            ('A', date '2026-04-01', 'triwulan', 3, date '2026-06-01', null, 2),
            ('B', date '2026-01-01', 'triwulan', 3, date '2026-03-01', null, 3)
    ) as expected(upt_code, month, period_kind, months, last_month, start_residents, admitted)
;
-- case: empty
-- expect: none
