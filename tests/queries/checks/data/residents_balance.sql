-- case: 10 + 3 - 6 is 7, not 8
-- given: upt_residents
select
    date '2026-01-01' as month,
    'bulan' as period_kind,
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
select
    'upt_residents' as dataset,
    'end_residents' as "column",
    'upt' as unit_kind,
    'A' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    'panti' as part,
    8 as value,
    7 as expected
;
-- case: died is blank: 7 at the end may be, one may have died (D); 9 cannot be (E)
-- given: upt_residents
select
    date '2026-01-01' as month,
    'bulan' as period_kind,
    'panti' as reported_by,
    10 as start_residents,
    3 as admitted,
    2 as returned_home,
    1 as independent,
    1 as referred,
    null as died,
    1 as left_without_leave,
    *
from (values ('D', 7), ('E', 9)) as given(upt_code, end_residents)
;
-- expect
select
    'upt_residents' as dataset,
    'end_residents' as "column",
    'upt' as unit_kind,
    'E' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    'panti' as part,
    9 as value,
    8 as expected
;
-- case: empty
-- expect: none
