-- case: 10 + 3 - 6 is 7, not 8
-- given: upt_residents
select
    date '2026-01-01' as month,
    'panti' as reported_by,
    10 as start_residents,
    3 as admitted,
    1 as returned_home,
    1 as independent,
    1 as referred,
    1 as died,
    2 as left_without_leave,
    *
from (values ('A', 8), ('B', 7), ('C', null)) as given(upt_code, end_residents)
;
-- expect
select 'A 2026-01-01' as subject, 'Awal + masuk - keluar 7, akhir 8 (laporan panti).' as message
;
-- case: empty
-- expect: none
