-- case: February starts with 12 where January ended with 10; a gap in the months proves nothing
-- given: upt_residents
select 'bulan' as period_kind, 'panti' as reported_by, *
from
    (
        values
            ('A', date '2026-01-01', 9, 10),
            ('A', date '2026-02-01', 12, 12),
            ('A', date '2026-03-01', 12, 11),
            ('A', date '2026-05-01', 99, 99)
    ) as given(upt_code, month, start_residents, end_residents)
;
-- expect
select
    'A 2026-02-01' as subject,
    'Penghuni awal 12, akhir bulan sebelumnya 10 (laporan panti).' as message
;
-- case: empty
-- expect: none
