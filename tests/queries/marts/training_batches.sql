-- case: on the day it is due, before it, and never looked at
-- given: agency
select date '2026-10-09' as as_of
;
-- given: trainings
select *, 10 as received_capital
from
    (
        values
            ('A', '64.08.01', date '2025-10-09', 9, 8),
            ('B', '64.08.01', date '2025-10-10', 9, null),
            ('C', '64.08.01', date '2026-04-10', null, null),
            ('D', '64.08.01', date '2025-01-10', 7, null),
            ('E', '64.08.01', null, null, null)
    ) as given(batch, region_code, completed_on, alive_6_months, alive_12_months)
;
-- expect
select
    batch,
    '64.08.01' as region_code,
    completed_on,
    null as trained,
    null as completed,
    10 as received_capital,
    alive_6_months,
    alive_12_months,
    state_6,
    state_12
from
    (
        values
            ('A', date '2025-10-09', 9, 8, 'diukur', 'diukur'),
            ('B', date '2025-10-10', 9, null, 'diukur', 'belum_waktunya'),
            ('C', date '2026-04-10', null, null, 'belum_waktunya', 'belum_waktunya'),
            ('D', date '2025-01-10', 7, null, 'diukur', 'belum_diukur'),
            ('E', null, null, null, 'belum_waktunya', 'belum_waktunya')
    ) as expected(batch, completed_on, alive_6_months, alive_12_months, state_6, state_12)
;
-- case: empty
-- expect: none
