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
    'upt_residents' as dataset,
    'start_residents' as "column",
    'upt' as unit_kind,
    'A' as unit_code,
    date '2026-02-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    'panti' as part,
    12 as value,
    10 as expected
;
-- case: empty
-- expect: none
