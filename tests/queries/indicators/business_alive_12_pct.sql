-- case: old enough and looked at; none of none where no training was held
-- given: agency
select '64.08' as region_code, date '2026-10-09' as as_of
;
-- given: regions
select *, 'kecamatan' as level, true as own
from
    (values ('64.08.01'), ('64.08.02'), ('64.08.03'), ('64.08.04'), ('64.08.05')) as given(
        region_code
    )
;
-- given: trainings
select *
from
    (
        values
            ('2025-1', '64.08.01', date '2025-03-20', 20, 15),
            ('2025-2', '64.08.01', date '2025-10-09', 10, 6),
            ('2025-3', '64.08.01', date '2025-10-10', 10, 9),
            ('2025-1', '64.08.02', date '2025-03-20', 20, null),
            ('2025-1', '64.08.03', date '2025-03-20', null, 4),
            ('2024-1', '64.08.04', date '2024-03-20', 8, 0),
            ('2026-1', '64.08.05', date '2026-03-20', 8, null),
            ('2026-2', '64.08.05', null, null, null)
    ) as given(batch, region_code, completed_on, received_capital, alive_12_months)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    null as value
from
    (
        values
            ('64.08.01', date '2025-01-01', 21.0, 30.0),
            ('64.08.04', date '2025-01-01', 0.0, 0.0),
            ('64.08.05', date '2025-01-01', 0.0, 0.0),
            ('64.08.04', date '2024-01-01', 0.0, 8.0),
            ('64.08.01', date '2024-01-01', 0.0, 0.0),
            ('64.08.02', date '2024-01-01', 0.0, 0.0),
            ('64.08.03', date '2024-01-01', 0.0, 0.0),
            ('64.08.05', date '2024-01-01', 0.0, 0.0)
    ) as expected(unit_code, period, numerator, denominator)
;
-- case: empty
-- expect: none
