-- Families that left a programme because they are independent. One row per programme, area and
-- period.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(graduated as double) as value
from outcomes
where graduated is not null
