-- case: without a due day it does not count; late ones have arrived; what is not yet due does not
-- count
-- given: agency
select 'ntb' as slug
;
-- given: reports
select date '2026-07-01' as month, *
from
    (
        values
            ('upt_services', 'A', date '2026-08-05', date '2026-08-03', true, true),
            ('upt_services', 'B', date '2026-08-05', date '2026-08-20', false, true),
            ('upt_residents', 'A', date '2026-08-05', null, false, true),
            ('budgets', 'ntb', date '2026-08-10', null, null, false),
            ('outcomes', '52.01', null, date '2026-08-02', null, true),
            ('ppks', '52.01', null, null, null, true)
    ) as given(dataset, unit_code, due_date, received, on_time, is_due)
;
-- expect
select
    'office' as unit_kind,
    'ntb' as unit_code,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    value
from
    (
        values
            ('*', 2.0, 3.0, 66.666666667),
            ('dataset=upt_services', 2.0, 2.0, 100.0),
            ('dataset=upt_residents', 0.0, 1.0, 0.0)
    ) as expected(part, numerator, denominator, value)
;
-- case: empty
-- expect: none
